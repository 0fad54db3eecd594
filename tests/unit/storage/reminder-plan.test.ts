import { afterEach, describe, expect, it } from 'vitest';
import { addDays, type CalendarDate, daysBetween } from '../../../lib/meeting/calendar-date.ts';
import { instantOf, wallOf } from '../../../lib/storage/reminder-clock.ts';
import {
  awakeTime,
  compareWall,
  isQuiet,
  MOST_LATE_DAYS,
  planRound,
  type ReminderRow,
  snoozedUntil,
  upcomingOf,
  type WallTime,
} from '../../../lib/storage/reminder-plan.ts';
import {
  DAYS_BEFORE,
  DEFAULT_REMINDERS,
  type DueItem,
  type ReminderSettings,
} from '../../../lib/storage/reminders-contract.ts';

/** Small fast generator, so that a failing seed can be run again. */
function generator(seed: number): (below: number) => number {
  let state = seed * 2654435761;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ON: ReminderSettings = { ...DEFAULT_REMINDERS, on: true };
const at = (date: string, clock: string): WallTime => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return { date: date as CalendarDate, time: hours * 60 + minutes };
};
const item = (date: string, id = 'a'): DueItem => ({
  ...{ id, meetingId: 'm', kind: 'due', date: date as CalendarDate, title: 'Call the school' },
});

/** Lives through a stretch of time as the background does: looks whenever a look was planned. */
function live(
  items: readonly DueItem[],
  settings: ReminderSettings,
  from: WallTime,
  to: WallTime,
  rows: readonly ReminderRow[] = [],
): { shown: [string, WallTime][]; rows: readonly ReminderRow[]; looks: number } {
  const shown: [string, WallTime][] = [];
  let now: WallTime | null = from;
  let kept = rows;
  let looks = 0;
  while (now !== null && compareWall(now, to) <= 0) {
    if (++looks > 500) throw new Error('it looks again and again');
    const round = planRound(items, settings, kept, now);
    for (const { id } of round.show) shown.push([id, now]);
    kept = round.rows;
    if (round.wake !== null && compareWall(round.wake, now) <= 0) throw new Error('a wake in the past');
    now = round.wake;
  }
  return { shown, rows: kept, looks };
}

describe('reminders', () => {
  it('come on the chosen days at the chosen time, and once', () => {
    const { shown } = live([item('2026-11-20')], ON, at('2026-11-01', '12:00'), at('2026-12-31', '00:00'));
    expect(shown).toEqual([
      ['a', at('2026-11-18', '09:00')],
      ['a', at('2026-11-20', '09:00')],
    ]);
  });

  it('are off until someone turns them on', () => {
    expect(DEFAULT_REMINDERS.on).toBe(false);
    const round = planRound([item('2026-11-20')], DEFAULT_REMINDERS, [], at('2026-11-20', '09:00'));
    expect(round).toEqual({ show: [], rows: [], wake: null });
  });

  it('do not make up for what was before somebody wrote it down', () => {
    const { shown } = live([item('2026-11-20')], ON, at('2026-11-19', '15:00'), at('2026-12-31', '00:00'));
    expect(shown).toEqual([['a', at('2026-11-20', '09:00')]]);
  });

  it('that were missed are shown once when the browser comes back, and never in quiet hours', () => {
    const start = live([item('2026-11-20')], ON, at('2026-11-10', '12:00'), at('2026-11-10', '12:00'));
    const back = live(
      [item('2026-11-20')],
      ON,
      at('2026-11-20', '22:30'),
      at('2026-12-31', '00:00'),
      start.rows,
    );
    expect(back.shown).toEqual([['a', at('2026-11-21', '08:00')]]);
    const late = addDays('2026-11-20', MOST_LATE_DAYS + 1);
    const longAfter = live(
      [item('2026-11-20')],
      ON,
      at(late, '10:00'),
      at('2026-12-31', '00:00'),
      start.rows,
    );
    expect(longAfter.shown).toEqual([]);
  });

  it('begin anew when the day changes, and end when it is gone', () => {
    const first = live([item('2026-11-20')], ON, at('2026-11-10', '12:00'), at('2026-11-20', '12:00'));
    const moved = live(
      [item('2026-11-27')],
      ON,
      at('2026-11-20', '13:00'),
      at('2026-12-31', '00:00'),
      first.rows,
    );
    expect(moved.shown.map(([, when]) => when.date)).toEqual(['2026-11-25', '2026-11-27']);
    const off = first.rows.map((row) => ({ ...row, until: at('2026-11-26', '10:00') }));
    const again = live([item('2026-11-27')], ON, at('2026-11-20', '13:00'), at('2026-12-31', '00:00'), off);
    expect(again.shown, 'what was put off was for another day').toEqual(moved.shown);
    expect(planRound([], ON, first.rows, at('2026-11-21', '12:00')).rows).toEqual([]);
  });

  it('that are put off come back then, and not before', () => {
    const items = [item('2026-11-20')];
    const first = live(items, ON, at('2026-11-10', '12:00'), at('2026-11-18', '09:00'));
    const snooze = (until: 'hour' | 'day' | 'week', now: WallTime) =>
      first.rows.map((row) => ({ ...row, until: snoozedUntil(now, until, ON) }));
    const now = at('2026-11-18', '09:10');
    const shown = (rows: readonly ReminderRow[]) =>
      live(items, ON, now, at('2026-12-31', '00:00'), rows).shown.map(([, when]) => when);
    expect(shown(snooze('hour', now))).toEqual([at('2026-11-18', '10:10'), at('2026-11-20', '09:00')]);
    expect(shown(snooze('day', now))).toEqual([at('2026-11-19', '09:00'), at('2026-11-20', '09:00')]);
    expect(shown(snooze('week', now))).toEqual([at('2026-11-25', '09:00')]);
    expect(snoozedUntil(at('2026-11-18', '19:30'), 'hour', ON)).toEqual(at('2026-11-19', '08:00'));
    expect(upcomingOf(items, ON, snooze('week', now), now)).toMatchObject([
      { next: at('2026-11-25', '09:00'), snoozed: true },
    ]);
  });

  it('survive a clock that was two days ahead: no day moves, and none is lost', () => {
    const items = [item('2026-11-20')];
    const wrong = live(items, ON, at('2026-11-19', '12:00'), at('2026-11-20', '12:00'));
    expect(wrong.shown).toHaveLength(1);
    // Put right again: it is the 18th, before nine.
    const right = live(items, ON, at('2026-11-18', '08:30'), at('2026-12-31', '00:00'), wrong.rows);
    expect(right.shown.map(([, when]) => when)).toEqual([
      at('2026-11-18', '09:00'),
      at('2026-11-20', '09:00'),
    ]);
    // Two days behind, then right: shown once, at once, for what was missed.
    const behind = live(items, ON, at('2026-11-16', '12:00'), at('2026-11-16', '12:00'));
    const again = live(items, ON, at('2026-11-18', '12:00'), at('2026-12-31', '00:00'), behind.rows);
    expect(again.shown.map(([, when]) => when)).toEqual([
      at('2026-11-18', '12:00'),
      at('2026-11-20', '09:00'),
    ]);
  });
});

