import 'fake-indexeddb/auto';
import { effect } from '@preact/signals-core';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../lib/meeting/calendar-date.ts';
import type { NotifyPort } from '../../../lib/platform/notifications.ts';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import { CatalogDatabase } from '../../../lib/storage/catalog-database.ts';
import type { Catalog } from '../../../lib/storage/contract.ts';
import type { IndexedMeeting, IndexedRecord } from '../../../lib/storage/record-index-contract.ts';
import { dueItems } from '../../../lib/storage/reminder-due.ts';
import { readReminderRow, readReminderSettings } from '../../../lib/storage/reminder-rows.ts';
import { noteOf, reminderTexts } from '../../../lib/storage/reminder-text.ts';
import { openReminderDesk, runRound, snoozeItem } from '../../../lib/storage/reminders.ts';
import {
  DEFAULT_REMINDERS,
  type DueItem,
  type ReminderDesk,
} from '../../../lib/storage/reminders-contract.ts';

const zone = process.env.TZ;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  process.env.TZ = 'America/New_York';
});
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const record = (id: string, change: Partial<IndexedRecord> = {}): IndexedRecord => ({
  ...{ id, kind: 'action', words: { what: `Words of ${id}` }, dates: { by: '2026-11-20' } },
  ...{ ownership: 'mine', owners: [], status: 'open', statuses: {}, state: 'none', waitingFor: [] },
  ...{ agreedBy: [], notYet: [], before: null, rejected: 0, from: null, updatedAt: 1 },
  ...change,
});
const meeting = (change: Partial<IndexedMeeting> = {}): IndexedMeeting => ({
  ...{ meetingId: 'm', title: 'Autumn meeting', createdAt: 1, child: 'Sam', next: '', people: [] },
  records: [record('a')],
  ...change,
});

async function keep(catalog: Catalog, indexed: IndexedMeeting): Promise<void> {
  const { meetingId, title } = indexed;
  if (!(await catalog.meeting(meetingId)))
    await catalog.putMeeting({
      ...{ id: meetingId, title, createdAt: 1, openedAt: 1, secret: new Uint8Array(32), epoch: 0 },
      ...{ covers: [], signaling: [], callKey: null, removed: false, peopleNames: [], child: '' },
    });
  await catalog.index.put(indexed, { meetingId, pieces: [] });
}

/** Says yes or no as a person would, and counts how often the background was told. */
class Person implements NotifyPort {
  says = true;
  told = 0;
  state = async () => (this.says ? ('granted' as const) : ('ask' as const));
  ask = async () => this.says;
  changed = () => void this.told++;
}

const becomes = (wanted: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = effect(() => {
      if (wanted()) queueMicrotask(() => resolve(stop()));
    });
  });
const idsOf = (desk: ReminderDesk): string[] => desk.upcoming.value.map(({ item }) => item.id);
/** Nine in the morning in New York. */
const nine = (date: CalendarDate): number => new Date(`${date}T09:00:00`).getTime();

describe('what is due', () => {
  it('is what is open and not for others only, on its own day', () => {
    const found = dueItems([
      meeting({
        next: '2026-12-01',
        checkins: [{ id: 'c', on: '2026-11-25', text: 'A call' }],
        records: [
          record('mine'),
          record('ours', { ownership: 'ours', status: 'in-progress' }),
          record('nobody', { ownership: 'nobody', dates: { by: 'next-meeting' } }),
          record('goal', { kind: 'goal', dates: { by: '2027-06-01', look: '2027-01-10' } }),
          record('theirs', { ownership: 'theirs' }),
          record('done', { status: 'done' }),
          record('dropped', { status: 'dropped' }),
          record('no day', { dates: {} }),
        ],
      }),
    ]);
    expect(found.map(({ id, date }) => [id, date])).toEqual([
      ['meeting m', '2026-12-01'],
      ['checkin m c', '2026-11-25'],
      ['due m mine', '2026-11-20'],
      ['due m ours', '2026-11-20'],
      ['due m nobody', '2026-12-01'],
      ['due m goal', '2027-06-01'],
      ['look m goal', '2027-01-10'],
    ]);
    expect(dueItems([meeting({ records: [record('x', { dates: { by: 'next-meeting' } })] })])).toEqual([]);
    const bare = dueItems([meeting({ title: 'Fall', checkins: [{ id: 'c', on: '2026-11-25', text: '' }] })]);
    expect(bare.find(({ kind }) => kind === 'checkin')?.title).toBe('Fall');
  });

  it('is reminded of once when it was carried on to a later meeting', () => {
    const later = record('b', { from: { meeting: 'm', record: 'a' }, dates: { by: '2026-12-24' } });
    const found = dueItems([meeting(), meeting({ meetingId: 'n', records: [later] })]);
    expect(found.map(({ id }) => id)).toEqual(['due n b']);
  });
});

