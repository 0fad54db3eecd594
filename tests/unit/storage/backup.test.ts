import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { itemsOf } from '../../../lib/meeting/schema.ts';
import type { FoundBackup, OpenedFile } from '../../../lib/storage/backup-contract.ts';
import { FROM_FILE, hearMerges } from '../../../lib/storage/backup-documents.ts';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import { openMeetingStore } from '../../../lib/storage/meeting-store.ts';
import { createSnapshots } from '../../../lib/storage/snapshots.ts';
import { Device, SERVER } from './backup-device.ts';

const PASSPHRASE = 'four short words here';
const everything = { meetingId: null, passphrase: '', withKeys: false } as const;

const backupOf = ({ preview }: OpenedFile): FoundBackup => {
  if (preview.kind !== 'backup') throw new Error('no backup');
  return preview;
};

/** Small fast generator, so that a failing seed can be run again. */
function generator(seed: number): (below: number) => number {
  let state = seed * 2654435761;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Puts a letter, used nowhere else, somewhere into some note. */
function edit(doc: Y.Doc, random: (below: number) => number, letter: string): void {
  const items = [...itemsOf(doc).values()];
  const text = items[random(items.length)]?.get('text');
  if (text instanceof Y.Text) text.insert(random(text.length + 1), letter);
}
const lettersOf = (doc: Y.Doc): string[] =>
  [...itemsOf(doc).values()].flatMap((item) => [...String(item.get('text'))].filter((c) => c >= '\u4e00'));

const contentOf = (device: Device, id: string) => device.change(id, (doc) => Array.from(encodeContent(doc)));

async function oneDevice(): Promise<{ home: Device; first: string; second: string }> {
  const home = await Device.start({ name: 'Mara', role: 'family' });
  const first = await home.meeting('Autumn meeting', 'Sam reads every evening', 'Likes drawing 🎨');
  const second = await home.meeting('Spring meeting', 'Walks to the bus alone');
  const shelf = await home.catalog.shelf();
  await shelf.putOwn({ id: 'blue', term: 'Blue Room', meaning: 'A quiet room' });
  await shelf.putPack({
    ...{ id: 'p', name: 'Riverside', from: 'The district', addedAt: 5 },
    entries: [{ id: 'red', term: 'Red Room', meaning: 'A loud room' }],
  });
  await shelf.setKnown('fape', true);
  await shelf.setFavourite('clarify-1', true);
  await home.catalog.saveSettings({ theme: 'dark', signaling: [SERVER] });
  return { home, first: first.id, second: second.id };
}

// IndexedDB made of timers is slow, and PBKDF2 is meant to be.
vi.setConfig({ testTimeout: 60_000 });

describe('a backup of everything', () => {
  it.each([
    ['open', ''],
    ['locked', PASSPHRASE],
  ])('comes back on an empty device: %s', async (_, passphrase) => {
    const { home, first, second } = await oneDevice();
    const made = await home.desk.make({ ...everything, passphrase });
    expect(made).toMatchObject({ name: 'at-the-table-backup-2026-11-22.att', skipped: [] });
    const before = await contentOf(home, first);

    const other = await Device.start();
    const opened = await other.desk.open(made.blob, passphrase);
    expect(backupOf(opened)).toMatchObject({
      ...{ madeAt: Date.UTC(2026, 10, 22, 12), locked: passphrase !== '', profileName: 'Mara' },
      ...{ takesSettings: true, server: SERVER, words: { fresh: 1, same: 0, differing: 0 } },
      packs: { fresh: 1, same: 0, differing: 0 },
    });
    expect(backupOf(opened).meetings.find(({ id }) => id === first)).toMatchObject({
      ...{ title: 'Autumn meeting', state: 'new', newerHere: false, access: 'read' },
      changes: { added: 2, changed: 0, binned: 0 },
    });
    expect(await other.databases(), 'nothing was changed by looking').toEqual(['at-the-table']);

    await opened.merge();
    expect(await contentOf(other, first)).toEqual(before);
    expect(await other.notes(second)).toEqual(['Walks to the bus alone']);
    expect(await other.catalog.profile()).toEqual({ name: 'Mara', role: 'family' });
    expect(await other.catalog.settings()).toMatchObject({ theme: 'dark', signaling: [SERVER] });
    const shelf = await other.catalog.shelf();
    expect(shelf.own.value).toEqual([{ id: 'blue', term: 'Blue Room', meaning: 'A quiet room' }]);
    expect(shelf.packs.value).toMatchObject([{ id: 'p', name: 'Riverside' }]);
    expect([...shelf.known.value]).toEqual(['fape']);
    expect(shelf.phrases.value.favourites).toEqual(['clarify-1']);
  });

  it('a plan that nobody else has seen is still one when it comes back', async () => {
    const { home, first, second } = await oneDevice();
    await home.catalog.changeMeeting(first, { phase: 'planned', day: '2031-03-04' });
    const made = await home.desk.make({ ...everything, withKeys: true, passphrase: PASSPHRASE });
    const other = await Device.start();
    await (await other.desk.open(made.blob, PASSPHRASE)).merge();
    expect(await other.catalog.meeting(first)).toMatchObject({ phase: 'planned', day: '2031-03-04' });
    expect((await other.catalog.meeting(second))?.phase).toBeUndefined();
  });

  it('brings its key only when it is locked and the person wants it, and can be read without', async () => {
    const { home, first } = await oneDevice();
    const plain = await home.desk.make({ ...everything, withKeys: true });
    const locked = await home.desk.make({ ...everything, withKeys: true, passphrase: PASSPHRASE });
    const row = await home.catalog.meeting(first);
    const secret = Array.from(row?.secret ?? []);
    const other = await Device.start({ name: 'Mara', role: 'family' });
    await other.catalog.saveSettings({ signaling: [SERVER] });

    const opened = await other.desk.open(plain.blob);
    expect(backupOf(opened).meetings.map(({ access }) => access)).toEqual(['read', 'read']);
    await opened.merge();
    const readable = await other.catalog.meeting(first);
    expect(readable).toMatchObject({ removed: true, callKey: null, signaling: [] });
    expect(Array.from(readable?.secret ?? [])).not.toEqual(secret);

    // The key may still come later, and makes it a meeting to go on in.
    const again = await other.desk.open(locked.blob, PASSPHRASE);
    expect(backupOf(again).meetings.map(({ access }) => access)).toEqual(['write', 'write']);
    await again.merge();
    const whole = await other.catalog.meeting(first);
    expect(whole).toMatchObject({ removed: false, callKey: 'meet:abc-defg-hij', signaling: [SERVER] });
    expect(Array.from(whole?.secret ?? [])).toEqual(secret);
    expect((await other.catalog.deviceKeys()).signing.privateKey.extractable).toBe(false);
    expect(await other.deviceId()).not.toBe(await home.deviceId());
  });

  it('does not give a removed device its place back, nor another server to talk to', async () => {
    const { home, first } = await oneDevice();
    const locked = await home.desk.make({ ...everything, withKeys: true, passphrase: PASSPHRASE });
    const other = await Device.start({ name: 'Mara', role: 'family' });
    await other.catalog.saveSettings({ signaling: ['wss://ours.example.org'] });
    await (await other.desk.open(locked.blob, PASSPHRASE)).merge();
    expect((await other.catalog.meeting(first))?.signaling).toEqual(['wss://ours.example.org']);

    await other.catalog.changeMeeting(first, { removed: true });
    const opened = await other.desk.open(locked.blob, PASSPHRASE);
    expect(backupOf(opened).meetings.find(({ id }) => id === first)?.access).toBe('read');
    await opened.merge();
    expect((await other.catalog.meeting(first))?.removed).toBe(true);
  });

  it('says nothing about names and notes to whoever looks at a locked file', async () => {
    const { home } = await oneDevice();
    const { blob } = await home.desk.make({ ...everything, passphrase: PASSPHRASE });
    const text = new TextDecoder('latin1').decode(await blob.arrayBuffer());
    for (const word of ['Mara', 'Sam', 'Autumn', 'Riverside', 'meet:']) expect(text).not.toContain(word);
    expect(text).toContain('"rounds":600000');
  });

  it('of one meeting holds that one and nothing else', async () => {
    const { home, first, second } = await oneDevice();
    const { blob } = await home.desk.make({ meetingId: second, passphrase: '', withKeys: false });
    const other = await Device.start();
    const opened = await other.desk.open(blob);
    expect(backupOf(opened)).toMatchObject({
      ...{ meetings: [{ id: second }], profileName: null, takesSettings: false, server: null },
      ...{ words: { fresh: 0 }, packs: { fresh: 0 } },
    });
    await opened.merge();
    expect(await other.notes(second)).toEqual(['Walks to the bus alone']);
    expect(await other.catalog.meeting(first)).toBeNull();
    expect(await other.catalog.profile()).toBeNull();
  });
});

describe('bringing a backup back where notes went on', () => {
  it('merges both, keeps a snapshot of before, and changes nothing the second time', async () => {
    const { home, first } = await oneDevice();
    const changed = await home.write(first, 'The bus is late on Mondays');
    const { blob } = await home.desk.make({ ...everything, passphrase: '' });
    await home.change(first, (doc) => {
      itemsOf(doc).get(changed)?.set('deleted', { by: 'x', at: 1 });
    });
    await home.write(first, 'Written after the backup');
    const before = await home.notes(first);

    const opened = await home.desk.open(blob);
    expect(backupOf(opened).meetings.find(({ id }) => id === first)).toMatchObject({
      ...{ state: 'same', newerHere: true, access: 'write' },
      changes: { added: 0, changed: 0, binned: 0 },
    });
    await opened.merge();
    expect(await home.notes(first)).toEqual(before);

    // Another device that went on with the same meeting.
    const other = await Device.start();
    await (await other.desk.open(blob)).merge();
    await other.write(first, 'Written on the other device');
    const theirs = await other.desk.make({ meetingId: first, passphrase: '', withKeys: false });
    home.use();
    const merging = await home.desk.open(theirs.blob);
    expect(backupOf(merging).meetings[0]).toMatchObject({
      ...{ state: 'merges', newerHere: true },
      changes: { added: 1, changed: 0, binned: 0 },
    });
    await merging.merge();
    await merging.merge();
    expect(await home.notes(first)).toEqual([...before, 'Written on the other device'].sort());
    const snapshots = await home.change(first, async (doc) => createSnapshots(first, doc).list());
    expect(await snapshots).toMatchObject([{ reason: 'before-merge' }]);
    const again = await home.desk.open(theirs.blob);
    expect(backupOf(again).meetings[0]?.state).toBe('same');
  });

  it('keeps the words, name and settings that are here, others beside them', async () => {
    const { home, first } = await oneDevice();
    const { blob } = await home.desk.make(everything);
    const other = await Device.start({ name: 'Mr. T', role: 'school' });
    await other.catalog.saveSettings({ theme: 'light' });
    const shelf = await other.catalog.shelf();
    await shelf.putOwn({ id: 'blue', term: 'Blue Room', meaning: 'The room with blue chairs' });
    await shelf.putPack({
      ...{ id: 'p', name: 'Other pack', from: 'Someone', addedAt: 1 },
      entries: [{ id: 'x', term: 'X', meaning: 'Another' }],
    });
    const opened = await other.desk.open(blob);
    expect(backupOf(opened)).toMatchObject({
      ...{ profileName: null, takesSettings: false, words: { fresh: 0, same: 0, differing: 1 } },
      packs: { fresh: 1, same: 0, differing: 0 },
    });
    await opened.merge();
    await opened.merge();
    expect(await other.catalog.profile()).toEqual({ name: 'Mr. T', role: 'school' });
    expect(await other.catalog.settings()).toMatchObject({ theme: 'light' });
    const reopened = await openCatalog();
    const after = await reopened.shelf();
    expect(after.own.value.map(({ meaning }) => meaning).sort()).toEqual([
      'A quiet room',
      'The room with blue chairs',
    ]);
    expect(after.packs.value.map(({ name }) => name).sort()).toEqual(['Other pack', 'Riverside']);
    expect(new Set(after.packs.value.map(({ id }) => id)).size).toBe(2);
    reopened.close();
    expect((await other.catalog.meeting(first))?.title).toBe('Autumn meeting');
  });

  it('reaches a panel that has the meeting open', async () => {
    const { home, first } = await oneDevice();
    const other = await Device.start();
    const start = await home.use().desk.make(everything);
    await (await other.use().desk.open(start.blob)).merge();
    await other.write(first, 'From the other device');
    const file = await other.desk.make({ meetingId: first, passphrase: '', withKeys: false });
    home.use();
    const panel = new Y.Doc();
    const store = await openMeetingStore(first, panel);
    const stop = hearMerges(first, panel);
    const heard = new Promise((resolve) =>
      panel.once('update', (_: unknown, origin: unknown) => resolve(origin)),
    );
    await (await home.desk.open(file.blob)).merge();
    expect(await heard).toBe(FROM_FILE);
    expect([...itemsOf(panel).values()].map((item) => String(item.get('text')))).toContain(
      'From the other device',
    );
    stop();
    await store.close();
  });

  it.each(Array.from({ length: 4 }, (_, seed) => seed + 1))(
    'never loses a letter that was on the device (seed %i)',
    async (seed) => {
      const random = generator(seed);
      const home = await Device.start({ name: 'Mara', role: 'family' });
      const { id } = await home.meeting('Any meeting', 'one', 'two', 'three');
      const devices = [home, await Device.start({ name: 'Mr. T', role: 'school' })];
      const start = await home.use().desk.make(everything);
      await (await devices[1]?.use().desk.open(start.blob))?.merge();
      let letter = 0;
      for (let step = 0; step < 12; step++) {
        const [device, from] = random(2) ? devices : [...devices].reverse();
        if (!device || !from) throw new Error('two devices');
        if (random(3) > 0) {
          await device.use().change(id, (doc) => edit(doc, random, String.fromCodePoint(0x4e00 + letter++)));
          continue;
        }
        const { blob } = await from.use().desk.make({ meetingId: id, passphrase: '', withKeys: false });
        const before = await device.use().change(id, lettersOf);
        const opened = await device.desk.open(blob);
        await opened.merge();
        const after = new Set(await device.change(id, lettersOf));
        expect(before.filter((each) => !after.has(each))).toEqual([]);
        // And it holds what the other one has, too.
        const theirs = await from.use().change(id, lettersOf);
        expect(theirs.filter((each) => !after.has(each))).toEqual([]);
      }
    },
  );
});
