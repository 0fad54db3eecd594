import type { ReadMeetingView } from '../../components/review/meeting-read.tsx';
import { reportOf } from '../../lib/meeting/report.ts';
import { isNewer } from '../../lib/meeting/schema.ts';
import { indexReport } from '../../lib/storage/index-report.ts';
import { readStoredMeeting } from '../../lib/storage/read-meeting.ts';
import { withSafekeeping } from '../../lib/storage/safekeeping.ts';

/**
 * A meeting as this device has it, with its signatures checked. Nothing is changed in it, and no connection is made.
 *
 * @throws StorageError when its storage does not open
 */
export async function readMeeting(meetingId: string, deviceId: string): Promise<ReadMeetingView> {
  const { doc, quarantined } = await readStoredMeeting(meetingId);
  try {
    const report = await reportOf(doc, { meetingId, deviceId });
    const { meeting } = indexReport(report, deviceId);
    return {
      report,
      indexed: meeting,
      quarantined,
      isNewer: isNewer(doc),
      copies: await copiesOf(meetingId),
    };
  } finally {
    doc.destroy();
  }
}

/** When this device kept copies. Not knowing it is no reason to keep someone from their notes. */
async function copiesOf(meetingId: string): Promise<readonly number[]> {
  try {
    return await withSafekeeping(async (safe) => {
      const rows = await safe.snapshots.where({ meetingId }).toArray();
      return rows.map(({ takenAt }) => takenAt);
    });
  } catch (error) {
    console.warn('At the Table: the copies of a meeting could not be listed', error);
    return [];
  }
}
