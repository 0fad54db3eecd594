import { ORDINARY_WORDS } from './ordinary-words.ts';
import { fold, JOINED, SPACED, type Tokens, wordAt } from './tokens.ts';

/**
 * Addresses and names of things, in which nothing is a term: web and mail addresses, file names and paths, hashtags and
 * handles. Looked for only in the stretch without spaces around a match, and only where a cheap sign of one is there.
 */
const NOT_TEXT: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [/:\/\/|www\.|mailto:/i, /(?:[a-z][a-z0-9+.-]{0,20}:\/\/|www\.|mailto:)\S+/giu],
  [/@/, /[^\s@<>"“”(),;:]{1,64}@[\p{L}\p{N}-]{1,63}\.[^\s<>"“”(),;:]{2,80}/giu],
  [
    /\.(?:com|org|net|edu|gov|io|info|us|app|example)/i,
    /(?:[a-z0-9-]{1,63}\.){1,6}(?:com|org|net|edu|gov|io|info|us|app|example)(?![\p{L}\p{N}-])(?:\/\S*)?/giu,
  ],
  [
    /\.[a-z]{2}/i,
    /[^\s<>"“”(),;:]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|txt|rtf|odt|pages|csv|json|md|html?|zip|jpe?g|png|gif|heic|svg|mp[34]|mov|m4a|wav|ics|eml)(?![\p{L}\p{N}])/giu,
  ],
  [/\\/, /\S*\\\S*/gu],
  [/^[~.]{0,2}\/|["“(][~.]{0,2}\//, /(?:^|(?<=["“(]))[~.]{0,2}\/\S+/gu],
  [/[#@]/, /[#@][\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu],
];
/** More of a stretch than this is not looked at: it bounds the work where a text has no spaces at all. */
const REACH = 240;

/** Tells which parts of one text are no prose. Made for one text; remembers the stretch it looked at last. */
export class NotProse {
  readonly #text: string;
  #from = 0;
  #to = -1;
  #ranges: readonly (readonly [number, number])[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether any of `start` … `end` is part of an address, a file name or a tag. */
  touches(start: number, end: number): boolean {
    if (start < this.#from || end > this.#to) this.#look(start, end);
    return this.#ranges.some(([from, to]) => start < to && end > from);
  }

  #look(start: number, end: number): void {
    const text = this.#text;
    let from = start;
    let to = end;
    while (from > 0 && start - from < REACH && !/\s/.test(text[from - 1] ?? ' ')) from--;
    while (to < text.length && to - end < REACH && !/\s/.test(text[to] ?? ' ')) to++;
    this.#from = from;
    this.#to = to;
    const stretch = text.slice(from, to);
    this.#ranges = NOT_TEXT.filter(([sign]) => sign.test(stretch)).flatMap(([, pattern]) =>
      [...stretch.matchAll(pattern)].map(
        ({ index, 0: found }) => [from + index, from + index + found.length] as const,
      ),
    );
  }
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
/** Before a number these make it a room, a page, a street, an amount. */
const NUMBERED = words(`
  room rm page pages p pp no number num nr bus suite ste apt apartment route rte highway hwy locker line item chapter
  extension ext lot building bldg channel area code flight box unit floor gate seat bed cabin hall call dial phone fax
  about around nearly almost over under than of total least most up exactly approximately`);
/** After a number these make it an amount; so does a word that begins an address. */
const COUNTED = words(`
  dollars dollar usd cents bucks points point minutes minute mins min hours hour hrs days day weeks months years seconds
  miles mile km feet ft inches meters yards steps people students student kids children pupils families parents schools
  pages words word calories pounds lbs grams kg percent times votes seats books euros am pm`);
const WHOSE = words(
  'the a an his her their our your my this that these those any some every each all most many',
);
const STREET =
  /^(st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|ct|court|way|pl|place|pkwy|hwy|circle)$/;

/** A bare number ("504") that is something else than the term: an amount, an address, a page, part of a longer number. */
export function isPlainNumber(text: string, tokens: Tokens, index: number): boolean {
  const start = tokens.start[index] ?? 0;
  const end = tokens.end[index] ?? 0;
  if (
    /[$€£¥#№+=×*^~<>]\s?$|\d[-–—)]?\s?$|[-–(]$(?<=\d.{0,3})/.test(text.slice(Math.max(0, start - 4), start))
  )
    return true;
  if (/^(?:\s?[%°¢€×*=<>]|\s?[-–—)]{0,2}\s?\d)/.test(text.slice(end, end + 4))) return true;
  const word = (at: number): string => (at >= 0 && at < tokens.count ? fold(wordAt(text, tokens, at)) : '');
  const before = word(index - 1);
  const after = word(index + 1);
  const isNear = /^[\s.:]{0,3}$/.test(text.slice(tokens.end[index - 1] ?? 0, start));
  if (isNear && NUMBERED.has(before)) return true;
  if (COUNTED.has(after) && !WHOSE.has(before)) return true;
  // "504 Main Street", "504 N Oak Ave": a street within the next three words.
  return [1, 2, 3].some((step) => {
    const at = index + step;
    const between = text.slice(end, tokens.start[at] ?? end);
    return (
      STREET.test(word(at)) &&
      (step > 1 || /^\p{Lu}/u.test(wordAt(text, tokens, at))) &&
      !/[,;!?\n]/.test(between)
    );
  });
}

/** "ID #", "ID: 4432", "AT 3", "ID-77": letters that label a number. Longer ones do not: "IDEA 2004". */
export function labelsNumber(text: string, tokens: Tokens, index: number): boolean {
  const end = tokens.end[index] ?? 0;
  const isShort = end - (tokens.start[index] ?? 0) < 3;
  return (isShort ? /^[\s:.–-]{0,3}[#№\d]/u : /^\s?[#№]/u).test(text.slice(end, end + 5));
}

/** "AT&T", "R&D": joined with "&" to a single letter, it is part of a name. */
export function isPartOfName(text: string, tokens: Tokens, from: number, to: number): boolean {
  const isSingle = (at: number): boolean =>
    (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) === 1 && /\p{L}/u.test(text[tokens.start[at] ?? 0] ?? '');
  const isAmpersand = (at: number): boolean => /[&＆]/.test(text[tokens.start[at] ?? -1] ?? '');
  return (
    (isAmpersand(to + 1) &&
      tokens.gap[to + 1] === JOINED &&
      tokens.gap[to + 2] === JOINED &&
      isSingle(to + 2)) ||
    (isAmpersand(from - 1) &&
      tokens.gap[from] === JOINED &&
      tokens.gap[from - 1] === JOINED &&
      isSingle(from - 2))
  );
}

const TITLE = /^(?:Mr|Mrs|Ms|Mx|Miss|Dr|Sr|Sra|Srta|MR|MRS|MS|DR)$/;

/** "Ms. Conners", "Mr. Beery": one word that begins with a capital after a title is somebody's name. */
export function isSurname(text: string, tokens: Tokens, from: number, to: number): boolean {
  if (from !== to || from === 0 || !TITLE.test(wordAt(text, tokens, from - 1))) return false;
  const between = text.slice(tokens.end[from - 1], tokens.start[from]);
  return /^\.?[ \u00a0]{0,2}$/.test(between) && /^\p{Lu}\p{L}*\p{Ll}/u.test(wordAt(text, tokens, from));
}

/** English terms that are among the commonest words of Spanish: "the para", "para leer". */
export const NOT_IN_SPANISH: ReadonlySet<string> = new Set(['para']);
const SPANISH =
  / (?:el|la|los|las|un|una|de|del|que|en|con|por|es|son|su|sus|mi|se|le|lo|nos|y|o|al|más|muy|no) /giu;
const ENGLISH =
  / (?:the|a|an|of|and|to|in|is|are|was|for|with|by|on|at|her|his|he|she|our|their|will|has|have|not|we) /gi;

/** Whether a text has more of the small words of Spanish than of those of English; as many, and it has not. */
export function isSpanish(text: string): boolean {
  // Every word gets blanks of its own, or a match would swallow the one that begins the next.
  const spaced = ` ${text.slice(0, 2_000).replace(/[^\p{L}]+/gu, '  ')} `;
  const count = (pattern: RegExp): number => spaced.match(pattern)?.length ?? 0;
  return count(SPANISH) > count(ENGLISH);
}

/** Where people are "at": "try this AT HOME". */
const WHERE = words(
  'home school night work lunch recess noon church camp bedtime least once first all this the',
);

/** Looks no further than this to each side. */
const RUN = 12;

/**
 * Whether the token stands in text that is in capitals throughout: the run of capital words around it, within its
 * line, holds two or more that are ordinary words, or one when the run is the whole line.
 *
 * @param isAcronym whether a folded word is a term in capitals; such words prove nothing either way.
 */
export function isShouted(
  text: string,
  tokens: Tokens,
  index: number,
  isAcronym: (word: string) => boolean,
): boolean {
  if (fold(wordAt(text, tokens, index)) === 'at' && index + 1 < tokens.count) {
    const next = wordAt(text, tokens, index + 1);
    if (tokens.gap[index + 1] === SPACED && WHERE.has(fold(next)) && !/\p{Ll}/u.test(next)) return true;
  }
  let ordinary = 0;
  let reachesEnds = true;
  for (const step of [-1, 1]) {
    for (let at = index + step, far = 0; at >= 0 && at < tokens.count && far < RUN; at += step, far++) {
      const between =
        step > 0
          ? text.slice(tokens.end[at - 1], tokens.start[at])
          : text.slice(tokens.end[at], tokens.start[at + 1]);
      if (/[\n\r\u2028\u2029]/.test(between)) break;
      const word = wordAt(text, tokens, at);
      if (/\p{Ll}/u.test(word)) {
        // "and" is also what "&" is read as, and says nothing.
        if (word === 'and' && /[&＆]/.test(text[tokens.start[at] ?? 0] ?? '')) continue;
        reachesEnds = false;
        break;
      }
      if (!/\p{Lu}/u.test(word)) continue;
      const folded = fold(word);
      if (ORDINARY_WORDS.has(folded)) ordinary++;
      else if (!isAcronym(folded) && (word.length > 4 || (word.length === 4 && /[aeiouy]/.test(folded))))
        ordinary++;
    }
  }
  return ordinary >= 2 || (ordinary === 1 && reachesEnds);
}
