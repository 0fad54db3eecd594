import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import * as Y from 'yjs';
import { asTime, readNote } from './note-view.ts';
import { asId, ownField } from './own-field.ts';
import { checksOf, isNewer, itemsOf, newId } from './schema.ts';
import { asLines } from './text.ts';

/** Longest text of a check or of its correction, in UTF-16 code units. */
export const MAX_CHECK_LENGTH = 2_000;

/** More checks than this are not shown: no meeting has them, a hostile one might, and each costs on every keystroke. */
const MOST_CHECKS = 500;

/**
 * How a check stands.
 * - `open`: waiting for the person whose words they are
 * - `confirmed`: "Yes, that is what I meant", and the note still reads as it did then
 * - `changed`: it was confirmed, and the note reads differently now
 * - `corrected`: "Not quite", with what was meant
 */
export type CheckState = 'open' | 'confirmed' | 'changed' | 'corrected';

/** "This is how I understood it": one person's reading of a note, and the answer to it. */
export interface CheckView {
  readonly id: string;
  readonly itemId: string;
  /** Device of whoever asks. */
  readonly by: string;
  /** Milliseconds since the epoch by the asker's clock. */
  readonly at: number;
  readonly words: string;
  /** Device of the person who can answer: the one the note quotes, else its author. */
  readonly answerer: string;
  readonly state: CheckState;
  /** What was meant, for `corrected`. */
  readonly correction: string;
}

/** Checks of understanding in one meeting. Writes nothing to a newer version's document. */
export interface MeetingChecks {
  /** All checks whose notes are not in the bin, open ones first. */
  readonly all: ReadonlySignal<readonly CheckView[]>;
  readonly openCount: ReadonlySignal<number>;
  of(itemId: string): ReadonlySignal<readonly CheckView[]>;
  /** The one who may answer for a note, `null` when there is no such note. */
  answererOf(itemId: string): string | null;
  /** Ask whether this is what was meant. `null` for no words, no such note, or one's own words. */
  add(itemId: string, words: string): string | null;
  /** "Yes, that is what I meant." Returns false when it is not this person's to answer. */
  confirm(checkId: string): boolean;
  /** "Not quite", with what was meant. Returns false when it is not this person's to answer, or nothing was written. */
  correct(checkId: string, words: string): boolean;
  /** Take one's own question back. */
  withdraw(checkId: string): void;
  destroy(): void;
}

interface Answer {
  readonly verdict: 'yes' | 'not-quite';
  /** The note's text when it was confirmed: the mark falls off as soon as the note reads differently. */
  readonly of: string;
  readonly text: string;
}

/** Kept apart from the answer of anybody else: nobody can write over another person's word by accident. */
const answerKey = (deviceId: string): string => `answer ${deviceId}`;

function readAnswer(value: unknown): Answer | null {
  const verdict = ownField(value, 'verdict');
  if (verdict !== 'yes' && verdict !== 'not-quite') return null;
  const of = ownField(value, 'of');
  return {
    verdict,
    of: typeof of === 'string' ? of : '',
    text: asLines(ownField(value, 'text'), MAX_CHECK_LENGTH),
  };
}

/** The note that an entry asks about; '' when the entry is none. */
const itemOf = (entry: unknown): string => (entry instanceof Y.Map ? asId(entry.get('item')) : '');

interface Noted {
  readonly answerer: string;
  readonly deleted: boolean;
  readonly text: string;
}

/** A check as it can be shown; `null` for one that makes no sense or was taken back. Never throws. */
function readCheck(id: string, entry: Y.Map<unknown>, note: Noted): CheckView | null {
  if (note.deleted || entry.get('withdrawn') === true) return null;
  const [by, words] = [asId(entry.get('by')), asLines(entry.get('words'), MAX_CHECK_LENGTH)];
  if (by === '' || words === '') return null;
  // Whose answer counts is looked up each time, as a note's quoted person may change.
  const answer = readAnswer(entry.get(answerKey(note.answerer)));
  const confirmed = answer?.of === note.text ? 'confirmed' : 'changed';
  const state = !answer ? 'open' : answer.verdict === 'not-quite' ? 'corrected' : confirmed;
  return {
    ...{ id, itemId: itemOf(entry), by, at: asTime(entry.get('at')), words },
    ...{ answerer: note.answerer, state, correction: answer?.text ?? '' },
  };
}

