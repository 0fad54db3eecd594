/** Plurals that no rule makes. */
const IRREGULAR = new Map([
  ['child', ['children']],
  ['person', ['people', 'persons']],
  ['man', ['men']],
  ['woman', ['women']],
  ['criterion', ['criteria']],
  ['analysis', ['analyses']],
  ['diagnosis', ['diagnoses']],
  ['crisis', ['crises']],
  ['hypothesis', ['hypotheses']],
  ['curriculum', ['curricula', 'curriculums']],
]);
const SINGULAR = new Map([...IRREGULAR].flatMap(([one, many]) => many.map((each) => [each, one] as const)));

/** English plurals of a word in small letters; none for what looks like a plural already. */
export function pluralsOf(word: string): readonly string[] {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (!/\p{L}$/u.test(word)) return [`${word}s`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(ss|us|x|z|ch|sh)$/.test(word)) return [`${word}es`];
  return word.endsWith('s') ? [] : [`${word}s`];
}

/** The one of which this word is the plural, by the look of it. */
export function singularOf(word: string): string | null {
  const irregular = SINGULAR.get(word);
  if (irregular) return irregular;
  if (word.length < 4 || /(ss|us|is)$/.test(word) || !word.endsWith('s')) return null;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(ss|x|z|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
