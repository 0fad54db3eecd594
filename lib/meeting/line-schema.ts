import type { CalendarDate } from './calendar-date.ts';
import type { Role } from './people.ts';
import type { Side } from './record-schema.ts';

/**
 * Short lines of many lists (who is coming, agenda, the child's card …) as entries of one shared map, `lines`:
 *
 *   lines  Y.Map< lineId, Y.Map {
 *            kind: LineKind, order: string (within its kind), author: device id, at: ms, deleted?: { by, at },
 *            text: Y.Text,
 *            <fact>?: string             one for each of `LINE_FACTS[kind]`; the last one written wins
 *          } >
 *
 * As everywhere: anyone inside may write anything; readers take what makes sense and never throw.
 */
export const LINE_KINDS = [
  /** A topic of the agenda. */
  'topic',
  /** Somebody who is coming: a name, and why. */
  'attendee',
  /** A document that was or will be sent: its name only, never the file. */
  'document',
  /** What a side wants to ask; written before the meeting. */
  'question',
  /** A point of "How we work together". */
  'charter',
  /** The child's card: what they are good at, what they like, what helps, and what they say themselves. */
  'strength',
  'interest',
  'helps',
  'voice',
  /** Parking lot: what matters, but not now. */
  'parked',
  /** Something to celebrate, or a thank-you. */
  'celebration',
  /** When and how people are in touch before they meet again. */
  'checkin',
  /** A small update between meetings. */
  'news',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Facts of each kind. All are strings in the document, '' when not said; `asFact` (line-view.ts) says what each may be. */
export const LINE_FACTS = {
  /** `minutes`: whole number 1…240. `state`: 'done' or ''. `section`: id of the notes' section it is about. */
  topic: ['minutes', 'state', 'section'],
  /** `role`: Role or ''. `why`: why they are coming. */
  attendee: ['role', 'why'],
  /** `state`: 'sent' or '' (will be sent). `on`: day on which it was or will be sent. */
  document: ['state', 'on'],
  /** `side`: who asks. `state`: 'done' when it was talked about. */
  question: ['side', 'state'],
  charter: [],
  strength: [],
  interest: [],
  helps: [],
  voice: [],
  /** `state`: 'done' when it was taken up. */
  parked: ['state'],
  /** `sort`: 'win' or 'thanks'. `to`: whom a thank-you is for, in the writer's words. */
  celebration: ['sort', 'to'],
  /** `on`: day. `time`: 'HH:MM'. */
  checkin: ['on', 'time'],
  news: [],
} as const satisfies Record<LineKind, readonly string[]>;
export type LineFact =
  | 'minutes'
  | 'state'
  | 'section'
  | 'role'
  | 'why'
  | 'on'
  | 'side'
  | 'sort'
  | 'to'
  | 'time';

/** Longest text of a line and of a fact in people's own words, in UTF-16 code units. */
export const MAX_LINE_LENGTH = 500;
export const MAX_FACT_LENGTH = 200;
/** More lines of one kind than this are not shown: no meeting has them, a hostile one might. */
export const MOST_LINES = 200;
/** Longest time for one topic, in minutes. */
export const MAX_MINUTES = 240;

/** Facts as they may be shown: each read with care, '' (0 for `minutes`) when it makes no sense or is not of this kind. */
export interface LineFacts {
  readonly minutes: number;
  readonly state: '' | 'done' | 'sent';
  readonly section: string;
  readonly role: Role | '';
  readonly why: string;
  readonly on: CalendarDate | '';
  readonly side: Side | '';
  readonly sort: '' | 'win' | 'thanks';
  readonly to: string;
  readonly time: string;
}

/** One line as it can be shown. A new object for each change. */
export interface LineView extends LineFacts {
  readonly id: string;
  readonly kind: LineKind;
  /** Device id of whoever wrote it; '' when unreadable. */
  readonly author: string;
  /** Milliseconds since the epoch by the author's clock, for people to read. */
  readonly at: number;
  readonly deleted: { readonly by: string; readonly at: number } | null;
  readonly text: string;
}
