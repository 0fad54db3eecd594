import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { within } from './within.ts';

/** Longest time for reading and applying a meeting, in ms. A pathological 10 MB takes about 4 s. */
const LOAD_TIMEOUT_MS = 30_000;

export interface PersistenceHooks {
  /** Called at once with the new persistence, the origin of the updates that come from disk. */
  onStart(persistence: IndexeddbPersistence): void;
  /** y-indexeddb could not even begin a write (its connection is gone). */
  onFailedWrite(thrown: unknown): void;
}

/**
 * Let y-indexeddb load and write `doc`.
 * - Its write may throw (connection closed), inside Yjs' event, and so into the code of whoever made the edit:
 *   it is wrapped. The save barrier then finds the row missing and writes it.
 * - Its load may throw too, into a promise nobody can see, and `whenSynced` then never settles. Yjs ends the
 *   transaction even so, and y-indexeddb sets `synced` right after it when all went well.
 * (y-indexeddb 9.0.12: `_storeUpdate`, `fetchUpdates`. Pinned to the exact version.)
 *
 * @returns the persistence, or `null` when a row threw while it was applied
 * @throws StorageError 'blocked' when it did not finish in time
 */
export async function attachPersistence(
  name: string,
  doc: Y.Doc,
  hooks: PersistenceHooks,
): Promise<IndexeddbPersistence | null> {
  const persistence = new IndexeddbPersistence(name, doc);
  hooks.onStart(persistence);
  const write = persistence._storeUpdate;
  doc.off('update', write);
  persistence._storeUpdate = (update: Uint8Array, origin: unknown) => {
    try {
      write(update, origin);
    } catch (thrown) {
      hooks.onFailedWrite(thrown);
    }
  };
  doc.on('update', persistence._storeUpdate);

  let onApplied = (_: Y.Transaction): void => undefined;
  const failed = new Promise<null>((resolve) => {
    onApplied = (transaction) => {
      if (transaction.origin === persistence) queueMicrotask(() => !persistence.synced && resolve(null));
    };
  });
  doc.on('afterTransaction', onApplied);
  try {
    const loaded = await within(LOAD_TIMEOUT_MS, Promise.race([persistence.whenSynced, failed]));
    if (loaded) return persistence;
  } catch (thrown) {
    await persistence.destroy();
    throw thrown;
  } finally {
    doc.off('afterTransaction', onApplied);
  }
  await persistence.destroy();
  return null;
}
