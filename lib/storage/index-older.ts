import { reportOf } from '../meeting/report.ts';
import type { Catalog } from './contract.ts';
import { indexReport } from './index-report.ts';
import { readStoredMeeting } from './read-meeting.ts';

/**
 * Brings meetings into the index that are not in it, or that changed without it (a crash, an earlier version, a file
 * that was taken in): one after the other, `pause` before each, so that nobody notices. A meeting that cannot be read
 * is passed over; its own page says why. Resolves with how many were read.
 *
 * @throws StorageError when the catalog cannot be read
 */
export async function indexOlderMeetings(
  catalog: Catalog,
  deviceId: string,
  pause: () => Promise<void>,
  stop: AbortSignal,
): Promise<number> {
  let read = 0;
  for (const meetingId of await catalog.index.missing()) {
    await pause();
    if (stop.aborted) break;
    // Deleted meanwhile: reading it would make it again.
    const row = await catalog.meeting(meetingId);
    if (!row) continue;
    try {
      const { doc } = await readStoredMeeting(meetingId);
      const report = await reportOf(doc, { meetingId, deviceId });
      doc.destroy();
      const { meeting, texts } = indexReport(report, deviceId);
      await catalog.index.put(meeting, texts);
      if (row.child !== meeting.child) await catalog.changeMeeting(meetingId, { child: meeting.child });
      read++;
    } catch (error) {
      console.warn('At the Table: a meeting could not be read for the index', error);
    }
  }
  return read;
}
