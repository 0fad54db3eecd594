import type { Agreement } from './agreement-contract.ts';
import type { Chair, LookView, PersonCard } from './arc-contract.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { LineKind, LineView } from './line-schema.ts';
import type { Role } from './people.ts';
import type { PlanValues } from './plan.ts';
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
/** What somebody tells of themselves. */
export interface ReportCard extends PersonCard {
  readonly deviceId: string;
}
/** How people said they want to work together. */
export interface ReportCharter {
  /** Points that hold words, in people's order. */
  readonly points: readonly string[];
  /** Devices of those who accept just these, sorted. */
  readonly accepted: readonly string[];
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
  /** Short lists: lines that say something and are not in the bin, in people's order. */
  readonly lines: Readonly<Record<LineKind, readonly LineView[]>>;
  readonly plan: PlanValues;
  /** Only cards in which something stands. */
  readonly cards: readonly ReportCard[];
  readonly charter: ReportCharter;
  readonly looks: readonly LookView[];
  /** Device id of whoever has the job, '' for nobody. */
  readonly chairs: Readonly<Record<Chair, string>>;
}
