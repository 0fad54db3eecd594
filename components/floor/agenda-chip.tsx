import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';

/** Where the agenda is, in the strip. */
export function AgendaChip(_: ViewProps): JSX.Element {
  return <>{t('guide.view.agenda')}</>;
}
