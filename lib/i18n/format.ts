import { locale } from './current.ts';

const dates = new Map<string, Intl.DateTimeFormat>();
const lists = new Map<string, Intl.ListFormat>();

/**
 * A date or time in the language of the interface. `at` in milliseconds since the epoch. Reads a signal, as `t` does;
 * formatters are kept, because making one is slow and every note shows a time.
 */
export function formatDate(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale.value} ${JSON.stringify(options)}`;
  const format = dates.get(key) ?? new Intl.DateTimeFormat(locale.value, options);
  dates.set(key, format);
  return format.format(at);
}

/** "Mara, Dana and Sam" in the language of the interface. */
export function formatList(names: readonly string[]): string {
  const format = lists.get(locale.value) ?? new Intl.ListFormat(locale.value);
  lists.set(locale.value, format);
  return format.format(names);
}
