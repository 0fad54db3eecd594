import { asCalendarDate, type CalendarDate, daysBetween, today } from '../meeting/calendar-date.ts';
import type { Keeping, MeetingRow } from './contract.ts';

/** "Ask again" asks when a meeting has not been used for this many days. */
export const ASK_AFTER_DAYS = 90;
/** What is due goes this many days after somebody has seen that it will. */
export const NOTICE_DAYS = 7;
/** A notice that nobody has seen again for longer than this begins anew: a clock may have jumped meanwhile. */
const NOTICE_LASTS_DAYS = 45;

/** What was said and done about keeping one meeting. Row of the table `keeping`. */
export interface KeptRow {
  readonly meetingId: string;
  /** Day on which the person last said "keep", '' if never. */
  readonly askedOn: CalendarDate | '';
  /** Day on which the person first saw that it will go, '' if they have not. */
  readonly noticedOn: CalendarDate | '';
  /** Day on which they saw so last, '' if they have not. */
  readonly seenOn: CalendarDate | '';
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
  const row = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<KeptRow>;
  const [askedOn, noticedOn, seenOn] = [row.askedOn, row.noticedOn, row.seenOn].map(asCalendarDate);
  return { meetingId, askedOn: askedOn ?? '', noticedOn: noticedOn ?? '', seenOn: seenOn ?? '' };
}

/** A plan for a day further ahead than this is a slip, of this person or of another: it keeps nothing for ever. */
const MOST_AHEAD_DAYS = 400;

/** Day on which a meeting was last used: made, opened, or the day that it is planned for. */
export function lastUsed({ createdAt, openedAt, day }: Pick<MeetingRow, 'createdAt' | 'openedAt' | 'day'>) {
  const opened = today(Math.max(createdAt, openedAt));
  return day && day > opened && daysBetween(opened, day) <= MOST_AHEAD_DAYS ? day : opened;
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

/** Days on which somebody saw that a meeting will go. */
interface Notice {
  readonly first: CalendarDate;
  readonly latest: CalendarDate;
}

/**
 * The notice that counts on the day `now`, `null` when there is none. What was seen before the meeting was used again was
 * about an earlier end; a day that has not come yet was told by a clock that was wrong; and after a long time without a
 * look the clock may have jumped.
 */
export function noticeOf(
  { noticedOn, seenOn }: Pick<KeptRow, 'noticedOn' | 'seenOn'>,
  last: CalendarDate,
  now: CalendarDate,
): Notice | null {
  if (noticedOn === '') return null;
  const latest = seenOn !== '' && seenOn > noticedOn ? seenOn : noticedOn;
  if (noticedOn <= last || latest > now || daysBetween(latest, now) > NOTICE_LASTS_DAYS) return null;
  return { first: noticedOn, latest };
}

/**
 * How a meeting stands on the day `now`. Clocks that were put back make nothing go earlier. One that jumps ahead makes
 * nothing go at once either: it takes two days on which the notice was seen, and goes on a later one.
 */
export function standingOf(
  keep: Keeping,
  used: CalendarDate,
  kept: Pick<KeptRow, 'askedOn' | 'noticedOn' | 'seenOn'>,
  now: CalendarDate,
): KeepStanding {
  if (keep === 'ask') {
    const since = kept.askedOn > used && kept.askedOn <= now ? kept.askedOn : used;
    return { kind: daysBetween(since as CalendarDate, now) >= ASK_AFTER_DAYS ? 'ask' : 'stays' };
  }
  const last = lastDay(keep, used);
  if (last === null || now <= last) return { kind: 'stays' };
  const notice = noticeOf(kept, last, now);
  if (!notice) return { kind: 'due', inDays: NOTICE_DAYS };
  const { first, latest } = notice;
  const inDays = NOTICE_DAYS - daysBetween(first, now);
  if (inDays <= 0 && first < latest && latest < now) return { kind: 'over' };
  return { kind: 'due', inDays: Math.max(1, inDays) };
}
