import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { meetingDay } from '../../../components/review/record-facts.ts';
import { openDetails } from '../../../lib/meeting/details.ts';
import { writePerson } from '../../../lib/meeting/people.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { reportOf } from '../../../lib/meeting/report.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import { CatalogDatabase } from '../../../lib/storage/catalog-database.ts';
import type { Catalog, MeetingRow } from '../../../lib/storage/contract.ts';
import { readFirstLook } from '../../../lib/storage/first-look.ts';
import { indexReport } from '../../../lib/storage/index-report.ts';
import { memoryCatalog } from '../../../lib/storage/memory.ts';
import type { IndexedMeeting, MeetingTexts } from '../../../lib/storage/record-index-contract.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
});

const row = (id: string): MeetingRow => ({
  ...{ id, title: `Meeting ${id}`, createdAt: 1, openedAt: 1, secret: new Uint8Array(32), epoch: 0 },
  ...{ covers: [], signaling: [], callKey: null, removed: false, peopleNames: [], child: '' },
});
const indexed = (meetingId: string, title = meetingId): IndexedMeeting => ({
  ...{ meetingId, title, createdAt: 1, child: '', next: '', people: [], records: [] },
});
const texts = (meetingId: string, text = meetingId): MeetingTexts => ({
  meetingId,
  pieces: [{ kind: 'note', text }],
});

describe.each([
  ['on disk', openCatalog],
  ['in memory', async () => memoryCatalog()],
])('the index %s', (_, open: () => Promise<Catalog>) => {
  it('holds what it was given, for meetings that are in the catalog only', async () => {
    const catalog = await open();
    await catalog.putMeeting(row('a'));
    await catalog.index.put(indexed('a'), texts('a'));
    await catalog.index.put(indexed('gone'), texts('gone'));
    expect(await catalog.index.all()).toEqual([indexed('a')]);
    expect(await catalog.index.one('a')).toEqual(indexed('a'));
    expect(await catalog.index.one('gone')).toBeNull();
    expect(await catalog.index.textsOf('a')).toMatchObject(texts('a'));
    expect(await catalog.index.textsOf('gone')).toBeNull();
    catalog.close();
  });

  it('knows what is missing: never written, or left behind by a change', async () => {
    const catalog = await open();
    for (const id of ['a', 'b', 'c']) await catalog.putMeeting(row(id));
    await catalog.index.put(indexed('a'), texts('a'));
    await catalog.index.put(indexed('b'), texts('b'));
    await catalog.index.outdate('b');
    await catalog.index.outdate('never written');
    expect([...(await catalog.index.missing())].sort()).toEqual(['b', 'c']);
    expect(await catalog.index.all(), 'still shown').toHaveLength(2);
    await catalog.index.put(indexed('b'), texts('b'));
    expect(await catalog.index.missing()).toEqual(['c']);
    catalog.close();
  });

  it('lets go of a meeting that is deleted', async () => {
    const catalog = await open();
    await catalog.putMeeting(row('a'));
    await catalog.index.put(indexed('a'), texts('a'));
    await catalog.deleteMeeting('a');
    expect(await catalog.index.all()).toEqual([]);
    expect(await catalog.index.textsOf('a')).toBeNull();
    expect(await catalog.index.missing()).toEqual([]);
    catalog.close();
  });

  it('gives all texts, however few at a time', async () => {
    const catalog = await open();
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const id of ids) {
      await catalog.putMeeting(row(id));
      await catalog.index.put(indexed(id), texts(id));
    }
    for (const atOnce of [1, 2, 5, 100]) {
      const got: string[] = [];
      await catalog.index.texts((some) => got.push(...some.map(({ meetingId }) => meetingId)), atOnce);
      expect(got, String(atOnce)).toEqual(ids);
    }
    catalog.close();
  });

  it('tells what was written since, once each', async () => {
    const catalog = await open();
    await catalog.putMeeting(row('a'));
    await catalog.index.put(indexed('a', 'before'), texts('a'));
    const told: string[] = [];
    let heard: () => void = () => undefined;
    const stop = catalog.index.follow((meetings) => {
      told.push(...meetings.map(({ title }) => title));
      heard();
    });
    const next = new Promise<void>((resolve) => {
      heard = resolve;
    });
    await catalog.index.put(indexed('a', 'after'), texts('a'));
    await next;
    expect(told).toEqual(['after']);
    stop();
    catalog.close();
  });
});

