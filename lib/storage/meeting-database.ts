import { openDatabase } from './idb.ts';

/** y-indexeddb's stores: one row per update, and a place for small extras. */
export const UPDATES = 'updates';
export const CUSTOM = 'custom';

/** Name of a meeting's y-indexeddb database. */
export const meetingDatabaseName = (meetingId: string): string => `att-meeting-${meetingId}`;

/**
 * Open our own connection to a meeting's database, before y-indexeddb does.
 * Why: y-indexeddb waits for ever, without a word, for an open that fails or is blocked. The stores made here are
 * those it makes itself (y-indexeddb 9.0.12, constructor), so it does not matter who comes first.
 * @throws StorageError
 */
export function openMeetingDatabase(meetingId: string, timeoutMs?: number): Promise<IDBDatabase> {
  const create = (db: IDBDatabase): void => {
    db.createObjectStore(UPDATES, { autoIncrement: true });
    db.createObjectStore(CUSTOM);
  };
  return openDatabase(meetingDatabaseName(meetingId), create, timeoutMs);
}
