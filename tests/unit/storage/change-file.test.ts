import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type Bytes, fromB64Url, packed, utf8 } from '../../../lib/crypto/bytes.ts';
import { hashOf } from '../../../lib/crypto/hash.ts';
import { newSigningKeys, openIdentity } from '../../../lib/crypto/identity.ts';
import { removalsOf } from '../../../lib/meeting/people.ts';
import { itemsOf } from '../../../lib/meeting/schema.ts';
import { writeContainer } from '../../../lib/storage/backup-container.ts';
import type { FoundChanges, OpenedFile } from '../../../lib/storage/backup-contract.ts';
import type { MeetingRow } from '../../../lib/storage/contract.ts';
import { createSnapshots } from '../../../lib/storage/snapshots.ts';
import { aesKey, derive, newSecret } from '../../../lib/sync/keys.ts';
import { Device } from './backup-device.ts';

vi.setConfig({ testTimeout: 60_000 });

const changesOf = ({ preview }: OpenedFile): FoundChanges => {
  if (preview.kind !== 'changes') throw new Error('no changes');
  return preview;
};

/** Two people in one meeting, whose devices have met before. */
async function twoPeople(): Promise<{ mara: Device; teacher: Device; row: MeetingRow }> {
  const mara = await Device.start({ name: 'Mara', role: 'family' });
  const row = await mara.meeting('Autumn meeting', 'Sam reads every evening');
  const teacher = await Device.start({ name: 'Mr. T', role: 'school' });
  await teacher.catalog.putMeeting(row);
  await teacher.join(row.id);
  const first = await teacher.desk.makeChanges(row.id);
  await (await mara.use().desk.open(first.blob)).merge();
  const answer = await mara.desk.makeChanges(row.id);
  await (await teacher.use().desk.open(answer.blob)).merge();
  return { mara, teacher, row };
}

const refusal = (opening: Promise<unknown>): Promise<string> =>
  opening.then(
    () => 'taken in',
    (error: { reason?: string }) => error.reason ?? String(error),
  );