describe('quiet hours', () => {
  it.each([
    ['21:00', '20:00', '08:00', '19:59'],
    ['03:00', '20:00', '08:00', '08:00'],
    ['08:00', '20:00', '08:00', '08:00'],
    ['20:00', '20:00', '08:00', '19:59'],
    ['12:00', '20:00', '08:00', '12:00'],
    ['13:00', '12:00', '14:00', '14:00'],
    ['00:00', '07:00', '06:00', '06:00'],
    ['09:00', '09:00', '09:00', '09:00'],
  ])('a reminder for %s with quiet from %s until %s comes at %s', (time, from, to, expected) => {
    const minutes = (clock: string) => at('2026-01-01', clock).time;
    expect(awakeTime(minutes(time), { from: minutes(from), to: minutes(to) })).toBe(minutes(expected));
  });

  it.each(Array.from({ length: 200 }, (_, seed) => seed + 1))(
    'and anything else: shown at most once for each moment, on the right day, never in quiet hours (seed %i)',
    (seed) => {
      const random = generator(seed);
      const minutes = () => random(24 * 60);
      const settings: ReminderSettings = {
        ...{ on: true, time: minutes(), withWords: false },
        daysBefore: DAYS_BEFORE.filter(() => random(2) === 0),
        quiet: random(4) === 0 ? null : { from: minutes(), to: minutes() },
      };
      const start: WallTime = { date: addDays('2026-02-20', random(30)), time: minutes() };
      const items = Array.from({ length: 1 + random(5) }, (_, i) =>
        item(addDays(start.date, random(40) - 5), `i${i}`),
      );
      const { shown } = live(items, settings, start, { date: addDays(start.date, 80), time: 0 });
      for (const each of items) {
        const mine = shown.filter(([id]) => id === each.id).map(([, when]) => when);
        const time = awakeTime(settings.time, settings.quiet);
        const wanted = settings.daysBefore
          .map((days) => ({ date: addDays(each.date, -days), time }))
          .filter((when) => compareWall(when, start) > 0)
          .sort(compareWall);
        expect(mine).toEqual(wanted);
        for (const when of mine) expect(isQuiet(when.time, settings.quiet)).toBe(false);
      }
    },
  );
});

describe('the clock on the wall', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    'UTC',
    'America/New_York',
    'America/Los_Angeles',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
  ])('in %s shows each planned moment on its own day, through the change of the clocks', (name) => {
    process.env.TZ = name;
    for (let day = 0; day < 366; day++) {
      const date = addDays('2026-01-01', day);
      for (const time of [0, 2 * 60 + 30, 9 * 60, 23 * 60 + 59]) {
        const back = wallOf(instantOf({ date, time }));
        // An hour that the clocks skip is over when it comes; the day stays.
        expect(Math.abs(daysBetween(date, back.date))).toBe(0);
        expect(back.time - time === 0 || (back.time > time && back.time - time <= 60)).toBe(true);
      }
    }
  });

  it('moves no day when the device travels', () => {
    const items = [item('2026-11-20')];
    process.env.TZ = 'America/Los_Angeles';
    const leaving = wallOf(Date.UTC(2026, 10, 17, 20));
    const first = planRound(items, ON, [], leaving);
    process.env.TZ = 'Asia/Tokyo';
    const there = wallOf(Date.UTC(2026, 10, 18, 0, 0));
    expect(there).toEqual(at('2026-11-18', '09:00'));
    const round = planRound(items, ON, first.rows, there);
    expect(round.show.map(({ date }) => date)).toEqual(['2026-11-20']);
    expect(round.wake).toEqual(at('2026-11-20', '09:00'));
  });
});
