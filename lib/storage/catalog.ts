import { signal } from '@preact/signals-core';
import { liveQuery } from 'dexie';
import { CatalogDatabase, guarded } from './catalog-database.ts';
import { ONLY } from './catalog-name.ts';
import { listMeetings, readDeviceKeys, readMeetingRow, readProfile, readSettings } from './catalog-rows.ts';
import type { Catalog, MeetingRow } from './contract.ts';
import { deleteMeetingRows } from './delete-rows.ts';
import { makeDeviceKeys } from './device-keys.ts';
import { OPEN_TIMEOUT_MS } from './idb.ts';
import { logIsWhole } from './log-rotation.ts';
import { openPrivateDesk } from './private-desk.ts';
import { recordIndexOf } from './record-index.ts';
import { clearUnfinished } from './restore-journal.ts';
import { openShelf } from './shelf.ts';
import type { WordShelf } from './shelf-contract.ts';
import { StorageError, toStorageError } from './storage-error.ts';
import { within } from './within.ts';

export { CATALOG_NAME } from './catalog-database.ts';

/**
 * Open the catalog of this device, created on first use.
 * @throws StorageError when it does not open; `memoryCatalog()` (memory.ts) then lets the panel run, saving nothing.
 */
export async function openCatalog(timeoutMs: number = OPEN_TIMEOUT_MS): Promise<Catalog> {
  const db = new CatalogDatabase();
  const meetings = signal<readonly MeetingRow[]>([]);
  try {
    if (typeof indexedDB === 'undefined') throw new StorageError('blocked');
    await within(timeoutMs, db.open());
    meetings.value = listMeetings(await within(timeoutMs, db.meetings.toArray()));
  } catch (thrown) {
    db.close();
    throw toStorageError(thrown);
  }
  // Started here, since the catalog opens first: most people have no meeting open yet while it works.
  void logIsWhole();
  clearUnfinished(db).catch((thrown: unknown) => {
    console.warn('What a file had brought is not cleared away yet', thrown);
  });
  const watching = liveQuery(() => db.meetings.toArray()).subscribe({
    next: (rows) => {
      meetings.value = listMeetings(rows);
    },
    // The list keeps its last state; the next thing the person does with the catalog fails with a sentence.
    error: (thrown) => console.warn('The list of meetings is no longer kept up to date', thrown),
  });

  let shelf: Promise<WordShelf> | null = null;
  return {
    meetings,
    shelf: () => {
      shelf ??= openShelf(db);
      return shelf;
    },
    privateDesk: (meetingId) => openPrivateDesk(db, meetingId),
    profile: () => guarded(async () => readProfile(await db.profile.get(ONLY))),
    saveProfile: (profile) =>
      guarded(async () => {
        await db.profile.put({ name: profile.name, role: profile.role }, ONLY);
      }),
    deviceKeys: () =>
      guarded(async () => {
        const kept = readDeviceKeys(await db.device.get(ONLY));
        if (kept) return kept;
        // Outside the transaction: an IndexedDB transaction ends itself while WebCrypto works.
        const made = await makeDeviceKeys();
        return db.transaction('rw', db.device, async () => {
          // Another tab may have been faster: then both use its pair, or one device would be two people.
          const winner = readDeviceKeys(await db.device.get(ONLY));
          if (winner) return winner;
          await db.device.put(made, ONLY);
          return made;
        });
      }),
    settings: () => guarded(async () => readSettings(await db.settings.get(ONLY))),
    saveSettings: (change) =>
      guarded(() =>
        db.transaction('rw', db.settings, async () => {
          const raw = await db.settings.get(ONLY);
          // Spread over the raw row, so that settings of a newer version survive.
          const others = typeof raw === 'object' && raw !== null ? raw : {};
          await db.settings.put({ ...others, ...readSettings(raw), ...change }, ONLY);
        }),
      ),
    meeting: (id) => guarded(async () => readMeetingRow(await db.meetings.get(id))),
    putMeeting: (row) =>
      guarded(async () => {
        await db.meetings.put(row);
      }),
    changeMeeting: (id, change) =>
      guarded(() =>
        db.transaction('rw', db.meetings, async () => {
          const raw = await db.meetings.get(id);
          // Deleted meanwhile, perhaps in another tab: a late change must not bring half a row back.
          if (typeof raw === 'object' && raw !== null) await db.meetings.put({ ...raw, ...change, id });
        }),
      ),
    deleteMeeting: (id) => guarded(() => deleteMeetingRows(db, id)),
    index: recordIndexOf(db),
    close: () => {
      void shelf?.then((open) => open.close());
      watching.unsubscribe();
      db.close();
    },
  };
}
