import type { Agreement } from './agreement-contract.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Role } from './people.ts';
import type { EntryView, RecordView } from './record-schema.ts';
import type { ItemKind } from './schema.ts';
import type { WordView } from './words.ts';

export interface ReportNote {
  readonly id: string;
  readonly kind: ItemKind;
  readonly text: string;
  /** Device ids; '' for `said` when the words are the author's own. */
  readonly author: string;
  readonly said: string;
  readonly at: number;
}
export interface ReportSection {
  readonly id: string;
  /** Message key of the template's name, `null` for one that people named. */
  readonly titleKey: string | null;
  readonly title: string;
  readonly notes: readonly ReportNote[];
}
export interface ReportRecord extends RecordView {
  readonly agreement: Agreement;
  readonly entries: readonly EntryView[];
}
export interface ReportPerson {
  readonly deviceId: string;
  readonly name: string;
  readonly role: Role;
  readonly isSelf: boolean;
  /** Asked to leave: not one of those who take part, but the author of what they wrote. */
  readonly removed?: true;
}

/**
 * A meeting as plain data, nothing in it bound to a document: what review page, exports and search read
 * (`reportOf`, report.ts). Signatures in it have been checked on this device.
 */
export interface MeetingReport {
  readonly meetingId: string;
  readonly title: string;
  readonly child: string;
  /** Milliseconds since the epoch; the day of the meeting. */
  readonly createdAt: number;
  readonly next: CalendarDate | '';
  readonly nextTime: string;
  readonly summaryFor: string;
  readonly people: readonly ReportPerson[];
  readonly sections: readonly ReportSection[];
  /** Not in the bin, in people's order. */
  readonly records: readonly ReportRecord[];
  readonly words: readonly WordView[];
  /** Checks of understanding that wait for an answer. */
  readonly openChecks: number;
}
