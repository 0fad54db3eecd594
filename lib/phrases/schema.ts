import * as v from 'valibot';
import { INTENTS, MOMENTS, type Phrase, SLOTS, SPEAKERS } from './contract.ts';

/** Longest text in UTF-16 code units: about what can be said in one breath, and shown large without scrolling. */
const LONGEST_TEXT = 120;
/** One line beside the phrase. */
const LONGEST_WHY = 90;
/** More gaps than this are too many to fill while someone waits for an answer. */
const MOST_SLOTS = 2;

const slotsIn = (text: string): string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
const isSlot = (name: string): boolean => (SLOTS as readonly string[]).includes(name);
const sorted = (text: string): string => slotsIn(text).sort().join();
const areDifferent = (list: readonly unknown[]): boolean => new Set(list).size === list.length;

const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.minLength(8, 'is too short to be a sentence'),
    v.maxLength(longest, `is longer than ${longest}`),
    v.check((text) => text === text.normalize('NFC'), 'is not in normal form C'),
    v.check((text) => !/^\s|\s$|\s\s|[^\S ]|[\p{Cc}\p{Cf}]/u.test(text), 'has stray white space'),
  );

const text = v.pipe(
  line(LONGEST_TEXT),
  v.check((said) => slotsIn(said).every(isSlot), 'has a slot that nobody knows'),
  v.check((said) => !/[{}]/.test(said.replace(/\{[^{}]*\}/g, '')), 'has a brace that is no slot'),
  v.check((said) => slotsIn(said).length <= MOST_SLOTS, `has more than ${MOST_SLOTS} slots`),
  v.check((said) => areDifferent(slotsIn(said)), 'has a slot twice'),
  // An unfilled slot is shown as "…": a full stop would make that four dots.
  v.check((said) => !/\}\./.test(said), 'has a full stop right after a slot'),
);
const why = v.pipe(
  line(LONGEST_WHY),
  v.check((said) => !/[{}]/.test(said), 'has braces, but a reason has no slots'),
);

const someOf = <const T extends readonly [string, ...string[]]>(known: T) =>
  v.pipe(
    v.array(v.picklist(known)),
    v.minLength(1, 'is empty'),
    v.check((list) => areDifferent(list), 'names something twice'),
    v.readonly(),
  );

const phraseSchema = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)+$/, 'is not lower-case words with hyphens')),
    intent: v.picklist(INTENTS),
    speakers: someOf(SPEAKERS),
    moments: someOf(MOMENTS),
    practices: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^P\d+$/, 'is no practice'))),
      v.minLength(1, 'is empty'),
      v.check((list) => areDifferent(list), 'names something twice'),
      v.readonly(),
    ),
    text: v.pipe(v.strictObject({ en: text, es: text }), v.readonly()),
    why: v.pipe(v.strictObject({ en: why, es: why }), v.readonly()),
  }),
  v.check(({ id, intent }) => id.startsWith(`${intent}-`), 'the id does not start with the intent'),
  v.check(
    (phrase) => sorted(phrase.text.en) === sorted(phrase.text.es),
    'the languages differ in their slots',
  ),
  v.readonly(),
);

/** A phrase breaks the rules of the bank. A mistake in the data, never one of whoever uses the panel. */
export class PhraseError extends Error {
  override name = 'PhraseError';
}

const nameOf = (found: unknown, index: number): string => {
  const id = typeof found === 'object' && found !== null && 'id' in found ? found.id : undefined;
  return typeof id === 'string' && id !== '' ? `Phrase "${id}"` : `Phrase number ${index + 1}`;
};

/**
 * Checks a list of phrases: shape, known intents, speakers, moments and slots, both languages with the same slots,
 * lengths, and that no id is there twice.
 * @returns the same phrases, typed
 * @throws PhraseError that names the phrase, the field and what is wrong with it
 */
export function checkPhrases(data: unknown): readonly Phrase[] {
  if (!Array.isArray(data)) throw new PhraseError('Phrases must be a list');
  const ids = new Set<string>();
  return data.map((found: unknown, index): Phrase => {
    const result = v.safeParse(phraseSchema, found);
    if (!result.success) {
      const said = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
      throw new PhraseError(`${nameOf(found, index)}: ${said.join('; ')}`);
    }
    if (ids.has(result.output.id)) throw new PhraseError(`Phrase "${result.output.id}" is there twice`);
    ids.add(result.output.id);
    return result.output;
  });
}
