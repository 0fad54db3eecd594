import type { DetectorEntry } from './contract.ts';
import { pluralsOf, singularOf } from './inflect.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { fold, tokenize, wordAt } from './tokens.ts';

/** One way to write a term: folded words, and which of them must stand in exactly these capitals. */
export interface Form {
  readonly words: readonly string[];
  /** The same length as `words`; `null` where any capitals will do. */
  readonly exact: readonly (string | null)[];
}

/** Longer ones are no terms; this also bounds the work at each word of a text. */
const MAX_WORDS = 24;
const CAPITALS = /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u;
/** "IEPs", "ADLs": an acronym in the plural, the one plain word in which capitals end in a small letter. */
const CAPITALS_PLURAL = /^[\p{Lu}\p{N}]{2,}s$/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
/** Spelled together or apart: "reevaluation", "re-evaluation"; "preschool", "pre-school". */
const PREFIXES =
  /^(?:re(?=e\p{L}|test|open|convene|determin|classif|assess)|co(?=teach|treat|taught|plan)|pre(?=school|teach|voc|refer|acad|test|lit|correct|k$)|post(?=second|school|test)|para(?=prof|edu)|extra(?=curr)|(?:non|multi|self)(?=\p{L}{4}))/u;

/** The words of a form in their own capitals. */
export function wordsOf(form: string): string[] {
  const tokens = tokenize(form);
  return Array.from({ length: tokens.count }, (_, index) => wordAt(form, tokens, index));
}

const isCapitals = (word: string): boolean => CAPITALS.test(word) || CAPITALS_PLURAL.test(word);
/** Written in capitals throughout, so that by default only the same capitals are the term. */
export const isInCapitals = (form: string): boolean => {
  const words = wordsOf(form).filter((word) => /\p{L}/u.test(word) && word !== 'and');
  return words.length > 0 && words.every(isCapitals);
};

function inCapitals(words: readonly string[]): Form[] {
  // "and" stands for "&" too, and numbers have no capitals.
  const exact = words.map((word) => (word === 'and' || !/\p{L}/u.test(word) ? null : word));
  const forms: Form[] = [{ words: words.map(fold), exact }];
  const last = words.at(-1) ?? '';
  const withLast = (word: string): Form => ({
    words: [...words.slice(0, -1), word].map(fold),
    exact: [...exact.slice(0, -1), word],
  });
  if (CAPITALS_PLURAL.test(last)) forms.push(withLast(last.slice(0, -1)));
  else if (CAPITALS.test(last)) {
    forms.push(withLast(`${last}s`));
    const alone = words.length === 1 && (last.length < 3 || ORDINARY_WORDS.has(fold(last)));
    if (!alone) forms.push(withLast(`${last}S`));
  } else if (/\p{L}/u.test(last)) forms.push(...pluralsOf(fold(last)).map((word) => withLast(word)));
  return forms;
}

/** Capitals that a word keeps in a form that is otherwise found in any: "AT device" is not in "look at device". */
const keeps = (word: string): boolean =>
  (CAPITALS.test(word) || INNER_CAPITAL.test(word)) && ORDINARY_WORDS.has(fold(word));

function inAnyCapitals(words: readonly string[]): Form[] {
  const folded = words.map(fold);
  const exact = words.map((word) => (keeps(word) ? word : null));
  const forms: Form[] = [{ words: folded, exact }];
  const replaced = (index: number, ...by: readonly string[]): Form => ({
    words: folded.toSpliced(index, 1, ...by),
    exact: exact.toSpliced(index, 1, ...by.map(() => null)),
  });
  const last = folded.length - 1;
  folded.forEach((word, index) => {
    // The head of "letter of finding", "plan for success" takes the plural, besides the last word of anything.
    const isHead = /^(of|for)$/.test(folded[index + 1] ?? '');
    if (exact[index] === null && (index === last || isHead))
      forms.push(...pluralsOf(word).map((plural) => replaced(index, plural)));
    const prefix = PREFIXES.exec(word)?.[0];
    if (prefix) forms.push(replaced(index, prefix, word.slice(prefix.length)));
  });
  const singular = last > 0 ? singularOf(folded[last] ?? '') : null;
  if (singular !== null && exact[last] === null) forms.push(replaced(last, singular));
  return forms;
}

/** "push-in" is also written "pushin", "co-teacher" "coteacher". */
function together(form: string): string[] {
  return /\p{L}[-‐‑]\p{L}/u.test(form) ? [form.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '')] : [];
}

/** "evaluación" is often typed without its accent; "ñ" is another letter and stays. */
function withoutAccents(form: string): string[] {
  const bare = form
    .normalize('NFD')
    .replace(/(?<!n)\p{M}/giu, '')
    .normalize('NFC');
  return bare === form.normalize('NFC') ? [] : [bare];
}

/** A set of forms of one written form, given as `words` or `capitals`. */
function formsOfText(text: string, capitals: boolean): Form[] {
  const words = wordsOf(text);
  const bare = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = /[\p{L}\p{N}]/u.test(text) ? bare[0] : undefined;
  // A lone letter or a small number ("18+") says nothing by itself; a sign of Chinese may.
  if (first === undefined || words.length > MAX_WORDS) return [];
  if (bare.length === 1 && /^(?:[\x20-\x7e]|\d\d)$/.test(first)) return [];
  return capitals ? inCapitals(words) : inAnyCapitals(words);
}

/** An expansion as people say it: without what stands in brackets. */
const said = (expansion: string): string => expansion.replace(/\([^)]*\)/g, ' ').trim();

/**
 * All ways in which an entry is found: its term, its further forms and, for a term in capitals with exactly one
 * expansion, that expansion; each with its plurals and spellings.
 */
export function formsOf(entry: DetectorEntry): readonly Form[] {
  const { term, forms = [], expansions = [], match } = entry;
  const termInCapitals = match === undefined ? isInCapitals(term) : match === 'capitals';
  const only = expansions.length === 1 && isInCapitals(term) ? said(expansions[0]?.en ?? '') : '';
  const texts: (readonly [string, boolean])[] = [
    [term, termInCapitals],
    ...forms.map((form) => [form, isInCapitals(form)] as const),
    ...(only ? [[only, isInCapitals(only)] as const] : []),
  ];
  return texts.flatMap(([text, capitals]) =>
    [text, ...(capitals ? [] : [...together(text), ...withoutAccents(text)])].flatMap((each) =>
      formsOfText(each, capitals),
    ),
  );
}

/** Phrases in which the entry's term is not meant, in any capitals. */
export const exceptionsOf = ({ except = [] }: DetectorEntry): readonly Form[] =>
  except.flatMap((phrase) =>
    formsOfText(phrase, false).map(({ words }) => ({ words, exact: words.map(() => null) })),
  );