const PLACE: Readonly<Record<CheckState, number>> = { open: 0, changed: 1, corrected: 2, confirmed: 3 };

/** Follow and change the checks of a document for the person at `deviceId`. */
export function openChecks(doc: Y.Doc, deviceId: string): MeetingChecks {
  const checks = checksOf(doc);
  const items = itemsOf(doc);
  const all = signal<readonly CheckView[]>([]);
  const openCount = signal(0);
  const ofItem = new Map<string, Signal<readonly CheckView[]>>();
  let lastTold = '[]';
  /** Notes whose changes matter here. */
  let about: ReadonlyMap<string, unknown> = new Map();

  function noteOf(itemId: string): Noted | null {
    const note = readNote(itemId, items.get(itemId));
    if (!note) return null;
    return {
      answerer: note.said || note.author,
      deleted: note.deleted !== null,
      text: note.text.toString(),
    };
  }
  const answererOf = (itemId: string): string | null => noteOf(itemId)?.answerer ?? null;
  function refresh(): void {
    const found: CheckView[] = [];
    const noted = new Map<string, Noted | null>();
    // Sorted, so that everybody leaves out the same ones when there are too many.
    for (const id of [...checks.keys()].sort()) {
      if (found.length >= MOST_CHECKS) break;
      const entry = checks.get(id);
      const itemId = itemOf(entry);
      if (!entry || itemId === '' || asId(id) === '') continue;
      if (!noted.has(itemId)) noted.set(itemId, noteOf(itemId));
      const note = noted.get(itemId);
      const check = note && readCheck(id, entry, note);
      if (check) found.push(check);
    }
    about = noted;
    found.sort((a, b) => PLACE[a.state] - PLACE[b.state] || (a.id < b.id ? -1 : 1));
    const told = JSON.stringify(found);
    if (told === lastTold) return;
    lastTold = told;
    batch(() => {
      all.value = found;
      openCount.value = found.filter(({ state }) => state === 'open').length;
      for (const [itemId, target] of ofItem) {
        const now = found.filter((check) => check.itemId === itemId);
        if (JSON.stringify(now) !== JSON.stringify(target.peek())) target.value = now;
      }
    });
  }
  const onItems = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    // Nearly every keystroke is in a note that nobody has asked about.
    const touches = (event: Y.YEvent<Y.AbstractType<unknown>>): boolean => {
      const [id] = event.path;
      if (id !== undefined) return about.has(String(id));
      return [...(event as Y.YMapEvent<unknown>).keysChanged].some((key) => about.has(String(key)));
    };
    if (about.size > 0 && events.some(touches)) refresh();
  };
  function answer(id: string, verdict: Answer['verdict'], text: string): boolean {
    const entry = checks.get(id);
    const note = noteOf(itemOf(entry));
    if (!entry || isNewer(doc) || note?.answerer !== deviceId) return false;
    entry.set(answerKey(deviceId), { verdict, of: note.text, text });
    return true;
  }

  refresh();
  checks.observeDeep(refresh);
  items.observeDeep(onItems as never);

  return {
    all,
    openCount,
    of(itemId) {
      const known = ofItem.get(itemId);
      if (known) return known;
      const made = signal<readonly CheckView[]>(all.peek().filter((check) => check.itemId === itemId));
      ofItem.set(itemId, made);
      return made;
    },
    answererOf,
    add(itemId, words) {
      const clean = asLines(words, MAX_CHECK_LENGTH);
      const answerer = answererOf(itemId);
      if (clean === '' || isNewer(doc) || answerer === null || answerer === deviceId) return null;
      const id = newId();
      const entry = new Y.Map<unknown>(
        Object.entries({ item: itemId, by: deviceId, at: Date.now(), words: clean }),
      );
      checks.set(id, entry);
      return id;
    },
    confirm: (id) => answer(id, 'yes', ''),
    correct: (id, words) => {
      const clean = asLines(words, MAX_CHECK_LENGTH);
      return clean !== '' && answer(id, 'not-quite', clean);
    },
    withdraw(id) {
      const entry = checks.get(id);
      if (entry instanceof Y.Map && !isNewer(doc) && entry.get('by') === deviceId)
        entry.set('withdrawn', true);
    },
    destroy() {
      checks.unobserveDeep(refresh);
      items.unobserveDeep(onItems as never);
    },
  };
}
