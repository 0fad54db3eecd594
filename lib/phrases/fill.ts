import type { ContentLanguage } from '../i18n/two.ts';
import { cutAt } from '../meeting/text.ts';
import { SLOTS, type Slot } from './contract.ts';

/** One stretch of a phrase. `filled` and `open` are gaps; an open one reads "…". */
export interface PhrasePart {
  readonly kind: 'plain' | 'filled' | 'open';
  readonly text: string;
  /** Which gap, for `filled` and `open`. */
  readonly slot?: Slot;
}

export type Gaps = Readonly<Partial<Record<Slot, string>>>;

/** Longest note inside a phrase, in UTF-16 code units: more cannot be read out in one breath. */
export const MAX_QUOTED_LENGTH = 140;

const GAP = /\{([a-z]+)\}/g;
const OPEN = '…';
const ENDS = /[\s.,;:!?…]+$/u;

const isSlot = (name: string): name is Slot => SLOTS.some((slot) => slot === name);

/** Gaps of a text, each once, in the order they stand in it. */
export function slotsOf(text: string): Slot[] {
  const found = [...text.matchAll(GAP)].map(([, name = '']) => name).filter(isSlot);
  return [...new Set(found)];
}

/** The beginning of `text` up to a whole word, with "…", when it is longer than `limit` UTF-16 code units. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = cutAt(text, limit);
  // A text without spaces (one long link, say) is cut where it must be.
  const atWord = /\s/u.test(text.charAt(cut.length)) ? cut : cut.replace(/\s\S*$/u, '');
  return `${(atWord || cut).replace(ENDS, '')}${OPEN}`;
}

/** Quotation marks inside a quotation would end it for whoever reads it out: they become single ones. */
const innerQuotes = (text: string): string => text.replace(/[“”"«»]/gu, (mark) => QUOTES[mark] ?? mark);
const QUOTES: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '"': '’', '«': '‘', '»': '’' };

/** What stands in a gap, given the text after it; '' for nothing. */
function valueFor(slot: Slot, raw: string, before: string, after: string): string {
  const clean = raw.replace(/\s+/gu, ' ').trim();
  if (clean === '') return '';
  const endsHere = after.trim() === '';
  if (slot !== 'note') {
    const bare = clean.replace(ENDS, '');
    // At the very end its own mark may stay: "… about the bus?" is still a question.
    const mark = endsHere ? (/[?!]+$/u.exec(clean)?.[0] ?? '') : '';
    return bare === '' ? '' : `${bare}${mark}`;
  }
  const short = shorten(innerQuotes(clean), MAX_QUOTED_LENGTH);
  const words = endsHere ? short : short.replace(/[.,;:]+$/u, '');
  return /[“"«]\s*$/u.test(before) ? words : `“${words}”`;
}

/** Spanish "de el" and "a el" are said "del" and "al". */
function contract(before: string, value: string): { before: string; value: string } | null {
  if (!/(^|\s)(de|a) $/iu.test(before) || !/^el\s/u.test(value)) return null;
  return { before: `${before.slice(0, -1)}l`, value: value.slice(2) };
}

/**
 * A phrase with its gaps filled, in parts. A note is quoted and cut at a word when long; marks at the end of a value
 * are dropped where the phrase goes on or brings its own; a gap without a value reads "…". Gaps that are none of
 * ours stay as they are.
 */
export function fillPhrase(text: string, gaps: Gaps, language: ContentLanguage = 'en'): PhrasePart[] {
  const parts: PhrasePart[] = [];
  let plain = '';
  let rest = 0;
  const flush = (): void => {
    if (plain !== '') parts.push({ kind: 'plain', text: plain });
    plain = '';
  };
  for (const match of text.matchAll(GAP)) {
    const [whole, name = ''] = match;
    if (!isSlot(name)) continue;
    plain += text.slice(rest, match.index);
    rest = match.index + whole.length;
    const after = text.slice(rest);
    let value = valueFor(name, gaps[name] ?? '', plain, after);
    const joined = language === 'es' && value !== '' ? contract(plain, value) : null;
    if (joined) {
      plain = joined.before;
      value = joined.value;
    }
    flush();
    parts.push({ kind: value === '' ? 'open' : 'filled', text: value === '' ? OPEN : value, slot: name });
    // "… ." would be one dot too many; a question mark still tells how to say it.
    if (value === '' && /^\.(\s|$)/u.test(after)) rest++;
  }
  plain += text.slice(rest);
  flush();
  return parts;
}

/** The same as one line of text, for reading out, copying and posting. */
export const filledText = (text: string, gaps: Gaps, language: ContentLanguage = 'en'): string =>
  fillPhrase(text, gaps, language)
    .map((part) => part.text)
    .join('');
