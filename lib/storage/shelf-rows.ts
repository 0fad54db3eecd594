import { CATEGORIES, type OwnEntry, type PackPlace } from '../glossary/contract.ts';
import type { PackRow, PhraseMemory } from './shelf-contract.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);

const OPTIONAL = ['expansion', 'question', 'spanishTerm', 'spanishMeaning'] as const;

/** A stored entry, or `null` when it has no id, term or meaning. */
export function readOwnEntry(raw: unknown): OwnEntry | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const row = raw as Record<string, unknown>;
  const { id, term, meaning } = row;
  if (!isText(id) || id === '' || !isText(term) || term === '' || !isText(meaning)) return null;
  const category = CATEGORIES.find((known) => known === row.category);
  const more: Partial<Record<(typeof OPTIONAL)[number], string>> = {};
  for (const field of OPTIONAL) {
    const value = row[field];
    if (isText(value) && value !== '') more[field] = value;
  }
  return { id, term, meaning, ...more, ...(category ? { category } : {}) };
}

/** A stored place, or `null` when it has no name or no way to reach it. */
function readPlace(raw: unknown): PackPlace | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { id, name, about, spanishAbout, phone, web } = raw as Record<string, unknown>;
  const isPage = isText(web) && web.startsWith('https://');
  if (!isText(id) || !isText(name) || name === '' || !(isText(phone) || isPage)) return null;
  return {
    ...{ id, name, about: isText(about) ? about : '' },
    ...(isText(spanishAbout) ? { spanishAbout } : {}),
    ...(isText(phone) ? { phone } : {}),
    ...(isPage ? { web } : {}),
  };
}

/** A stored pack, or `null` when it cannot be read. Single entries that cannot are left out. */
export function readPackRow(raw: unknown): PackRow | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { id, name, from, addedAt, entries, places } = raw as Record<string, unknown>;
  const found = (Array.isArray(places) ? places : []).map(readPlace).filter((place) => place !== null);
  if (!isText(id) || !isText(name) || !Array.isArray(entries)) return null;
  return {
    ...{ id, name, from: isText(from) ? from : '' },
    addedAt: typeof addedAt === 'number' && Number.isFinite(addedAt) ? addedAt : 0,
    entries: entries.map(readOwnEntry).filter((entry) => entry !== null),
    ...(found.length > 0 ? { places: found } : {}),
  };
}

export function readPhraseMemory(raw: unknown): PhraseMemory {
  const { favourites, recent } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<
    string,
    unknown
  >;
  return { favourites: texts(favourites), recent: texts(recent) };
}

export const readKnown = (raw: unknown): readonly string[] => texts(raw);
