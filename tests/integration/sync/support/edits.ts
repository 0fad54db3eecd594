import * as Y from 'yjs';
import { type MeetingChecks, openChecks } from '../../../../lib/meeting/checks.ts';
import type { MeetingNotes } from '../../../../lib/meeting/notes.ts';
import { answersOf, checksOf, ITEM_KINDS, itemsOf, wordsOf } from '../../../../lib/meeting/schema.ts';
import { type MeetingWords, openWords } from '../../../../lib/meeting/words.ts';

/** All that one person writes with, and the document it is in. */
export interface Hands {
  readonly doc: Y.Doc;
  readonly notes: MeetingNotes;
  readonly checks: MeetingChecks;
  readonly words: MeetingWords;
}

/** Seeded random numbers in [0, 1): mulberry32. The same seed gives the same meeting again. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const BITS = ['reads well', '👩🏽‍🏫', 'مرحبا', 'né', '\u0301', 'IEP', 'x', 'two words', '🙂'];

const TERMS = ['IEP', 'FAPE', 'the blue room', 'pull-out', 'BIP'];

/** One thing about words or about being understood that a person could do. */
function randomAsking({ notes, checks, words }: Hands, id: string, random: () => number): void {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const term = pick(TERMS) ?? '';
  const target = random() < 0.3 ? { term, itemId: id, wholeNote: true } : { term, itemId: id };
  const check = pick(checks.all.peek())?.id ?? '';
  // Mostly one's own to answer, since others' answers are refused.
  const open = checks.all.peek().filter(({ answerer }) => answerer === notes.deviceId || random() < 0.1);
  const toAnswer = pick(open)?.id ?? '';
  // Meetings here are short: whoever is asked mostly answers.
  if (toAnswer !== '' && random() < 0.6) {
    if (random() < 0.6) checks.confirm(toAnswer);
    else checks.correct(toAnswer, `Rather ${pick(BITS)}`);
    return;
  }
  const acts: readonly (() => void)[] = [
    () => words.ask(target, random() < 0.5),
    () => words.explain(target, `${term} is ${pick(BITS)}`),
    () => words.explain(target, `${term}: ${pick(BITS)}`, pick(words.find(target)?.meanings ?? [])?.id),
    () => words.putAway(pick(words.all.peek())?.key ?? ''),
    () => checks.add(id, `So you mean ${pick(BITS)}?`),
    () => checks.add(id, 'Is it so?'),
    () => checks.add(id, 'Did I hear you right?'),
    () => checks.withdraw(check),
    () => notes.setSaid(id, pick(authorsOf(notes)) ?? null),
    () => notes.addIdeaFor(id),
  ];
  pick(acts)?.();
}
const authorsOf = (notes: MeetingNotes): string[] =>
  notes.sections
    .peek()
    .flatMap(({ id }) => [...notes.itemIds(id).peek()])
    .map((id) => notes.item(id).peek()?.author ?? '');

/** One edit that a person could make, through the same functions the screens use. */
export function randomEdit(hands: Hands, seed: number): void {
  const { notes } = hands;
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const sections = notes.sections.peek().map(({ id }) => id);
  const section = pick(sections);
  // Not yet synced: this person has nothing to write in.
  if (!section) return;
  const all = sections.flatMap((id) => [...notes.itemIds(id).peek()]);
  const id = pick(all);
  if (id && random() < 0.3) return randomAsking(hands, id, random);
  const dice = random();
  if (!id || dice < 0.2) notes.addItem(section, { text: pick(BITS) ?? '' });
  else if (dice < 0.65) {
    const text = notes.item(id).peek()?.text.toString() ?? '';
    const at = Math.floor(random() * (text.length + 1));
    const cut = random() < 0.3 ? Math.min(3, text.length - at) : 0;
    notes.editText(id, text.slice(0, at) + (pick(BITS) ?? '') + text.slice(at + cut), at);
  } else if (dice < 0.75) notes.moveItem(id, { sectionId: section });
  else if (dice < 0.8) notes.moveUp(id);
  else if (dice < 0.85) notes.setKind(id, pick(ITEM_KINDS) ?? 'note');
  else if (dice < 0.9) notes.deleteItem(id);
  else if (dice < 0.95) notes.undo();
  else notes.redo();
}

