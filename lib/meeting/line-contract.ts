import type { ReadonlySignal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { LineFact, LineKind, LineView } from './line-schema.ts';

/** What a new line begins with. Facts of other kinds, and values that make no sense, are left out. */
export interface NewLine {
  readonly text?: string;
  readonly facts?: Readonly<Partial<Record<LineFact, string>>>;
}

/**
 * The short lists of one meeting (`openLines`, lines.ts). Writes nothing to a newer version's document. Operations on
 * unknown or deleted lines do nothing and return false or `null`.
 */
export interface MeetingLines {
  readonly deviceId: string;
  /** Lines of one kind that are not in the bin, in the order people gave. */
  of(kind: LineKind): ReadonlySignal<readonly LineView[]>;
  line(id: string): ReadonlySignal<LineView | null>;
  /** The shared text, to bind to an input; `null` when there is none. */
  text(id: string): Y.Text | null;
  readonly canUndo: ReadonlySignal<boolean>;
  /** Added at the end of its kind. Returns its id, `null` when the document cannot be written or the list is full. */
  add(kind: LineKind, start?: NewLine): string | null;
  /** Several at once, one step of undo; none when not all have room. */
  addAll(kind: LineKind, starts: readonly NewLine[]): string[];
  /** Take over what someone typed; more than `MAX_LINE_LENGTH` is cut, and `false` says so. */
  editText(id: string, next: string, caret: number): boolean;
  /** '' takes a fact off. False when the value makes no sense for it. */
  setFact(id: string, fact: LineFact, value: string): boolean;
  moveUp(id: string): boolean;
  moveDown(id: string): boolean;
  /** Put in the bin; `undo` and `restore` bring it back. */
  delete(id: string): void;
  restore(id: string): void;
  /** Take back one's own last edit; returns the line it was about. */
  undo(): string | null;
  destroy(): void;
}
