import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { newSigningKeys, openIdentity } from '../../../lib/crypto/identity.ts';
import { type InviteRecord, invitesOf } from '../../../lib/meeting/invites.ts';
import { Invites } from '../../../lib/sync/invites.ts';
import { someMeetingId } from './support.ts';

const open: Invites[] = [];
afterEach(() => {
  for (const invites of open.splice(0)) invites.destroy();
});
const device = async () => openIdentity(await newSigningKeys());
async function made() {
  const [doc, meetingId, maker, other] = [new Y.Doc(), someMeetingId(), await device(), await device()];
  const invites = new Invites(doc, meetingId, maker);
  const request = { name: 'Dana', role: 'family', validHours: 1, letInWithoutAsking: false } as const;
  const { id } = await invites.make('ws://127.0.0.1:1', request);
  const elsewhere = new Invites(doc, someMeetingId(), other);
  open.push(invites, elsewhere);
  const record = invitesOf(doc).get(id) as InviteRecord;
  return { doc, invites, elsewhere, id, record, maker, other };
}

test('an invite is genuine for everyone in the meeting, also once it is used', async () => {
  const { doc, invites, id, record } = await made();
  expect(await invites.isGenuine(id)).toBe(true);
  invitesOf(doc).set(id, { ...record, state: 'used' });
  expect(await invites.isGenuine(id)).toBe(true);
});

test('none that someone else has written, changed, renamed or brought from another meeting', async () => {
  const { doc, invites, elsewhere, id, record, other } = await made();
  expect(await elsewhere.isGenuine(id)).toBe(false);
  invitesOf(doc).set('another', record);
  expect(await invites.isGenuine('another')).toBe(false);
  const changes: readonly Partial<Record<keyof InviteRecord, unknown>>[] = [
    ...[
      { name: 'Eve' },
      { role: 'school' },
      { expiresAt: record.expiresAt + 1 },
      { letInWithoutAsking: true },
    ],
    ...[{ key: record.key.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }, { by: other.deviceId }],
    ...[{ signKey: other.signKey }, { by: other.deviceId, signKey: other.signKey }],
    ...[{ sig: undefined }, { sig: 'x' }, { signKey: undefined }, { signKey: 5 }],
  ];
  for (const change of changes) {
    invitesOf(doc).set(id, { ...record, ...change } as InviteRecord);
    expect(await invites.isGenuine(id), JSON.stringify(change)).toBe(false);
  }
  expect(await invites.isGenuine('nothing')).toBe(false);
});
