import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { newSigningKeys, openIdentity } from '../../../lib/crypto/identity.ts';
import { newMeeting } from '../../../lib/meeting/founding.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import type { MeetingRow } from '../../../lib/storage/contract.ts';
import { deleteEverything, deleteMeetingEverywhere } from '../../../lib/storage/delete.ts';
import { openNow } from '../../../lib/storage/open-now.ts';
import { withSafekeeping } from '../../../lib/storage/safekeeping.ts';
import type { Profile } from '../../../lib/sync/contract.ts';
import { newSecret } from '../../../lib/sync/keys.ts';
import { openMeetingRow } from '../../../lib/sync/open-meeting.ts';

// Where nothing is connected, nothing of it is used; it only has to be there.
for (const name of ['RTCPeerConnection', 'RTCSessionDescription', 'RTCIceCandidate'])
  vi.stubGlobal(name, class {});

const MARA: Profile = { name: 'Mara', role: 'family' };

/** A meeting as it is planned, alone: open, without any server. */
async function planned() {
  const catalog = await openCatalog();
  const identity = await openIdentity(await newSigningKeys());
  const { id, founding } = await newMeeting(identity, MARA);
  const row: MeetingRow = {
    ...{ id, title: 'Plan', createdAt: 1, openedAt: 1, secret: newSecret(), epoch: 1, covers: [] },
    ...{ signaling: ['ws://127.0.0.1:9'], callKey: null, removed: false, peopleNames: [], child: '' },
    phase: 'planned',
  };
  await catalog.putMeeting(row);
  const open = () =>
    openMeetingRow(row, { catalog, identity, profile: MARA, sockets: [], lobby: null, founding });
  return { catalog, row, open };
}

/** How much of the meeting is kept beside it. */
const kept = (meetingId: string): Promise<number> =>
  withSafekeeping((safe) => safe.snapshots.where({ meetingId }).count());

afterEach(async () => {
  vi.useRealTimers();
  await deleteEverything();
});

test('a meeting that is deleted in another tab leaves no snapshot behind, however long it stays open here', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { catalog, row, open } = await planned();
  const opening = open();
  await vi.advanceTimersByTimeAsync(1_000);
  const meeting = await opening;
  const notes = openNotes(meeting.session.doc, meeting.session.deviceId);
  const [section] = notes.sections.peek();
  notes.addItem(section?.id ?? '', { text: 'Before' });
  await vi.advanceTimersByTimeAsync(6 * 60_000);
  await vi.waitUntil(async () => (await kept(row.id)) > 0);
  notes.addItem(section?.id ?? '', { text: 'Just before' });
  await deleteMeetingEverywhere(catalog, row.id);
  notes.addItem(section?.id ?? '', { text: 'After' });
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  vi.useRealTimers();
  expect(await kept(row.id)).toBe(0);
  notes.destroy();
  await meeting.close().catch(() => undefined);
  expect(await kept(row.id)).toBe(0);
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names).not.toContain(`att-meeting-${row.id}`);
  catalog.close();
});

test('a meeting that is open is known to be so on other pages, until it is closed', async () => {
  const { catalog, row, open } = await planned();
  const meeting = await open();
  await vi.waitUntil(async () => (await openNow()).has(row.id));
  expect(meeting.session.linkState.value).toBe('offline');
  expect(meeting.session.reachable.value).toBe(false);
  await expect(
    meeting.session.invite({ name: 'Dana', role: 'family', validHours: 1, letInWithoutAsking: false }),
  ).rejects.toMatchObject({ messageKey: 'error.invite.alone' });
  await meeting.close();
  await vi.waitUntil(async () => !(await openNow()).has(row.id));
  catalog.close();
});
