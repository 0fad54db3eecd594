import type { ComponentChildren } from 'preact';
import type { CalendarDate } from '../../lib/meeting/calendar-date.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import type { MeetingSearch } from '../../lib/storage/meeting-search.ts';
import type { IndexedRecord } from '../../lib/storage/record-index-contract.ts';
import type { ReadMeetingView } from './meeting-read.tsx';

/** A meeting that was chosen: on its way, there, or not to be opened. */
export interface ChosenMeeting {
  readonly id: string;
  readonly read: ReadMeetingView | null;
  readonly problem: unknown;
}

/** Why a meeting cannot be edited here, `null` where it can. */
export type EditHindrance = 'profile' | 'removed' | 'newer' | null;

export interface MeetingsPartProps {
  readonly meetings: readonly MeetingRow[];
  readonly chosen: ChosenMeeting | null;
  readonly today: CalendarDate;
  /** `null` until searching was asked for and is there. */
  readonly search: MeetingSearch | null;
  readonly hindrance: (row: MeetingRow) => EditHindrance;
  /** The chosen meeting is open for editing: what is shown in place of its records; `null` while it is not. */
  readonly editing: ComponentChildren;
  readonly onSearch: () => void;
  readonly onChoose: (id: string | null) => void;
  readonly onEdit: (row: MeetingRow) => void;
  readonly onTake: (id: string) => void;
  readonly onCheck: (meetingId: string, recordId: string) => Promise<IndexedRecord | null>;
  /** Show a word of the glossary. */
  readonly onOpenWord: (entryId: string) => void;
}
