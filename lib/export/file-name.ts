import type { CalendarDate } from '../meeting/calendar-date.ts';

/** Longest title in a file's name, in UTF-16 code units: whole paths may have 260 on Windows. */
const MOST = 60;

/** Names that Windows keeps for devices, whatever follows the dot. */
const KEPT = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Name of a file about a meeting: title and day, nobody's name unless it is in the title. Letters and digits of any
 * script stay; everything that a file system, a shell or a link could stumble over becomes a hyphen.
 *
 * @param on day of the meeting
 * @param kind what the file is, in a word; may be ''
 * @param ending without the dot
 */
export function fileNameOf(title: string, on: CalendarDate, kind: string, ending: string): string {
  const tidy = (text: string): string =>
    text
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '');
  const letters = [...tidy(title)];
  let name = '';
  for (const letter of letters) if (name.length + letter.length <= MOST) name += letter;
  const parts = [name.replace(/-+$/, ''), on, tidy(kind)].filter((part) => part !== '');
  const whole = parts.join('-');
  return `${KEPT.test(whole) ? `_${whole}` : whole}.${ending}`;
}
