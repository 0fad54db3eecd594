import type { Catalog } from './contract.ts';
import { deleteDatabase } from './idb.ts';
import { meetingDatabaseName } from './meeting-database.ts';
import { withSafekeeping } from './safekeeping.ts';

/**
 * Remove a meeting from this device: its notes, what was set aside, its snapshots, and last its row in the
 * catalog, together with this person's private lines of it, so that a meeting that could not be removed stays in the list and can be removed again.
 * Panels that have it open let go of it (`MeetingStore.deletedElsewhere`).
 * @throws StorageError 'blocked' when another tab, asleep perhaps, does not let go in `timeoutMs`
 */
export async function deleteMeetingEverywhere(
  catalog: Catalog,
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