describe('reminders on this device', () => {
  it('are off until the person and the browser say yes, and follow what changes', async () => {
    const catalog = await openCatalog();
    await keep(catalog, meeting());
    const person = new Person();
    const desk = openReminderDesk(person, () => nine('2026-11-10'));
    person.says = false;
    expect(await desk.turnOn()).toBe(false);
    expect(desk.settings.value).toEqual(DEFAULT_REMINDERS);
    expect(await runRound(nine('2026-11-20'))).toMatchObject({ show: [], wake: null });

    person.says = true;
    expect(await desk.turnOn()).toBe(true);
    await becomes(() => idsOf(desk).length === 1);
    expect(desk.upcoming.value[0]).toMatchObject({ next: { date: '2026-11-18', time: 540 }, snoozed: false });
    const told = person.told;
    await keep(catalog, meeting({ records: [record('a'), record('b', { dates: { by: '2026-11-12' } })] }));
    await becomes(() => idsOf(desk).length === 2);
    expect(idsOf(desk)).toEqual(['due m b', 'due m a']);
    expect(person.told).toBeGreaterThan(told);
    await desk.change({ on: false });
    await becomes(() => idsOf(desk).length === 0);
    desk.close();
    catalog.close();
  });

  it('are shown once by the background, put off, and shown again', async () => {
    const catalog = await openCatalog();
    await keep(catalog, meeting());
    const desk = openReminderDesk(new Person(), () => nine('2026-11-10'));
    await desk.turnOn();
    expect(await runRound(nine('2026-11-10'))).toMatchObject({
      ...{ show: [], wake: { date: '2026-11-18', time: 540 } },
    });
    const round = await runRound(nine('2026-11-18'));
    expect(round.show.map(({ id }) => id)).toEqual(['due m a']);
    expect((await runRound(nine('2026-11-18'))).show).toEqual([]);

    await snoozeItem('due m a', 'hour', nine('2026-11-18') + 60_000);
    await becomes(() => desk.upcoming.value[0]?.snoozed === true);
    expect((await runRound(nine('2026-11-18') + 60 * 60_000)).show).toEqual([]);
    expect((await runRound(nine('2026-11-18') + 61 * 60_000)).show).toHaveLength(1);
    await desk.snooze('due m a', 'week');
    expect((await runRound(nine('2026-11-16'))).show).toEqual([]);
    await snoozeItem('due of nothing', 'hour', nine('2026-11-18'));
    desk.close();
    catalog.close();
  });

  it('write nothing when nothing has changed, or pages and background would wake each other for ever', async () => {
    const catalog = await openCatalog();
    await keep(catalog, meeting());
    const person = new Person();
    const desk = openReminderDesk(person, () => nine('2026-11-10'));
    await desk.turnOn();
    await becomes(() => idsOf(desk).length === 1);
    await runRound(nine('2026-11-10'));
    const before = person.told;
    for (let i = 0; i < 5; i++) await runRound(nine('2026-11-10') + i * 60_000);
    const db = new CatalogDatabase();
    expect(await db.reminders.toArray()).toMatchObject([{ id: 'due m a', seen: { date: '2026-11-10' } }]);
    db.close();
    expect(person.told).toBe(before);
    desk.close();
    catalog.close();
  });

  it('go with their meeting', async () => {
    const catalog = await openCatalog();
    await keep(catalog, meeting());
    const desk = openReminderDesk(new Person(), () => nine('2026-11-10'));
    await desk.turnOn();
    await runRound(nine('2026-11-10'));
    await catalog.deleteMeeting('m');
    expect(await runRound(nine('2026-11-20'))).toMatchObject({ show: [], rows: [], wake: null });
    desk.close();
    catalog.close();
  });
});

describe('what is stored', () => {
  it('is read with care', () => {
    expect(readReminderSettings(null)).toEqual(DEFAULT_REMINDERS);
    expect(readReminderSettings({ on: 'yes', time: 2000, daysBefore: [99], quiet: { from: -1 } })).toEqual(
      DEFAULT_REMINDERS,
    );
    expect(readReminderSettings({ on: true, quiet: null, daysBefore: [7, 1, 1], time: 0 })).toEqual({
      ...{ on: true, quiet: null, daysBefore: [1, 7], time: 0, withWords: false },
    });
    const row = {
      id: 'a',
      date: '2026-11-20',
      seen: { date: '2026-11-10', time: 5 },
      shown: null,
      until: null,
    };
    expect(readReminderRow(row)).toEqual(row);
    for (const bad of [
      null,
      7,
      {},
      { ...row, seen: null },
      { ...row, date: '2026-02-30' },
      { ...row, id: 1 },
    ])
      expect(readReminderRow(bad)).toBeNull();
    expect(readReminderRow({ ...row, until: { date: 'x', time: 5 } })).toEqual(row);
  });
});

describe('a notification', () => {
  const item: DueItem = {
    ...{ id: 'due m a', meetingId: 'm', kind: 'due', date: '2026-11-20', title: 'Call about Sam\u2019s bus' },
  };
  const english = reminderTexts('system', ['en-GB']);

  it('holds no word of the notes unless the person wants it', () => {
    const hidden = noteOf([item], { withWords: false }, '2026-11-18', english);
    expect(hidden).toEqual({
      ...{ title: 'At the Table', message: 'Something is due in 2 days. Open At the Table to see it.' },
    });
    const shown = noteOf([item], { withWords: true }, '2026-11-19', english);
    expect(shown).toEqual({
      ...{ title: item.title, message: 'Something is due tomorrow. Open At the Table to see it.' },
    });
    const many = noteOf([item, item, item, item], { withWords: true }, '2026-11-18', english);
    expect(JSON.stringify(many)).not.toContain('Sam');
    expect(many.message).toContain('4 things are due soon.');
  });

  it('says every kind of thing for every day, in both languages', () => {
    const said = new Set<string>();
    for (const t of [english, reminderTexts('es', ['en'])])
      for (const kind of ['due', 'look', 'meeting', 'checkin'] as const)
        for (const today of ['2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18'] as const)
          said.add(noteOf([{ ...item, kind }], { withWords: false }, today, t).message);
    expect(said.size).toBe(32);
    expect([...said].filter((text) => /[{}]|reminders\./.test(text))).toEqual([]);
    expect(reminderTexts('system', ['es-MX'])('reminders.hour')).toBe('En una hora');
    expect(reminderTexts(undefined, ['fr'])('reminders.hour')).toBe('In one hour');
  });
});
