import * as is from './characters.ts';
import {
  DOTTED,
  fold,
  HYPHENED,
  hashOf,
  JOINED,
  PARTED,
  SPACED,
  TokenLists,
  type Tokens,
  wordOf,
} from './tokens.ts';

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

const COMMA = 44;
const DOT = 46;
const COLON = 58;
const PERCENT = 37;
const PLUS = 43;

/** Whether the sign at `at` joins what stands around it: "don't", "snake_case", "300.17", "1,504", "10:30". */
function joinsWord(text: string, at: number, code: number, kind: number): boolean {
  // One word each, so that no part of it is taken for a term.
  if (kind === is.APOSTROPHE) return isInside(kindAt(text, at + 1));
  if (kind === is.UNDERSCORE) {
    const next = kindAt(text, at + 1);
    return isInside(next) || next === is.UNDERSCORE;
  }
  const isDigitMark = kind === is.DOT || code === COMMA || code === COLON;
  return isDigitMark && kindAt(text, at + 1) === is.DIGIT && kindAt(text, at - 1) === is.DIGIT;
}

const sizeOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** A single pass over a text, left to right. */
class Scanner {
  readonly tokens: TokenLists;
  readonly #text: string;
  #at = 0;
  /** What has stood between the last word and here, and how many line breaks of it. */
  #between: number = PARTED;
  #lines = 0;

  constructor(text: string) {
    this.#text = text;
    this.tokens = new TokenLists((text.length >> 2) + 4);
  }

  scan(): Tokens {
    const text = this.#text;
    const { length } = text;
    while (this.#at < length) {
      const code = text.codePointAt(this.#at) ?? 0;
      const kind = is.kindOf(code);
      if (isInside(kind)) this.#word(kind);
      else if (kind === is.EACH) this.#letterByItself(sizeOf(code));
      else if (kind === is.AMPERSAND || kind === is.SLASH || kind === is.SECTION) this.#sign(kind);
      else this.#gap(kind, code);
    }
    return this.tokens;
  }

  #word(kind: number): void {
    const text = this.#text;
    const from = this.#at;
    if (kind === is.LETTER && text.charCodeAt(from + 1) === DOT) {
      const end = endOfDotted(text, from);
      if (end > from) return this.#addOdd(end, end);
    }
    // Nearly every word ends within this loop.
    let hash = 0;
    let at = from;
    for (
      let code = text.charCodeAt(at);
      code < 128 && isInside(is.kindOf(code));
      code = text.charCodeAt(at)
    ) {
      // Setting this bit makes ASCII capitals small and leaves digits as they are.
      hash = (Math.imul(hash, 31) + (code | 32)) | 0;
      at++;
    }
    if (at > from && this.#stepInside(at) === 0) this.#add(at, at, hash, 0);
    else this.#oddWord(at);
  }

  /** The rest of a word with accents, joiners or signs in it. */
  #oddWord(from: number): void {
    let at = from;
    // Joiners and direction marks after the last letter are not part of the word.
    let end = from;
    for (let step = this.#stepInside(at); step > 0; step = this.#stepInside(at)) {
      const kind = kindAt(this.#text, at);
      at += step;
      if (isInside(kind) || kind === is.MARK) end = at;
    }
    this.#addOdd(end, at);
  }

  /** Length of the character at `at` when it goes on with the word before it, else 0. */
  #stepInside(at: number): number {
    const code = this.#text.codePointAt(at);
    if (code === undefined) return 0;
    const kind = is.kindOf(code);
    const size = sizeOf(code);
    if (isInside(kind)) return size;
    // By far the most common.
    if (kind === is.SPACE) return 0;
    if (code < 128) return joinsWord(this.#text, at, code, kind) ? 1 : 0;
    if (kind === is.MARK || kind === is.IGNORE) return size;
    return kind === is.APOSTROPHE && isInside(kindAt(this.#text, at + size)) ? size : 0;
  }

  /** A letter of a script without spaces, with the marks on it. */
  #letterByItself(size: number): void {
    let end = this.#at + size;
    while (kindAt(this.#text, end) === is.MARK) end++;
    this.#addOdd(end, end);
  }

  /** "&", "/", "§"; "§§" is one. */
  #sign(kind: number): void {
    let end = this.#at + 1;
    while (kind === is.SECTION && this.#text[end] === '§') end++;
    this.#addOdd(end, end);
  }

  /** A character that belongs to no word: remembers whether it holds the words around it together. */
  #gap(kind: number, code: number): void {
    const isFirst = this.#between === JOINED;
    if (kind === is.SPACE) {
      if (isFirst) this.#between = SPACED;
    } else if (kind === is.NEWLINE) {
      // A line break is a space; an empty line parts paragraphs. "\r\n" is one break.
      if (!(code === 10 && this.#text.charCodeAt(this.#at - 1) === 13)) this.#lines++;
      if (this.#lines > 1) this.#between = PARTED;
      else if (isFirst) this.#between = SPACED;
    } else if (kind === is.HYPHEN) this.#between = isFirst ? HYPHENED : PARTED;
    else if (kind === is.DOT) this.#between = isFirst ? DOTTED : PARTED;
    else if (kind !== is.IGNORE && kind !== is.MARK && !(isFirst && this.#belongsToWord(kind, code)))
      this.#between = PARTED;
    this.#at += sizeOf(code);
  }

  /** The apostrophe of "parents' rights", "%" after its number, "12:1+1" (a class size), the colon of "Co:Writer". */
  #belongsToWord(kind: number, code: number): boolean {
    if (kind === is.APOSTROPHE) return true;
    if (code === PERCENT) return kindAt(this.#text, this.#at - 1) === is.DIGIT;
    return (code === PLUS || code === COLON) && isInside(kindAt(this.#text, this.#at + 1));
  }

  #addOdd(to: number, next: number): void {
    this.#add(to, next, hashOf(fold(wordOf(this.#text.slice(this.#at, to)))), 1);
  }

  /** Keeps the word from here to `to`, and goes on at `next`. */
  #add(to: number, next: number, hash: number, odd: number): void {
    this.tokens.add(this.#at, to, this.#between, hash, odd);
    this.#at = next;
    this.#between = JOINED;
    this.#lines = 0;
  }
}

/** Reads a text once, left to right, and finds its words. Linear in the length of the text. */
export const tokenize = (text: string): Tokens => new Scanner(text).scan();
