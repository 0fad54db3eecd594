import type { Bilingual } from '../i18n/two.ts';

/** Where a term belongs; the order is the one shown. */
export const CATEGORIES = [
  'law',
  'eligibility',
  'people',
  'services',
  'tests',
  'plans',
  'placement',
  'behaviour',
  'assistive-technology',
  'health',
  'early-childhood',
  'transition',
  'discipline',
  'disputes',
  'everyday',
] as const;
export type Category = (typeof CATEGORIES)[number];

/**
 * How a form is found in text.
 * - `words`: in any capitals ("extended school year", "Extended School Year"); the rule for ordinary words
 * - `capitals`: only exactly as written, because in small letters it is another word or none (AT, ID, AIM, FAPE)
 * Plural and possessive endings, hyphen for space, "§" for "Section" and dots between capitals (I.E.P.) are found by
 * themselves in both.
 */
export type MatchRule = 'words' | 'capitals';

/** One term of the glossary, in plain words and in both languages. All sentences are our own. */
export interface Entry {
  /** Lower-case words with hyphens; never changes: shared meanings and "I know this one" hold it. */
  readonly id: string;
  readonly category: Category;
  /** As it is said or written: "FAPE", "extended school year". */
  readonly term: string;
  /** Its Spanish name, as Spanish-speaking families are told it; may keep the acronym: "educación pública gratuita y apropiada (FAPE)". */
  readonly name: string;
  /** What letters stand for; several where the same letters mean several things. Empty for plain words. */
  readonly expansions: readonly Bilingual[];
  /** Further ways to say or write it; the term and the English expansions of a capitals term with only one are found by themselves. */
  readonly forms?: readonly string[];
  /** Default: `capitals` when `term` is written in capitals throughout, else `words`. Applies to `term`; forms follow their own writing. */
  readonly match?: MatchRule;
  /** Set phrases in which it means something ordinary and is not marked: "ID badge", "goal post". */
  readonly except?: readonly string[];
  /** What it means. Reading grade ≤ 8, aim at 5. Where ambiguous, says which meanings there are. */
  readonly plain: Bilingual;
  /** What it can mean for your child. */
  readonly child: Bilingual;
  /** A question you can ask. */
  readonly ask: Bilingual;
  /** Ids of related entries. */
  readonly related: readonly string[];
  /** `34 CFR 300.17`, `20 USC 1401(9)`, … or `common usage`. */
  readonly source: string;
}

/** Where the words of an entry come from, besides the built-in glossary. */
export type EntrySource = 'built-in' | 'own' | 'pack';

/** An entry of one's own or of a pack: the same, but only term and plain meaning are required, in one language or two. */
export interface OwnEntry {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
  readonly expansion?: string;
  readonly question?: string;
  readonly spanishTerm?: string;
  readonly spanishMeaning?: string;
  readonly category?: Category;
}

/** A place to find help, near the people who get the pack. */
export interface PackPlace {
  readonly id: string;
  readonly name: string;
  /** What they help with. */
  readonly about: string;
  readonly spanishAbout?: string;
  /** As it is dialled. */
  readonly phone?: string;
  /** `https:` address. */
  readonly web?: string;
}

/** A file of entries that people hand on, e.g. a district's own programs. JSON, see `docs/packs.md`. */
export interface Pack {
  readonly format: 'at-the-table-pack';
  readonly version: 1;
  /** Name of the pack as its maker wrote it. */
  readonly name: string;
  /** Who made it, in their words. */
  readonly from: string;
  /** May be empty when there are places. */
  readonly entries: readonly OwnEntry[];
  /** `resources` in the file. */
  readonly places?: readonly PackPlace[];
}

/** A place in a text where a term stands. Offsets are UTF-16 code units; marks never overlap. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly entryId: string;
}

/** Finds terms in text. Built once for a set of entries, then used for every keystroke. */
export interface Detector {
  find(text: string): readonly Mark[];
}

/** What of an entry the detector needs. Own entries and packs are turned into the same. */
export interface DetectorEntry {
  /** Of one's own or of a pack: found also where its word is one that everybody knows (`everyday-words.ts`). */
  readonly isOwn?: boolean;
  readonly id: string;
  readonly term: string;
  readonly forms?: readonly string[];
  readonly expansions?: readonly { readonly en: string }[];
  readonly match?: MatchRule;
  readonly except?: readonly string[];
}
