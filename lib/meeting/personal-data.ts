import { ORDINARY, PARTICLES, PLACES, TITLES } from './personal-words.ts';

/** What a text seems to tell that need not stand in it. */
export type PersonalKind = 'name' | 'birth' | 'number';

export interface PersonalOptions {
  /** The field holds a nickname and nothing else: two words in it are enough to ask. */
  readonly isName?: boolean;
  /** Present year: days of years that are well over are taken for birth dates. */
  readonly year?: number;
}

/** A child in school or early childhood was born this many years ago, no more and no less. */
const AGES = { from: 2, to: 22 } as const;

/**
 * What a text seems to tell about a person that a nickname or initials would not: a full name, a birth date, a number
 * of a person (student, social security). For a gentle word beside a field, never to stop anyone; so it would rather
 * miss something than ask about "Third Grade Team". Reads English and Spanish.
 */
export function findPersonal(text: string, options: PersonalOptions = {}): readonly PersonalKind[] {
  const found: PersonalKind[] = [];
  if (hasFullName(text, options.isName ?? false)) found.push('name');
  if (hasBirthDate(text, options.year ?? new Date().getFullYear())) found.push('birth');
  if (hasNumber(text)) found.push('number');
  return found;
}

/* Names: two or more words in a row that begin with a capital letter and that nobody would expect there. */

const WORD = /[\p{L}\p{M}][\p{L}\p{M}’'-]*\.?/gu;
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
/** "IEP", "K", "J.": shortened on purpose. */
const isShort = (word: string): boolean => /^(?:\p{Lu}+s?\.?|\p{Lu}\.)$/u.test(word) || word.length < 2;
const bare = (word: string): string =>
  word
    .replace(/[’']s$|\.$/u, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

interface Word {
  readonly text: string;
  readonly gap: string;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    words.push({ text: match[0], gap: text.slice(end, match.index) });
    end = match.index + match[0].length;
  }
  return words;
}

function hasFullName(text: string, isName: boolean): boolean {
  if (isName) return wordsOf(text).filter(({ text: word }) => !isShort(word) && !isSmall(word)).length >= 2;
  // Everything in capitals is a way to write, not a name.
  const isLoud = !/\p{Ll}/u.test(text);
  if (isLoud) return false;
  return runsOf(wordsOf(text)).some(isFullName);
}
const isSmall = (word: string): boolean => PARTICLES.has(bare(word));

/** Stretches of words that could belong to one name: capitals, with "de la" between them, and only a space apart. */
function runsOf(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  const close = (): void => {
    while (run.length > 0 && isSmall(run.at(-1)?.text ?? '')) run.pop();
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const word of words) {
    if (run.length > 0 && !/^\s+$/.test(word.gap)) close();
    if (isCapital(word.text) || (run.length > 0 && isSmall(word.text))) run.push(word);
    else close();
  }
  close();
  return runs;
}

function isFullName(run: readonly Word[]): boolean {
  // "Green Valley School", "Río Grande Center": a place is no child.
  if (run.some(({ text }) => PLACES.has(bare(text)))) return false;
  let names = 0;
  let isOfAdult = false;
  for (const { text } of run) {
    const word = bare(text);
    if (PARTICLES.has(word)) continue;
    if (TITLES.has(word)) isOfAdult = true;
    else if (ORDINARY.has(word) || isShort(text)) {
      names = 0;
      isOfAdult = false;
    } else if (!isOfAdult) names++;
    if (names >= 2) return true;
  }
  return false;
}

/* Birth dates: said to be one, or a day in a year in which children of today were born. */

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const DAYS = [
  /\b(?<year>\d{4})-\d{1,2}-\d{1,2}\b/giu,
  /\b\d{1,2}[/.-]\d{1,2}[/.-](?<year>\d{4}|\d{2})\b/giu,
  new RegExp(`\\b(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b`, 'giu'),
  new RegExp(`\\b\\d{1,2} (?:de )?(?:${MONTH})(?: (?:de|del))? (?<year>\\d{4})\\b`, 'giu'),
];
const BORN =
  /\b(?:dob|d\.o\.b\.?|born|birth ?da(?:te|y)|date of birth|naci[oó]|nacid[oa]|fecha de nacimiento|cumplea[nñ]os)(?=\P{L}|$)/iu;

function hasBirthDate(text: string, year: number): boolean {
  const years = DAYS.flatMap((shape) => [...text.matchAll(shape)]).map(({ groups }) => {
    const said = groups?.year ?? '';
    return said.length === 2 ? 2000 + Number(said) : Number(said);
  });
  if (BORN.test(text) && (years.length > 0 || /\d{1,2}[/.-]\d{1,2}/.test(text))) return true;
  return years.some((one) => year - one >= AGES.from && year - one <= AGES.to);
}

/* Numbers of people. A phone number (10 digits) and a room stay unasked. */

const SOCIAL = /(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/;
const LONG = /(?<![\d/:._=-])(?:\d{6,9}|\d{11,14})(?![\d/:._=-])/;
const CALLED =
  /\b(?:ssn|social security|seguro social|(?:student|state|medicaid|case) (?:id|number|no)|(?:n[uú]mero|id|matr[ií]cula) (?:de |del )?(?:estudiante|alumn[oa]|caso)|matr[ií]cula|id)\b\D{0,12}\d[\d -]{3,}/iu;

const hasNumber = (text: string): boolean => {
  // Addresses of calls and phones hold long numbers that belong to nobody.
  const plain = text
    .replace(/https?:\/\/\S+/giu, ' ')
    .replace(/\+?1?[ .-]?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/g, ' ');
  return SOCIAL.test(plain) || LONG.test(plain) || CALLED.test(plain);
};
