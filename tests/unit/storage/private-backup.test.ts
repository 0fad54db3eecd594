import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { FoundBackup, OpenedFile } from '../../../lib/storage/backup-contract.ts';
import { Device } from './backup-device.ts';

vi.setConfig({ testTimeout: 60_000 });

const PASSPHRASE = 'four short words here';
const everything = { meetingId: null, passphrase: '', withKeys: false } as const;
const found = ({ preview }: OpenedFile): FoundBackup => {
  if (preview.kind !== 'backup') throw new Error('no backup');
  return preview;
};

async function home() {
  const device = await Device.start({ name: 'Mara', role: 'family' });
  const { id } = await device.meeting('Autumn meeting', 'Sam reads every evening');
  const { id: other } = await device.meeting('Spring meeting', 'Walks to the bus alone');
  const desk = await device.catalog.privateDesk(id);
  await desk.add('beside', 'Ask about the bus', 'one');
  await desk.add('family-worries', 'Nights are hard', 'two');
  await desk.markShared('two', 'note-1');
  await desk.add('look', '{"heard":"yes"}', 'look');
  await desk.close();
  const more = await device.catalog.privateDesk(other);
  await more.add('reflection-well', 'We laughed', 'three');
  await more.close();
  return { device, id, other };
}
async function linesOf(device: Device, id: string): Promise<string[][]> {
  const desk = await device.use().catalog.privateDesk(id);
  const lines = desk.lines.value.map(({ place, text, sharedAs }) => [place, text, sharedAs]);
  await desk.close();
  return lines;
}
const AUTUMN = [
  ['beside', 'Ask about the bus', ''],
  ['family-worries', 'Nights are hard', 'note-1'],
  ['look', '{"heard":"yes"}', ''],
];

it.each([
  ['open', ''],
  ['locked', PASSPHRASE],
])('private lines are in a backup only when the person says so: %s', async (_, passphrase) => {
  const { device, id, other } = await home();
  const without = await device.desk.make({ ...everything, passphrase });
  const all = await device.desk.make({ ...everything, passphrase, withPrivate: true });
  const one = await device.desk.make({ ...everything, passphrase, withPrivate: true, meetingId: id });

  const there = await Device.start();
  const none = await there.desk.open(without.blob, passphrase);
  expect(found(none).privateLines).toBe(0);
  await none.merge();
  expect(await linesOf(there, id)).toEqual([]);

  const first = await there.desk.open(one.blob, passphrase);
  expect(found(first).privateLines).toBe(3);
  await first.merge();
  expect(await linesOf(there, id)).toEqual(AUTUMN);
  expect(await linesOf(there, other)).toEqual([]);

  const rest = await there.desk.open(all.blob, passphrase);
  expect(found(rest).privateLines).toBe(1);
  await rest.merge();
  expect(await linesOf(there, id)).toEqual(AUTUMN);
  expect(await linesOf(there, other)).toEqual([['reflection-well', 'We laughed', '']]);
});

it('what was changed here since stays, and the words of the file come beside it, once', async () => {
  const { device, id } = await home();
  const { blob } = await device.desk.make({ ...everything, withPrivate: true });
  const desk = await device.catalog.privateDesk(id);
  await desk.setText('one', 'Ask about the bus driver');
  await desk.setText('look', '{"heard":"partly"}');
  await desk.delete('two');
  await desk.close();
  for (const expected of [2, 0]) {
    const opened = await device.desk.open(blob);
    expect(found(opened).privateLines).toBe(expected);
    await opened.merge();
    expect((await linesOf(device, id)).map(([, text]) => text).sort()).toEqual([
      'Ask about the bus',
      'Ask about the bus driver',
      'Nights are hard',
      '{"heard":"partly"}',
    ]);
  }
});

it('a file with changes for the others never holds them', async () => {
  const { device, id } = await home();
  await device.join(id);
  const plain = await device.catalog.meeting(id);
  const { blob } = await device.desk.makeChanges(id);
  const there = await Device.start({ name: 'Mr. T', role: 'school' });
  if (plain) await there.catalog.putMeeting(plain);
  const opened = await there.desk.open(blob);
  await opened.merge();
  expect(await there.notes(id)).toEqual(['Sam reads every evening']);
  expect(await linesOf(there, id)).toEqual([]);
});
