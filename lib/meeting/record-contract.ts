import type { ReadonlySignal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { CalendarDate, DueDate } from './calendar-date.ts';
import type {
  CarriedFrom,
  DateField,
  EntryKind,
  EntryView,
  IssueStep,
  RecordKind,
  RecordView,
  Side,
  Status,
  TextField,
} from './record-schema.ts';

/** What a new record begins with. */
export interface NewRecord {
  readonly words?: Readonly<Partial<Record<TextField, string>>>;
  readonly dates?: Readonly<Partial<Record<DateField, DueDate>>>;
  readonly links?: readonly string[];
  readonly issue?: string;
  readonly from?: CarriedFrom;
}

/**
 * Actions, decisions, goals, issues and needs of one meeting (`openRecords`, records.ts). Writes nothing to a newer
 * version's document. Operations on unknown or deleted records do nothing and return false or `null`.
 */
export interface MeetingRecords {
  readonly deviceId: string;
  /** All that are not in the bin: kind after kind, as in `RECORD_KINDS`, each in the order people gave. */
  readonly all: ReadonlySignal<readonly RecordView[]>;
  /** Those in the bin that hold words. */
  readonly bin: ReadonlySignal<readonly RecordView[]>;
  ids(kind: RecordKind): ReadonlySignal<readonly string[]>;
  record(id: string): ReadonlySignal<RecordView | null>;
  /** Entries about one record in the order they were written, those taken back left out. */
  entries(recordId: string): ReadonlySignal<readonly EntryView[]>;
  /** The shared text of a field, to bind to an input; `null` when there is none. */
  text(id: string, field: TextField): Y.Text | null;
  readonly canUndo: ReadonlySignal<boolean>;

  /**
   * Added at the end of its kind. Returns its id, `null` when the document cannot be written. What has been carried over
   * already is not added again: the id is that of the one there is.
   */
  add(kind: RecordKind, start?: NewRecord): string | null;
  /** Make it from a note: its text, and a link to it. `null` when there is no such note. */
  addFromNote(kind: RecordKind, noteId: string): string | null;
  /** Take over what someone typed; more than `MAX_FIELD_LENGTH` is cut, and `false` says so. */
  editText(id: string, field: TextField, next: string, caret: number): boolean;
  /** Anything that is no day is refused. */
  setDate(id: string, field: DateField, value: DueDate): boolean;
  link(id: string, noteId: string): void;
  unlink(id: string, noteId: string): void;
  setIssue(id: string, issueId: string): void;
  /** This side's view. `dropped` needs a reason: false without one. */
  setStatus(id: string, side: Side, status: Status, reason?: string): boolean;
  moveUp(id: string): boolean;
  moveDown(id: string): boolean;
  delete(id: string): void;
  restore(id: string): void;
  /** An update, or something for an issue. `null` for no words. */
  addEntry(about: string, kind: Exclude<EntryKind, 'progress'>, text: string): string | null;
  /** A value for a goal. `null` when the value is no number or the day none. */
  addProgress(about: string, value: number, on: CalendarDate, text?: string): string | null;
  /** Take one's own entry back. */
  removeEntry(entryId: string): void;
  setSkipped(issueId: string, step: IssueStep, skipped: boolean): void;
  /** "This could work for me". */
  setWorks(issueId: string, ideaId: string, works: boolean): void;
  setNotAgreed(issueId: string, notAgreed: boolean): void;
  /** Take back one's own last edit of a record; returns the record it was about. */
  undo(): string | null;
  destroy(): void;
}

/** A meeting's own particulars (`openDetails`, details.ts): single values, the last one written wins. */
export interface MeetingDetails {
  /** Nickname or initials of the child this is about; '' when nobody said. */
  readonly child: ReadonlySignal<string>;
  /** Day of the next meeting, '' when not set. */
  readonly next: ReadonlySignal<CalendarDate | ''>;
  /** Time of day on the wall, 'HH:MM' or ''. */
  readonly nextTime: ReadonlySignal<string>;
  /** Who gets the summary, in people's own words. */
  readonly summaryFor: ReadonlySignal<string>;
  setChild(value: string): void;
  setNext(date: CalendarDate | '', time?: string): void;
  setSummaryFor(value: string): void;
  destroy(): void;
}
