import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { useLate } from '../ui/use-late.ts';

/** Where to find help, from inside a meeting. */
export function ResourcesView({ arc }: ViewProps): JSX.Element {
  const part = useLate(() => import('./resources-part.tsx'));
  const isPractice = arc.session.saveState.value.kind === 'practice';
  return (
    <GuidePart arc={arc} title={t('guide.view.resources')} help={t('resources.help')}>
      {part ? (
        <part.ResourcesPart canAdd={!isPractice} level={3} />
      ) : (
        <p class="soft">{t('resources.loading')}</p>
      )}
    </GuidePart>
  );
}
