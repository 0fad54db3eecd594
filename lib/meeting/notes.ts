import { batch, type ReadonlySignal } from '@preact/signals-core';
import * as Y from 'yjs';
import { indexNotes, type NoteIndex } from './note-index.ts';
import { asTitle, LOST_SECTION, type NoteView, type RawNote, type SectionView } from './note-view.ts';
import { placeAt } from './order.ts';
import { createOwnUndo } from './own-undo.ts';
import { type ItemKind, isNewer, itemsOf, MAX_ITEM_LENGTH, metaOf, newId } from './schema.ts';
import { applyTextChange, cutLong, splitsPair, wellFormed } from './text.ts';

export { LOST_SECTION, type NoteView, type SectionView } from './note-view.ts';

/** Where to put a note. Without `before` and `after`: at the end of the section. */
export interface Place {
  readonly sectionId: string;
  readonly before?: string;
  readonly after?: string;
}

/** Where the caret belongs after an edit that moved text between notes. */
export interface Caret {
  readonly id: string;
  /** UTF-16 offset in that note's text. */
  readonly offset: number;
}

/** The notes of one meeting: signals to show, operations to change. Writes nothing to a newer version's document. */
export interface MeetingNotes extends Omit<NoteIndex, 'inSection'> {
  readonly deviceId: string;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  setTitle(title: string): void;
  /** Returns the new note's id, `null` when the document cannot be written or the section is unknown. */
  addItem(
    sectionId: string,
    options?: { kind?: ItemKind; text?: string; after?: string | null },
  ): string | null;
  /** One note per text, one step of undo. `after: null` puts them first. */
  addItems(
    sectionId: string,
    texts: readonly string[],
    options?: { kind?: ItemKind; after?: string | null },
  ): string[];
  /** Id of the note above in the same section. */
  previous(id: string): string | null;
  next(id: string): string | null;
  /** Take over what someone typed; text beyond `MAX_ITEM_LENGTH` becomes further notes. */
  editText(id: string, next: string, caret: number): Caret;
  /** Replace `[start, end)` by lines: the first stays in this note, each further one becomes a note. */
  insertLines(id: string, start: number, end: number, lines: readonly string[]): Caret;
  /** Enter in the middle: what follows `offset` moves to a new note below, still by the same author. */
  splitItem(id: string, offset: number): Caret | null;
  /** Append to the note above, if both are one's own; `null` when not done. */
  joinWithPrevious(id: string): Caret | null;
  setKind(id: string, kind: ItemKind): void;
  /** Say whose words one's own note holds; `null`: one's own. Nothing happens for a note of somebody else. */
  setSaid(id: string, deviceId: string | null): void;
  /** "What would help?": an empty idea below a worry, linked to it. */
  addIdeaFor(id: string): string | null;
  /** Returns false when nothing moved. */
  moveItem(id: string, place: Place): boolean;
  /** One place up or down, on to the next section at the edges. Returns false at the very top or bottom. */
  moveUp(id: string): boolean;
  moveDown(id: string): boolean;
  /** Put in the bin. */
  deleteItem(id: string): void;
  restoreItem(id: string): void;
  /** Take back one's own last edit; returns the note it was about. */
  undo(): string | null;
  redo(): string | null;
  destroy(): void;
}

/** Fields of a new note; author and time default to this device and now. */
interface Fresh {
  readonly sectionId: string;
  readonly kind: ItemKind;
  readonly author?: string;
  readonly at?: number;
}

/**
 * Open the notes of a document for the person at `deviceId`.
 *
 * A new note is written in two steps: first, outside of undo, an entry that is marked as deleted; then, as the step
 * that undo knows, the mark is taken off. So taking back "add" puts the note in the bin. Were undo to remove the
 * entry itself, words that someone else wrote into it meanwhile would be lost.
 */
