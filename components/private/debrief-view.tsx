import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';

/** Not written yet. */
export function DebriefView({ arc }: ViewProps): JSX.Element {
  return (
    <GuidePart arc={arc} title={t('guide.view.debrief')}>
      <p class="soft">{t('guide.about.debrief')}</p>
    </GuidePart>
  );
}
