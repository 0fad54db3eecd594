import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { clearSmallStorage, type Forgetting } from '../../lib/platform/forget.ts';
import { deleteEverything } from '../../lib/storage/delete.ts';
import { Dots } from '../start/quiet-screens.tsx';
import { Button } from '../ui/button.tsx';

/**
 * A page that was loaded to delete everything, or beside one that does: nothing else is open in it, and nothing is
 * opened afterwards.
 */
export function ForgetScreen({ purpose }: { readonly purpose: Forgetting }): JSX.Element {
  const [state, setState] = useState<'working' | 'done' | 'blocked'>(
    purpose === 'delete' ? 'working' : 'done',
  );
  const run = async (): Promise<void> => {
    setState('working');
    try {
      await deleteEverything();
      await clearSmallStorage();
      setState('done');
    } catch (error) {
      console.warn('At the Table: not everything could be deleted', error);
      setState('blocked');
    }
  };
  useEffect(() => {
    if (purpose === 'delete') void run();
  }, []);
  if (state === 'working')
    return (
      <main class="quiet-screen" aria-busy="true">
        <Dots />
        <p role="status">{t('resources.all.working')}</p>
      </main>
    );
  return (
    <main class="quiet-screen">
      <h1>{t(state === 'done' ? 'resources.all.done' : 'resources.all.sure')}</h1>
      <p role="alert">{t(state === 'done' ? 'resources.all.doneText' : 'resources.all.blocked')}</p>
      {state === 'done' ? (
        <Button kind="primary" onPress={() => location.reload()}>
          {t('resources.all.again')}
        </Button>
      ) : (
        <Button kind="primary" onPress={() => void run()}>
          {t('ui.tryAgain')}
        </Button>
      )}
    </main>
  );
}
