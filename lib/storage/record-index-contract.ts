import type { AgreementState } from '../meeting/agreement-contract.ts';
import type { CalendarDate, DueDate } from '../meeting/calendar-date.ts';
import type { Ownership } from '../meeting/owners.ts';
import type { Role } from '../meeting/people.ts';
import type { DateField, RecordKind, RecordView, Side, Status, TextField } from '../meeting/record-schema.ts';

/** Whom a record is for: a person by name, a whole side, or words that name nobody known. */
export interface IndexedOwner {
  readonly kind: 'person' | 'side' | 'other';
  /** Name as it reads in the meeting; for a side, the side. */
  readonly name: string;
}

/** Someone whose word on a record stands. */
export interface IndexedSigner {
  readonly deviceId: string;
  /** As they signed it. */
  readonly name: string;
  readonly role: Role;
  readonly side: Side;
  /** Milliseconds since the epoch by the signer's clock. */
  readonly at: number;
  /** Someone inside has vouched for them: else their word is shown and does not count. */
  readonly counts: boolean;
}

/** A record as lists across meetings need it. Signatures were checked on this device when it was written. */
export interface IndexedRecord {
  readonly id: string;
  readonly kind: RecordKind;
  /** Only fields with words in them. */
  readonly words: Readonly<Partial<Record<TextField, string>>>;
  readonly dates: Readonly<Partial<Record<DateField, DueDate>>>;
  /** Seen from this device. */
  readonly ownership: Ownership;
  readonly owners: readonly IndexedOwner[];
  readonly status: Status;
  /** How each side sees it. */
  readonly statuses: RecordView['statuses'];
  readonly state: AgreementState;
  readonly waitingFor: readonly ('family' | 'school')[];
  /** Who agreed to the words as they read now. */
  readonly agreedBy: readonly IndexedSigner[];
  /** Who last said "Not yet", and why. */
  readonly notYet: readonly (IndexedSigner & { readonly reason: string })[];
  /** Words that were agreed to before they were changed: field name → words; `null` when they are those of now. */
  readonly before: readonly (readonly [field: string, words: string])[] | null;
  /** Signatures that are wrong or belong elsewhere. */
  readonly rejected: number;
  /** Where it was carried over from. */
  readonly from: { readonly meeting: string; readonly record: string } | null;
  /** When something was last said about it, by the clocks of those who did. */
  readonly updatedAt: number;
}

/** A meeting with what it led to: one row of the catalog, replaced as a whole. */
export interface IndexedMeeting {
  readonly meetingId: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Day that it was planned for; missing where there was no plan, and in rows that an earlier version wrote. */
  readonly day?: CalendarDate;
  readonly child: string;
  readonly next: CalendarDate | '';
  /** When people talk again before they meet; missing in rows that an earlier version wrote. */
  readonly checkins?: readonly { readonly id: string; readonly on: CalendarDate; readonly text: string }[];
  /** Names as people go by in this meeting. */
  readonly people: readonly { readonly name: string; readonly role: Role; readonly isSelf: boolean }[];
  /** Those with words in them. */
  readonly records: readonly IndexedRecord[];
}

/**
 * What a piece of text is: a note, a field of a record, a word with its meaning, an update. `title` is the meeting's
 * own, with the child's nickname.
 */
export type PieceKind = 'title' | 'note' | RecordKind | 'word' | 'update';

/** A piece of a meeting's text. */
export interface TextPiece {
  readonly kind: PieceKind;
  readonly text: string;
  /** Notes: name of the section, as people wrote it, or the message key of the template's name. */
  readonly section?: { readonly titleKey: string | null; readonly title: string };
  /** Id of the record that it belongs to. */
  readonly record?: string;
}

/** All text of a meeting, for searching. */
export interface MeetingTexts {
  readonly meetingId: string;
  readonly pieces: readonly TextPiece[];
}

/** The index at one moment. Every row has an order of its own, higher than those before it; a deleted one leaves. */
export interface IndexStamp {
  readonly order: number;
  readonly count: number;
}

/**
 * Records and texts of all meetings on this device, kept beside the list of meetings so that nobody has to open their
 * documents to look something up. Whatever is missing in it is made again from the documents. Methods reject with
 * `StorageError`.
 */
export interface RecordIndex {
  /** Every meeting that is in the index; in no order. */
  all(): Promise<readonly IndexedMeeting[]>;
  /** The same, with what it takes to `keepLook` at it; `stamp` is `null` where nothing is kept. */
  allAt(): Promise<{ readonly meetings: readonly IndexedMeeting[]; readonly stamp: IndexStamp | null }>;
  /**
   * Keep what is to be shown first when a page is opened next, as JSON, until anything is written or deleted in the
   * index. Nothing happens when the index is no longer as it was at `stamp`. first-look.ts reads it.
   */
  keepLook(look: unknown, stamp: IndexStamp | null): Promise<void>;
  one(meetingId: string): Promise<IndexedMeeting | null>;
  /** Texts of all meetings, `atOnce` meetings at a time, so that reading them blocks nothing. */
  texts(take: (some: readonly MeetingTexts[]) => void, atOnce: number): Promise<void>;
  textsOf(meetingId: string): Promise<MeetingTexts | null>;
  /** Replace a meeting's rows. Nothing happens when the meeting is no longer in the catalog. */
  put(meeting: IndexedMeeting, texts: MeetingTexts): Promise<void>;
  /** A meeting's notes are about to change: until the next `put` its rows count as missing, also after a crash. */
  outdate(meetingId: string): Promise<void>;
  /** Meetings of the catalog whose rows are not there, outdated, or of an earlier version of the index. */
  missing(): Promise<readonly string[]>;
  /**
   * Tells of rows that are written after `follow` was called, in any tab: call it before `all`, so that none is missed.
   * Returns how to stop.
   */
  follow(changed: (meetings: readonly IndexedMeeting[]) => void): () => void;
}
