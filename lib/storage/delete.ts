import { CATALOG_NAME } from './catalog-name.ts';
import type { Catalog } from './contract.ts';
import { callDeletion } from './deletion-call.ts';
import { deleteDatabase } from './idb.ts';
import { meetingDatabaseName } from './meeting-database.ts';
import { withSafekeeping } from './safekeeping.ts';
import { toStorageError } from './storage-error.ts';

/**
 * Remove a meeting from this device: its notes, what was set aside, its snapshots, and last its row in the
 * catalog, together with this person's private lines of it, so that a meeting that could not be removed stays in the list
 * and can be removed again.
 * Panels that have it open let go of it (`MeetingStore.deletedElsewhere`).
 * @throws StorageError 'blocked' when another tab, asleep perhaps, does not let go in `timeoutMs`
 */
export async function deleteMeetingEverywhere(
  catalog: Pick<Catalog, 'deleteMeeting'>,
  meetingId: string,
  timeoutMs?: number,
): Promise<void> {
  await deleteDatabase(meetingDatabaseName(meetingId), timeoutMs);
  await withSafekeeping((safe) =>
    safe.transaction('rw', safe.quarantine, safe.snapshots, async () => {
      await safe.quarantine.where({ meetingId }).delete();
      await safe.snapshots.where({ meetingId }).delete();
    }),
  );
  await catalog.deleteMeeting(meetingId);
}

/**
 * Remove every database of this origin: notes, records, private lines, own words, templates, keys, settings. To be
 * called by a page that has none of them open; other pages are told to let go first. Nothing here can bring them back.
 * @throws StorageError 'blocked' when another tab, asleep perhaps, does not let go in `timeoutMs`
 */
export async function deleteEverything(timeoutMs?: number): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  callDeletion();
  try {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const others = names.filter((name) => name !== CATALOG_NAME);
    const ended = await Promise.allSettled(others.map((name) => deleteDatabase(name, timeoutMs)));
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    // Last, as it lists all meetings: after a stop in between none is left that nothing names.
    if (names.includes(CATALOG_NAME)) await deleteDatabase(CATALOG_NAME, timeoutMs);
  } catch (thrown) {
    throw toStorageError(thrown);
  }
}
