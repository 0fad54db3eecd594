import { type ReadonlySignal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { asTime } from './note-view.ts';
import { asId, ownField } from './own-field.ts';
import { answersOf, isNewer, newId, wordsOf } from './schema.ts';
import { asLines, cutAt } from './text.ts';

/** Longest term or start of a note that is asked about, in UTF-16 code units. */
export const MAX_TERM_LENGTH = 120;
/** Longest explanation, in UTF-16 code units. */
export const MAX_MEANING_LENGTH = 1_000;
/** More words than this are not read: no meeting has them, a hostile one might. */
const MOST_WORDS = 500;
/** Nor more meanings than this of one word, earlier ones included, and of all words together. */
const MOST_MEANINGS = 50;
const MOST_MEANINGS_IN_ALL = 2_000;
/** Longest key that is read. The longest of ours names an entry of a pack, by the pack's name (120) and its id (80). */
const MAX_KEY_LENGTH = 256;

/** What people in this meeting said a word means. */
export interface MeaningView {
  readonly id: string;
  readonly text: string;
  /** Device of whoever wrote it. */
  readonly by: string;
  /** Milliseconds since the epoch by the writer's clock. */
  readonly at: number;
}

/** A word, or a whole note, that someone asked about or explained. */
export interface WordView {
  readonly key: string;
  /** As it stands in the notes; for a whole note, how it begins. */
  readonly term: string;
  /** Entry of the built-in glossary, when it is one of those. */
  readonly entryId: string | null;
  /** Note that it was asked in, or that is asked about as a whole. */
  readonly itemId: string | null;
  readonly isWholeNote: boolean;
  /** Device of whoever asked, only if they wished to be named. */
  readonly askedBy: string | null;
  /** The shared meaning; more than one when several people explained it at the same time. */
  readonly meanings: readonly MeaningView[];
  /** Meanings that were replaced: kept, so that a correction hides nothing. */
  readonly earlier: readonly MeaningView[];
  /** Someone asked, and nobody has answered yet. */
  readonly isOpen: boolean;
}

/** What a request is about. */
export interface WordTarget {
  readonly term: string;
  readonly entryId?: string | null;
  readonly itemId?: string | null;
  /** The whole note is asked about, not a word in it. */
  readonly wholeNote?: boolean;
}

/** "What does that mean?": requests and shared meanings of one meeting. */
export interface MeetingWords {
  /** Open requests first, then by term. */
  readonly all: ReadonlySignal<readonly WordView[]>;
  readonly openCount: ReadonlySignal<number>;
  /** The word of this target, if anyone asked about it or explained it. Reads `all`. */
  find(target: WordTarget): WordView | null;
  /**
   * Ask everyone. The request names nobody unless `showWho`. (Someone who reads the raw document can still tell from
   * which device a change came; docs/threat-model.md.) Returns its key, `null` for an empty term.
   */
  ask(target: WordTarget, showWho: boolean): string | null;
  /** Give it a meaning, asked for or not; `replaces` is the meaning that this one corrects. */
  explain(target: WordTarget, text: string, replaces?: string): boolean;
  /** Put a request away without an answer. */
  putAway(key: string): void;
  destroy(): void;
}

/** One and the same for "IEPs " and "iep": small letters, single spaces, no marks around it. */
export function wordKey({ term, entryId, itemId, wholeNote }: WordTarget): string {
  if (wholeNote && itemId) return `note:${itemId}`;
  if (entryId) return `entry:${entryId}`;
  const plain = term
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? '' : `word:${cutAt(plain, MAX_TERM_LENGTH)}`;
}

interface Asked {
  readonly term: string;
  readonly item: string;
  readonly askedBy: string;
  readonly open: boolean;
}

function readAsked(value: unknown): Asked | null {
  const term = asLines(ownField(value, 'term'), MAX_TERM_LENGTH);
  if (term === '') return null;
  return {
    ...{ term, item: asId(ownField(value, 'item')), askedBy: asId(ownField(value, 'askedBy')) },
    open: ownField(value, 'open') === true,
  };
}

interface Answer extends MeaningView {
  readonly replaces: string;
}

function readAnswer(id: string, value: unknown): Answer | null {
  const text = asLines(ownField(value, 'text'), MAX_MEANING_LENGTH);
  if (text === '' || asId(id) === '') return null;
  const [by, replaces] = [asId(ownField(value, 'by')), asId(ownField(value, 'replaces'))];
  return { id, text, by, replaces, at: asTime(ownField(value, 'at')) };
}

const asMeaning = ({ id, text, by, at }: Answer): MeaningView => ({ id, text, by, at });

/** Follow and change the words of a document for the person at `deviceId`. */
export function openWords(doc: Y.Doc, deviceId: string): MeetingWords {
  const words = wordsOf(doc);
  const answers = answersOf(doc);
  const all = signal<readonly WordView[]>([]);
  const openCount = signal(0);
  let lastTold = '[]';

  /** What was answered, by word. Texts are looked at only where they are shown. */
  function answersByWord(): Map<string, string[]> {
    const ids = new Map<string, string[]>();
    for (const id of [...answers.keys()].sort()) {
      const word = ownField(answers.get(id), 'word');
      if (typeof word !== 'string') continue;
      const known = ids.get(word);
      if (known) known.push(id);
      else ids.set(word, [id]);
    }
    return ids;
  }
  function read(): WordView[] {
    const byWord = answersByWord();
    const found: WordView[] = [];
    let left = MOST_MEANINGS_IN_ALL;
    // Sorted, here and above, so that everybody leaves out the same ones when there are too many.
    for (const key of [...words.keys()].sort()) {
      if (found.length >= MOST_WORDS) break;
      const asked = key.length > MAX_KEY_LENGTH ? null : readAsked(words.get(key));
      if (!asked) continue;
      const told: Answer[] = [];
      for (const id of byWord.get(key) ?? []) {
        if (told.length >= Math.min(MOST_MEANINGS, left)) break;
        const answer = readAnswer(id, answers.get(id));
        if (answer) told.push(answer);
      }
      left -= told.length;
      const replaced = new Set(told.map(({ id, replaces }) => (replaces === id ? '' : replaces)));
      // A ring of answers that replace each other (only a hostile peer writes one) must not hide them all.
      const current = told.filter(({ id }) => !replaced.has(id));
      const shown = current.length > 0 ? current : told;
      found.push({
        ...{ key, term: asked.term, itemId: asked.item || null, askedBy: asked.askedBy || null },
        ...{ entryId: key.startsWith('entry:') ? key.slice('entry:'.length) : null },
        ...{ isWholeNote: key.startsWith('note:'), isOpen: asked.open && told.length === 0 },
        meanings: shown.map(asMeaning),
        earlier: told.filter((answer) => !shown.includes(answer)).map(asMeaning),
      });
    }
    return found.sort(
      (a, b) =>
        Number(b.isOpen) - Number(a.isOpen) || a.term.localeCompare(b.term) || (a.key < b.key ? -1 : 1),
    );
  }
  const refresh = (): void => {
    const now = read();
    const told = JSON.stringify(now);
    if (told === lastTold) return;
    lastTold = told;
    all.value = now;
    openCount.value = now.filter(({ isOpen }) => isOpen).length;
  };
  /** Writes the word itself if it is not there yet; a request that was put away opens again. */
  function note(target: WordTarget, key: string, open: boolean, showWho: boolean): void {
    const known = readAsked(words.get(key));
    if (known && (known.open || !open)) return;
    words.set(key, {
      term:
        known?.term ?? cutAt(asLines(target.term, MAX_TERM_LENGTH * 4).replace(/\s+/g, ' '), MAX_TERM_LENGTH),
      ...(target.itemId ? { item: target.itemId } : {}),
      ...(open && showWho ? { askedBy: deviceId } : {}),
      open,
    });
  }

  refresh();
  words.observe(refresh);
  answers.observe(refresh);

  return {
    all,
    openCount,
    find(target) {
      const key = wordKey(target);
      return all.value.find((word) => word.key === key) ?? null;
    },
    ask(target, showWho) {
      const key = wordKey(target);
      if (key === '' || asLines(target.term, MAX_TERM_LENGTH) === '' || isNewer(doc)) return null;
      note(target, key, true, showWho);
      return key;
    },
    explain(target, text, replaces) {
      const key = wordKey(target);
      const clean = asLines(text, MAX_MEANING_LENGTH);
      if (key === '' || clean === '' || isNewer(doc)) return false;
      doc.transact(() => {
        note(target, key, false, false);
        answers.set(newId(), {
          ...{ word: key, text: clean, by: deviceId, at: Date.now() },
          ...(replaces ? { replaces } : {}),
        });
      });
      return true;
    },
    putAway(key) {
      const asked = readAsked(words.get(key));
      const raw: unknown = words.get(key);
      if (asked && !isNewer(doc) && typeof raw === 'object') words.set(key, { ...raw, open: false });
    },
    destroy() {
      words.unobserve(refresh);
      answers.unobserve(refresh);
    },
  };
}
