import type { Bilingual } from '../i18n/two.ts';
import type { Category, DetectorEntry, Entry, EntrySource, OwnEntry } from './contract.ts';

/** A text that is there in English, and in Spanish when somebody wrote it. */
export type Told = Pick<Bilingual, 'en'> & Partial<Pick<Bilingual, 'es'>>;

/** What screens show of a term, whether it is built in, one's own or from a pack. */
export interface GlossaryEntryView {
  /** Unique among all entries that are open: built-in ids as they are, others with a prefix (`viewIdOf`). */
  readonly id: string;
  readonly source: EntrySource;
  /** The pack it came with. */
  readonly packName?: string;
  readonly term: string;
  /** Its Spanish name; absent where nobody gave one. */
  readonly name?: string;
  /** Further ways to write it. */
  readonly forms: readonly string[];
  readonly expansions: readonly Told[];
  readonly plain: Told;
  readonly child?: Told;
  readonly ask?: Told;
  /** Ids of related entries. */
  readonly related: readonly string[];
  readonly category: Category;
  /** Where it stands: `34 CFR 300.17`, `common usage`, a pack's name; empty for one's own. */
  readonly sourceText: string;
}

/** An open entry: what is shown, and what finds it in a text. */
export interface OpenEntry {
  readonly view: GlossaryEntryView;
  readonly detect: DetectorEntry;
}

/**
 * Id of a view. Built-in ids never hold a slash, so own words and packs can never take the place of a built-in entry.
 */
export function viewIdOf(id: string, source: EntrySource, packName = ''): string {
  if (source === 'built-in') return id;
  return source === 'own' ? `own/${id}` : `pack/${packName}/${id}`;
}

/** Opens a built-in entry. */
export function openEntry(entry: Entry): OpenEntry {
  const { id, category, term, name, forms = [], expansions, plain, child, ask, related, source } = entry;
  return {
    view: {
      ...{ id, source: 'built-in', term, name, forms, expansions, plain, child, ask, related, category },
      sourceText: source,
    },
    detect: entry,
  };
}

/** Opens an entry of one's own, or of the pack with this name. */
export function openOwnEntry(entry: OwnEntry, packName?: string): OpenEntry {
  const source: EntrySource = packName === undefined ? 'own' : 'pack';
  const id = viewIdOf(entry.id, source, packName);
  const { term, meaning, expansion, question, spanishTerm, spanishMeaning, category = 'everyday' } = entry;
  const expansions = expansion ? [{ en: expansion }] : [];
  const forms = spanishTerm ? [spanishTerm] : [];
  return {
    view: {
      ...{ id, source, term, forms, expansions, category },
      ...(packName === undefined ? {} : { packName }),
      ...(spanishTerm ? { name: spanishTerm } : {}),
      plain: spanishMeaning ? { en: meaning, es: spanishMeaning } : { en: meaning },
      ...(question ? { ask: { en: question } } : {}),
      related: [],
      sourceText: packName ?? '',
    },
    detect: { id, term, forms, expansions, isOwn: true },
  };
}
