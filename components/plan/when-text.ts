import { formatDate } from '../../lib/i18n/format.ts';
import { locale } from '../../lib/i18n/index.ts';
import { instantIn, ownZone, zoneName } from '../../lib/i18n/zones.ts';
import { type CalendarDate, instantToShow } from '../../lib/meeting/calendar-date.ts';

const DAY = { weekday: 'short', month: 'short', day: 'numeric' } as const;
const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;

/** A time on the wall, such as "9:00 AM". `time` is 'HH:MM'. */
export const clockText = (time: string): string =>
  formatDate(Date.parse(`1970-01-01T${time}:00Z`), { ...CLOCK, timeZone: 'UTC' });

/** Day and time of a plan in a few words, '' without a day. */
export function whenText(date: CalendarDate | '', time: string): string {
  if (date === '') return '';
  const day = formatDate(instantToShow(date), { ...DAY, timeZone: 'UTC' });
  return time === '' ? day : `${day}, ${clockText(time)}`;
}

/** Where a plan's time is told elsewhere: name of that zone, and day and time on the walls here. `null` where it is not. */
export function elsewhere(
  date: CalendarDate | '',
  time: string,
  zone: string,
): { readonly zone: string; readonly here: string } | null {
  const own = ownZone();
  if (date === '' || time === '' || zone === '' || zone === own) return null;
  const at = instantIn(date, time, zone);
  // Another name for the same walls needs no word.
  if (at === instantIn(date, time, own)) return null;
  return { zone: zoneName(zone, locale.value), here: formatDate(at, { ...DAY, ...CLOCK, timeZone: own }) };
}
