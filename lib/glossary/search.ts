import MiniSearch from 'minisearch';
import { lookUpKey, lookUpWords } from './normalise.ts';
import type { GlossaryEntryView } from './view.ts';

/**
 * Finds entries for what somebody types into the look-up box: ids, best first, at most `limit` of them; none for a
 * query without letters or digits.
 */
export type Search = (query: string, limit: number) => readonly string[];

/** Words of a question around the term: "what does FAPE mean?", "¿qué es el FAPE?". No acronym is among them. */
const ASKING = new Set(
  `what whats is are was does do did mean means meaning stand stands for the a an of define definition explain
  tell me about please i my our your this that how who when where why can
  que cual es son significa significado quiere decir el la los las un una unos unas de del por para lo al como
  quien definicion explique explica mi su me`
    .trim()
    .split(/\s+/),
);

interface Row {
  readonly id: number;
  readonly term: string;
  readonly names: string;
  readonly meaning: string;
}

/** Neighbouring letters exchanged, the commonest slip in an acronym: "FAEP" for "FAPE". */
function* swapped(key: string): Generator<string> {
  if (key.length < 3 || key.length > 6) return;
  for (let i = 0; i + 1 < key.length; i++)
    yield `${key.slice(0, i)}${key.charAt(i + 1)}${key.charAt(i)}${key.slice(i + 2)}`;
}

const namesOf = ({ name = '', forms, expansions }: GlossaryEntryView): string[] =>
  [name, ...forms, ...expansions.flatMap(({ en, es = '' }) => [en, es])].filter(Boolean);

/** How far an entry's own writing is from the whole query: 0 is the term itself, 4 something else. */
function distance(keys: readonly string[], key: string, slips: ReadonlySet<string>): number {
  const [term = '', ...others] = keys;
  if (term === key) return 0;
  if (others.includes(key)) return 1;
  if (term.startsWith(key)) return 2;
  return slips.has(term) ? 3 : 4;
}

/** Numbers of entries by their words: those that have all words, then those that have some. */
function indexOf(
  entries: readonly GlossaryEntryView[],
): (words: readonly string[], enough: number) => number[] {
  const index = new MiniSearch<Row>({
    fields: ['term', 'names', 'meaning'],
    tokenize: lookUpWords,
    processTerm: (word) => word,
    searchOptions: {
      boost: { term: 6, names: 4, meaning: 0.5 },
      prefix: (word) => word.length > 1,
      // Short words are acronyms: another letter is another word.
      fuzzy: (word) => (word.length < 4 ? false : word.length < 6 ? 1 : 2),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  index.addAll(
    entries.map((entry, id) => ({
      id,
      term: entry.term,
      names: namesOf(entry).join(' | '),
      meaning: `${entry.plain.en} ${entry.plain.es ?? ''}`,
    })),
  );
  return (words, enough) => {
    const query = words.join(' ');
    const all = index.search(query, { combineWith: 'AND' });
    const some = words.length > 1 && all.length < enough ? index.search(query, { combineWith: 'OR' }) : [];
    return [...new Set([...all, ...some].map(({ id }) => Number(id)))];
  };
}

/**
 * Look-up over entries in both languages: by prefix, with slips of the keyboard, without regard to accents, also as a
 * question. An exact term comes first, then an exact name, then terms that begin so; ties keep the order of `entries`.
 */
export function createSearch(entries: readonly GlossaryEntryView[]): Search {
  let find: ReturnType<typeof indexOf> | null = null;
  const keys = entries.map((entry) => [entry.term, ...namesOf(entry)].map(lookUpKey));
  return (query, limit) => {
    const all = lookUpWords(query.slice(0, 200));
    const asked = all.filter((word) => !ASKING.has(word));
    const words = asked.length > 0 ? asked : all;
    if (words.length === 0) return [];
    // Built at the first look-up: opening a glossary for spotting alone costs nothing of it.
    find ??= indexOf(entries);
    const whole = all.join('');
    const key = words.join('');
    const slips = new Set(swapped(key));
    const fits = keys.map((own) => Math.min(distance(own, whole, slips), distance(own, key, slips)));
    const direct = [...fits.keys()].filter((at) => (fits[at] ?? 4) < 4);
    const found = find(words, limit);
    const rank = new Map(found.map((at, position) => [at, position] as const));
    const order = (at: number): number => rank.get(at) ?? found.length;
    const isSure = (at: number): boolean => (fits[at] ?? 4) < 2;
    return [...new Set([...direct, ...found])]
      .sort(
        (a, b) =>
          (fits[a] ?? 4) - (fits[b] ?? 4) || (isSure(a) && isSure(b) ? 0 : order(a) - order(b)) || a - b,
      )
      .slice(0, limit)
      .map((at) => entries[at]?.id ?? '');
  };
}
