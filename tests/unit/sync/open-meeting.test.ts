import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { newSigningKeys, openIdentity } from '../../../lib/crypto/identity.ts';
import { newMeeting } from '../../../lib/meeting/founding.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { itemsOf } from '../../../lib/meeting/schema.ts';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import type { MeetingRow } from '../../../lib/storage/contract.ts';
import { deleteEverything, deleteMeetingEverywhere } from '../../../lib/storage/delete.ts';
import { openNow } from '../../../lib/storage/open-now.ts';
import { withSafekeeping } from '../../../lib/storage/safekeeping.ts';
import type { Profile } from '../../../lib/sync/contract.ts';
import { newSecret } from '../../../lib/sync/keys.ts';
import { type MeetingSurroundings, openMeetingRow } from '../../../lib/sync/open-meeting.ts';
import { Sockets } from '../../../lib/sync/sockets.ts';

// Where nothing is connected, nothing of it is used; it only has to be there.
for (const name of ['RTCPeerConnection', 'RTCSessionDescription', 'RTCIceCandidate'])
  vi.stubGlobal(name, class {});

/** Addresses that were dialled. None of them answers. */
const dialled: string[] = [];
vi.stubGlobal(
  'WebSocket',
  class extends EventTarget {
    readonly readyState = 0;
    constructor(address: string) {
      super();
      dialled.push(address);
    }
    close(): void {
      this.dispatchEvent(new Event('close'));
    }
  },
);

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
  const around = { catalog, identity, profile: MARA, sockets: new Sockets(), lobby: null };
  const open = (more: Partial<MeetingSurroundings> = { founding }, phase: MeetingRow['phase'] = 'planned') =>
    openMeetingRow({ ...row, phase }, { ...around, ...more });
  return { catalog, row, open };
}

/** What others would get. */
const textIn = (doc: Y.Doc): string => new TextDecoder('latin1').decode(Y.encodeStateAsUpdate(doc));

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
  await meeting.close();
  await vi.waitUntil(async () => !(await openNow()).has(row.id));
  catalog.close();
});

test('what was deleted while somebody planned alone goes to nobody, and a snapshot of it stays here', async () => {
  const { catalog, row, open } = await planned();
  const first = await open();
  const { doc, deviceId } = first.session;
  const notes = openNotes(doc, deviceId);
  const lines = openLines(doc, deviceId);
  const records = openRecords(doc, deviceId);
  const section = notes.sections.peek()[0]?.id ?? '';
  const kept = notes.addItem(section, { text: 'Stays note' }) ?? '';
  const binned = notes.addItem(section, { text: 'Gone note' }) ?? '';
  lines.add('question', { text: 'Stays line' });
  notes.deleteItem(binned);
  lines.delete(lines.add('question', { text: 'Gone line' }) ?? '');
  records.delete(records.add('action', { words: { what: 'Gone action' } }) ?? '');
  expect(notes.bin.peek()).toHaveLength(1);
  for (const one of [notes, lines, records]) one.destroy();
  await first.close();

  // Opened again as a plan, all of it can be brought back.
  const again = await open({});
  expect(textIn(again.session.doc)).toContain('Gone note');
  await again.close();

  const shared = await open({ isFirstShared: true });
  const text = textIn(shared.session.doc);
  for (const words of ['Stays note', 'Stays line']) expect(text).toContain(words);
  expect(text).not.toContain('Gone');
  expect(itemsOf(shared.session.doc).has(kept)).toBe(true);
  const snapshots = await withSafekeeping((safe) => safe.snapshots.where({ meetingId: row.id }).toArray());
  expect(new TextDecoder('latin1').decode(snapshots.at(-1)?.state)).toContain('Gone note');
  await shared.close();
  catalog.close();
});

test('a plan dials nobody, on whatever page it is opened; shared early it does', async () => {
  const { catalog, open } = await planned();
  const invite = { name: 'Dana', role: 'family', validHours: 1, letInWithoutAsking: false } as const;
  const alone = await open();
  expect(dialled).toEqual([]);
  await expect(alone.session.invite(invite)).rejects.toMatchObject({ messageKey: 'error.invite.alone' });
  await alone.close();
  const shared = await open({}, 'shared');
  expect(dialled).toEqual(['ws://127.0.0.1:9']);
  expect((await shared.session.invite(invite)).link).not.toBeNull();
  await shared.close();
  catalog.close();
});
