import type { ReadonlySignal } from '@preact/signals';
import type { Mark } from '../../lib/glossary/contract.ts';
import type { MeetingChecks } from '../../lib/meeting/checks.ts';
import type { RecordKind } from '../../lib/meeting/record-schema.ts';
import type { WordTarget } from '../../lib/meeting/words.ts';

/** A note as other parts of the panel need it. */
export interface NoteSubject {
  readonly id: string;
  readonly text: string;
  readonly author: string;
}

/** Something that was made of a note. */
export interface MadeRecord {
  readonly id: string;
  /** What it is, and its first words. */
  readonly label: string;
}

/** Help with words that the notes screen offers; whoever shows the screen knows where it comes from. */
export interface NoteHelp {
  readonly checks: MeetingChecks;
  /** Finds the words to be marked for this person; `null` while the glossary is not there, or marking is off. */
  readonly find: ReadonlySignal<((text: string) => readonly Mark[]) | null>;
  /** Whether a text labels a person instead of saying what happened; `null` while that is not loaded. */
  readonly isLabel: ReadonlySignal<((text: string) => boolean) | null>;
  /** Whether gentle hints are shown. */
  readonly hints: ReadonlySignal<boolean>;
  /** Show what a marked word means, beside `anchor`; `quiet` leaves the keyboard where it is. */
  openWord(word: {
    readonly entryId: string;
    readonly term: string;
    readonly itemId: string;
    readonly anchor: HTMLElement;
    readonly quiet: boolean;
  }): void;
  /** Ask everyone what something means. `anchor` gets the focus back. */
  askAbout(target: WordTarget, anchor: HTMLElement): void;
  /** Go to the phrases that fit this note. */
  showPhrases(note: NoteSubject | null, intent: 'validate' | 'clarify' | 'express' | 'appreciate'): void;
  /** Make an action, decision, goal, issue or need of a note, and go there. */
  make(kind: RecordKind, noteId: string): void;
  /** What has been made of a note. Reads signals. */
  made(noteId: string): readonly MadeRecord[];
  /** Go to something that was made of a note. */
  showMade(recordId: string): void;
}
