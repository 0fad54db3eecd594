import { addDays, type CalendarDate, daysBetween } from '../meeting/calendar-date.ts';
import type { DueItem, ReminderSettings, Snooze, Upcoming, WallMinutes } from './reminders-contract.ts';

/*
 * When to remind, worked out in days and minutes of the clock on the wall: no instants, no time zones. A clock that is
 * wrong or a zone that changes moves the moment something is shown, and no day that people chose.
 */

/** A moment as the clock on the wall shows it. */
export interface WallTime {
  readonly date: CalendarDate;
  readonly time: WallMinutes;
}

/** What is remembered about one item. */
export interface ReminderRow {
  readonly id: string;
  /** Day it had then: with another day everything begins anew. */
  readonly date: CalendarDate;
  /** Since when it is known here; what was planned before that is not made up for. */
  readonly seen: WallTime;
  /** The latest moment that a reminder was shown for. */
  readonly shown: WallTime | null;
  /** Put off until then. */
  readonly until: WallTime | null;
}

/** Later than this after its day, nothing is shown any more. */
export const MOST_LATE_DAYS = 7;
/** A "later" that lies further ahead than this comes from a clock that was wrong. */
const MOST_SNOOZE_DAYS = 8;
const DAY = 24 * 60;

/** Negative, zero or positive, as the first is earlier, the same or later. */
export const compareWall = (a: WallTime, b: WallTime): number =>
  a.date === b.date ? a.time - b.time : a.date < b.date ? -1 : 1;
const isBefore = (a: WallTime, b: WallTime): boolean => compareWall(a, b) < 0;

/** Whether the person does not want to be disturbed at this time of day. */
export function isQuiet(time: WallMinutes, quiet: ReminderSettings['quiet']): boolean {
  if (quiet === null || quiet.from === quiet.to) return false;
  const { from, to } = quiet;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/** The nearest time of the same day that is not quiet: a reminder never leaves its day. */
export function awakeTime(time: WallMinutes, quiet: ReminderSettings['quiet']): WallMinutes {
  if (quiet === null || !isQuiet(time, quiet)) return time;
  const { from, to } = quiet;
  // Over midnight the evening goes back to before it began, the morning on to when it ends.
  if (from > to) return time >= from ? from - 1 : to;
  return to < DAY ? to : from - 1;
}

/** The first moment from `now` on that is not quiet. */
function afterQuiet(now: WallTime, quiet: ReminderSettings['quiet']): WallTime {
  if (quiet === null || !isQuiet(now.time, quiet)) return now;
  const isEvening = quiet.from > quiet.to && now.time >= quiet.from;
  return { date: isEvening ? addDays(now.date, 1) : now.date, time: quiet.to };
}

/** A row as it may be used now: what a clock that was wrong has left in it is put right. */
export function currentRow(item: DueItem, row: ReminderRow | undefined, now: WallTime): ReminderRow {
  if (row?.date !== item.date) return { id: item.id, date: item.date, seen: now, shown: null, until: null };
  const isFar = row.until !== null && daysBetween(now.date, row.until.date) > MOST_SNOOZE_DAYS;
  return {
    ...row,
    seen: isBefore(now, row.seen) ? now : row.seen,
    shown: row.shown !== null && isBefore(now, row.shown) ? null : row.shown,
    until: isFar ? null : row.until,
  };
}

/** All moments at which an item is due to be shown, earliest first, whatever has been shown. */
function momentsOf(item: DueItem, settings: ReminderSettings): readonly WallTime[] {
  const time = awakeTime(settings.time, settings.quiet);
  return settings.daysBefore.map((days) => ({ date: addDays(item.date, -days), time })).sort(compareWall);
}

/** The next moment for an item, which may lie in the past: then it was missed. `null`: there is none. */
function nextMoment(item: DueItem, settings: ReminderSettings, row: ReminderRow): WallTime | null {
  if (row.until !== null) return { ...row.until, time: awakeTime(row.until.time, settings.quiet) };
  const latest = addDays(item.date, MOST_LATE_DAYS);
  const since = row.shown !== null && isBefore(row.seen, row.shown) ? row.shown : row.seen;
  return momentsOf(item, settings).find((at) => isBefore(since, at) && at.date <= latest) ?? null;
}

/** What to do now. */
export interface Round {
  /** To be shown, soonest day first. */
  readonly show: readonly DueItem[];
  /** All rows, as they are once that was shown; others can go. */
  readonly rows: readonly ReminderRow[];
  /** When to look again; `null` when nothing is planned. */
  readonly wake: WallTime | null;
}

/** One look at everything: what is due to be shown, and when to look again. */
export function planRound(
  items: readonly DueItem[],
  settings: ReminderSettings,
  stored: readonly ReminderRow[],
  now: WallTime,
): Round {
  if (!settings.on) return { show: [], rows: [], wake: null };
  const byId = new Map(stored.map((row) => [row.id, row]));
  const quiet = isQuiet(now.time, settings.quiet);
  const show: DueItem[] = [];
  const rows: ReminderRow[] = [];
  const wakes: WallTime[] = [];
  for (const item of items) {
    let row = currentRow(item, byId.get(item.id), now);
    const next = nextMoment(item, settings, row);
    if (next !== null && !isBefore(now, next)) {
      const isTooLate = daysBetween(item.date, now.date) > MOST_LATE_DAYS;
      if (quiet && !isTooLate) wakes.push(afterQuiet(now, settings.quiet));
      else {
        if (!isTooLate) show.push(item);
        // However many were missed, one is shown for all of them.
        row = { ...row, shown: now, until: null };
      }
    }
    rows.push(row);
    const after = nextMoment(item, settings, row);
    if (after !== null && isBefore(now, after)) wakes.push(after);
  }
  wakes.sort(compareWall);
  return { show: show.sort(bySoonest), rows, wake: wakes[0] ?? null };
}

const bySoonest = (a: DueItem, b: DueItem): number =>
  a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1;

/** The list that people see: what comes next for each item, soonest day first. */
export function upcomingOf(
  items: readonly DueItem[],
  settings: ReminderSettings,
  stored: readonly ReminderRow[],
  now: WallTime,
): readonly Upcoming[] {
  if (!settings.on) return [];
  const byId = new Map(stored.map((row) => [row.id, row]));
  return [...items].sort(bySoonest).map((item) => {
    const row = currentRow(item, byId.get(item.id), now);
    const next = nextMoment(item, settings, row);
    return { item, next, snoozed: row.until !== null };
  });
}

/** When a reminder that is put off comes back. */
export function snoozedUntil(now: WallTime, until: Snooze, settings: ReminderSettings): WallTime {
  if (until === 'hour') {
    const time = now.time + 60;
    const later = time < DAY ? { date: now.date, time } : { date: addDays(now.date, 1), time: time - DAY };
    return afterQuiet(later, settings.quiet);
  }
  const date = addDays(now.date, until === 'day' ? 1 : 7);
  return { date, time: awakeTime(settings.time, settings.quiet) };
}
