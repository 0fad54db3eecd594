import 'fake-indexeddb/auto';
import { effect } from '@preact/signals-core';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { CATALOG_NAME, openCatalog } from '../../../lib/storage/catalog.ts';
import { CatalogDatabase } from '../../../lib/storage/catalog-database.ts';
import { DEFAULT_SIGNALING } from '../../../lib/storage/catalog-rows.ts';
import type { Catalog, MeetingRow } from '../../../lib/storage/contract.ts';
import { memoryCatalog } from '../../../lib/storage/memory.ts';
import { StorageError } from '../../../lib/storage/storage-error.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
});

const meeting = (id: string, change: Partial<MeetingRow> = {}): MeetingRow => ({
  id,
  title: `Meeting ${id}`,
  createdAt: 1000,
  openedAt: 1000,
  secret: new Uint8Array(32).fill(7),
  epoch: 0,
  covers: [],
  signaling: DEFAULT_SIGNALING,
  callKey: null,
  removed: false,
  peopleNames: ['Mara'],
  child: '',
  ...change,
});

/** Resolves when the catalog's list satisfies `wanted`. */
const listBecomes = (catalog: Catalog, wanted: (rows: readonly MeetingRow[]) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const dispose = effect(() => {
      if (wanted(catalog.meetings.value)) queueMicrotask(() => resolve(dispose()));
    });
  });

/** Put raw rows where the catalog keeps its meetings, as a newer version or a damaged disk would leave them. */
async function plant(rows: readonly object[], version = 1): Promise<void> {
  const raw = new Dexie(CATALOG_NAME);
  raw.version(version).stores({ profile: '', settings: '', device: '', meetings: 'id' });
  await raw.open();
  await raw.table('meetings').bulkPut(rows);
  raw.close();
}

const publicPart = ({ publicKey }: CryptoKeyPair) => crypto.subtle.exportKey('jwk', publicKey);

/** Tables as they were before there were private lines, templates, visits, looks and keeping. */
const FOURTH = {
  ...{ profile: '', settings: '', device: '', meetings: 'id', terms: 'id', packs: 'id', habits: '' },
  ...{ recordIndex: 'meetingId, version, order', recordTexts: 'meetingId', reminders: 'id', restores: 'id' },
};

describe('a catalog of an earlier version', () => {
  it('is taken over as it is, and everything that came later works in it', async () => {
    const raw = new Dexie(CATALOG_NAME);
    raw.version(4).stores(FOURTH);
    await raw.open();
    const old = { ...meeting('old'), shape: 'kept' };
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
      'verify',
    ]);
    await raw.table('meetings').bulkPut([old, meeting('gone')]);
    await raw.table('profile').put({ name: 'Mara', role: 'family' }, 'this-device');
    await raw.table('device').put({ signing: keys }, 'this-device');
    await raw.table('terms').put({ id: 'blue', term: 'Blue Room', meaning: 'A quiet room' });
    await raw.table('reminders').bulkPut([{ id: 'meeting old' }, { id: 'meeting gone' }]);
    raw.close();

    const catalog = await openCatalog();
    expect(catalog.meetings.peek().map(({ id, phase, keep }) => [id, phase, keep])).toEqual([
      ['gone', undefined, undefined],
      ['old', undefined, undefined],
    ]);
    expect(await catalog.profile()).toEqual({ name: 'Mara', role: 'family' });
    const { signing } = await catalog.deviceKeys();
    expect(await publicPart(signing)).toEqual(await publicPart(keys));
    expect((await catalog.shelf()).own.peek()).toMatchObject([{ id: 'blue' }]);
    const desk = await catalog.privateDesk('old');
    await desk.add('beside', 'Ask about the bus');
    expect(desk.saveState.value).toEqual({ kind: 'saved' });
    await desk.close();
    await catalog.deleteMeeting('gone');
    catalog.close();

    const db = new CatalogDatabase();
    expect(await db.meetings.toArray()).toEqual([old]);
    expect(await db.reminders.toArray()).toEqual([{ id: 'meeting old' }]);
    expect(await db.privateLines.toArray()).toMatchObject([{ meetingId: 'old', text: 'Ask about the bus' }]);
    expect(await db.templates.count()).toBe(0);
    expect(db.verno).toBe(7);
    db.close();
  });
});

