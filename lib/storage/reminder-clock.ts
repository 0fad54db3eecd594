import { type CalendarDate, today } from '../meeting/calendar-date.ts';
import type { WallTime } from './reminder-plan.ts';

/** What the clock on the wall of this device shows. `now` in milliseconds since the epoch. */
export function wallOf(now: number): WallTime {
  const date = new Date(now);
  return { date: today(now), time: date.getHours() * 60 + date.getMinutes() };
}

/**
 * The instant at which the clock on the wall will show this, in milliseconds since the epoch. An hour that a clock
 * skips comes when it has been skipped; one that comes twice counts the first time.
 */
export function instantOf({ date, time }: WallTime): number {
  const [year = 0, month = 1, day = 1] = parts(date);
  return new Date(year, month - 1, day, Math.floor(time / 60), time % 60).getTime();
}

const parts = (date: CalendarDate): readonly number[] => date.split('-').map(Number);
