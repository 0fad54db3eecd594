import { hashOf, type Tokens, wordAt } from './tokens.ts';

/** Spellings that are one word to us. */
const SAME = new Map([
  ['sec', 'section'],
  ['sect', 'section'],
  ['behaviour', 'behavior'],
  ['behaviours', 'behaviors'],
  ['behavioural', 'behavioral'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['counsellor', 'counselor'],
  ['counsellors', 'counselors'],
  ['counselling', 'counseling'],
  ['judgement', 'judgment'],
]);
const ALSO = new Map<string, string[]>();
for (const [other, word] of SAME) ALSO.set(word, [...(ALSO.get(word) ?? []), other]);

/** Numbers for words. Looked up by hash without making a string for every word of a text. */
export class WordTable {
  readonly #words: string[] = [];
  readonly #numbers: number[] = [];
  /** Open addressing; each slot holds an index into `#words`, plus one. */
  #slots = new Int32Array(1 << 10);
  #count = 0;

  /** Number of a folded word, made now when it is new. */
  add(folded: string): number {
    const word = SAME.get(folded) ?? folded;
    const known = this.find(word);
    if (known >= 0) return known;
    const number = this.#count++;
    for (const spelling of [word, ...(ALSO.get(word) ?? [])]) this.#put(spelling, number);
    return number;
  }

  /** Number of a folded word; -1 for one that is in no form. */
  find(folded: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hashOf(folded)) & mask; ; slot = (slot + 1) & mask) {
      const index = (this.#slots[slot] ?? 0) - 1;
      if (index < 0) return -1;
      if (this.#words[index] === folded) return this.#numbers[index] ?? -1;
    }
  }

  /** Numbers of all words of a text, -1 where unknown. */
  read(text: string, tokens: Tokens): Int32Array {
    const ids = new Int32Array(tokens.count);
    const { hash, start, end, odd } = tokens;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let token = 0; token < ids.length; token++) {
      let id = -1;
      let word: string | null = null;
      for (let slot = spread(hash[token] ?? 0) & mask; ; slot = (slot + 1) & mask) {
        const index = (slots[slot] ?? 0) - 1;
        if (index < 0) break;
        const candidate = this.#words[index] ?? '';
        if (odd[token] === 1) word ??= wordAt(text, tokens, token).toLowerCase();
        if (
          word === null ? isSame(text, start[token] ?? 0, end[token] ?? 0, candidate) : word === candidate
        ) {
          id = this.#numbers[index] ?? -1;
          break;
        }
      }
      ids[token] = id;
    }
    return ids;
  }

  #put(word: string, number: number): void {
    this.#words.push(word);
    this.#numbers.push(number);
    // At most a quarter full: most words of a text are unknown, and an empty slot ends their search at once.
    if (this.#words.length * 4 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 2);
      for (const index of this.#words.keys()) this.#place(index);
    } else this.#place(this.#words.length - 1);
  }

  #place(index: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(hashOf(this.#words[index] ?? '')) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = index + 1;
  }
}

/** Mixes the upper bits in, since the table looks at the lower ones. */
const spread = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);

/** Whether an ASCII word of the text, in small letters, is the candidate. */
function isSame(text: string, start: number, end: number, candidate: string): boolean {
  if (end - start !== candidate.length) return false;
  for (let i = 0; i < candidate.length; i++)
    if ((text.charCodeAt(start + i) | 32) !== candidate.charCodeAt(i)) return false;
  return true;
}
