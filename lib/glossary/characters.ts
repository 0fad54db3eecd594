/**
 * What each character is to the scanner. `LETTER` carries words; `MARK` and `IGNORE` only continue one (accents written
 * apart, joiners, soft hyphens, direction marks); `EACH` is a letter of a script written without spaces, a word by itself.
 */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
export const IGNORE = 4;
export const EACH = 5;
export const SPACE = 6;
export const NEWLINE = 7;
export const HYPHEN = 8;
export const DOT = 9;
export const APOSTROPHE = 10;
export const AMPERSAND = 11;
export const SLASH = 12;
export const SECTION = 13;
export const UNDERSCORE = 14;
const NUMBER_SIGN = 15;

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) ASCII[code] = LETTER;
  else if (/\d/.test(character)) ASCII[code] = DIGIT;
}
for (const [characters, kind] of [
  [' \t\v\f', SPACE],
  ['\n\r', NEWLINE],
  ['-', HYPHEN],
  ['.', DOT],
  ["'`", APOSTROPHE],
  ['&', AMPERSAND],
  ['/', SLASH],
  ['_', UNDERSCORE],
  ['#', NUMBER_SIGN],
] as const)
  for (const character of characters) ASCII[character.charCodeAt(0)] = kind;

const SPECIAL = new Map<number, number>();
for (const [characters, kind] of [
  // A zero-width space is where a line may break between words: it parts words like any space.
  [
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000',
    SPACE,
  ],
  ['\u0085\u2028\u2029', NEWLINE],
  ['\u2010\u2011\u2012\u2013\u2212\uff0d', HYPHEN],
  ['\u2018\u2019\u02bc\u00b4\uff07', APOSTROPHE],
  ['\uff06', AMPERSAND],
  ['\u2044\uff0f', SLASH],
  ['\u00a7', SECTION],
  ['\uff0e', DOT],
] as const)
  for (const character of characters) SPECIAL.set(character.charCodeAt(0), kind);

const WITHOUT_SPACES =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Joiners, soft hyphens, direction marks, variation selectors: nothing to see. */
const IGNORED = /\p{Default_Ignorable_Code_Point}/u;

function look(code: number): number {
  const special = SPECIAL.get(code);
  if (special !== undefined) return special;
  const character = String.fromCodePoint(code);
  // What draws a box or a key around a digit makes an emoji of it.
  if (/\p{Me}/u.test(character)) return OTHER;
  if (IGNORED.test(character)) return IGNORE;
  if (/\p{M}/u.test(character)) return MARK;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\p{L}\p{N}]/u.test(character)) return WITHOUT_SPACES.test(character) ? EACH : LETTER;
  return OTHER;
}

const seen = new Map<number, number>();

/** Kind of a character by its code point. */
export function kindOf(code: number): number {
  if (code < 128) return ASCII[code] ?? OTHER;
  const known = seen.get(code);
  if (known !== undefined) return known;
  const kind = look(code);
  // Bounded, so that a text that runs through all of Unicode leaves nothing big behind.
  if (seen.size < 4096) seen.set(code, kind);
  return kind;
}
