/**
 * A day as people choose it: `YYYY-MM-DD`, in the calendar on the wall. Never an instant: no clock and no time zone
 * may move it.
 */
export type CalendarDate = `${number}-${number}-${number}`;

/** When something is due: a day, "by the next meeting", or not said yet. */
export type DueDate = CalendarDate | 'next-meeting' | '';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Noon of that day in UTC, in milliseconds since the epoch: for arithmetic on days only. */
function asUtcNoon(date: CalendarDate): number {
  const [, year, month, day] = SHAPE.exec(date) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), 12);
}

/** Whether `value` is a day that exists, from the year 1900 to 2199: 2026-02-30 is none. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  const [, year, month, day] = (typeof value === 'string' && SHAPE.exec(value)) || [];
  if (year === undefined || Number(year) < 1900 || Number(year) > 2199) return false;
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day);
}

export const asCalendarDate = (value: unknown): CalendarDate | '' => (isCalendarDate(value) ? value : '');
export const asDueDate = (value: unknown): DueDate =>
  value === 'next-meeting' ? value : asCalendarDate(value);

/** Today on this device, as its owner's wall calendar says. `now` in milliseconds since the epoch. */
export function today(now: number = Date.now()): CalendarDate {
  const date = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as CalendarDate;
}

/**
 * Day of a meeting: the one it was planned for, else that on which it was started, in milliseconds since the epoch. A
 * clock that tells no such day is taken as one that tells none.
 */
export function heldOn(planned: CalendarDate | '', startedAt: number): CalendarDate {
  const started = today(startedAt);
  if (isCalendarDate(planned)) return planned;
  return isCalendarDate(started) ? started : today(0);
}

/** Days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((asUtcNoon(to) - asUtcNoon(from)) / DAY_MS);

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(asUtcNoon(date) + days * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
}

/** That day as an instant that `Intl.DateTimeFormat` with `timeZone: 'UTC'` shows as the very same day. */
export const instantToShow = (date: CalendarDate): number => asUtcNoon(date);
