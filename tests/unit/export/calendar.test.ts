import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarEntries, calendarFile } from '../../../lib/export/calendar.ts';
import { speakersFor } from '../../../lib/export/speakers.ts';
import type { LineView } from '../../../lib/meeting/line-schema.ts';
import { HOSTILE, HOSTILE_TEXTS, NOW, ORDINARY, record, report } from './support/reports.ts';

/* Read back by a library that somebody else wrote. */

const english = await speakersFor('en', ['en-US']);
const both = await speakersFor('both', ['en-US', 'es-US']);

const events = (file: string): InstanceType<typeof ICAL.Event>[] =>
  new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

describe('the calendar file', () => {
  it('holds the next meeting at its time, and days as days', async () => {
    const file = await calendarFile(ORDINARY, english, NOW);
    const found = events(file).map(({ summary, startDate, endDate }) => [
      summary,
      startDate.toString(),
      endDate.toString(),
    ]);
    expect(found).toEqual([
      ['Next meeting: Plan for fall', '2026-12-02T15:30:00', '2026-12-02T16:30:00'],
      ['Due: Try ear protection on the bus', '2026-11-02', '2026-11-03'],
      ['Due: Read a whole page aloud', '2027-06-01', '2027-06-02'],
      ['Look again: Read a whole page aloud', '2027-01-15', '2027-01-16'],
      ['Due: An aide in the lunch room', '2026-12-02', '2026-12-03'],
      ['Due: A quiet bus', '2026-11-20', '2026-11-21'],
    ]);
    for (const { startDate } of events(file))
      expect(startDate.zone.tzid, 'no time zone moves it').toBe('floating');
    expect(file).toContain('DTSTART;VALUE=DATE:20261102\r\n');
    expect(file).toContain('DTSTART:20261202T153000\r\n');
    expect(file).toContain('DTSTAMP:20261015T180000Z\r\n');
    expect(file).toContain('PRODID:-//At the Table//notes//EN\r\n');
  });

  it('holds check-ins: a short time where there is one, else the day; none without a day', async () => {
    const checkin = (id: string, on: LineView['on'], time: string, text: string): LineView => ({
      ...{ id, kind: 'checkin', author: 'mara', at: 0, deleted: null, text, on, time },
      ...{ minutes: 0, state: '', section: '', role: '', why: '', side: '', sort: '', to: '' },
    });
    const { lines } = report();
    const file = await calendarFile(
      report({
        lines: {
          ...lines,
          checkin: [
            checkin('c1', '2026-11-06', '15:00', 'Mr. T calls Mara'),
            checkin('c2', '2026-11-13', '', ''),
            checkin('c3', '', '', 'Some day'),
          ],
        },
      }),
      english,
      NOW,
    );
    expect(
      events(file).map(({ summary, startDate, endDate }) => [
        summary,
        startDate.toString(),
        endDate.toString(),
      ]),
    ).toEqual([
      ['Next meeting: Plan for fall', '2026-12-02T15:30:00', '2026-12-02T16:30:00'],
      ['Check-in: Mr. T calls Mara', '2026-11-06T15:00:00', '2026-11-06T15:15:00'],
      ['Check-in', '2026-11-13', '2026-11-14'],
    ]);
  });

  it('is the same in every time zone', async () => {
    const zone = process.env.TZ;
    const files = new Set<string>();
    try {
      for (const each of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'UTC']) {
        process.env.TZ = each;
        files.add(await calendarFile(ORDINARY, english, NOW));
      }
    } finally {
      process.env.TZ = zone;
    }
    expect(files.size).toBe(1);
  });

  it('keeps its names of entries, so that a second file replaces the first', async () => {
    const uids = async (...args: Parameters<typeof calendarEntries>): Promise<string[]> =>
      (await calendarEntries(...args)).map(({ uid }) => uid);
    const first = await uids(ORDINARY, english);
    expect(new Set(first).size).toBe(first.length);
    expect(await uids({ ...ORDINARY, title: 'Another title', next: '2027-02-01' }, both)).toEqual(first);
    expect(first.join()).not.toContain(ORDINARY.meetingId);
  });

  it('folds at 75 bytes, ends each line with CR LF, and bears every text', async () => {
    for (const speakers of [english, both]) {
      const file = await calendarFile(HOSTILE, speakers, NOW);
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of file.split('\r\n'))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
      expect(events(file)).toHaveLength(HOSTILE_TEXTS.filter((_, at) => at % 2).length + 1);
    }
  });

  it('gives back texts as they were: commas, semicolons, backslashes, lines, other scripts', async () => {
    const what = 'a;b,c\\d:e"f\nשלום 🦊 ñ';
    const file = await calendarFile(
      report({
        next: '',
        records: [record('r', 'action', { words: { what, who: 'x;y' }, dates: { by: '2026-11-02' } })],
      }),
      english,
      NOW,
    );
    const [event] = events(file);
    expect(event?.summary).toBe('Due: a;b,c\\d:e"f שלום 🦊 ñ');
    expect(event?.description).toBe(`${what}\nWho: x;y`);
  });

  it('leaves out what is done, dropped or has no day', async () => {
    const records = [
      record('a', 'action', { status: 'done', dates: { by: '2026-11-02' } }),
      record('b', 'action', { status: 'dropped', dates: { by: '2026-11-02' } }),
      record('c', 'action', {}),
      record('d', 'action', { dates: { by: 'next-meeting' } }),
      record('e', 'action', { words: { what: 'Yes' }, dates: { by: '2026-02-28' } }),
    ];
    const entries = await calendarEntries(report({ next: '', records }), english);
    expect(entries.map(({ title }) => title)).toEqual(['Due: Yes']);
    expect(await calendarEntries(report({ next: '' }), english)).toEqual([]);
  });
});
