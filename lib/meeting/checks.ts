import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import * as Y from 'yjs';
import { readNote } from './note-view.ts';
import { checksOf, isNewer, itemsOf, newId } from './schema.ts';
import { asLines } from './text.ts';

/** Longest text of a check or of its correction, in UTF-16 code units. */
export const MAX_CHECK_LENGTH = 2_000;

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
  readonly by: string;
  readonly verdict: 'yes' | 'not-quite';
  /** The note's text when it was confirmed: the mark falls off as soon as the note reads differently. */
  readonly of: string;
  readonly text: string;
}

interface RawCheck {
  readonly item: string;
  readonly by: string;
  readonly at: number;
  readonly words: string;
  readonly withdrawn: boolean;
  /** All that is stored as answers; who may answer is looked up each time, as a note's quoted person may change. */
  readonly answers: readonly Answer[];
}

const asString = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Kept apart from the answer of anybody else: nobody can write over another person's word by accident. */
const answerKey = (deviceId: string): string => `answer ${deviceId}`;

function readAnswer(key: string, value: unknown): Answer | null {
  if (!key.startsWith('answer ') || typeof value !== 'object' || value === null) return null;
  const { verdict, of, text } = value as Record<string, unknown>;
  if (verdict !== 'yes' && verdict !== 'not-quite') return null;
  return {
    by: key.slice('answer '.length),
    verdict,
    of: asString(of),
    text: asLines(text, MAX_CHECK_LENGTH),
  };
}

function readCheck(entry: unknown): RawCheck | null {
  if (!(entry instanceof Y.Map)) return null;
  const words = asLines(entry.get('words'), MAX_CHECK_LENGTH);
  const [item, by] = [asString(entry.get('item')), asString(entry.get('by'))];
  if (words === '' || item === '' || by === '') return null;
  const at: unknown = entry.get('at');
  return {
    ...{ item, by, words, withdrawn: entry.get('withdrawn') === true },
    at: typeof at === 'number' && Number.isFinite(at) ? at : 0,
    answers: [...entry.entries()].flatMap(([key, value]) => readAnswer(key, value) ?? []),
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
  let about = new Set<string>();

  const noteOf = (itemId: string) => readNote(itemId, items.get(itemId));
  const answererOf = (itemId: string): string | null => {
    const note = noteOf(itemId);
    return note ? note.said || note.author : null;
  };
  function view(id: string, entry: unknown): CheckView | null {
    const raw = readCheck(entry);
    const note = raw && noteOf(raw.item);
    if (!raw || !note || note.deleted || raw.withdrawn) return null;
    const answerer = note.said || note.author;
    const answer = raw.answers.find(({ by }) => by === answerer);
    const isSame = answer?.of === note.text.toString();
    const state: CheckState = !answer
      ? 'open'
      : answer.verdict === 'not-quite'
        ? 'corrected'
        : isSame
          ? 'confirmed'
          : 'changed';
    const { item, by, at, words } = raw;
    return { ...{ id, itemId: item, by, at, words, answerer, state }, correction: answer?.text ?? '' };
  }
  function refresh(): void {
    const found: CheckView[] = [];
    about = new Set();
    for (const [id, entry] of checks.entries()) {
      const check = view(id, entry);
      const item = readCheck(entry)?.item;
      if (item) about.add(item);
      if (check) found.push(check);
    }
    found.sort((a, b) => PLACE[a.state] - PLACE[b.state] || (a.id < b.id ? -1 : 1));
    if (JSON.stringify(found) === JSON.stringify(all.peek())) return;
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
    const raw = readCheck(entry);
    if (!entry || !raw || isNewer(doc) || answererOf(raw.item) !== deviceId) return false;
    const of = noteOf(raw.item)?.text.toString() ?? '';
    entry.set(answerKey(deviceId), { verdict, of, text });
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
