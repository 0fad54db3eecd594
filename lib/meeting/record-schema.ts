import type { DueDate } from './calendar-date.ts';
import type { Role } from './people.ts';

/**
 * What a meeting leads to, as entries of the shared map `records` (one root for all kinds):
 *
 *   records  Y.Map< recordId, Y.Map {
 *              kind: RecordKind, order: string (within its kind), author: device id, at: ms, deleted?: { by, at },
 *              <text field>: Y.Text              one for each of `TEXT_FIELDS[kind]`, made with the record
 *              <date field>: DueDate             `DATE_FIELDS[kind]`
 *              'note {note id}'?: true           linked notes
 *              issue?: recordId                  the issue it came out of
 *              'status {side}'?: { status, reason, by, at }    each side marks its own view
 *              'works {entry id} {device id}'?: true           "this could work for me", issues only
 *              'skipped {step}'?: true           issues only
 *              outcome?: 'not-agreed'            issues only: an honest end
 *              from?: { meeting, record, receipt }              carried over; `receipt` is its history (JSON text)
 *            } >
 *   entries  Y.Map< entryId, { about: recordId, kind: EntryKind, by: device id, at: ms, text, value?, on?, gone?,
 *                              place: one more than any that its writer knew about the same record } >
 *
 * As everywhere: anyone inside may write anything; readers take what makes sense and never throw.
 */
export const RECORD_KINDS = ['action', 'decision', 'goal', 'issue', 'need'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Kinds that people agree to, word for word. */
export const AGREEABLE_KINDS = ['action', 'decision', 'goal'] as const;
export type AgreeableKind = (typeof AGREEABLE_KINDS)[number];

/** Fields that people write into together, in the order in which they are read and signed. */
export const TEXT_FIELDS = {
  /** what will happen · who · how we will know */
  action: ['what', 'who', 'know'],
  /** what was decided · because */
  decision: ['what', 'because'],
  /** goal · where we are now · target · how we measure · steps at school · steps at home · who reports */
  goal: ['what', 'now', 'target', 'measure', 'school', 'home', 'reports'],
  /** the issue in a few words · what happened, without labels */
  issue: ['what', 'happened'],
  /** what is needed · what is in the way · who carries it · where to */
  need: ['what', 'barrier', 'who', 'where'],
} as const satisfies Record<RecordKind, readonly string[]>;
export type TextField = (typeof TEXT_FIELDS)[RecordKind][number];

/** `by`: when it is due; `look`: when we look at a goal again. */
export const DATE_FIELDS = {
  action: ['by'],
  decision: [],
  goal: ['by', 'look'],
  issue: [],
  need: ['by'],
} as const satisfies Record<RecordKind, readonly string[]>;
export type DateField = 'by' | 'look';

/** Longest text of one field, in UTF-16 code units. */
export const MAX_FIELD_LENGTH = 2_000;
/** More records of one kind than this, or entries about one record, are not shown: no meeting has them, a hostile one might. */
export const MOST_RECORDS = 500;
export const MOST_ENTRIES = 500;

/** Whose voice it is. Agreement needs family and school; a student's voice is always shown as its own. */
export const SIDES = ['family', 'school', 'student', 'other'] as const;
export type Side = (typeof SIDES)[number];
export const sideOf = (role: Role): Side =>
  role === 'family' || role === 'school' || role === 'student' ? role : 'other';

export const STATUSES = ['open', 'in-progress', 'done', 'dropped'] as const;
export type Status = (typeof STATUSES)[number];

/** How one side sees it. */
export interface StatusMark {
  readonly status: Status;
  /** Why it was dropped; '' otherwise. */
  readonly reason: string;
  readonly by: string;
  /** Milliseconds since the epoch by the writer's clock. */
  readonly at: number;
}

/** Steps of "Work it out together", in order. */
export const ISSUE_STEPS = ['describe', 'matters', 'ideas', 'criteria', 'choose', 'plan'] as const;
export type IssueStep = (typeof ISSUE_STEPS)[number];

/**
 * - `update`: a short update on an action, goal or need
 * - `progress`: a value for a goal, with the day it was measured
 * - `matters`, `idea`, `criterion`: what people add to an issue
 */
export const ENTRY_KINDS = ['update', 'progress', 'matters', 'idea', 'criterion'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface EntryView {
  readonly id: string;
  readonly about: string;
  readonly kind: EntryKind;
  readonly by: string;
  readonly at: number;
  readonly text: string;
  /** `progress` only; `null` otherwise. */
  readonly value: number | null;
  /** Day it is about, `progress` only; '' otherwise. */
  readonly on: DueDate;
}

/** Something carried over from an earlier meeting. */
export interface CarriedFrom {
  readonly meeting: string;
  readonly record: string;
  /** Its receipt as JSON text (lib/export/receipt.ts): words, agreements and updates as they were. '' when too long. */
  readonly receipt: string;
}

/** One record as it can be shown. A new object for each change. */
export interface RecordView {
  readonly id: string;
  readonly kind: RecordKind;
  readonly author: string;
  readonly at: number;
  readonly deleted: { readonly by: string; readonly at: number } | null;
  /** Text of each of `TEXT_FIELDS[kind]`; '' for the fields of other kinds. */
  readonly words: Readonly<Record<TextField, string>>;
  /** '' for fields that this kind does not have. */
  readonly dates: Readonly<Record<DateField, DueDate>>;
  /** Ids of linked notes. */
  readonly links: readonly string[];
  /** Id of the issue it came out of; '' for none. */
  readonly issue: string;
  readonly statuses: Readonly<Partial<Record<Side, StatusMark>>>;
  /** All sides together, see `overallStatus`. */
  readonly status: Status;
  readonly carried: CarriedFrom | null;
  /** Issues: ended without agreement. */
  readonly notAgreed: boolean;
  readonly skipped: ReadonlySet<IssueStep>;
  /** Issues: idea entry id → devices for whom it could work. */
  readonly works: ReadonlyMap<string, readonly string[]>;
}

/**
 * One word for all sides: done or dropped only when every side that has said something says so; in progress as soon
 * as one side has begun (or one says done and another does not); open otherwise.
 */
export function overallStatus(statuses: RecordView['statuses']): Status {
  const said = SIDES.flatMap((side) => statuses[side]?.status ?? []);
  const [first] = said;
  if (first === undefined) return 'open';
  if (said.every((status) => status === first)) return first;
  return said.some((status) => status === 'in-progress' || status === 'done') ? 'in-progress' : 'open';
}
