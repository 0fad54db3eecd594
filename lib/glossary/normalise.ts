/** Letters with dots between them, as one: "I.E.P." → "IEP". */
const withoutDots = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu, (letters) =>
    letters.replaceAll('.', ''),
  );

/** Small letters without accents, for looking things up: "Evaluación" → "evaluacion". */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();

/** Words for looking up, in small letters without accents; "§" counts as "section". */
export function lookUpWords(text: string): string[] {
  const words = plainLetters(withoutDots(text).replaceAll('§', ' section '))
    .replaceAll(/behaviour/g, 'behavior')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
  return words.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** One string for a whole term, whatever its spaces, hyphens and dots: "O & M" and "O&M" → "om". */
export const lookUpKey = (text: string): string => lookUpWords(text).join('');
