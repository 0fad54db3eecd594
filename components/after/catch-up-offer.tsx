import './after.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';
import { Button, IconButton } from '../ui/button.tsx';

/** A quiet line above the notes, when something changed while this person was away. */
export function CatchUpOffer({ arc }: ViewProps): JSX.Element {
  const { missed, isFirst } = arc.catchUp;
  // Nobody has missed anything of what only begins.
  const isPractice = arc.session.saveState.value.kind === 'practice';
  const count = isPractice ? 0 : missed.value.length;
  return (
    <div role="status">
      {count > 0 && (
        <div class="after-offer">
          <span class="grow">{isFirst.value ? t('after.offerFirst') : t('after.offer', { count })}</span>
          <Button kind="plain" onPress={() => arc.go('catch-up')}>
            {t('guide.view.catch-up')}
          </Button>
          <IconButton icon="close" label={t('after.notNow')} onPress={() => arc.catchUp.putAway()} />
        </div>
      )}
    </div>
  );
}
