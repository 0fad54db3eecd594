/**
 * - `trait`: "he is lazy"
 * - `name`: "she's a troublemaker", "bad mother", "a lazy kid"
 * - `always`: "he never listens"
 */
export type LabelKind = 'trait' | 'name' | 'always';

export interface LabelPattern {
  /** Global, with indices; its group `label` is what gets marked. */
  readonly pattern: RegExp;
  readonly kind: LabelKind;
  /** No hint when the words before it in the sentence match: someone is quoted, or it is denied. */
  readonly unless?: RegExp;
  /** No hint in a question. */
  readonly notAsked?: boolean;
}

/** Words as one alternative of a pattern, longest first; a space stands for any white space. */
export const anyOf = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(' ', '\\s+'))
    .join('|')})`;

/** Edges of words that also hold beside accents and hyphens: "lazy" is none in "lazy-loaded". */
export const START = '(?<![\\p{L}\\p{N}_-])';
export const END = "(?![\\p{L}\\p{N}_]|[-’'][\\p{L}\\p{N}])";
