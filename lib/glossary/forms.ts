import type { DetectorEntry } from './contract.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { pluralsOf, singularOf } from './inflect.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { tokenize } from './tokenize.ts';
import { fold, wordAt } from './tokens.ts';
import { TYPED_SMALL } from './typed-small.ts';

/** One way to write a term: folded words, and which of them must stand in exactly these capitals. */
export interface Form {
  readonly words: readonly string[];
  /** `null` where any capitals will do: for a word, or for the whole form. */
  readonly exact: readonly (string | null)[] | null;
  /** A plural, or another spelling, that nobody wrote down: gives way to an entry that is written so. */
  readonly isDerived: boolean;
  /** Written with a comma ("free, appropriate public education"): found across one, too. */
  readonly hasComma?: boolean;
}

/** Longer ones are no terms; this also bounds the work at each word of a text. */
const MAX_WORDS = 24;
const CAPITALS = /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u;
/** "IEPs", "ADLs": an acronym in the plural, the one plain word in which capitals end in a small letter. */
const CAPITALS_PLURAL = /^[\p{Lu}\p{N}]{2,}s$/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
const HAS_CAPITAL = /\p{Lu}/u;
const HAS_LETTER = /\p{L}/u;
const HAS_CONTENT = /[\p{L}\p{N}]/u;
const PLAIN = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;
const BEYOND_ASCII = /[^\x20-\x7e]/;
/** Spelled together or apart: "reevaluation", "re-evaluation"; "preschool", "pre-school". */
const PREFIXES =
  /^(?:re(?=e\p{L}|test|open|convene|determin|classif|assess)|co(?=teach|treat|taught|plan)|pre(?=school|teach|voc|refer|acad|test|lit|correct|k$)|post(?=second|school|test)|para(?=prof|edu)|extra(?=curr)|(?:non|multi|self)(?=\p{L}{4}))/u;

/** The words of a form in their own capitals. */
export function wordsOf(form: string): readonly string[] {
  // Nearly all forms are such, and a detector has thousands of them.
  if (PLAIN.test(form)) return form.split(/[ -]/);
  const tokens = tokenize(form);
  return Array.from({ length: tokens.count }, (_, index) => wordAt(form, tokens, index));
}

const isCapitals = (word: string): boolean => CAPITALS.test(word) || CAPITALS_PLURAL.test(word);
/** Written in capitals throughout, so that by default only the same capitals are the term. */
const areCapitals = (words: readonly string[]): boolean => {
  let found = false;
  for (const word of words) {
    // "and" stands for "&" too, and numbers have no capitals.
    if (word === 'and' || !HAS_LETTER.test(word)) continue;
    if (!isCapitals(word)) return false;
    found = true;
  }
  return found;
};

function addCapitals(words: readonly string[], into: Form[]): void {
  const isDerived = false;
  const exact = words.map((word) => (word === 'and' || !HAS_LETTER.test(word) ? null : word));
  const folded = words.map(fold);
  into.push({ words: folded, exact, isDerived });
  const last = words.at(-1) ?? '';
  const addLast = (word: string): void => {
    into.push({
      words: [...folded.slice(0, -1), fold(word)],
      exact: [...exact.slice(0, -1), word],
      isDerived: true,
    });
  };
  if (words.length === 1 && TYPED_SMALL.has(fold(last))) {
    const small = fold(last);
    const begun = `${last.slice(0, 1)}${small.slice(1)}`;
    for (const word of [small, `${small}s`, begun, `${begun}s`]) addLast(word);
  }
  if (CAPITALS_PLURAL.test(last)) addLast(last.slice(0, -1));
  else if (CAPITALS.test(last)) {
    addLast(`${last}s`);
    const isWord = words.length === 1 && (last.length < 3 || ORDINARY_WORDS.has(fold(last)));
    if (!isWord) addLast(`${last}S`);
  } else if (HAS_LETTER.test(last)) for (const plural of pluralsOf(fold(last))) addLast(plural);
}

/** Capitals that a word keeps in a form that is otherwise found in any: "AT device" is not in "look at device". */
const keeps = (word: string): boolean =>
  HAS_CAPITAL.test(word) &&
  (CAPITALS.test(word) || INNER_CAPITAL.test(word)) &&
  ORDINARY_WORDS.has(fold(word));

