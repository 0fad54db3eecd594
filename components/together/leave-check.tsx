import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { isWorthAsking } from '../../lib/meeting/closing.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { type ClosingSources, countOpen, readClosing } from './closing-items.ts';

/** How many things are open that are worth a question before someone leaves; 0 to let them go at once. */
export function openAtLeaving(sources: ClosingSources): number {
  const items = readClosing(sources);
  return isWorthAsking(items, sources.ui.records.all.value) ? countOpen(items) : 0;
}

export interface LeaveCheckProps {
  readonly count: number;
  /** Show the closing check. */
  readonly onLook: () => void;
  readonly onLeave: () => void;
  /** Stay where one is. */
  readonly onClose: () => void;
}

/** "3 things are still open": offered once when someone leaves, never in the way. */
export function LeaveCheck({ count, onLook, onLeave, onClose }: LeaveCheckProps): JSX.Element {
  return (
    <Dialog title={t('together.leave')} onClose={onClose}>
      <p>
        {t('together.closingCount', { count })} {t('together.closingHelp')}
      </p>
      <div class="row">
        <Button onPress={onLeave}>{t('together.leaveNow')}</Button>
        <Button kind="primary" onPress={onLook}>
          {t('together.leaveLook')}
        </Button>
      </div>
    </Dialog>
  );
}
