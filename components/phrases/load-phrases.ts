import type { Phrase } from '../../lib/phrases/contract.ts';
import type { createPhraseSearch } from '../../lib/phrases/search-phrases.ts';

export interface PhraseBank {
  readonly phrases: readonly Phrase[];
  readonly byId: ReadonlyMap<string, Phrase>;
  readonly search: ReturnType<typeof createPhraseSearch>;
}

/** The bank and its search, in chunks of their own: whoever never opens the tab does not load them. */
export async function loadPhrases(): Promise<PhraseBank> {
  const [{ PHRASES }, search] = await Promise.all([
    import('../../lib/phrases/bank/index.ts'),
    import('../../lib/phrases/search-phrases.ts'),
  ]);
  return {
    phrases: PHRASES,
    byId: new Map(PHRASES.map((phrase) => [phrase.id, phrase])),
    search: search.createPhraseSearch(PHRASES),
  };
}
