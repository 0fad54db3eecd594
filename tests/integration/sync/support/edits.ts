import type * as Y from 'yjs';
import type { MeetingNotes } from '../../../../lib/meeting/notes.ts';
import { ITEM_KINDS, itemsOf } from '../../../../lib/meeting/schema.ts';

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

/** One edit that a person could make, through the same functions the screens use. */
export function randomEdit(notes: MeetingNotes, seed: number): void {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const sections = notes.sections.peek().map(({ id }) => id);
  const section = pick(sections);
  // Not yet synced: this person has nothing to write in.
  if (!section) return;
  const all = sections.flatMap((id) => [...notes.itemIds(id).peek()]);
  const id = pick(all);
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
export function checkInvariants(notes: MeetingNotes, doc: Y.Doc): void {
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