describe('the index on disk', () => {
  it('makes rows of another version again and passes over what is damaged', async () => {
    const catalog = await openCatalog();
    for (const id of ['a', 'b', 'c']) await catalog.putMeeting(row(id));
    await catalog.index.put(indexed('a'), texts('a'));
    const db = new CatalogDatabase();
    await db.recordIndex.bulkPut([
      { meetingId: 'b', version: 99, order: 7, about: '{}', brief: '[]', rest: '[]' },
      { meetingId: 'c', version: 2, order: 8, about: '{', brief: '[]', rest: '[]' },
    ]);
    await db.recordTexts.put({ meetingId: 'b', pieces: 3 });
    db.close();
    expect(await catalog.index.all()).toEqual([indexed('a')]);
    expect(await catalog.index.missing()).toEqual(['b']);
    expect(await catalog.index.textsOf('b')).toBeNull();
    catalog.close();
  });

  it('gives records back as they were, read in whatever order', async () => {
    const catalog = await openCatalog();
    await catalog.putMeeting(row('a'));
    const signer = {
      deviceId: 'd',
      name: 'Mara',
      role: 'family',
      side: 'family',
      at: 3,
      counts: true,
    } as const;
    const given = ['first', 'second'].map((what, at) => ({
      ...({ id: what, kind: 'action', words: { what, who: 'Mara' }, dates: { by: '2026-12-04' } } as const),
      ...({ ownership: 'mine', owners: [{ kind: 'person', name: 'Mara' }], status: 'done' } as const),
      statuses: { family: { status: 'done', reason: '', by: 'd', at: 4 } } as const,
      ...({ state: 'waiting', waitingFor: ['school'], agreedBy: [signer] } as const),
      ...{ notYet: [{ ...signer, reason: 'why' }], before: [['what', 'old']] as const, rejected: at },
      ...{ from: { meeting: 'm', record: 'r' }, updatedAt: at },
    }));
    await catalog.index.put({ ...indexed('a'), records: given }, texts('a'));
    const records = (await catalog.index.one('a'))?.records ?? [];
    for (const [at, wanted] of [...given.entries()].reverse()) {
      for (const [field, value] of Object.entries(wanted)) {
        expect(records[at]?.[field as keyof typeof wanted], field).toEqual(value);
      }
    }
    catalog.close();
  });

  it('is heard of in another tab', async () => {
    const [one, two] = await Promise.all([openCatalog(), openCatalog()]);
    const heard = new Promise<string>((resolve) => {
      two.index.follow(([meeting]) => resolve(meeting?.title ?? ''));
    });
    // What it had to look up first, it has by then.
    await two.index.all();
    await one.putMeeting(row('a'));
    await one.index.put(indexed('a', 'from the other tab'), texts('a'));
    expect(await heard).toBe('from the other tab');
    one.close();
    two.close();
  });
});

describe('the first look', () => {
  const LOOK = { groups: ['a', 'b'] };
  async function withLook(): Promise<Catalog> {
    const catalog = await openCatalog();
    for (const id of ['a', 'b']) {
      await catalog.putMeeting(row(id));
      await catalog.index.put(indexed(id), texts(id));
    }
    const { meetings, stamp } = await catalog.index.allAt();
    expect(meetings).toEqual([indexed('a'), indexed('b')]);
    await catalog.index.keepLook(LOOK, stamp);
    return catalog;
  }

  it('is there again while the index is as it was', async () => {
    const catalog = await withLook();
    expect((await readFirstLook())?.look).toEqual(LOOK);
    await catalog.saveSettings({ theme: 'dark' });
    catalog.close();
    expect(await readFirstLook()).toMatchObject({ look: LOOK, settings: { theme: 'dark' } });
  });

  it('is gone when anything was written', async () => {
    const catalog = await withLook();
    await catalog.index.put(indexed('a', 'changed'), texts('a'));
    expect(await readFirstLook()).toMatchObject({ look: null });
    catalog.close();
  });

  it('does not outlive a meeting, nor comes back when another takes its place', async () => {
    const catalog = await withLook();
    await catalog.deleteMeeting('b');
    expect((await readFirstLook())?.look).toBeNull();
    const db = new CatalogDatabase();
    expect(await db.looks.count()).toBe(0);
    db.close();
    await catalog.putMeeting(row('c'));
    await catalog.index.put(indexed('c'), texts('c'));
    expect((await readFirstLook())?.look).toBeNull();
    catalog.close();
  });

  it('is not kept when the index has changed since it was looked at', async () => {
    const catalog = await withLook();
    const { stamp } = await catalog.index.allAt();
    await catalog.deleteMeeting('b');
    await catalog.index.keepLook(LOOK, stamp);
    expect((await readFirstLook())?.look).toBeNull();
    catalog.close();
  });

  it('gives each row an order of its own, also when the last one was deleted', async () => {
    const catalog = await withLook();
    const before = (await catalog.index.allAt()).stamp;
    await catalog.deleteMeeting('b');
    await catalog.putMeeting(row('b'));
    await catalog.index.put(indexed('b'), texts('b'));
    const after = (await catalog.index.allAt()).stamp;
    expect(after?.count).toBe(before?.count);
    expect(after?.order).toBeGreaterThan(before?.order ?? Number.NaN);
    catalog.close();
  });

  it('makes no database where there is none, and reads one from before there were looks', async () => {
    expect(await readFirstLook()).toBeNull();
    expect(await indexedDB.databases()).toEqual([]);
    const old = new Dexie('at-the-table');
    old.version(4).stores({ settings: '', recordIndex: 'meetingId, version, order' });
    await old.open();
    old.close();
    expect(await readFirstLook()).toMatchObject({ look: null, settings: { theme: 'system' } });
  });

  it('is nothing in a row that is damaged', async () => {
    const catalog = await withLook();
    const db = new CatalogDatabase();
    const kept = (await db.looks.get('agenda')) as object;
    await db.looks.put({ ...kept, look: '{' }, 'agenda');
    expect((await readFirstLook())?.look ?? null).toBeNull();
    await db.looks.put(3, 'agenda');
    expect((await readFirstLook())?.look).toBeNull();
    db.close();
    catalog.close();
  });
});

