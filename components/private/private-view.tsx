import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { PrivateLines } from './private-lines.tsx';
import { PrivateSurface } from './private-surface.tsx';

/** Notes beside the shared ones, for this person alone. */
export function PrivateView({ arc }: ViewProps): JSX.Element {
  return (
    <GuidePart arc={arc} title={t('own.notes')}>
      <PrivateSurface desk={arc.desk} label={t('own.onlyYou')}>
        <PrivateLines
          arc={arc}
          place="beside"
          label={t('own.note')}
          newLabel={t('own.noteNew')}
          empty={t('own.notesEmpty')}
        />
      </PrivateSurface>
    </GuidePart>
  );
}
