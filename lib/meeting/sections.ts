import { batch } from '@preact/signals-core';
import * as Y from 'yjs';
import { t } from '../i18n/index.ts';
import { asTitle, LOST_SECTION, readSection } from './note-view.ts';
import type { MeetingNotes } from './notes.ts';
import { comparePlaced, type Placed, placeAt } from './order.ts';
import { type ItemKind, isNewer, metaOf, newId, sectionsOf } from './schema.ts';
import { isSectionKey, knownSection } from './sections-known.ts';
import { MOST_SECTIONS } from './sections-layout.ts';
import { knownEntry } from './template.ts';
import { wellFormed } from './text.ts';

/** A section as a template holds it. */
export interface SectionPlan {
  /** The same wherever the template is chosen, so that choosing it twice does not double the section. */
  readonly id: string;
  /** Key of its name; `null` where people gave it one (`title`). */
  readonly titleKey: string | null;
  readonly title: string;
  readonly kind: ItemKind;
  /** Place among others (order.ts). */
  readonly order: string;
  /** What belongs there, where people wrote that; ''. */
  readonly about: string;
}

/** Changes the sections of a meeting. Nothing here ever removes a note. Writes nothing to a newer version's document. */
export interface MeetingSections {
  /**
   * Shows the sections of a template, and of the others those that hold notes. Two people who choose at once end with
   * one of both templates. `template`: which one it was.
   */
  choose(template: string, plan: readonly SectionPlan[]): boolean;
  /** Which template was chosen last, '' for none. Not a signal. */
  chosen(): string;
  /** A section of one's own at the end. Returns its id, `null` for no name. */
  add(title: string, kind?: ItemKind): string | null;
  /** Gives a section a name that everyone reads as written. What belongs there stays said. */
  rename(id: string, title: string): boolean;
  /** Says what belongs in a section that people named themselves; '' takes that off. */
  setAbout(id: string, about: string): boolean;
  moveUp(id: string): boolean;
  moveDown(id: string): boolean;
  /**
   * Takes a section away. One that holds notes needs another one for them, `to`; they are put at its end. Returns the
   * ids of the notes that were moved, `null` when it could not be done.
   */
  remove(id: string, to?: string): readonly string[] | null;
  /** Brings back what `remove` took away. */
  restore(id: string, notes: readonly string[]): void;
  /** The sections as they are now, as a template of one's own keeps them. */
  plan(): readonly SectionPlan[];
}

interface Found extends Placed {
  readonly entry: Y.Map<unknown>;
}

