import 'fake-indexeddb/auto';
import { effect } from '@preact/signals-core';
import Dexie from 'dexie';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { MeetingStore } from '../../../lib/storage/contract.ts';
import { asPromise, committed } from '../../../lib/storage/idb.ts';
import { openMeetingDatabase, UPDATES } from '../../../lib/storage/meeting-database.ts';
import { openMeetingStore } from '../../../lib/storage/meeting-store.ts';
import { exportQuarantine } from '../../../lib/storage/quarantine.ts';
import { TRY_BYTES } from '../../../lib/storage/row-check.ts';
import type { SaveState } from '../../../lib/sync/contract.ts';

const ID = 'm1';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
});
afterEach(() => {
  vi.restoreAllMocks();
});

const becomes = (store: MeetingStore, wanted: (state: SaveState) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const dispose = effect(() => {
      if (wanted(store.saveState.value)) queueMicrotask(() => resolve(dispose()));
    });
  });
const isSaved = (state: SaveState): boolean => state.kind === 'saved';
const isFailed = (state: SaveState): boolean => state.kind === 'failed';

const textOf = (doc: Y.Doc): string => doc.getText('t').toString();
const append = (doc: Y.Doc, text: string): void => doc.getText('t').insert(doc.getText('t').length, text);

/** What a fresh browser would find. */
async function onDisk(): Promise<string> {
  const doc = new Y.Doc();
  const store = await openMeetingStore(ID, doc);
  await store.close();
  return textOf(doc);
}

async function rows(): Promise<unknown[]> {
  const db = await openMeetingDatabase(ID);
  const found = await asPromise(db.transaction(UPDATES).objectStore(UPDATES).getAll());
  db.close();
  return found;
}

async function plantRow(value: unknown): Promise<void> {
  const db = await openMeetingDatabase(ID);
  const tx = db.transaction(UPDATES, 'readwrite');
  tx.objectStore(UPDATES).add(value);
  await committed(tx);
  db.close();
}

/** From now on every write transaction on `updates` is rolled back at its end, as on a full disk. */
function fillDisk(): () => void {
  const { add } = IDBObjectStore.prototype;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    const request = add.call(this, value, key);
    if (this.name === UPDATES) {
      const { transaction } = this;
      request.addEventListener('success', () => {
        transaction.abort();
        Object.defineProperty(transaction, 'error', {
          value: new DOMException('full', 'QuotaExceededError'),
        });
      });
    }
    return request;
  });
  return () => spy.mockRestore();
}

describe('meeting store', () => {
  it('says saving, then saved, and a new document finds everything', async () => {
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    expect(store.saveState.value).toEqual({ kind: 'saved' });
    append(doc, 'Reads with joy.');
    expect(store.saveState.value).toEqual({ kind: 'saving' });
    await becomes(store, isSaved);
    // Not closed: as after a crash.
    expect(await onDisk()).toBe('Reads with joy.');
    await store.close();
  });

  it('asks to keep the storage for good once, after the first save', async () => {
    const doc = new Y.Doc();
    const onFirstSave = vi.fn();
    const store = await openMeetingStore(ID, doc, { onFirstSave });
    expect(onFirstSave).not.toHaveBeenCalled();
    append(doc, 'a');
    await store.flush();
    append(doc, 'b');
    await store.flush();
    expect(onFirstSave).toHaveBeenCalledTimes(1);
    await store.close();
  });

  it('saves with strict transactions over the same stores', async () => {
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    append(doc, 'a');
    await store.flush();
    const last = spy.mock.calls.at(-1);
    expect(last?.[0]).toContain(UPDATES);
    expect(last?.slice(1)).toEqual(['readwrite', { durability: 'strict' }]);
    await store.close();
  });

  it('keeps an edit made while it loads', async () => {
    const doc = new Y.Doc();
    const opening = openMeetingStore(ID, doc);
    append(doc, 'early');
    const store = await opening;
    await store.close();
    expect(await onDisk()).toBe('early');
  });

  it('keeps the state of a document that was not empty', async () => {
    const doc = new Y.Doc();
    append(doc, 'brought along');
    const store = await openMeetingStore(ID, doc);
    await store.close();
    expect(await onDisk()).toBe('brought along');
  });

  it('does not grow when a meeting is only opened', async () => {
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    append(doc, 'x'.repeat(10_000));
    await store.close();
    const size = async (): Promise<number> =>
      (await rows()).reduce<number>((sum, row) => sum + (row as Uint8Array).length, 0);
    const before = await size();
    for (let i = 0; i < 5; i++) await onDisk();
    expect((await size()) - before).toBeLessThan(100);
  });

  it('says "full", keeps the text, and writes all of it once there is room', async () => {
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    append(doc, 'before ');
    await store.flush();
    const makeRoom = fillDisk();
    append(doc, 'during ');
    await becomes(store, isFailed);
    expect(store.saveState.value).toEqual({ kind: 'failed', reason: 'full' });
    append(doc, 'still ');
    await expect(store.flush()).rejects.toMatchObject({ name: 'StorageError', reason: 'full' });
    expect(textOf(doc)).toBe('before during still ');
    makeRoom();
    append(doc, 'after');
    await becomes(store, isSaved);
    expect(await onDisk()).toBe('before during still after');
    await store.close();
  });

  it('tries again by itself when nobody edits', async () => {
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    const makeRoom = fillDisk();
    append(doc, 'alone');
    await becomes(store, isFailed);
    makeRoom();
    await becomes(store, isSaved);
    expect(await onDisk()).toBe('alone');
    await store.close();
  });

  it('notices a row that y-indexeddb failed to write, and writes it', async () => {
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    const add = IDBObjectStore.prototype.add;
    let failures = 1;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      if (failures-- > 0) throw new DOMException('no', 'UnknownError');
      return add.call(this, value);
    });
    append(doc, 'one ');
    append(doc, 'two');
    await store.flush();
    expect(failures).toBeLessThan(0);
    expect(store.saveState.value).toEqual({ kind: 'saved' });
    expect(await onDisk()).toBe('one two');
    await store.close();
  });

  it('opens again when the browser closed the database, and saves what was written meanwhile', async () => {
    const opened: IDBDatabase[] = [];
    const open = indexedDB.open;
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
      const request = open.apply(this, args);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    });
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    append(doc, 'one ');
    await store.flush();
    for (const db of opened.filter((db) => db.name.endsWith(ID))) {
      forceCloseDatabase(db as never);
    }
    expect(store.saveState.value).toEqual({ kind: 'failed', reason: 'broken' });
    append(doc, 'two');
    await becomes(store, isSaved);
    expect(await onDisk()).toBe('one two');
    await store.close();
  });

  it('rejects in bounded time when the database does not open', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    open.mockImplementation(() => ({}) as IDBOpenDBRequest);
    await expect(openMeetingStore(ID, new Y.Doc(), { openTimeoutMs: 50 })).rejects.toMatchObject({
      reason: 'blocked',
    });
    open.mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await expect(openMeetingStore(ID, new Y.Doc())).rejects.toMatchObject({ reason: 'blocked' });
  });

  it('lets go when another tab deletes the meeting, and says so', async () => {
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    append(doc, 'a');
    await store.flush();
    await asPromise(indexedDB.deleteDatabase(`att-meeting-${ID}`));
    expect(store.deletedElsewhere.value).toBe(true);
    append(doc, 'b');
    expect(store.saveState.value).toEqual({ kind: 'failed', reason: 'blocked' });
    await expect(store.flush()).rejects.toMatchObject({ reason: 'blocked' });
    await store.close();
    expect(await indexedDB.databases()).not.toContainEqual(
      expect.objectContaining({ name: `att-meeting-${ID}` }),
    );
  });
});

