import { committed, deleteDatabase, openDatabase } from './idb.ts';

const ALIVE = 'at-the-table-alive';
const SCRATCH = 'at-the-table-scratch';
/** Chromium's IndexedDB starts a new log after about 4 MiB. */
const LOG_BYTES = 4 * 1024 * 1024;
/** Below 64 KiB: larger values go to files of their own, past the log. */
const PIECE_BYTES = 48 * 1024;
/** Half as much again: keys and rounding differ between versions. */
const PIECES = Math.ceil((LOG_BYTES * 1.5) / PIECE_BYTES);

/**
 * Make Chromium begin a new log file for this origin's IndexedDB.
 *
 * Why: Chromium 156 (LevelDB) appends a log record in two writes, head and body. Killed between the two, the next
 * start reads the log well (a torn end is expected) but *goes on writing behind the torn head*. The start after
 * that finds a record that is broken in the middle, takes the whole database of the origin for corrupt, and
 * deletes it: every meeting, saved or not. A new log, begun in the first start, leaves the torn one behind.
 * (Found by killing Chromium while it writes: one sampled loss in about 35 kills, and failed runs of
 * tests/integration/storage/chromium.test.ts.)
 *
 * Writes some 6 MB of noise to a database of its own and deletes it again; well under a second.
 * @throws StorageError, DOMException; nothing of the notes is touched
 */
async function beginNewLog(): Promise<void> {
  const db = await openDatabase(SCRATCH, (fresh) => fresh.createObjectStore('noise'));
  try {
    db.onversionchange = () => db.close();
    for (let piece = 0; piece < PIECES; piece++) {
      const tx = db.transaction('noise', 'readwrite');
      // Noise, because Chromium compresses values; always the same key, to take little room.
      tx.objectStore('noise').put(crypto.getRandomValues(new Uint8Array(PIECE_BYTES)), 0);
      await committed(tx);
    }
  } finally {
    db.close();
  }
  await deleteDatabase(SCRATCH);
}

let whole: Promise<void> | null = null;

/**
 * Resolves when this origin's log is known to be whole: "saved" waits for it. Does its work once a page, in
 * Chromium, in the first panel that opens (a browser that was killed holds no locks any more). A failure is only
 * reported: it makes nothing worse than it was.
 */
export function logIsWhole(): Promise<void> {
  whole ??= makeWhole().catch((thrown: unknown) => console.warn('No new log was begun', thrown));
  return whole;
}

async function makeWhole(): Promise<void> {
  const isChromium = 'userAgentData' in (globalThis.navigator ?? {}) || 'chrome' in globalThis;
  const locks = globalThis.navigator?.locks;
  if (!isChromium || !locks) return;
  // One panel at a time; the others wait for the outcome.
  await locks.request('at-the-table-log', async () => {
    const { held = [] } = await locks.query();
    if (held.some((lock) => lock.name === ALIVE)) return holdWhileAlive(locks);
    await beginNewLog();
    await holdWhileAlive(locks);
  });
}

/** Shared by all panels and held until each is gone: while one lives, the log has not been torn. */
function holdWhileAlive(locks: LockManager): Promise<void> {
  return new Promise((resolve, reject) => {
    const granted = async (): Promise<never> => {
      resolve();
      return new Promise<never>(() => undefined);
    };
    locks.request(ALIVE, { mode: 'shared' }, granted).catch(reject);
  });
}
