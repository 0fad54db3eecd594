import type { Glossary, GlossaryEntryView } from '../../lib/glossary/glossary.ts';
import { lookUpKey } from '../../lib/glossary/normalise.ts';

const namesOf = ({ term, name = '', forms, expansions }: GlossaryEntryView): readonly string[] => [
  ...[term, name, ...forms],
  ...expansions.flatMap(({ en, es = '' }) => [en, es]),
];

/**
 * Id of the entry that `text` is: by a name, an abbreviation or what the letters stand for, in either language; also in
 * the plural. `null` when it only resembles one or holds more than one term.
 */
export function exactWord(glossary: Glossary, text: string): string | null {
  const key = lookUpKey(text);
  if (key === '') return null;
  const best = glossary.search(text, 1)[0];
  if (best && namesOf(best).some((name) => lookUpKey(name) === key)) return best.id;
  const [mark, ...more] = glossary.detector.find(text);
  const isAll = mark && more.length === 0 && lookUpKey(text.slice(mark.start, mark.end)) === key;
  return isAll ? mark.entryId : null;
}
