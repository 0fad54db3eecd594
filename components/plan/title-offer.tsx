import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { findPersonal } from '../../lib/meeting/personal-data.ts';
import type { ViewProps } from '../guide/arc.ts';
import { Button } from '../ui/button.tsx';

/** A title with the nickname in it, where there is none yet or one that tells too much. */
export function TitleOffer({ arc }: ViewProps): JSX.Element | null {
  const title = arc.notes.title.value;
  const name = arc.ui.details.child.value;
  const offered = t('plan.titleWith', { name });
  const tellsTooMuch = findPersonal(title).length > 0;
  const isFine = title !== t('plan.newTitle') && !tellsTooMuch;
  // A nickname that looks like a full name would make nothing better.
  if (name === '' || isFine || title === offered || findPersonal(name, { isName: true }).length > 0)
    return null;
  return (
    <div>
      <Button kind="plain" onPress={() => arc.rename(offered)}>
        {t('plan.callIt', { title: offered })}
      </Button>
    </div>
  );
}
