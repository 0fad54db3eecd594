import { asPromise, committed, STRICT } from './idb.ts';
import { UPDATES } from './meeting-database.ts';
import { type BadRow, findBadRows, type StoredRow } from './row-check.ts';
import { type QuarantinedRow, withSafekeeping } from './safekeeping.ts';

/** All rows of a meeting. One unreadable row makes `getAll` fail as a whole: then they are read one by one. */
async function readRows(db: IDBDatabase): Promise<StoredRow[]> {
  const store = db.transaction(UPDATES, 'readonly').objectStore(UPDATES);
  const [keys, values] = await Promise.allSettled([asPromise(store.getAllKeys()), asPromise(store.getAll())]);
  if (keys.status === 'rejected') throw keys.reason;
  if (values.status === 'fulfilled' && values.value.length === keys.value.length) {
    return keys.value.map((key, i) => ({ key: Number(key), value: values.value[i] }));
  }
  const rows: StoredRow[] = [];
  for (const key of keys.value) rows.push(await readRow(db, Number(key)));
  return rows;
}

async function readRow(db: IDBDatabase, key: number): Promise<StoredRow> {
  try {
    const store = db.transaction(UPDATES, 'readonly').objectStore(UPDATES);
    return { key, value: await asPromise<unknown>(store.get(key)) };
  } catch (thrown) {
    return { key, value: null, unreadable: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

/**
 * Move rows that y-indexeddb would stumble over out of its way, into safekeeping. Copied and on disk there before
 * they are removed here, so a crash in between loses nothing.
 * Why: y-indexeddb applies all rows in one go; one that throws keeps the whole meeting from loading.
 * @returns how many rows were moved, and the last key that was there
 * @throws StorageError (or a DOMException of the meeting's database)
 */
export async function setAsideBadRows(
  db: IDBDatabase,
  meetingId: string,
  thorough = false,
): Promise<{ moved: number; lastKey: number }> {
  const rows = await readRows(db);
  const lastKey = rows.at(-1)?.key ?? 0;
  const bad = findBadRows(rows, thorough);
  if (bad.length === 0) return { moved: 0, lastKey };
  const foundAt = Date.now();
  const kept = bad.map(({ key, value, problem }: BadRow): QuarantinedRow => {
    return { meetingId, key, value, problem, foundAt };
  });
  await withSafekeeping((safe) => safe.quarantine.bulkPut(kept));
  const tx = db.transaction(UPDATES, 'readwrite', STRICT);
  for (const { key } of bad) tx.objectStore(UPDATES).delete(key);
  await committed(tx);
  return { moved: bad.length, lastKey };
}

/** How many rows of this meeting are set aside. @throws StorageError */
export function countQuarantine(meetingId: string): Promise<number> {
  return withSafekeeping((safe) => safe.quarantine.where({ meetingId }).count());
}

/** Everything set aside for this meeting, as found. @throws StorageError */
export function exportQuarantine(meetingId: string): Promise<QuarantinedRow[]> {
  return withSafekeeping((safe) => safe.quarantine.where({ meetingId }).toArray());
}
