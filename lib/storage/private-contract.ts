import type { ReadonlySignal } from '@preact/signals-core';

/** Worksheets: one for each side. */
export const SHEETS = ['family', 'school', 'student'] as const;
export type Sheet = (typeof SHEETS)[number];
/** Parts of a worksheet, in order. */
export const SHEET_PARTS = ['going', 'worries', 'hopes', 'questions', 'know'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** Where a private line stands: beside the notes, on a worksheet, or in the reflection after the meeting. */
export type PrivatePlace = 'beside' | 'reflection' | `${Sheet}-${SheetPart}`;

/** One private line. Never in a shared document, never sent, never in an export of somebody else. */
export interface PrivateLine {
  readonly id: string;
  readonly meetingId: string;
  readonly place: PrivatePlace;
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Id of what was made of it in the shared notes, '' while it is private. */
  readonly sharedAs: string;
}

/** This person's private lines of one meeting, in the catalog's database. All methods reject with `StorageError`. */
export interface PrivateDesk {
  readonly meetingId: string;
  /** Oldest first; follows changes made in other tabs. */
  readonly lines: ReadonlySignal<readonly PrivateLine[]>;
  /** Returns the new line's id. */
  add(place: PrivatePlace, text: string): Promise<string>;
  setText(id: string, text: string): Promise<void>;
  markShared(id: string, sharedAs: string): Promise<void>;
  delete(id: string): Promise<void>;
  /** Resolves when all that was typed is on disk. */
  flush(): Promise<void>;
  close(): void;
}