export function openNotes(doc: Y.Doc, deviceId: string): MeetingNotes {
  const index = indexNotes(doc);
  const items = itemsOf(doc);
  const own = createOwnUndo(doc, items);

  const view = (id: string): NoteView | null => index.item(id).peek();
  const entryOf = (id: string): Y.Map<unknown> | null => (view(id) ? (items.get(id) ?? null) : null);
  const sectionOf = (id: string): SectionView | undefined =>
    index.sections.peek().find((section) => section.id === id);
  const mark = (): Record<string, unknown> => ({ by: deviceId, at: Date.now() });

  function run(about: string, typing: boolean, edit: () => void): void {
    if (!isNewer(doc)) own.run(about, typing, edit);
  }
  function writeRepairs(repairs: ReadonlyMap<string, string>): void {
    for (const [id, order] of repairs) items.get(id)?.set('order', order);
  }
  /** Position in `list` that a place means. */
  function positionIn(list: readonly RawNote[], before?: string | null, after?: string | null): number {
    if (after === null) return 0;
    const target = before ?? after;
    const at = target === undefined ? -1 : list.findIndex((note) => note.id === target);
    if (at < 0) return list.length;
    return before === undefined || before === null ? at + 1 : at;
  }
  /** Write hidden entries; they are shown by `reveal`. */
  function create(
    { sectionId, kind, author = deviceId, at }: Fresh,
    count: number,
    after?: string | null,
  ): string[] {
    const list = index.inSection(sectionId);
    const { keys, repairs } = placeAt(list, positionIn(list, undefined, after), count);
    const ids = Array.from({ length: count }, newId);
    doc.transact(() => {
      writeRepairs(repairs);
      ids.forEach((id, i) => {
        const entry = new Y.Map<unknown>();
        entry.set('section', sectionId);
        entry.set('order', keys[i]);
        entry.set('kind', kind);
        entry.set('author', author);
        entry.set('at', at ?? Date.now());
        entry.set('text', new Y.Text());
        entry.set('deleted', mark());
        items.set(id, entry);
      });
    }, HIDDEN_STEP);
    return ids;
  }
  /** The step that undo knows: with it the words go too, so that the bin does not fill with halves of notes. */
  const reveal = (ids: readonly string[], texts: readonly string[]): void => {
    ids.forEach((id, i) => {
      view(id)?.text.insert(0, wellFormed(texts[i] ?? ''));
      items.get(id)?.delete('deleted');
    });
  };
  const canAdd = (sectionId: string): boolean => !isNewer(doc) && sectionOf(sectionId) !== undefined;
  const bounded = (text: string, offset: number): number => {
    const at = Math.max(0, Math.min(offset, text.length));
    return splitsPair(text, at) ? at - 1 : at;
  };

  /** Give note `id` the first text and put the others below it, as one step. */
  function spread(
    id: string,
    texts: readonly string[],
    caretInLast: number,
    like: 'typing' | 'paste' | 'split',
  ): Caret {
    const note = view(id);
    const first = texts[0] ?? '';
    if (!note || isNewer(doc)) return { id, offset: caretInLast };
    const rest = texts.slice(1);
    return batch(() => {
      const { sectionId, kind } = note;
      const fresh = like === 'split' ? note : { sectionId, kind };
      const ids = rest.length > 0 ? create(fresh, rest.length, id) : [];
      run(id, like === 'typing', () => {
        applyTextChange(note.text, first, rest.length > 0 ? first.length : caretInLast);
        reveal(ids, rest);
      });
      return { id: ids.at(-1) ?? id, offset: caretInLast };
    });
  }
  function move(id: string, place: Place): boolean {
    const entry = entryOf(id);
    if (!entry || isNewer(doc) || !sectionOf(place.sectionId) || place.sectionId === LOST_SECTION)
      return false;
    if (place.before === id || place.after === id) return false;
    const all = index.inSection(place.sectionId);
    const list = all.filter((note) => note.id !== id);
    const at = positionIn(list, place.before, place.after);
    if (list.length !== all.length && all[at]?.id === id) return false;
    const { keys, repairs } = placeAt(list, at);
    run(id, false, () => {
      writeRepairs(repairs);
      entry.set('section', place.sectionId);
      entry.set('order', keys[0]);
    });
    return true;
  }
  function neighbour(id: string, by: -1 | 1): string | null {
    const ids = index.itemIds(view(id)?.sectionId ?? '').peek();
    const at = ids.indexOf(id);
    return at < 0 ? null : (ids[at + by] ?? null);
  }
  function step(id: string, by: -1 | 1): boolean {
    const note = view(id);
    if (!note || note.deleted) return false;
    const beside = neighbour(id, by);
    if (beside)
      return move(id, { sectionId: note.sectionId, ...(by < 0 ? { before: beside } : { after: beside }) });
    const sections = index.sections.peek();
    const next = sections[sections.findIndex((section) => section.id === note.sectionId) + by];
    if (!next) return false;
    const first = by > 0 ? index.inSection(next.id)[0] : undefined;
    return move(id, { sectionId: next.id, ...(first ? { before: first.id } : {}) });
  }

  const notes: MeetingNotes = {
    deviceId,
    title: index.title,
    sections: index.sections,
    bin: index.bin,
    count: index.count,
    itemIds: index.itemIds,
    item: index.item,
    canUndo: own.canUndo,
    canRedo: own.canRedo,
    setTitle(title) {
      const clean = wellFormed(asTitle(title));
      if (isNewer(doc) || clean === '' || clean === index.title.peek()) return;
      doc.transact(() => metaOf(doc).set('title', clean), own.origin);
    },
    addItem(sectionId, { kind, text = '', after } = {}) {
      const options = { ...(kind ? { kind } : {}), ...(after !== undefined ? { after } : {}) };
      return notes.addItems(sectionId, [text], options)[0] ?? null;
    },
    addItems(sectionId, texts, { kind, after } = {}) {
      const pieces = texts.flatMap((text) => cutLong(text));
      if (pieces.length === 0 || !canAdd(sectionId)) return [];
      return batch(() => {
        const fresh = { sectionId, kind: kind ?? sectionOf(sectionId)?.defaultKind ?? 'note' };
        const ids = create(fresh, pieces.length, after);
        run(ids.at(-1) ?? '', false, () => reveal(ids, pieces));
        return ids;
      });
    },
    previous: (id) => neighbour(id, -1),
    next: (id) => neighbour(id, 1),
    editText(id, next, caret) {
      const pieces = cutLong(next);
      if (pieces.length === 1) return spread(id, pieces, caret, 'typing');
      const last = pieces.at(-1)?.length ?? 0;
      return spread(id, pieces, Math.max(0, last - Math.max(0, next.length - caret)), 'paste');
    },
    insertLines(id, start, end, lines) {
      const text = view(id)?.text.toString() ?? '';
      const from = bounded(text, start);
      const tail = text.slice(bounded(text, Math.max(start, end)));
      if (lines.length === 0) return { id, offset: from };
      const texts = [...lines];
      texts[0] = text.slice(0, from) + texts[0];
      texts[texts.length - 1] += tail;
      const pieces = texts.flatMap((piece) => cutLong(piece));
      return spread(id, pieces, Math.max(0, (pieces.at(-1)?.length ?? 0) - tail.length), 'paste');
    },
    splitItem(id, offset) {
      const note = view(id);
      if (!note || !canAdd(note.sectionId)) return null;
      const text = note.text.toString();
      const at = bounded(text, offset);
      return spread(id, [text.slice(0, at), text.slice(at)], 0, 'split');
    },
    joinWithPrevious(id) {
      const note = view(id);
      if (!note || isNewer(doc) || note.deleted) return null;
      const list = index.inSection(note.sectionId);
      const above = list[list.findIndex((other) => other.id === id) - 1];
      if (!above || above.author !== deviceId || note.author !== deviceId) return null;
      const tail = note.text.toString();
      const offset = above.text.toString().length;
      if (offset + tail.length > MAX_ITEM_LENGTH) return null;
      run(above.id, false, () => {
        above.text.insert(above.text.length, tail);
        note.text.delete(0, note.text.length);
        items.get(id)?.set('deleted', mark());
      });
      return { id: above.id, offset };
    },
    setKind(id, kind) {
      const entry = entryOf(id);
      if (entry && view(id)?.kind !== kind) run(id, false, () => entry.set('kind', kind));
    },
    setSaid(id, said) {
      const entry = entryOf(id);
      const view = index.item(id).peek();
      const next = said === view?.author ? '' : (said ?? '');
      // Or anyone could make themselves the one who is quoted, and then confirm what they never said.
      if (entry && view?.author === deviceId && view.said !== next)
        run(id, false, () => entry.set('said', next));
    },
    addIdeaFor(id) {
      const worry = view(id);
      if (!worry || !canAdd(worry.sectionId)) return null;
      return batch(() => {
        const [idea] = create({ sectionId: worry.sectionId, kind: 'idea' }, 1, id);
        if (idea === undefined) return null;
        run(idea, false, () => {
          reveal([idea], ['']);
          items.get(idea)?.set('helps', id);
        });
        return idea;
      });
    },
    moveItem: move,
    moveUp: (id) => step(id, -1),
    moveDown: (id) => step(id, 1),
    deleteItem(id) {
      const entry = entryOf(id);
      if (entry && !view(id)?.deleted) run(id, false, () => entry.set('deleted', mark()));
    },
    restoreItem(id) {
      const entry = entryOf(id);
      if (entry && view(id)?.deleted) run(id, false, () => entry.delete('deleted'));
    },
    undo: () => (isNewer(doc) ? null : own.undo()),
    redo: () => (isNewer(doc) ? null : own.redo()),
    destroy() {
      own.destroy();
      index.destroy();
    },
  };
  return notes;
}

/** Origin of the first half of adding a note; undo does not know it. */
const HIDDEN_STEP = { hidden: true };