/** What must hold at every moment on every device. Throws with what is wrong. */
export function checkInvariants(hands: Hands): void {
  checkNotes(hands);
  checkAsking(hands);
}

function checkNotes({ notes, doc }: Hands): void {
  const seen = new Set<string>();
  for (const { id: section } of notes.sections.peek()) {
    for (const id of notes.itemIds(section).peek()) {
      if (seen.has(id)) throw new Error(`note ${id} is shown twice`);
      seen.add(id);
      if (!notes.item(id).peek()) throw new Error(`note ${id} is listed and cannot be read`);
    }
  }
  for (const { id } of notes.bin.peek()) {
    if (seen.has(id)) throw new Error(`note ${id} is shown and in the bin`);
    seen.add(id);
  }
  for (const id of itemsOf(doc).keys()) {
    // An empty note that was deleted is in neither list: there is nothing to bring back.
    const isEmptyInBin = notes.item(id).peek()?.deleted && notes.item(id).peek()?.text.length === 0;
    if (!seen.has(id) && !isEmptyInBin) throw new Error(`note ${id} is nowhere`);
  }
}

/** Views are those of a fresh look, "confirmed" is true of the note as it reads now, and nobody answers for another. */
function checkAsking({ notes, checks, words, doc }: Hands): void {
  const fresh = [openChecks(doc, notes.deviceId), openWords(doc, notes.deviceId)] as const;
  const seen = [checks.all.peek(), words.all.peek()];
  if (JSON.stringify(seen) !== JSON.stringify(fresh.map(({ all }) => all.peek())))
    throw new Error('checks or words are shown otherwise than they are');
  if (checks.openCount.peek() !== fresh[0].openCount.peek()) throw new Error('open checks are miscounted');
  if (words.openCount.peek() !== fresh[1].openCount.peek()) throw new Error('open words are miscounted');
  for (const each of fresh) each.destroy();
  for (const { id, itemId, answerer, state } of checks.all.peek()) {
    const answer = checksOf(doc).get(id)?.get(`answer ${answerer}`) as
      | { verdict: string; of: string }
      | undefined;
    const isSame = answer?.verdict === 'yes' && answer.of === notes.item(itemId).peek()?.text.toString();
    if ((state === 'confirmed') !== isSame)
      throw new Error(`check ${id} is ${state}, and its note says otherwise`);
  }
}

/**
 * What this person wrote in another's name: a list that grows, and must stay empty. Goes by what reaches the document,
 * whatever was asked of the functions.
 */
export function forgeriesOf(doc: Y.Doc, deviceId: string): string[] {
  const found: string[] = [];
  const expect = (isOwn: boolean, what: string): void => void (isOwn || found.push(what));
  checksOf(doc).observeDeep((events, { local }) => {
    for (const { path, keys, target } of local ? events : []) {
      const by = target instanceof Y.Map ? target.get('by') : undefined;
      for (const [key, { action }] of keys) {
        const isAnswer = path.length === 1 && key === `answer ${deviceId}`;
        const isWithdrawal = path.length === 1 && key === 'withdrawn' && by === deviceId;
        const isQuestion = path.length === 0 && action === 'add' && byOf(checksOf(doc).get(key)) === deviceId;
        expect(isAnswer || isWithdrawal || isQuestion, `${action} ${path} ${key}`);
      }
    }
  });
  answersOf(doc).observe(({ changes }, { local }) => {
    for (const [key, { action }] of local ? changes.keys : [])
      expect(action === 'add' && byOf(answersOf(doc).get(key)) === deviceId, `${action} ${key}`);
  });
  wordsOf(doc).observe(({ changes }, { local }) => {
    for (const [key, { action, oldValue }] of local ? changes.keys : []) {
      const asked = askerOf(wordsOf(doc).get(key));
      const isKept = action !== 'delete' && (asked === undefined || asked === askerOf(oldValue));
      expect(isKept || asked === deviceId, `${action} ${key}`);
    }
  });
  return found;
}
const byOf = (entry: unknown): unknown =>
  entry instanceof Y.Map ? entry.get('by') : (entry as { by?: unknown } | undefined)?.by;
const askerOf = (entry: unknown): unknown => (entry as { askedBy?: unknown } | undefined)?.askedBy;