/** An update with one byte changed: it decodes, and throws when it is applied. */
const DECODES_BUT_THROWS = '01034300040101740161844300026263c443474301017800';

/** y-indexeddb throws into a promise nobody can catch; this one is expected, so the test runner need not know. */
async function unhandledDuring(work: () => Promise<void>): Promise<unknown[]> {
  const unseen: unknown[] = [];
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => unseen.push(reason));
  try {
    await work();
    await vi.waitFor(() => expect(unseen.length).toBeGreaterThan(0));
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other);
  }
  return unseen;
}

describe('damaged rows', () => {
  const update = (text: string): Uint8Array => {
    const doc = new Y.Doc();
    append(doc, text);
    return Y.encodeStateAsUpdate(doc);
  };

  it('are set aside as found; the rest loads', async () => {
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    append(doc, 'kept');
    await store.close();
    const truncated = update('a longer text that is cut').slice(0, 20);
    const noise = new Uint8Array([9, 200, 3, 1, 255, 255, 255, 255, 127, 3]);
    await plantRow(truncated);
    await plantRow(noise);
    await plantRow('not bytes');
    const otherEncoding = Y.encodeStateAsUpdateV2(new Y.Doc());
    const spoilt = Uint8Array.from(Buffer.from(DECODES_BUT_THROWS, 'hex'));
    await plantRow(otherEncoding);
    await plantRow(spoilt);

    const fresh = new Y.Doc();
    const reopened = await openMeetingStore(ID, fresh);
    expect(textOf(fresh)).toBe('kept');
    expect(reopened.quarantined.value).toBe(5);
    expect((await exportQuarantine(ID)).map((row) => row.value)).toEqual([
      truncated,
      noise,
      'not bytes',
      otherEncoding,
      spoilt,
    ]);
    append(fresh, ' and more');
    await reopened.close();
    expect(await onDisk()).toBe('kept and more');
  });

  it('that the browser itself cannot read do not take the others along', async () => {
    await plantRow(update('fine'));
    await plantRow(update('lost'));
    const { get } = IDBObjectStore.prototype;
    const unreadable = (): never => {
      const request = { error: new DOMException('Failed to read large IndexedDB value', 'NotReadableError') };
      queueMicrotask(() => (request as unknown as { onerror(): void }).onerror());
      return request as never;
    };
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(unreadable);
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      return this.name === UPDATES && key === 2 ? unreadable() : get.call(this, key);
    });
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    expect(textOf(doc)).toBe('fine');
    expect(store.quarantined.value).toBe(1);
    await store.close();
  });

  it('that show themselves only while a large meeting loads are set aside then, and opening again works', async () => {
    await plantRow(update('x'.repeat(TRY_BYTES + 1)));
    await plantRow(Uint8Array.from(Buffer.from(DECODES_BUT_THROWS, 'hex')));
    const unseen = await unhandledDuring(async () => {
      await expect(openMeetingStore(ID, new Y.Doc())).rejects.toMatchObject({ reason: 'corrupt' });
    });
    expect(unseen).toEqual([expect.any(TypeError)]);
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    expect(textOf(doc).length).toBe(TRY_BYTES + 1);
    expect(store.quarantined.value).toBe(1);
    await store.close();
  });
});
