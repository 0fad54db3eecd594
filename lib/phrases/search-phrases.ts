import MiniSearch from 'minisearch';
import type { Phrase } from './contract.ts';

/** Small letters without accents, so that "cuanto" finds "cuánto". */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** A text as it is searched: without its gaps, and "let’s" as one word. */
const plain = (text: string): string => text.replace(/\{[a-z]+\}/g, ' ').replace(/[’']/g, '');

/** Most results shown: more would be a wall of text. */
const MOST = 30;

/**
 * Search over both languages of all given phrases, by beginnings of words and with a typo or two. Returns a function
 * from what was typed to phrases, the best first; nothing typed finds nothing.
 */
export function createPhraseSearch(
  phrases: readonly Phrase[],
): (query: string, fits?: (phrase: Phrase) => boolean) => Phrase[] {
  const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]));
  const index = new MiniSearch<{ id: string; text: string; why: string }>({
    fields: ['text', 'why'],
    processTerm: (term) => fold(term) || null,
  });
  index.addAll(
    phrases.map(({ id, text, why }) => ({
      id,
      text: plain(`${text.en} ${text.es}`),
      why: plain(`${why.en} ${why.es}`),
    })),
  );
  const options = {
    prefix: true,
    fuzzy: (term: string) => (term.length > 3 ? 0.25 : false),
    boost: { text: 3 },
  };
  return (query, fits = () => true) => {
    const typed = plain(query).slice(0, 200);
    if (typed.trim() === '') return [];
    const all = index.search(typed, { ...options, combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(typed, options);
    return found
      .flatMap(({ id }) => byId.get(id) ?? [])
      .filter(fits)
      .slice(0, MOST);
  };
}
