import * as is from './characters.ts';

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
class TokenLists implements Tokens {
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

const isInside = (kind: number): boolean => kind === is.LETTER || kind === is.DIGIT;
const kindAt = (text: string, at: number): number => {
  const code = text.codePointAt(at);
  return code === undefined ? is.OTHER : is.kindOf(code);
};

/** End of "I.E.P.s" when letters with dots begin at `start`, else `start`. */
function endOfDotted(text: string, start: number): number {
  let end = start + 1;
  let letters = 1;
  while (kindAt(text, end) === is.DOT && kindAt(text, end + 1) === is.LETTER) {
    const after = kindAt(text, end + 2);
    if (isInside(after) || after === is.MARK || after === is.UNDERSCORE) break;
    end += 2;
    letters++;
  }
  if (letters < 2) return start;
  if (kindAt(text, end) === is.DOT) end++;
  const quote = kindAt(text, end) === is.APOSTROPHE ? 1 : 0;
  if (text[end + quote] === 's' && !isInside(kindAt(text, end + quote + 1))) end += quote + 1;
  return end;
}

/** Reads a text once, left to right, and finds its words. Linear in the length of the text. */
export function tokenize(text: string): Tokens {
  const tokens = new TokenLists((text.length >> 2) + 4);
  const addOdd = (from: number, to: number, before: number): void =>
    tokens.add(from, to, before, hashOf(fold(wordOf(text.slice(from, to)))), 1);

  const { length } = text;
  let between: number = PARTED;
  let lines = 0;
  let at = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    let kind: number;
    let size = 1;
    if (code < 128) kind = is.kindOf(code);
    else {
      code = text.codePointAt(at) ?? code;
      size = code > 0xffff ? 2 : 1;
      kind = is.kindOf(code);
    }
    if (kind === is.LETTER || kind === is.DIGIT) {
      const from = at;
      let to = at;
      let value = 0;
      let isOdd = 0;
      if (kind === is.LETTER && text.charCodeAt(at + size) === 46) {
        const dottedEnd = size === 1 ? endOfDotted(text, at) : at;
        if (dottedEnd > at) {
          addOdd(at, dottedEnd, between);
          at = dottedEnd;
          between = JOINED;
          lines = 0;
          continue;
        }
      }
      while (at < length) {
        code = text.charCodeAt(at);
        if (code < 128) {
          kind = is.kindOf(code);
          if (kind === is.LETTER || kind === is.DIGIT) {
            // Setting this bit makes ASCII capitals small and leaves digits as they are.
            value = (Math.imul(value, 31) + (code | 32)) | 0;
            at++;
            to = at;
            continue;
          }
          if (kind < is.APOSTROPHE && kind !== is.DOT) {
            if (code !== 44 && code !== 58) break;
          }
          // "don't", "snake_case", "300.17", "1,504", "10:30": one word, so that no part of it is taken for a term.
          const isDigitMark = kind === is.DOT || code === 44 || code === 58;
          const next = kindAt(text, at + 1);
          if (isDigitMark) {
            if (next !== is.DIGIT || kindAt(text, at - 1) !== is.DIGIT) break;
          } else if (kind === is.APOSTROPHE) {
            if (!isInside(next)) break;
          } else if (kind !== is.UNDERSCORE || !(isInside(next) || next === is.UNDERSCORE)) break;
          isOdd = 1;
          at++;
          continue;
        }
        code = text.codePointAt(at) ?? code;
        kind = is.kindOf(code);
        size = code > 0xffff ? 2 : 1;
        const continues =
          isInside(kind) ||
          kind === is.MARK ||
          kind === is.IGNORE ||
          (kind === is.APOSTROPHE && isInside(kindAt(text, at + size)));
        if (!continues) break;
        isOdd = 1;
        at += size;
        if (kind !== is.IGNORE) to = at;
      }
      // Joiners and direction marks after the last letter are not part of the word.
      if (isOdd === 1) addOdd(from, Math.max(to, from + 1), between);
      else tokens.add(from, at, between, value, 0);
      between = JOINED;
      lines = 0;
      continue;
    }
    if (kind === is.EACH) {
      const from = at;
      at += size;
      while (at < length && kindAt(text, at) === is.MARK) at++;
      addOdd(from, at, between);
      between = JOINED;
      lines = 0;
      continue;
    }
    if (kind === is.AMPERSAND || kind === is.SLASH || kind === is.SECTION) {
      const from = at;
      at += size;
      while (kind === is.SECTION && text[at] === '§') at++;
      addOdd(from, at, between);
      between = JOINED;
      lines = 0;
      continue;
    }
    if (kind === is.SPACE) {
      if (between === JOINED) between = SPACED;
    } else if (kind === is.NEWLINE) {
      // A line break is a space; an empty line parts paragraphs. "\r\n" is one break.
      if (!(code === 10 && text.charCodeAt(at - 1) === 13)) lines++;
      if (lines > 1) between = PARTED;
      else if (between === JOINED) between = SPACED;
    } else if (kind === is.HYPHEN) between = between === JOINED ? HYPHENED : PARTED;
    else if (kind === is.DOT) between = between === JOINED ? DOTTED : PARTED;
    else if (kind === is.APOSTROPHE && between === JOINED) {
      // The apostrophe of "parents' rights" belongs to the word before it.
    } else if (code === 37 && between === JOINED && kindAt(text, at - 1) === is.DIGIT) {
      // So does "%" to its number: "80% accuracy".
    } else if (code === 43 && between === JOINED && isInside(kindAt(text, at + 1))) {
      // "12:1+1": a class size.
    } else if (code === 58 && between === JOINED && isInside(kindAt(text, at + 1))) {
      // A colon inside a name: "Co:Writer".
    } else if (kind !== is.IGNORE && kind !== is.MARK) between = PARTED;
    at += size;
  }
  return tokens;
}
