import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import { deleteMeetingEverywhere } from '../../../lib/storage/delete.ts';
import { keepForGood, roomLeft } from '../../../lib/storage/durable.ts';
import { openMeetingDatabase } from '../../../lib/storage/meeting-database.ts';
import { openMeetingStore } from '../../../lib/storage/meeting-store.ts';
import { createSnapshots, KEEP_SNAPSHOTS } from '../../../lib/storage/snapshots.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
});

const append = (doc: Y.Doc, text: string): void => doc.getText('t').insert(doc.getText('t').length, text);

describe('snapshots', () => {
  it('give an earlier state back', async () => {
    const doc = new Y.Doc();
    const snapshots = createSnapshots('m', doc);
    append(doc, 'good');
    const taken = await snapshots.take('before-merge');
    doc.getText('t').delete(0, 4);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, await snapshots.read(taken?.id ?? -1));
    expect(copy.getText('t').toString()).toBe('good');
    expect(await snapshots.list()).toMatchObject([{ reason: 'before-merge', bytes: expect.any(Number) }]);
    await expect(createSnapshots('other', doc).read(taken?.id ?? -1)).rejects.toMatchObject({
      reason: 'corrupt',
    });
  });

  it('are not taken twice of the same state, and the oldest go', async () => {
    const doc = new Y.Doc();
    const snapshots = createSnapshots('m', doc);
    for (let i = 0; i < KEEP_SNAPSHOTS + 3; i++) {
      append(doc, 'x');
      await snapshots.take(`${i}`);
      expect(await snapshots.take('again')).toBeNull();
    }
    const reasons = (await snapshots.list()).map((info) => info.reason);
    expect(reasons.length).toBe(KEEP_SNAPSHOTS);
    expect([reasons.at(0), reasons.at(-1)]).toEqual([`${KEEP_SNAPSHOTS + 2}`, '3']);
  });

  it('are taken by themselves while someone writes, and only then', async () => {
    const doc = new Y.Doc();
    const snapshots = createSnapshots('m', doc, undefined, 20);
    append(doc, 'a');
    await vi.waitFor(async () => expect(await snapshots.list()).toMatchObject([{ reason: 'rolling' }]));
    append(doc, 'b');
    await vi.waitFor(async () => expect((await snapshots.list()).length).toBe(2));
    snapshots.close();
  });
});

describe('deleting a meeting', () => {
  const prepare = async () => {
    const catalog = await openCatalog();
    await catalog.putMeeting({
      id: 'm',
      title: '',
      createdAt: 1,
      openedAt: 1,
      secret: new Uint8Array(32),
      epoch: 0,
      covers: [],
      signaling: [],
      callKey: null,
      removed: false,
      peopleNames: [],
      child: '',
    });
    const doc = new Y.Doc();
    const store = await openMeetingStore('m', doc);
    append(doc, 'a');
    await createSnapshots('m', doc).take('x');
    return { catalog, doc, store };
  };

  it('leaves nothing of it', async () => {
    const { catalog, doc, store } = await prepare();
    await store.close();
    await deleteMeetingEverywhere(catalog, 'm');
    expect(await catalog.meeting('m')).toBeNull();
    expect(await createSnapshots('m', doc).list()).toEqual([]);
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain('att-meeting-m');
    catalog.close();
  });

  it('says so, in bounded time, when another tab holds on; the meeting stays in the list', async () => {
    const { catalog, store } = await prepare();
    await store.close();
    const frozen = await openMeetingDatabase('m');
    await expect(deleteMeetingEverywhere(catalog, 'm', 50)).rejects.toMatchObject({ reason: 'blocked' });
    expect(await catalog.meeting('m')).not.toBeNull();
    frozen.close();
    await deleteMeetingEverywhere(catalog, 'm');
    expect(await catalog.meeting('m')).toBeNull();
    catalog.close();
  });
});

describe('keeping storage for good', () => {
  it('asks only when the browser has not agreed yet, and takes no for an answer', async () => {
    const persist = vi.fn(async () => false);
    const estimate = async () => ({ usage: 1, quota: 10 });
    expect(await keepForGood({ persisted: async () => true, persist, estimate })).toBe(true);
    expect(persist).not.toHaveBeenCalled();
    expect(await keepForGood({ persisted: async () => false, persist, estimate })).toBe(false);
    expect(await roomLeft({ persisted: async () => false, persist, estimate })).toEqual({
      used: 1,
      allowed: 10,
    });
    expect(await roomLeft(null)).toBeNull();
  });
});
