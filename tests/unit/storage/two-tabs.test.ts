import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { asPromise } from '../../../lib/storage/idb.ts';
import { openMeetingDatabase, UPDATES } from '../../../lib/storage/meeting-database.ts';
import { openMeetingStore } from '../../../lib/storage/meeting-store.ts';

const ID = 'shared';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
});

/** Small fast generator, so that a failing seed can be run again. */
function random(seed: number): (below: number) => number {
  let state = seed * 2654435761;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const linesOf = (doc: Y.Doc): string[] => doc.getArray<string>('lines').toArray();

async function onDisk(): Promise<string[]> {
  const doc = new Y.Doc();
  const store = await openMeetingStore(ID, doc);
  await store.close();
  return linesOf(doc);
}

async function countRows(): Promise<number> {
  const db = await openMeetingDatabase(ID);
  const count = await asPromise(db.transaction(UPDATES).objectStore(UPDATES).count());
  db.close();
  return count;
}

describe('one meeting in two tabs', () => {
  it('keeps what both write, whichever closes first', async () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    const [tabA, tabB] = await Promise.all([openMeetingStore(ID, a), openMeetingStore(ID, b)]);
    for (let i = 0; i < 20; i++) {
      a.getArray('lines').push([`a${i}`]);
      b.getArray('lines').push([`b${i}`]);
      if (i % 7 === 0) await Promise.all([tabA.flush(), tabB.flush()]);
    }
    await tabB.close();
    await tabA.close();
    const found = await onDisk();
    expect(found.filter((line) => line.startsWith('a'))).toEqual(linesOf(a));
    expect(found.filter((line) => line.startsWith('b'))).toEqual(linesOf(b));
  });

  it('loses nothing when one tab compacts while the other writes', async () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()];
    // The tab that compacts is y-indexeddb as the store uses it; its compaction is called at chosen moments.
    const persistence = new IndexeddbPersistence(`att-meeting-${ID}`, a);
    await persistence.whenSynced;
    const tabB = await openMeetingStore(ID, b);
    for (let i = 0; i < 30; i++) {
      b.getArray('lines').push([`b${i}`]);
      a.getArray('lines').push([`a${i}`]);
      if (i % 3 === 0) void storeState(persistence);
      b.getArray('lines').push([`c${i}`]);
      if (i % 5 === 0) await tabB.flush();
    }
    await storeState(persistence);
    await tabB.close();
    await persistence.destroy();
    const found = await onDisk();
    expect(found.length).toBe(90);
    expect(new Set(found)).toEqual(new Set([...linesOf(a), ...linesOf(b)]));
  });

  it('compacts by itself, so rows do not pile up', async () => {
    const doc = new Y.Doc();
    const store = await openMeetingStore(ID, doc);
    for (let i = 0; i < PREFERRED_TRIM_SIZE + 20; i++) doc.getArray('lines').push([`${i}`]);
    await store.flush();
    expect(await countRows()).toBeGreaterThan(PREFERRED_TRIM_SIZE);
    await expect.poll(countRows, { timeout: 5000 }).toBeLessThan(10);
    await store.close();
    expect(await onDisk()).toEqual(linesOf(doc));
  });

  it('ends with everything after random edits, flushes, closes and reopenings', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      globalThis.indexedDB = new IDBFactory();
      Dexie.dependencies.indexedDB = globalThis.indexedDB;
      const pick = random(seed);
      const written = new Set<string>();
      const open = async () => {
        const doc = new Y.Doc();
        return { doc, store: await openMeetingStore(ID, doc) };
      };
      const tabs = [await open(), await open()];
      for (let step = 0; step < 40; step++) {
        const at = pick(2);
        const tab = tabs[at];
        if (!tab) throw new Error('two tabs');
        const dice = pick(10);
        if (dice < 7) {
          const line = `${seed}.${step}`;
          tab.doc.getArray('lines').insert(pick(linesOf(tab.doc).length + 1), [line]);
          written.add(line);
        } else if (dice < 9) {
          await tab.store.flush();
          expect(tab.store.saveState.value, `seed ${seed} step ${step}`).toEqual({ kind: 'saved' });
        } else {
          await tab.store.close();
          tabs[at] = await open();
        }
      }
      for (const { store } of tabs) await store.close();
      expect(new Set(await onDisk()), `seed ${seed}`).toEqual(written);
    }
  });
});