/** Open the sections of a document for changing; `notes` are those of the same document. */
export function openSections(doc: Y.Doc, notes: MeetingNotes): MeetingSections {
  const map = sectionsOf(doc);
  const entryOf = (id: string): Y.Map<unknown> | null =>
    !isNewer(doc) && readSection(id, map.get(id)) !== null ? (map.get(id) ?? null) : null;
  const holdsNotes = (id: string): boolean => notes.itemIds(id).peek().length > 0;
  /** What is shown, with keys. */
  const shown = (): Found[] =>
    notes.sections.peek().flatMap(({ id }) => {
      const entry = map.get(id);
      return entry && id !== LOST_SECTION ? { id, order: entry.get('order'), entry } : [];
    });
  const place = (list: readonly Found[], at: number): string | undefined => {
    const { keys, repairs } = placeAt(list, at);
    for (const [id, order] of repairs) map.get(id)?.set('order', order);
    return keys[0];
  };

  function write(plan: SectionPlan): void {
    const { id, order } = plan;
    const before = entryOf(id);
    if (before && holdsNotes(id)) {
      before.set('order', order);
      before.delete('shown');
      return;
    }
    const known = isSectionKey(plan.titleKey) ? knownSection(id) : undefined;
    const entry = known ? knownEntry(known) : new Y.Map<unknown>();
    if (!known) {
      if (isSectionKey(plan.titleKey)) entry.set('titleKey', plan.titleKey);
      entry.set('title', isSectionKey(plan.titleKey) ? t(plan.titleKey) : asTitle(plan.title));
      entry.set('kind', plan.kind);
    }
    entry.set('order', order);
    if (plan.about !== '') entry.set('about', asTitle(plan.about));
    map.set(id, entry);
  }

  function step(id: string, by: -1 | 1): boolean {
    const list = shown();
    const from = list.findIndex((section) => section.id === id);
    const to = from + by;
    if (isNewer(doc) || from < 0 || to < 0 || to >= list.length) return false;
    doc.transact(() => {
      const others = list.filter((section) => section.id !== id);
      entryOf(id)?.set('order', place(others, to));
    });
    return true;
  }

  return {
    choose(template, plan) {
      const wanted = plan.slice(0, MOST_SECTIONS);
      if (isNewer(doc) || wanted.length === 0) return false;
      batch(() =>
        doc.transact(() => {
          for (const section of wanted) write(section);
          const ids = wanted.map(({ id }) => id);
          // What was shown or removed by hand before is left to the template.
          for (const [id, entry] of map.entries())
            if (entry instanceof Y.Map && !ids.includes(id)) entry.delete('shown');
          metaOf(doc).set('layout', ids);
          metaOf(doc).set('template', template);
        }),
      );
      return true;
    },
    chosen: () => {
      const template = metaOf(doc).get('template');
      return typeof template === 'string' ? template : '';
    },
    add(title, kind = 'note') {
      const clean = wellFormed(asTitle(title));
      if (isNewer(doc) || clean === '' || map.size >= 4 * MOST_SECTIONS) return null;
      const id = newId();
      doc.transact(() => {
        const list = shown();
        const entry = new Y.Map<unknown>();
        entry.set('title', clean);
        entry.set('kind', kind);
        entry.set('order', place(list, list.length));
        entry.set('shown', true);
        map.set(id, entry);
      });
      return id;
    },
    rename(id, title) {
      const entry = entryOf(id);
      const clean = wellFormed(asTitle(title));
      if (!entry || clean === '') return false;
      const key = readSection(id, entry)?.titleKey ?? null;
      doc.transact(() => {
        if (isSectionKey(key) && !entry.has('about')) entry.set('about', t(`${key}Empty`));
        entry.set('title', clean);
        entry.delete('titleKey');
      });
      return true;
    },
    setAbout(id, about) {
      const entry = entryOf(id);
      if (!entry || isSectionKey(readSection(id, entry)?.titleKey ?? null)) return false;
      const clean = wellFormed(asTitle(about));
      if (clean === '') entry.delete('about');
      else if (entry.get('about') !== clean) entry.set('about', clean);
      return true;
    },
    moveUp: (id) => step(id, -1),
    moveDown: (id) => step(id, 1),
    remove(id, to) {
      const entry = entryOf(id);
      if (!entry) return null;
      const moved = [...notes.itemIds(id).peek()];
      if (moved.length > 0 && (to === undefined || to === id || !entryOf(to))) return null;
      return batch(() => {
        if (to !== undefined) for (const note of moved) notes.moveItem(note, { sectionId: to });
        entry.set('shown', false);
        return moved;
      });
    },
    restore(id, moved) {
      const entry = entryOf(id);
      if (!entry) return;
      batch(() => {
        entry.set('shown', true);
        for (const note of moved) notes.moveItem(note, { sectionId: id });
      });
    },
    plan: () =>
      shown()
        .sort(comparePlaced)
        .slice(0, MOST_SECTIONS)
        .flatMap(({ id, order, entry }) => {
          const section = readSection(id, entry);
          if (!section || typeof order !== 'string') return [];
          const { titleKey, title, defaultKind: kind, about = '' } = section;
          const key = isSectionKey(titleKey) ? titleKey : null;
          return { id, titleKey: key, title, kind, order, about };
        }),
  };
}

/** The sections of a template that everyone has. */
export const knownPlan = (ids: readonly string[]): readonly SectionPlan[] =>
  ids.flatMap((id) => {
    const known = knownSection(id);
    if (!known) return [];
    const { titleKey, kind, order } = known;
    return { id, titleKey, title: t(titleKey), kind, order, about: '' };
  });