function addAnyCapitals(words: readonly string[], into: Form[], isDerived = false): void {
  const folded = words.map(fold);
  const exact = words.some(keeps) ? words.map((word) => (keeps(word) ? word : null)) : null;
  into.push({ words: folded, exact, isDerived });
  const addInstead = (index: number, ...by: readonly string[]): void => {
    into.push({
      words: folded.toSpliced(index, 1, ...by),
      exact: exact?.toSpliced(index, 1, ...by.map(() => null)) ?? null,
      isDerived: true,
    });
  };
  const last = folded.length - 1;
  for (const [index, word] of folded.entries()) {
    const prefix = PREFIXES.exec(word)?.[0];
    if (prefix) addInstead(index, prefix, word.slice(prefix.length));
    // The head of "letter of finding", "plan for success" takes the plural, besides the last word of anything.
    const after = folded[index + 1];
    if ((index === last || after === 'of' || after === 'for') && !exact?.[index])
      for (const plural of pluralsOf(word)) addInstead(index, plural);
  }
  const singular = last > 0 && !exact?.[last] ? singularOf(folded[last] ?? '') : null;
  if (singular !== null) addInstead(last, singular);
}

/** Whether words say enough to be looked for: not a sign, a lone letter or a small number ("18+"). */
function isEnough(text: string, words: readonly string[]): boolean {
  if (words.length === 0 || words.length > MAX_WORDS || !HAS_CONTENT.test(text)) return false;
  if (words.length > 3) return true;
  const bare = words.filter((word) => HAS_CONTENT.test(word));
  // One sign of Chinese may well be a word.
  return bare.length > 1 || !/^(?:[\x20-\x7e]|\d\d)$/.test(bare[0] ?? ' ');
}

/** Adds the forms of one written form; `capitals` overrides what its own writing says. */
function addText(text: string, into: Form[], capitals?: boolean): void {
  if (text.includes(',')) {
    const found: Form[] = [];
    addText(text.replaceAll(',', ' '), found, capitals);
    into.push(...found.map((form) => ({ ...form, hasComma: true })));
    return;
  }
  const words = wordsOf(text);
  if (!isEnough(text, words)) return;
  if (capitals ?? areCapitals(words)) {
    addCapitals(words, into);
    return;
  }
  addAnyCapitals(words, into);
  // "push-in" is also written "pushin", "co-teacher" "coteacher".
  if (/\p{L}[-‐‑]\p{L}/u.test(text))
    addAnyCapitals(wordsOf(text.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '')), into, true);
  // "evaluación" is often typed without its accent; "ñ" is another letter and stays.
  if (BEYOND_ASCII.test(text)) {
    const bare = text
      .normalize('NFD')
      .replace(/(?<!n)\p{M}/giu, '')
      .normalize('NFC');
    if (bare !== text.normalize('NFC')) addAnyCapitals(wordsOf(bare), into, true);
  }
}

/** An expansion as people say it: without what stands in brackets. */
const said = (expansion: string): string => expansion.replace(/\([^)]*\)/g, ' ').trim();

/**
 * All ways in which an entry is found: its term, its further forms and, for a term in capitals with exactly one
 * expansion, that expansion; each with its plurals and spellings.
 */
export function formsOf(entry: DetectorEntry): readonly Form[] {
  const { term, forms = [], expansions = [], match, isOwn = false } = entry;
  const found: Form[] = [];
  addText(term, found, match === undefined ? undefined : match === 'capitals');
  for (const form of forms) addText(form, found);
  const [only] = expansions;
  if (only && expansions.length === 1 && areCapitals(wordsOf(term))) addText(said(only.en), found);
  if (isOwn) return found;
  return found.filter(({ words, exact }) => exact !== null || !EVERYDAY_WORDS.has(words.join(' ')));
}

/** Phrases in which the entry's term is not meant, in any capitals. */
export function exceptionsOf({ except = [] }: DetectorEntry): readonly Form[] {
  const found: Form[] = [];
  for (const phrase of except) addText(phrase, found, false);
  return found.map((form) => ({ ...form, exact: null }));
}
