import { signal } from '@preact/signals-core';
import type { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import type { MeetingStore } from './contract.ts';
import { keepForGood } from './durable.ts';
import { logIsWhole } from './log-rotation.ts';
import { meetingDatabaseName, openMeetingDatabase } from './meeting-database.ts';
import { attachPersistence } from './persistence.ts';
import { countQuarantine, setAsideBadRows } from './quarantine.ts';
import { type Connection, createSaveBarrier } from './save-barrier.ts';
import { StorageError, toStorageError } from './storage-error.ts';

export interface MeetingStoreOptions {
  /** Longest wait for the database to open, in ms. */
  readonly openTimeoutMs?: number;
  /** Called once, after the first edit is on disk. Default: ask the browser to keep this site's storage. */
  readonly onFirstSave?: () => void;
}

/**
 * Load a meeting from this device into `doc`, and from then on keep every change of `doc` on disk.
 * Give it an empty document and connect to others afterwards: y-indexeddb appends a non-empty document's whole
 * state at each open. (A non-empty one loses nothing; it only takes room until the next compaction.)
 *
 * @throws StorageError 'blocked' | 'full' | 'broken' when the database does not open; 'corrupt' when damage showed
 *   only while loading: it was set aside, and opening again with a fresh document works.
 */
export async function openMeetingStore(
  meetingId: string,
  doc: Y.Doc,
  options: MeetingStoreOptions = {},
): Promise<MeetingStore> {
  const { openTimeoutMs, onFirstSave = () => void keepForGood() } = options;
  const quarantined = signal(0);
  const deletedElsewhere = signal(false);
  let connection: (Connection & { readonly persistence: IndexeddbPersistence }) | null = null;
  let connecting: Promise<Connection> | null = null;
  let closed = false;
  let edited = false;
  /** Origin of the updates that come from disk. */
  let reader: IndexeddbPersistence | null = null;

  const connected = (): Promise<Connection> => {
    if (connection) return Promise.resolve(connection);
    // Shared: a barrier that comes while the first load goes on must not open a second time.
    connecting ??= connect().finally(() => {
      connecting = null;
    });
    return connecting;
  };
  const barrier = createSaveBarrier(connected, () => {
    if (edited) return;
    edited = true;
    onFirstSave();
  });

  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    // What y-indexeddb has just read from disk need not be written again.
    if (origin !== null && origin === reader) return;
    barrier.note(update);
  };

  function letGo(): void {
    const gone = connection;
    connection = null;
    if (!gone) return;
    gone.persistence.destroy().catch((thrown: unknown) => console.warn('y-indexeddb did not close', thrown));
    gone.db.close();
  }

  async function connect(): Promise<Connection> {
    const db = await openMeetingDatabase(meetingId, openTimeoutMs);
    try {
      db.onversionchange = (event) => {
        db.close();
        deletedElsewhere.value = event.newVersion === null;
        closed = true;
        barrier.stop(new StorageError('blocked'));
        letGo();
      };
      // The browser closed it under us (storage cleared, disk trouble). Opened again by the next barrier.
      db.onclose = () => {
        letGo();
        if (!doc.isDestroyed) barrier.note(Y.encodeStateAsUpdate(doc));
        barrier.fail(new StorageError('broken'));
      };
      const { moved, lastKey } = await setAsideBadRows(db, meetingId);
      // A number to show is no reason to keep someone from their notes.
      const counting = countQuarantine(meetingId).catch((thrown: unknown) => {
        console.warn('Rows set aside earlier were not counted', thrown);
        return moved;
      });
      const persistence = await attachPersistence(meetingDatabaseName(meetingId), doc, {
        onStart: (started) => {
          reader = started;
        },
        onFailedWrite: (thrown) => barrier.fail(toStorageError(thrown)),
      });
      if (!persistence) {
        await setAsideBadRows(db, meetingId, true);
        throw new StorageError('corrupt');
      }
      if (closed) {
        await persistence.destroy();
        throw new StorageError('blocked');
      }
      connection = { db, lastKey, persistence };
      quarantined.value = await counting;
      return connection;
    } catch (thrown) {
      db.close();
      throw toStorageError(thrown);
    }
  }

  // Not awaited: loading need not wait for it, only "saved" does.
  void logIsWhole();
  // Before loading: an edit made while rows are read must be noted too.
  doc.on('update', onUpdate);
  if (doc.store.clients.size > 0) barrier.note(Y.encodeStateAsUpdate(doc));
  try {
    await connected();
  } catch (thrown) {
    doc.off('update', onUpdate);
    barrier.stop();
    throw thrown;
  }
  const end = (): void => {
    closed = true;
    doc.off('update', onUpdate);
    doc.off('destroy', end);
    barrier.stop();
    letGo();
  };
  doc.on('destroy', end);

  return {
    saveState: barrier.saveState,
    quarantined,
    deletedElsewhere,
    flush: () => barrier.flush(),
    async close() {
      if (closed) return end();
      try {
        await barrier.flush();
      } finally {
        end();
      }
    },
  };
}
