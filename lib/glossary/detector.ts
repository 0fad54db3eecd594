import {
  isPartOfName,
  isPlainNumber,
  isShouted,
  isSpanish,
  isSurname,
  labelsNumber,
  NOT_IN_SPANISH,
  NotProse,
} from './context.ts';
import type { Detector, DetectorEntry, Mark } from './contract.ts';
import { exceptionsOf, type Form, formsOf } from './forms.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { tokenize } from './tokenize.ts';
import { DOTTED, fold, PARTED, type Tokens, wordAt } from './tokens.ts';
import { Transitions } from './transitions.ts';
import { WordTable } from './word-table.ts';

/** What ends at a state: a way to write an entry's term, or a phrase in which it is not meant. */
interface Output {
  readonly entry: number;
  readonly isException: boolean;
  readonly isDerived: boolean;
  readonly hasComma: boolean;
  readonly exact: readonly (string | null)[] | null;
  readonly kind: 'plain' | 'not in Spanish' | 'number' | 'capitals' | 'ordinary capitals';
}

/** Words after which a full stop does not end the phrase: "Sec. 504", "Sp. Ed.", "Ph.D.". */
const SHORTENED = new Set(
  'sec sect sp spec ed gen reg dept v vs f dr asst admin coord psych ph psy au m b st adm dist eval'.split(
    ' ',
  ),
);

function kindOf({ words, exact }: Form): Output['kind'] {
  const [only] = words;
  if (words.length > 1 || only === undefined) return 'plain';
  if (exact?.[0]) return ORDINARY_WORDS.has(only) ? 'ordinary capitals' : 'capitals';
  if (NOT_IN_SPANISH.has(only)) return 'not in Spanish';
  return /^\d+$/.test(only) ? 'number' : 'plain';
}

/** Whether a comma and a blank, or a comma alone, stand between two words. */
const isComma = (text: string, from: number, to: number): boolean =>
  text[from] === ',' && (to === from + 1 || (to === from + 2 && /\s/.test(text[from + 1] ?? '')));

const NONE: readonly Output[] = [];

/**
 * The automaton: a trie over words (not letters), walked from every word of the text. Phrases are a few words long, so
 * that needs no failure links; docs/decisions/0008-spotting.md has the figures.
 */
class Automaton implements Detector {
  readonly #ids: readonly string[];
  readonly #words = new WordTable();
  readonly #edges = new Transitions();
  /** By state. */
  readonly #outputs: (Output[] | undefined)[] = [];
  readonly #shortened = new Set<number>();
  #lastAdded: { readonly words: readonly string[]; readonly states: number[] } = { words: [], states: [] };
  readonly #acronyms = new Set<string>();

  constructor(entries: readonly DetectorEntry[]) {
    this.#ids = entries.map(({ id }) => id);
    for (const [index, entry] of entries.entries()) {
      const forms = formsOf(entry);
      for (const form of forms) this.#add(form, index, false);
      if (!entry.except) continue;
      const own = new Set(forms.map(({ words }) => words.join(' ')));
      // "ID #" has no other word than the term: suppressing that would suppress all.
      for (const form of exceptionsOf(entry))
        if (!own.has(form.words.join(' '))) this.#add(form, index, true);
    }
    for (const word of SHORTENED) {
      const id = this.#words.find(word);
      if (id >= 0) this.#shortened.add(id);
    }
  }

  #add(form: Form, entry: number, isException: boolean): void {
    // Derived forms follow the form they come from and begin as it does: only where they part, a new way is walked.
    const { words, states } = this.#lastAdded;
    let same = 0;
    while (same < form.words.length && form.words[same] === words[same]) same++;
    states.length = same;
    let state = states[same - 1] ?? 0;
    for (let at = same; at < form.words.length; at++) {
      state = this.#edges.reach(state, this.#words.add(form.words[at] ?? ''));
      states.push(state);
    }
    this.#lastAdded = { words: form.words, states };
    const kind = kindOf(form);
    if (kind === 'capitals' || kind === 'ordinary capitals') this.#acronyms.add(form.words[0] ?? '');
    while (this.#outputs.length <= state) this.#outputs.push(undefined);
    const outputs = this.#outputs[state] ?? [];
    this.#outputs[state] = outputs;
    outputs.push({
      entry,
      isException,
      isDerived: form.isDerived,
      hasComma: form.hasComma === true,
      exact: form.exact,
      kind,
    });
  }

