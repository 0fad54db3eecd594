/** What stands between a word and the next one. `JOINED` (nothing), `SPACED` and `HYPHENED` hold a phrase together. */
export const JOINED = 0;
export const SPACED = 1;
export const HYPHENED = 2;
/** A full stop, with or without spaces: holds "Sec. 504" and "Sp. Ed." together and nothing else. */
export const DOTTED = 3;
export const PARTED = 4;

/**
 * The words of a text: letters and digits with the marks on them; "&", "/" and "§" stand by themselves. Only the first
 * `count` numbers of each list count.
 */
export interface Tokens {
  readonly count: number;
  /** UTF-16 offsets in the text. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** What stands before each token; `PARTED` before the first. */
  readonly gap: Uint8Array;
  /** Hash of the word in small letters (`hashOf`); see `wordAt` for what the word is. */
  readonly hash: Int32Array;
  /** 1 where the word is more than ASCII letters and digits, so that its slice has to be cleaned up first. */
  readonly odd: Uint8Array;
}

/** Lists that grow. Typed arrays, because filling them was half of the time that spotting takes. */
export class TokenLists implements Tokens {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  gap: Uint8Array;
  hash: Int32Array;
  odd: Uint8Array;

  constructor(room: number) {
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.hash = new Int32Array(room);
    this.gap = new Uint8Array(room);
    this.odd = new Uint8Array(room);
  }

  add(from: number, to: number, before: number, hash: number, odd: number): void {
    const at = this.count++;
    if (at === this.start.length) this.#grow();
    this.start[at] = from;
    this.end[at] = to;
    this.gap[at] = before;
    this.hash[at] = hash;
    this.odd[at] = odd;
  }

  #grow(): void {
    const { start, end, gap, hash, odd } = this;
    const larger = new TokenLists(start.length * 2);
    larger.start.set(start);
    larger.end.set(end);
    larger.gap.set(gap);
    larger.hash.set(hash);
    larger.odd.set(odd);
    this.start = larger.start;
    this.end = larger.end;
    this.gap = larger.gap;
    this.hash = larger.hash;
    this.odd = larger.odd;
  }
}

/** Hash of a folded word; the scanner computes the same while it reads. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

const APOSTROPHES = /[`´‘’ʼ＇]/g;
const POSSESSIVE = /'(s)?$/i;
const NOTHING = /\p{Default_Ignorable_Code_Point}/gu;
/** Letters with dots between: "I.E.P.", "I.E.P.s". */
const LETTERS_WITH_DOTS = /^(?:[\p{L}\p{M}]+[.．])+[\p{L}\p{M}]*(?:'?s)?$/u;

/**
 * The word that a slice of text stands for, in its own capitals: composed (NFKC), without joiners, without the dots of
 * "I.E.P.", without the possessive ending. "§" is "section", "&" is "and".
 */
export function wordOf(slice: string): string {
  if (slice.startsWith('§')) return 'section';
  if (slice === '&' || slice === '＆') return 'and';
  if (slice === '⁄' || slice === '／') return '/';
  const plain = slice.replace(NOTHING, '').normalize('NFKC').replace(APOSTROPHES, "'");
  return (LETTERS_WITH_DOTS.test(plain) ? plain.replace(/\./g, '') : plain).replace(POSSESSIVE, '');
}

export const fold = (word: string): string => word.toLowerCase();

/** The word of one token, in its own capitals. */
export function wordAt(text: string, tokens: Tokens, index: number): string {
  const slice = text.slice(tokens.start[index], tokens.end[index]);
  return tokens.odd[index] === 1 ? wordOf(slice) : slice;
}
