import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { today } from '../../lib/meeting/calendar-date.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import { Button } from '../ui/button.tsx';
import { nearestPlanned, plannedText } from './planned.ts';

export interface StartPlannedProps {
  readonly meetings: readonly MeetingRow[];
  readonly inCall: boolean;
  readonly busy: boolean;
  readonly onStart: (id: string) => void;
}

/** In a call, the planned meeting that is most likely meant. It comes and goes below everything that must stay. */
export function StartPlanned({ meetings, inCall, busy, onStart }: StartPlannedProps): JSX.Element | null {
  const row = inCall ? nearestPlanned(meetings, today()) : null;
  if (!row) return null;
  return (
    <div class="stack-s start-planned">
      <Button wide off={busy} describedBy="start-planned" onPress={() => onStart(row.id)}>
        {t('plan.startNamed', { title: row.title || t('meeting.untitled') })}
      </Button>
      <p id="start-planned" class="soft small">
        {plannedText(row)}
      </p>
    </div>
  );
}