  find(text: string): readonly Mark[] {
    const marks: Mark[] = [];
    const tokens = tokenize(text);
    const { count, start, end } = tokens;
    const ids = this.#words.read(text, tokens);
    const notProse = new NotProse(text);
    /** Phrases in which an entry is not meant, as [entry, first token, last token]. */
    let exceptions: (readonly [number, number, number])[] = [];
    const found: (readonly [Output, number])[] = [];
    let free = 0;
    for (let from = 0; from < count; from++) {
      if ((ids[from] ?? -1) < 0) continue;
      this.#walk(text, ids, tokens, from, (output, to) => {
        if (output.isException) exceptions.push([output.entry, from, to]);
        else if (from >= free) found.push([output, to]);
      });
      if (found.length === 0) continue;
      exceptions = exceptions.filter(([, , last]) => last >= from);
      // Longest first; of the same length what is written so before what is derived, then whichever came first.
      found.sort(
        ([a, toA], [b, toB]) => toB - toA || Number(a.isDerived) - Number(b.isDerived) || a.entry - b.entry,
      );
      const best = found.find(
        ([output, to]) =>
          this.#isMeant(text, tokens, from, to, output) &&
          !exceptions.some(([entry, first, last]) => entry === output.entry && first <= from && last >= to) &&
          !notProse.touches(start[from] ?? 0, end[to] ?? 0),
      );
      found.length = 0;
      if (!best) continue;
      const [{ entry }, to] = best;
      marks.push({ start: start[from] ?? 0, end: end[to] ?? 0, entryId: this.#ids[entry] ?? '' });
      free = to + 1;
    }
    return marks;
  }

  #walk(
    text: string,
    ids: Int32Array,
    tokens: Tokens,
    from: number,
    visit: (output: Output, to: number) => void,
  ): void {
    let state = 0;
    let afterComma = false;
    for (let to = from; to < tokens.count; to++) {
      const id = ids[to] ?? -1;
      if (id < 0) return;
      if (to > from) {
        const gap = tokens.gap[to];
        if (gap === DOTTED && !this.#shortened.has(ids[to - 1] ?? -1)) return;
        if (gap === PARTED) {
          if (!isComma(text, tokens.end[to - 1] ?? 0, tokens.start[to] ?? 0)) return;
          afterComma = true;
        }
      }
      state = this.#edges.next(state, id);
      if (state === 0) return;
      for (const output of this.#outputs[state] ?? NONE)
        if (!afterComma || output.hasComma) visit(output, to);
    }
  }

  #isMeant(text: string, tokens: Tokens, from: number, to: number, { exact, kind }: Output): boolean {
    if (exact?.some((word, index) => word !== null && wordAt(text, tokens, from + index) !== word))
      return false;
    if (isSurname(text, tokens, from, to)) return false;
    if (kind === 'number') return !isPlainNumber(text, tokens, from);
    if (kind === 'plain') return true;
    if (kind === 'not in Spanish') return !isSpanish(text);
    if (isPartOfName(text, tokens, from, to)) return false;
    if (kind === 'capitals') return true;
    return (
      !labelsNumber(text, tokens, to) &&
      !isShouted(text, tokens, from, (word) => this.#acronyms.has(word) && !ORDINARY_WORDS.has(word))
    );
  }
}

/**
 * Builds a detector for these entries; of two entries with the same form the first in the list wins.
 *
 * `find` returns marks in order, never overlapping, leftmost and longest; each covers whole words with their plural or
 * possessive ending. Linear in the length of the text.
 */
export function createDetector(entries: readonly DetectorEntry[]): Detector {
  return new Automaton(entries);
}

/** A form as the detector compares it, for telling whether two entries claim the same one. */
export function keyOfForm(form: Form): string {
  return form.words.map((word, index) => form.exact?.[index] ?? fold(word)).join(' ');
}
