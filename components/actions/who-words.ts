const plain = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase();

/** The people and teams named in a "Who" text, as they were written. */
export const namesIn = (who: string): string[] =>
  who
    .split(/[,;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Whether `who` names exactly this person or team, among others perhaps. */
export const hasName = (who: string, name: string): boolean =>
  namesIn(who).some((one) => plain(one) === plain(name));

/** `who` with one more name at its end; unchanged when the name stands there already. */
export function withName(who: string, name: string): string {
  if (hasName(who, name)) return who;
  const before = who.trimEnd().replace(/[,;]$/u, '');
  return before === '' ? name : `${before}, ${name}`;
}
