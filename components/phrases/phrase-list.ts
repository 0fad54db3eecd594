import type { Intent, Phrase } from '../../lib/phrases/contract.ts';
import type { Situation } from '../../lib/phrases/situation.ts';
import { fitsRole, type Suggestion } from '../../lib/phrases/suggest.ts';
import type { PhraseMemory } from '../../lib/storage/shelf-contract.ts';
import type { PhraseBank } from './load-phrases.ts';

/** What the tab shows besides the suggestions. */
export type Shelf = Intent | 'favourites' | 'recent';

/** Phrases shown before "Show more": what fits on a screen or two. */
export const FIRST_FEW = 6;

/**
 * Phrases of a shelf. Kept and used ones are shown whoever they were written for; of an intent, those that fit the
 * moment come first.
 */
export function phrasesOn(
  { phrases, byId }: PhraseBank,
  shelf: Shelf,
  { role, moment }: Situation,
  memory: PhraseMemory,
  others: boolean,
): Phrase[] {
  if (shelf === 'favourites') return memory.favourites.flatMap((id) => byId.get(id) ?? []);
  if (shelf === 'recent') return memory.recent.flatMap((id) => byId.get(id) ?? []);
  const fitting = phrases.filter((phrase) => phrase.intent === shelf && (others || fitsRole(phrase, role)));
  const fitsNow = (phrase: Phrase): boolean => phrase.moments.includes(moment);
  return [...fitting.filter(fitsNow), ...fitting.filter((phrase) => !fitsNow(phrase))];
}

/**
 * Suggestions as they stay in place: a new situation brings new ones, but never takes away the one that is open right
 * now, because someone is reading it out.
 */
export function steadySuggestions(
  before: readonly Suggestion[],
  next: readonly Suggestion[],
  openId: string | null,
): readonly Suggestion[] {
  return before.some(({ phrase }) => phrase.id === openId) ? before : next;
}