describe('what is kept of a meeting', () => {
  it('is who it is for, what was said, and every text in it', async () => {
    const doc = new Y.Doc();
    writeTemplate(doc, { id: 'm', title: 'Spring', deviceId: 'dev-mara', now: 5 });
    writePerson(doc, 'dev-mara', { name: 'Mara', role: 'family', signKey: 'k' });
    writePerson(doc, 'dev-t', { name: 'Mr. T', role: 'school', signKey: 'k' });
    const details = openDetails(doc);
    details.setChild('Fox');
    const records = openRecords(doc, 'dev-mara');
    const started = Date.now();
    const action = records.add('action', {
      words: { what: 'Read ten minutes', who: 'Mr. T and Mara' },
      dates: { by: 'next-meeting' },
    });
    records.add('need', { words: { what: 'A quiet room', who: 'Mr. T' } });
    records.add('action');
    records.addEntry(action ?? '', 'update', 'Went well at home');
    records.setStatus(action ?? '', 'family', 'done');

    const report = await reportOf(doc, { meetingId: 'm', deviceId: 'dev-mara' });
    const { meeting, texts: text } = indexReport(report, 'dev-mara');
    expect(meeting).toMatchObject({ meetingId: 'm', title: 'Spring', child: 'Fox', createdAt: 5 });
    expect(meeting.day).toBeUndefined();
    const planned = indexReport({ ...report, plan: { ...report.plan, date: '2026-10-20' } }, 'dev-mara');
    expect(planned.meeting.day).toBe('2026-10-20');
    expect(meetingDay(planned.meeting)).toBe('Oct 20, 2026');
    expect(meetingDay(meeting)).toMatch(/19(69|70)$/);
    const [read, need] = meeting.records;
    expect(read).toMatchObject({
      ...{ id: action, kind: 'action', ownership: 'ours', status: 'done', from: null, before: null },
      words: { what: 'Read ten minutes', who: 'Mr. T and Mara' },
      dates: { by: 'next-meeting' },
      statuses: { family: { status: 'done', reason: '', by: 'dev-mara' } },
    });
    expect(read?.updatedAt).toBeGreaterThanOrEqual(started);
    expect([...(read?.owners ?? [])].map(({ name }) => name).sort()).toEqual(['Mara', 'Mr. T']);
    expect(need).toMatchObject({ kind: 'need', ownership: 'theirs', dates: {} });
    expect(text.pieces).toEqual([
      { kind: 'title', text: 'Spring Fox' },
      { kind: 'action', record: action, text: 'Read ten minutes\nMr. T and Mara' },
      { kind: 'update', record: action, text: 'Went well at home' },
      { kind: 'need', record: need?.id, text: 'A quiet room\nMr. T' },
    ]);
    details.destroy();
    records.destroy();
    doc.destroy();
  });
});
