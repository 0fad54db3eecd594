import type { ReadonlySignal } from '@preact/signals-core';
import type { SaveState } from '../sync/contract.ts';
import type { VisitBook } from './visits.ts';

/** Worksheets: one for each side. */
export const SHEETS = ['family', 'school', 'student'] as const;
export type Sheet = (typeof SHEETS)[number];
/** Parts of a worksheet, in order. */
export const SHEET_PARTS = ['going', 'worries', 'hopes', 'questions', 'know'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** Questions of the reflection after a meeting, in order. */
export const REFLECTIONS = ['well', 'unclear', 'raise', 'change'] as const;
export type Reflection = (typeof REFLECTIONS)[number];

/**
 * Where a private line stands: beside the notes, on a worksheet, or in the reflection after the meeting. `look` holds
 * one's own answers to "How did we do?" as JSON, before and after they are shared.
 */
export type PrivatePlace = 'beside' | 'look' | `reflection-${Reflection}` | `${Sheet}-${SheetPart}`;
export const PRIVATE_PLACES: readonly PrivatePlace[] = [
  ...(['beside', 'look'] as const),
  ...REFLECTIONS.map((part) => `reflection-${part}` as const),
  ...SHEETS.flatMap((sheet) => SHEET_PARTS.map((part) => `${sheet}-${part}` as const)),
];

/** Longest private line, in UTF-16 code units. */
export const MAX_PRIVATE_LENGTH = 2_000;

/** One private line. Never in a shared document, never sent, never in an export of somebody else. */
export interface PrivateLine {
  readonly id: string;
  readonly meetingId: string;
  readonly place: PrivatePlace;
  readonly text: string;
  /** Milliseconds since the epoch; each new line of a meeting has a later one, whatever the clock says. */
  readonly at: number;
  /** Id of what was made of it in the shared notes, '' while it is private. */
  readonly sharedAs: string;
}

/**
 * This person's private lines of one meeting, in the catalog's database. What is changed shows in `lines` at once; the
 * promises settle when it is on disk, or reject with `StorageError` (and it is tried again).
 */
export interface PrivateDesk {
  readonly meetingId: string;
  /** Oldest first; follows changes made in other tabs. */
  readonly lines: ReadonlySignal<readonly PrivateLine[]>;
  readonly saveState: ReadonlySignal<SaveState>;
  /** What this person has seen of the meeting. */
  readonly visits: VisitBook;
  /** Returns the new line's id: `id`, where one is given. */
  add(place: PrivatePlace, text: string, id?: string): Promise<string>;
  setText(id: string, text: string): Promise<void>;
  markShared(id: string, sharedAs: string): Promise<void>;
  delete(id: string): Promise<void>;
  /** Takes a deletion back: the line stands where it was. */
  putBack(line: PrivateLine): Promise<void>;
  /** Resolves when all that was typed is on disk. */
  flush(): Promise<void>;
  /** Writes what is left to write and stops. Never rejects. */
  close(): Promise<void>;
}
