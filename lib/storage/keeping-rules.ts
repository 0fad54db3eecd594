import { asCalendarDate, type CalendarDate, daysBetween, today } from '../meeting/calendar-date.ts';
import type { Keeping, MeetingRow } from './contract.ts';

/** "Ask again" asks when a meeting has not been used for this many days. */
export const ASK_AFTER_DAYS = 90;
/** What is due goes this many days after somebody has seen that it will. */
export const NOTICE_DAYS = 7;

/** What was said and done about keeping one meeting. Row of the table `keeping`. */
export interface KeptRow {
  readonly meetingId: string;
  /** Day on which the person last said "keep", '' if never. */
  readonly askedOn: CalendarDate | '';
  /** Day on which the person first saw that it will go, '' if they have not. */
  readonly noticedOn: CalendarDate | '';
}

/**
 * - `stays`: nothing to say
 * - `ask`: it is time to ask whether the notes are still needed
 * - `due`: it will go in so many days, from the day on which that was first seen
 * - `over`: that time has passed: it goes
 */
export type KeepStanding =
  | { readonly kind: 'stays' | 'ask' | 'over' }
  | { readonly kind: 'due'; readonly inDays: number };

/** A stored row of the table `keeping`; a part that makes no sense counts as not said. */
export function readKeptRow(meetingId: string, raw: unknown): KeptRow {
  const { askedOn, noticedOn } = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<KeptRow>;
  return { meetingId, askedOn: asCalendarDate(askedOn), noticedOn: asCalendarDate(noticedOn) };
}

/** Day on which a meeting was last used: made, opened, or the day that it is planned for. */
export function lastUsed({ createdAt, openedAt, day }: Pick<MeetingRow, 'createdAt' | 'openedAt' | 'day'>) {
  const opened = today(Math.max(createdAt, openedAt));
  return day && day > opened ? day : opened;
}

const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));
const fourDigits = (year: number): string => String(year).padStart(4, '0');

/** Last day on which notes stay that were last used on `used`; `null` where no day ends it. */
export function lastDay(keep: Keeping, used: CalendarDate): CalendarDate | null {
  if (keep === 'school-year') {
    const july = (year: number): CalendarDate => `${fourDigits(year)}-07-31` as CalendarDate;
    const next = july(yearOf(used));
    return used < next ? next : july(yearOf(used) + 1);
  }
  // A year after 29 February is the day before 1 March.
  if (keep === 'year')
    return `${fourDigits(yearOf(used) + 1)}${used.slice(4).replace('02-29', '02-28')}` as CalendarDate;
  return null;
}

/** Whether somebody has seen that it will go. What was seen before it was used again was about an earlier end. */
export const isNoticed = ({ noticedOn }: Pick<KeptRow, 'noticedOn'>, last: CalendarDate): boolean =>
  noticedOn !== '' && noticedOn > last;

/** How a meeting stands on the day `now`. Clocks that were put back make nothing go earlier. */
export function standingOf(
  keep: Keeping,
  used: CalendarDate,
  kept: Pick<KeptRow, 'askedOn' | 'noticedOn'>,
  now: CalendarDate,
): KeepStanding {
  if (keep === 'ask') {
    const since = kept.askedOn > used ? kept.askedOn : used;
    return { kind: daysBetween(since as CalendarDate, now) >= ASK_AFTER_DAYS ? 'ask' : 'stays' };
  }
  const last = lastDay(keep, used);
  if (last === null || now <= last) return { kind: 'stays' };
  const noticed = isNoticed(kept, last) ? (kept.noticedOn as CalendarDate) : now;
  const inDays = NOTICE_DAYS - Math.max(0, daysBetween(noticed, now));
  return inDays <= 0 ? { kind: 'over' } : { kind: 'due', inDays };
}
