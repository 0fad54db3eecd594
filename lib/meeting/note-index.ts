import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import {
  asTitle,
  LOST_SECTION,
  type NoteView,
  type RawNote,
  readNote,
  readSection,
  type SectionView,
  sameNote,
} from './note-view.ts';
import { comparePlaced } from './order.ts';
import { itemsOf, metaOf, sectionsOf } from './schema.ts';
import { isListed, readLayout } from './sections-layout.ts';

/** What the document holds, as signals that change no more often than they must. */
export interface NoteIndex {
  readonly title: ReadonlySignal<string>;
  readonly sections: ReadonlySignal<readonly SectionView[]>;
  /** Notes in the bin that hold words, in the order they had. */
  readonly bin: ReadonlySignal<readonly NoteView[]>;
  /** How many notes are not in the bin. */
  readonly count: ReadonlySignal<number>;
  itemIds(sectionId: string): ReadonlySignal<readonly string[]>;
  item(id: string): ReadonlySignal<NoteView | null>;
  /** Notes of a section that are not in the bin, sorted, with their keys. Not a signal. */
  inSection(sectionId: string): readonly RawNote[];
  destroy(): void;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/**
 * Follow a document. A keystroke touches no signal here (screens listen to the note's own `Y.Text`); a change of a
 * note's fields touches its own signal and those of the sections it leaves or enters.
 */
export function indexNotes(doc: Y.Doc): NoteIndex {
  const meta = metaOf(doc);
  const items = itemsOf(doc);
  const sectionMap = sectionsOf(doc);

  const notes = new Map<string, RawNote>();
  const members = new Map<string, Set<string>>();
  const idSignals = new Map<string, Signal<readonly string[]>>();
  const itemSignals = new Map<string, Signal<NoteView | null>>();
  const title = signal(asTitle(meta.get('title')));
  const sections = signal<readonly SectionView[]>([]);
  const bin = signal<readonly NoteView[]>([]);
  const count = signal(0);
  let known = new Set<string>();
  /** Sections that are shown only while they hold notes. */
  let hidden = new Set<string>([LOST_SECTION]);

  const home = (raw: string): string => (known.has(raw) ? raw : LOST_SECTION);
  const inSection = (sectionId: string): RawNote[] =>
    [...(members.get(sectionId) ?? [])]
      .flatMap((id) => {
        const note = notes.get(id);
        return note && !note.deleted ? [note] : [];
      })
      .sort(comparePlaced);

  /** Read some entries again and tell whoever it concerns. */
  function refresh(ids: Iterable<string>): void {
    const dirty = new Set<string>();
    let binDirty = false;
    for (const id of ids) {
      const before = notes.get(id);
      const read = readNote(id, items.get(id));
      const now = read && { ...read, sectionId: home(read.sectionId) };
      if (before && now && sameNote(before, now) && before.order === now.order) continue;
      if (before) {
        dirty.add(before.sectionId);
        members.get(before.sectionId)?.delete(id);
      }
      if (now) {
        dirty.add(now.sectionId);
        const set = members.get(now.sectionId) ?? new Set<string>();
        set.add(id);
        members.set(now.sectionId, set);
        notes.set(id, now);
      } else notes.delete(id);
      if (before?.deleted || now?.deleted) binDirty = true;
      const view = itemSignals.get(id);
      if (view && !(before && now && sameNote(before, now))) view.value = now;
    }
    for (const sectionId of dirty) refreshIds(sectionId);
    if (dirty.size > 0) count.value = countShown();
    if (binDirty) refreshBin();
    if ([...dirty].some((id) => hidden.has(id))) refreshSectionList();
  }
  function refreshIds(sectionId: string): void {
    const target = idSignals.get(sectionId);
    if (!target) return;
    const next = inSection(sectionId).map((note) => note.id);
    if (!sameList(target.peek(), next)) target.value = next;
  }
  function refreshBin(): void {
    bin.value = [...notes.values()]
      .filter((note) => note.deleted && note.text.length > 0)
      .sort(comparePlaced);
  }
  function countShown(): number {
    let shown = 0;
    for (const note of notes.values()) if (!note.deleted) shown++;
    return shown;
  }
  function readSections(): SectionView[] {
    const found = [];
    for (const [id, entry] of sectionMap.entries()) {
      const section = readSection(id, entry);
      if (section) found.push(section);
    }
    return found.sort(comparePlaced).map(({ order: _, ...view }) => view);
  }
  function refreshSectionList(): void {
    const layout = readLayout(meta.get('layout'));
    const all = readSections();
    const unlisted = all.filter(({ id }) => {
      const entry = sectionMap.get(id);
      return entry !== undefined && !isListed(id, entry, layout);
    });
    hidden = new Set([LOST_SECTION, ...unlisted.map(({ id }) => id)]);
    const listed = all.filter(({ id }) => !hidden.has(id) || inSection(id).length > 0);
    // Two may each have removed what the other one kept: one place to write in is always left.
    const list = listed.length > 0 ? listed : all.slice(0, 1);
    if (inSection(LOST_SECTION).length > 0) {
      list.push({ id: LOST_SECTION, titleKey: null, title: '', defaultKind: 'note' });
    }
    if (JSON.stringify(list) !== JSON.stringify(sections.peek())) sections.value = list;
  }
  function refreshSections(): void {
    const ids = new Set(readSections().map((section) => section.id));
    const changed = ids.size !== known.size || [...ids].some((id) => !known.has(id));
    known = ids;
    if (changed) refresh(items.keys());
    refreshSectionList();
  }

  const onItems = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const touched = new Set<string>();
    let binText = false;
    for (const event of events) {
      const [id, field] = event.path;
      if (typeof id !== 'string') {
        for (const key of (event as Y.YMapEvent<unknown>).keysChanged)
          if (typeof key === 'string') touched.add(key);
      } else if (field === undefined) touched.add(id);
      else if (notes.get(id)?.deleted) binText = true;
    }
    batch(() => {
      refresh(touched);
      if (binText) refreshBin();
    });
  };
  const onSections = (): void => batch(refreshSections);
  const onMeta = (): void => {
    title.value = asTitle(meta.get('title'));
    refreshSectionList();
  };

  known = new Set(readSections().map((section) => section.id));
  refresh(items.keys());
  refreshSectionList();
  items.observeDeep(onItems as never);
  sectionMap.observeDeep(onSections);
  meta.observe(onMeta);

  return {
    title,
    sections,
    bin,
    count,
    inSection,
    itemIds(sectionId) {
      const found = idSignals.get(sectionId);
      if (found) return found;
      const made = signal<readonly string[]>(inSection(sectionId).map((note) => note.id));
      idSignals.set(sectionId, made);
      return made;
    },
    item(id) {
      const found = itemSignals.get(id);
      if (found) return found;
      const made = signal<NoteView | null>(notes.get(id) ?? null);
      itemSignals.set(id, made);
      return made;
    },
    destroy() {
      items.unobserveDeep(onItems as never);
      sectionMap.unobserveDeep(onSections);
      meta.unobserve(onMeta);
    },
  };
}
