import type { Category, Detector, Entry, OwnEntry, Pack } from './contract.ts';
import { createDetector } from './detector.ts';
import { createSearch } from './search.ts';
import { type GlossaryEntryView, type OpenEntry, openEntry, openOwnEntry } from './view.ts';

export { type GlossaryEntryView, type Told, viewIdOf } from './view.ts';

/** What a glossary is made of. */
export interface GlossaryParts {
  readonly builtIn: readonly Entry[];
  readonly own?: readonly OwnEntry[];
  readonly packs?: readonly Pack[];
}

/** All entries that are open, to look up and to find in texts. Never changes; open another when own words change. */
export interface Glossary {
  /** Own words first, then packs, then the built-in glossary. */
  readonly entries: readonly GlossaryEntryView[];
  /** Marks carry ids of `entries`. */
  readonly detector: Detector;
  byId(id: string): GlossaryEntryView | undefined;
  /** Entries by what somebody types, best first. */
  search(query: string, limit?: number): readonly GlossaryEntryView[];
  /** In alphabetical order of the term. */
  byCategory(category: Category): readonly GlossaryEntryView[];
}

const DEFAULT_LIMIT = 20;

/**
 * Opens a glossary. One's own words come before packs and those before the built-in ones, in ties of the look-up and
 * where several entries claim the same words of a text; none is hidden from the list by another.
 */
export function openGlossary({ builtIn, own = [], packs = [] }: GlossaryParts): Glossary {
  const open = new Map<string, OpenEntry>();
  for (const entry of [
    ...own.map((each) => openOwnEntry(each)),
    ...packs.flatMap(({ name, entries }) => entries.map((each) => openOwnEntry(each, name))),
    ...builtIn.map(openEntry),
  ])
    if (!open.has(entry.view.id)) open.set(entry.view.id, entry);
  const entries = [...open.values()].map(({ view }) => view);
  // Each takes a noticeable moment to build; most panels only ever need the one that marks.
  let search: ReturnType<typeof createSearch> | null = null;
  let detector: Detector | null = null;
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return {
    entries,
    get detector() {
      detector ??= createDetector([...open.values()].map(({ detect }) => detect));
      return detector;
    },
    byId: (id) => open.get(id)?.view,
    search: (query, limit = DEFAULT_LIMIT) => {
      search ??= createSearch(entries);
      return search(query, limit).flatMap((id) => open.get(id)?.view ?? []);
    },
    byCategory: (category) =>
      entries.filter((entry) => entry.category === category).sort((a, b) => collator.compare(a.term, b.term)),
  };
}