describe('catalog', () => {
  it('starts with defaults and keeps what it is given', async () => {
    const first = await openCatalog();
    expect(await first.profile()).toBeNull();
    expect(await first.settings()).toMatchObject({
      signaling: ['ws://127.0.0.1:4444'],
      theme: 'system',
      spotting: true,
      hints: true,
      language: 'system',
    });
    await first.saveProfile({ name: 'Mara', role: 'family' });
    await first.saveSettings({ theme: 'dark' });
    await first.putMeeting(meeting('a'));
    first.close();

    const second = await openCatalog();
    expect(await second.profile()).toEqual({ name: 'Mara', role: 'family' });
    expect(await second.settings()).toMatchObject({
      signaling: ['ws://127.0.0.1:4444'],
      theme: 'dark',
      spotting: true,
      hints: true,
      language: 'system',
    });
    expect(await second.meeting('a')).toEqual(meeting('a'));
    expect(second.meetings.value.map((row) => row.id)).toEqual(['a']);
    second.close();
  });

  it('gives two tabs that race the same keys, which cannot be read out', async () => {
    const [one, two] = await Promise.all([openCatalog(), openCatalog()]);
    const [a, b] = await Promise.all([one.deviceKeys(), two.deviceKeys()]);
    const raw = async (key: CryptoKey): Promise<string> =>
      Buffer.from(await crypto.subtle.exportKey('raw', key)).toString('hex');
    expect(await raw(a.signing.publicKey)).toBe(await raw(b.signing.publicKey));
    await expect(crypto.subtle.exportKey('pkcs8', a.signing.privateKey)).rejects.toThrow();
    one.close();

    const again = await two.deviceKeys();
    const words = new TextEncoder().encode('agreed');
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(algorithm, again.signing.privateKey, words);
    expect(await crypto.subtle.verify(algorithm, a.signing.publicKey, signature, words)).toBe(true);
    two.close();
  });

  it('keeps the list up to date across tabs, the one opened last first', async () => {
    const [one, two] = await Promise.all([openCatalog(), openCatalog()]);
    await one.putMeeting(meeting('old', { openedAt: 1 }));
    await one.putMeeting(meeting('new', { openedAt: 2 }));
    await listBecomes(two, (rows) => rows.map((row) => row.id).join() === 'new,old');
    await two.changeMeeting('old', { openedAt: 3 });
    await listBecomes(one, (rows) => rows.map((row) => row.id).join() === 'old,new');
    await two.deleteMeeting('old');
    await listBecomes(one, (rows) => rows.map((row) => row.id).join() === 'new');
    one.close();
    two.close();
  });

  it('does not bring a deleted meeting back with a late change', async () => {
    const catalog = await openCatalog();
    await catalog.putMeeting(meeting('a'));
    await catalog.deleteMeeting('a');
    await catalog.changeMeeting('a', { title: 'late' });
    expect(await catalog.meeting('a')).toBeNull();
    catalog.close();
  });

  it('leaves out rows it cannot read, keeps them, and keeps fields it does not know', async () => {
    await plant([
      { ...meeting('fine'), colour: 'green' },
      { id: 'no-secret', title: 'x' },
      { ...meeting('short'), secret: new Uint8Array(3) },
      { ...meeting('odd'), covers: 'none', openedAt: 'yesterday', peopleNames: [1] },
    ]);
    const catalog = await openCatalog();
    expect(catalog.meetings.value.map((row) => row.id)).toEqual(['fine', 'odd']);
    expect(await catalog.meeting('odd')).toEqual(meeting('odd', { peopleNames: [] }));
    expect(await catalog.meeting('no-secret')).toBeNull();
    await catalog.changeMeeting('fine', { title: 'changed' });
    catalog.close();

    const raw = new Dexie(CATALOG_NAME);
    await raw.open();
    expect(await raw.table('meetings').get('fine')).toMatchObject({ colour: 'green', title: 'changed' });
    expect(await raw.table('meetings').count()).toBe(4);
    raw.close();
  });

  it('opens a catalog that a newer version has made', async () => {
    await plant([meeting('a')], 2);
    const catalog = await openCatalog();
    expect(catalog.meetings.value.map((row) => row.id)).toEqual(['a']);
    catalog.close();
  });

  it('rejects with a StorageError when the database cannot be opened, refuses, or never answers', async () => {
    const open = globalThis.indexedDB.open;
    const refuse = (name: string): never => {
      throw new DOMException('no', name);
    };
    for (const [name, reason] of [
      ['SecurityError', 'blocked'],
      ['QuotaExceededError', 'full'],
      ['UnknownError', 'broken'],
    ] as const) {
      globalThis.indexedDB.open = () => refuse(name);
      await expect(openCatalog()).rejects.toMatchObject({ name: 'StorageError', reason });
    }
    const silent = { addEventListener: () => undefined } as unknown as IDBOpenDBRequest;
    globalThis.indexedDB.open = () => silent;
    await expect(openCatalog(50)).rejects.toMatchObject({ reason: 'blocked' });
    globalThis.indexedDB.open = open;
    const catalog = await openCatalog();
    catalog.close();
    await expect(catalog.profile()).rejects.toBeInstanceOf(StorageError);
  });

  it('works from memory alone, keeping nothing', async () => {
    const catalog = memoryCatalog();
    await catalog.putMeeting(meeting('a'));
    await catalog.changeMeeting('a', { title: 'b' });
    expect(catalog.meetings.value.map((row) => row.title)).toEqual(['b']);
    expect(await catalog.deviceKeys()).toBe(await catalog.deviceKeys());
    expect((await memoryCatalog().meetings.value).length).toBe(0);
  });
});
