import type { JSX } from 'preact';
import type { ReminderDesk } from '../../lib/storage/reminders-contract.ts';

export interface ReminderSettingsProps {
  /** `openReminderDesk()` of lib/storage/reminders.ts. */
  readonly desk: ReminderDesk;
  /** Also list what comes next, with "later" for each (review page). */
  readonly withList?: boolean;
  /** Open the meeting that a listed reminder is about. */
  readonly onOpen?: (meetingId: string) => void;
}

/** Reminders on this device. Stands below a heading of level 2. */
export function ReminderSettings({ desk }: ReminderSettingsProps): JSX.Element {
  return <div class="stack">{desk.upcoming.value.length}</div>;
}