describe('a file with changes', () => {
  it('merges what both wrote, both ways, and says from whom it is', async () => {
    const { mara, teacher, row } = await twoPeople();
    await teacher.write(row.id, 'Reads aloud in class');
    const sent = await teacher.desk.makeChanges(row.id);
    expect(sent.name).toBe('at-the-table-changes-2026-11-22.att');
    const second = await mara.use().write(row.id, 'Walks to the bus alone');

    const opened = await mara.desk.open(sent.blob);
    expect(changesOf(opened)).toMatchObject({
      ...{ title: 'Autumn meeting', state: 'merges', newerHere: true },
      from: { name: 'Mr. T', role: 'school', standing: 'member' },
      changes: { added: 1, changed: 0, binned: 0 },
    });
    expect(await mara.notes(row.id), 'not yet').not.toContain('Reads aloud in class');
    await opened.merge();
    const all = ['Reads aloud in class', 'Sam reads every evening', 'Walks to the bus alone'];
    expect(await mara.notes(row.id)).toEqual(all);
    const snapshots = await mara.change(row.id, (doc) => createSnapshots(row.id, doc).list());
    expect((await snapshots).map(({ reason }) => reason)).toContain('before-merge');

    await mara.change(row.id, (doc) => itemsOf(doc).get(second)?.set('deleted', { by: 'x', at: 1 }));
    const back = await mara.desk.makeChanges(row.id);
    const returned = await teacher.use().desk.open(back.blob);
    expect(changesOf(returned)).toMatchObject({ newerHere: false, from: { name: 'Mara' } });
    await returned.merge();
    expect(await teacher.notes(row.id)).toEqual(all.slice(0, 2));
    expect(changesOf(await teacher.desk.open(back.blob)).state).toBe('same');
    expect(changesOf(await teacher.desk.open(sent.blob)).from.standing).toBe('self');
  });

  it('counts what will change and what goes to the bin', async () => {
    const { mara, teacher, row } = await twoPeople();
    const [binned, changed] = [await mara.use().write(row.id, 'one'), await mara.write(row.id, 'two')];
    const first = await mara.desk.makeChanges(row.id);
    await (await teacher.use().desk.open(first.blob)).merge();
    await mara.use().change(row.id, (doc) => {
      itemsOf(doc).get(binned)?.set('deleted', { by: 'x', at: 1 });
      itemsOf(doc).get(changed)?.set('kind', 'worry');
    });
    const { blob } = await mara.desk.makeChanges(row.id);
    expect(changesOf(await teacher.use().desk.open(blob)).changes).toEqual({
      added: 0,
      changed: 1,
      binned: 1,
    });
  });

  it('tells nobody else anything, not even that two of them belong together', async () => {
    const { mara, row } = await twoPeople();
    const files = [await mara.use().desk.makeChanges(row.id), await mara.desk.makeChanges(row.id)];
    const [one, two] = await Promise.all(files.map(({ blob }) => headerOf(blob)));
    for (const field of ['salt', 'nonce', 'meeting', 'secret'])
      expect(one?.[field]).not.toEqual(two?.[field]);
    const text = Buffer.from(await (files[0]?.blob ?? new Blob()).arrayBuffer()).toString('latin1');
    for (const word of ['Mara', 'Sam', 'Autumn', row.id]) expect(text).not.toContain(word);
  });

  it('is nothing to someone who is not in the meeting', async () => {
    const { mara, row } = await twoPeople();
    const { blob } = await mara.use().desk.makeChanges(row.id);
    const stranger = await Device.start({ name: 'Dana', role: 'other' });
    await stranger.meeting('Another meeting', 'x');
    expect(await refusal(stranger.desk.open(blob))).toBe('unknownMeeting');
    // Knowing which meeting it is does not open it.
    await stranger.catalog.putMeeting({ ...row, secret: newSecret() });
    expect(await refusal(stranger.desk.open(blob))).toBe('newerKey');
  });

  it('of an earlier or a later key is not taken in', async () => {
    const { mara, teacher, row } = await twoPeople();
    const old = await teacher.use().desk.makeChanges(row.id);
    const rotated = { secret: newSecret(), epoch: 1 };
    await mara.use().catalog.changeMeeting(row.id, rotated);
    expect(await refusal(mara.desk.open(old.blob))).toBe('olderKey');
    const next = await mara.desk.makeChanges(row.id);
    expect(await refusal(teacher.use().desk.open(next.blob))).toBe('newerKey');
    await teacher.catalog.changeMeeting(row.id, rotated);
    expect(changesOf(await teacher.desk.open(next.blob)).state).toBe('same');
  });

  it('of someone who was asked to leave is not taken in', async () => {
    const { mara, teacher, row } = await twoPeople();
    await teacher.use().write(row.id, 'Too late');
    const { blob } = await teacher.desk.makeChanges(row.id);
    const device = await teacher.deviceId();
    await mara.use().change(row.id, (doc) => removalsOf(doc).set('r', { device, by: 'me', lifted: false }));
    const before = await mara.notes(row.id);
    expect(await refusal(mara.desk.open(blob))).toBe('removedSender');
    expect(await mara.notes(row.id)).toEqual(before);

    // And who was asked to leave neither sends nor takes in any more.
    const fromMara = await mara.desk.makeChanges(row.id);
    await teacher.use().catalog.changeMeeting(row.id, { removed: true });
    expect(await refusal(teacher.desk.open(fromMara.blob))).toBe('removedHere');
    expect(await refusal(teacher.desk.makeChanges(row.id))).toBe('removedHere');
  });

  it('of someone this device has not met is shown as that', async () => {
    const { mara, row } = await twoPeople();
    const dana = await Device.start({ name: 'Dana', role: 'advocate' });
    await dana.catalog.putMeeting(row);
    await dana.write(row.id, 'I have come in while you were away');
    const { blob } = await dana.desk.makeChanges(row.id);
    expect(changesOf(await mara.use().desk.open(blob)).from).toEqual({
      ...{ name: 'Dana', role: 'advocate', standing: 'stranger' },
    });
  });

  it('that was changed on the way is refused', async () => {
    const { mara, teacher, row } = await twoPeople();
    const { blob } = await teacher.use().desk.makeChanges(row.id);
    mara.use();
    const later = await withHeader(blob, (header) => ({ ...header, made: 1 }));
    expect(await refusal(mara.desk.open(later))).toBe('broken');
    const other = await withHeader(blob, (header) => ({ ...header, epoch: -1 }));
    expect(await refusal(mara.desk.open(other))).toBe('olderKey');
    const odd = await withHeader(blob, ({ salt: _salt, ...header }) => header);
    expect(await refusal(mara.desk.open(odd))).toBe('broken');
  });

  it('that somebody inside signed in the name of another is refused', async () => {
    const { mara, teacher, row } = await twoPeople();
    const victim = await openIdentity((await teacher.use().catalog.deviceKeys()).signing);
    const { blob } = await teacher.desk.makeChanges(row.id);
    // Dana holds the meeting's secret, and opens the teacher's file with it.
    const dana = await openIdentity(await newSigningKeys());
    const state = Y.encodeStateAsUpdate(new Y.Doc());
    const header = await headerOf(blob);
    const forge = async (who: object, signature: Uint8Array, made = 1): Promise<Blob> => {
      const salt = fromB64Url(String(header.salt));
      const key = await aesKey(await derive(row.secret.slice() as Bytes, salt, 'change file'));
      const { salt: s, nonce, meeting, epoch, secret } = header;
      const more = { salt: s, nonce, meeting, epoch, secret };
      const contents = packed(JSON.stringify(who), state, signature);
      return writeContainer('changes', more, contents, { key, nonce: String(nonce) }, made);
    };
    const words = [row.id, 0, 1, 'Mr. T', 'school', await hashOf('change file state', state)] as const;
    const asVictim = { signKey: victim.signKey, name: 'Mr. T', role: 'school' };
    const byDana = await dana.sign('change file', ...words);
    const byVictim = await victim.sign('change file', ...words);
    mara.use();
    expect(await refusal(mara.desk.open(await forge(asVictim, byDana)))).toBe('unsigned');
    expect(await refusal(mara.desk.open(await forge({ ...asVictim, name: 'Dana' }, byVictim)))).toBe(
      'unsigned',
    );
    expect(await refusal(mara.desk.open(await forge(asVictim, byVictim, 2)))).toBe('unsigned');
    expect(await refusal(mara.desk.open(await forge(asVictim, new Uint8Array())))).toBe('unsigned');
    expect(await refusal(mara.desk.open(await forge({ signKey: 7 }, byVictim)))).toBe('unsigned');
    // The very same way, with the right signature, is taken: the tries above failed for their signatures.
    expect(await refusal(mara.desk.open(await forge(asVictim, byVictim)))).toBe('taken in');
  });

  it('does not bring a meeting back that was deleted meanwhile', async () => {
    const { mara, teacher, row } = await twoPeople();
    const { blob } = await teacher.use().desk.makeChanges(row.id);
    const opened = await mara.use().desk.open(blob);
    await mara.catalog.deleteMeeting(row.id);
    expect(await refusal(opened.merge())).toBe('unknownMeeting');
    const nobody = await Device.start();
    await nobody.catalog.putMeeting(row);
    expect(await refusal(nobody.desk.makeChanges(row.id))).toBe('noProfile');
  });
});

async function headerOf(blob: Blob): Promise<Record<string, unknown>> {
  const bytes = Buffer.from(await blob.arrayBuffer());
  return JSON.parse(bytes.subarray(12, 12 + bytes.readUInt32BE(8)).toString());
}

/** The file with a header that was changed, and a checksum that fits again. */
async function withHeader(blob: Blob, change: (header: Record<string, unknown>) => object): Promise<Blob> {
  const bytes = Buffer.from(await blob.arrayBuffer());
  const json = utf8(JSON.stringify(change(await headerOf(blob))));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(json.length);
  const body = bytes.subarray(12 + bytes.readUInt32BE(8), -32);
  const whole = Buffer.concat([bytes.subarray(0, 8), size, json, body]);
  return new Blob([whole, createHash('sha256').update(whole).digest()]);
}
