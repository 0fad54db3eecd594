import { execFileSync } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import {
  addDays,
  asCalendarDate,
  asDueDate,
  type CalendarDate,
  daysBetween,
  heldOn,
  instantToShow,
  isCalendarDate,
  today,
} from '../../../lib/meeting/calendar-date.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { startMeeting } from './helpers.ts';

const ZONES = [
  ...['Pacific/Kiritimati', 'Pacific/Auckland', 'Asia/Kathmandu', 'Europe/Berlin', 'UTC', 'America/New_York'],
  ...['America/Los_Angeles', 'America/St_Johns', 'Pacific/Pago_Pago'],
];
const MODULE = new URL('../../../lib/meeting/calendar-date.ts', import.meta.url).href;
/** What `expression` gives on a device in that zone; `c` is the module. */
function inZone(zone: string, expression: string): unknown {
  const script = `const c = await import(${JSON.stringify(MODULE)}); console.log(JSON.stringify(${expression}))`;
  const told = execFileSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', script], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return JSON.parse(told);
}

describe('a day', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '1900-01-01', '2199-12-31'])('%s exists', (day) => {
    expect(isCalendarDate(day)).toBe(true);
    expect([asCalendarDate(day), asDueDate(day)]).toEqual([day, day]);
  });
  test.each([
    ...['2026-02-29', '1900-02-29', '2100-02-29', '2026-02-30', '2026-04-31', '2026-00-10', '2026-13-01'],
    ...['2026-01-00', '2026-01-32', '1899-12-31', '2200-01-01', '0000-00-00', '2026-1-1', '26-01-01'],
    ...[
      '2026-01-01T00:00:00Z',
      ' 2026-01-01',
      '2026-01-01\n',
      '+002026-01-01',
      '٢٠٢٦-٠١-٠١',
      '2026/01/01',
      '',
    ],
    ...['x'.repeat(100_000), null, undefined, 20260101, Number.NaN, true, {}, [], ['2026-01-01']],
    ...[new Date(0), { toString: () => '2026-01-01' }],
  ])('%j is none', (value) => {
    expect(isCalendarDate(value)).toBe(false);
    expect([asCalendarDate(value), asDueDate(value)]).toEqual(['', '']);
  });
  test('or the next meeting, for what is due', () => {
    expect(asDueDate('next-meeting')).toBe('next-meeting');
    expect(isCalendarDate('next-meeting')).toBe(false);
  });
});

describe('counting days', () => {
  test('goes over months, leap days, years and the changes of clocks', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
    expect(daysBetween('2027-01-01', '2026-01-01')).toBe(-365);
  });
  test('there and back is the same day, for every day of four years', () => {
    let day: CalendarDate = '2024-01-01';
    for (let i = 0; i < 1_461; i++) {
      expect(isCalendarDate(day)).toBe(true);
      expect(daysBetween('2024-01-01', day)).toBe(i);
      const next = addDays(day, 1);
      expect(next > day).toBe(true);
      expect(addDays(next, -1)).toBe(day);
      day = next;
    }
    expect(day).toBe('2028-01-01');
  });
});

describe('time zones', () => {
  test.each(ZONES)('in %s every day shows as itself, and today is what the wall says', (zone) => {
    const days = [
      '2026-03-08',
      '2026-03-29',
      '2026-10-25',
      '2026-11-01',
      '2024-02-29',
      '2026-12-31',
      '2011-12-30',
    ];
    const long = `new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC', dateStyle: 'short' })`;
    const shown = inZone(
      zone,
      `${JSON.stringify(days)}.map((day) => [${long}.format(c.instantToShow(day)), c.addDays(day, 0), c.daysBetween(day, c.addDays(day, 1))])`,
    );
    expect(shown).toEqual(days.map((day) => [day, day, 1]));
    const instants = [Date.UTC(2026, 0, 1, 0, 30), Date.UTC(2026, 5, 30, 23, 30), Date.UTC(2024, 1, 29, 12)];
    const wall = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    expect(inZone(zone, `${JSON.stringify(instants)}.map((now) => c.today(now))`)).toEqual(
      instants.map((now) => wall.format(now)),
    );
  });
  test('one instant is two days in two places', () => {
    const now = Date.UTC(2026, 11, 31, 10, 30);
    expect(inZone('Pacific/Kiritimati', `c.today(${now})`)).toBe('2027-01-01');
    expect(inZone('Pacific/Pago_Pago', `c.today(${now})`)).toBe('2026-12-30');
  });
  test('the instant to show is noon', () => {
    expect(instantToShow('2026-03-08')).toBe(Date.UTC(2026, 2, 8, 12));
  });
});

test('a clock that is two days off moves "today" and no day that people chose', () => {
  const { doc } = startMeeting();
  const records = openRecords(doc, 'me');
  const now = Date.UTC(2027, 4, 10, 12);
  for (const off of [-2, 0, 2]) {
    vi.useFakeTimers({ now: now + off * 86_400_000 });
    const id = records.add('action', { words: { what: 'x' }, dates: { by: '2027-05-11' } }) ?? '';
    records.setDate(records.add('goal') ?? '', 'look', '2027-05-11');
    expect(records.record(id).value?.dates.by).toBe('2027-05-11');
    expect(today()).toBe(addDays('2027-05-10', off));
    vi.useRealTimers();
  }
  const days = records.all.value.flatMap(({ dates }) => [dates.by, dates.look]).filter((day) => day !== '');
  expect(new Set(days)).toEqual(new Set(['2027-05-11']));
  expect(days).toHaveLength(6);
});

test('a meeting is held on the day it was planned for, else on that on which it was started', () => {
  const started = new Date(2027, 4, 10, 9).getTime();
  expect(heldOn('2027-05-18', started)).toBe('2027-05-18');
  expect(heldOn('', started)).toBe('2027-05-10');
  // What a wrong clock or a changed program writes is still a day that can be told.
  for (const wrong of [8.64e15, -8.64e15, 0]) expect(heldOn('', wrong)).toBe(today(0));
});
