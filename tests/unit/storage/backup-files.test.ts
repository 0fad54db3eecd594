import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { packed, utf8 } from '../../../lib/crypto/bytes.ts';
import { metaOf } from '../../../lib/meeting/schema.ts';
import { writeContainer } from '../../../lib/storage/backup-container.ts';
import { decodeContents, encodeContents } from '../../../lib/storage/backup-contents.ts';
import { BackupError } from '../../../lib/storage/backup-error.ts';
import { gunzip, gzip, mostFrom } from '../../../lib/storage/backup-gzip.ts';
import { Device } from './backup-device.ts';

/* Files that are none of ours, or no longer: each gets its sentence, and changes nothing. */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const PASSPHRASE = 'four short words here';

let home: Device;
let meetingId = '';
let plain: Uint8Array<ArrayBuffer>;
let locked: Uint8Array<ArrayBuffer>;
let before: unknown;

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const fileOf = (bytes: Uint8Array<ArrayBuffer> | string): Blob => new Blob([bytes]);

/** Everything that this device stores, as text. */
async function everythingHere(): Promise<unknown> {
  return {
    ...{ databases: await home.databases(), notes: await home.notes(meetingId) },
    ...{ rows: JSON.stringify(home.catalog.meetings.value), profile: await home.catalog.profile() },
  };
}

beforeAll(async () => {
  home = await Device.start({ name: 'Mara', role: 'family' });
  meetingId = (await home.meeting('Autumn meeting', 'Sam reads every evening')).id;
  const request = { meetingId: null, withKeys: false };
  plain = await bytesOf((await home.desk.make({ ...request, passphrase: '' })).blob);
  locked = await bytesOf((await home.desk.make({ ...request, passphrase: PASSPHRASE, withKeys: true })).blob);
  before = await everythingHere();
});

async function refused(file: Blob, passphrase?: string): Promise<string> {
  const failure: unknown = await home.desk.open(file, passphrase).then(
    () => null,
    (error: unknown) => error,
  );
  expect(await everythingHere()).toEqual(before);
  if (failure === null) return 'taken in';
  if (!(failure instanceof BackupError)) throw failure;
  return failure.reason;
}

/** The file with a header that was changed, and a checksum that fits again. */
function withHeader(bytes: Uint8Array, change: (header: Record<string, unknown>) => object): Blob {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length)));
  const json = utf8(JSON.stringify(change(header)));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, json.length);
  const whole = Buffer.concat([bytes.subarray(0, 8), size, json, bytes.subarray(12 + length, -32)]);
  return new Blob([whole, createHash('sha256').update(whole).digest()]);
}

const backupWith = (contents: Uint8Array<ArrayBuffer>): Promise<Blob> =>
  writeContainer('backup', { lock: null }, contents, null, 1);

const listing = (change: object = {}, meeting: object = {}) => ({
  meetings: [
    { id: meetingId, title: 'x', createdAt: 1, openedAt: 1, peopleNames: [], key: null, ...meeting },
  ],
  ...change,
});

describe('a file that was damaged on the way', () => {
  it('is refused wherever it was cut', async () => {
    for (const length of [0, 1, 7, 8, 11, 12, 40, 100, plain.length >> 1, plain.length - 1]) {
      const reason = await refused(fileOf(plain.slice(0, length)));
      expect([length, reason]).toEqual([length, length < 8 ? 'foreign' : 'broken']);
    }
    expect(await refused(fileOf(locked.slice(0, -1)), PASSPHRASE)).toBe('broken');
  });

  it('is refused whichever byte was changed', async () => {
    for (let at = 0; at < plain.length; at += 1 + Math.floor(plain.length / 60)) {
      const bad = plain.slice();
      bad[at] = (bad[at] ?? 0) ^ 0x20;
      expect(['foreign', 'broken', 'newer', 'large']).toContain(await refused(fileOf(bad)));
    }
  });

  it('is refused with something behind it', async () => {
    expect(await refused(new Blob([plain, 'x']))).toBe('broken');
  });
});

describe('a file of something else', () => {
  it.each([
    ['nothing at all', ''],
    ['a text', 'Dear all, here are my notes.'],
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['JSON', '{"format":"at-the-table"}'],
    ['a gzip', gzipSync('notes')],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
  ])('%s is no file of ours', async (_, content) => {
    expect(await refused(fileOf(content as string))).toBe('foreign');
  });

  it('a text mode that changed line ends is seen at once', async () => {
    const text = Buffer.from(plain).toString('latin1').replaceAll('\r\n', '\n');
    expect(await refused(fileOf(new Uint8Array(Buffer.from(text, 'latin1'))))).toBe('foreign');
  });

  it('one of a newer version says so, whatever else it holds', async () => {
    expect(await refused(withHeader(plain, (header) => ({ ...header, version: 2 })))).toBe('newer');
    expect(await refused(withHeader(plain, () => ({ format: 'at-the-table', version: 9 })))).toBe('newer');
    expect(await refused(withHeader(plain, (header) => ({ ...header, kind: 'something' })))).toBe('newer');
    const doc = new Y.Doc();
    metaOf(doc).set('schema', 2);
    const contents = packed(JSON.stringify(listing()), Y.encodeStateAsUpdate(doc));
    expect(await refused(await backupWith(contents))).toBe('newer');
  });
});

describe('a file that was made to do harm', () => {
  it('does not unpack to more than it says, nor to more than a device holds', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const file = await backupWith(packed('{}'));
    const bytes = await bytesOf(file);
    const length = new DataView(bytes.buffer).getUint32(8);
    const carrying = (claimed: number): Blob =>
      withHeader(
        new Uint8Array(Buffer.concat([bytes.subarray(0, 12 + length), bomb, Buffer.alloc(32)])),
        (header) => ({ ...header, bytes: claimed }),
      );
    expect(await refused(carrying(2))).toBe('large');
    expect(await refused(carrying(64 * 1024 * 1024))).toBe('large');
    expect(await refused(carrying(2 ** 50))).toBe('large');
    expect(mostFrom(bomb.length)).toBeLessThan(64 * 1024 * 1024);
    await expect(gunzip(await gzip(utf8('short')), 500)).rejects.toMatchObject({ reason: 'broken' });
  });

  it('and notes that are much of the very same still come back', async () => {
    const text = 'The same again. '.repeat(3_000_000);
    const contents = packed(text);
    const file = await backupWith(contents);
    // Packed as tightly as gzip does, it would be refused: so it is kept as it is.
    expect(file.size).toBeGreaterThan(contents.length);
    expect(await refused(file), 'read to the end; it only holds no list').toBe('broken');
  });

  it.each([
    ['no list', packed('')],
    ['no JSON', packed('{"meetings":[')],
    ['another shape', packed('[]')],
    ['no documents', () => packed(JSON.stringify(listing()))],
    ['a document too many', () => packed('{}', new Uint8Array([0, 0]))],
    ['a document that is none', () => packed(JSON.stringify(listing()), new Uint8Array([1, 2, 3, 4]))],
    ['a document cut short', () => packed(JSON.stringify(listing()), truncated())],
    ['a poisoned document', () => packed(JSON.stringify(listing()), poisoned())],
    ['a document nested too deep', () => packed(JSON.stringify(listing()), deep())],
    [
      'a name that is no id',
      () => packed(JSON.stringify(listing({}, { id: '../x' })), new Uint8Array([0, 0])),
    ],
    [
      'one meeting twice',
      () => {
        const { meetings } = listing();
        return packed(JSON.stringify({ meetings: [...meetings, ...meetings] }), ...[empty, empty]);
      },
    ],
    [
      'a key that is too short',
      () => packed(JSON.stringify(listing({}, { key: { secret: 'x', epoch: 0 } })), empty),
    ],
    ['words that are none', () => packed(JSON.stringify({ own: [{ id: 'a' }] }))],
    ['a pack that is none', () => packed(JSON.stringify({ packs: [7] }))],
  ])('%s is refused', async (_, contents) => {
    const made = typeof contents === 'function' ? contents() : contents;
    expect(await refused(await backupWith(made))).toBe('broken');
  });

  it('brings no prototype along', () => {
    const contents = decodeContents(
      packed('{"__proto__":{"own":[1]},"meetings":[],"settings":{"__proto__":{"x":1},"theme":"dark"}}'),
    );
    expect(contents.own).toEqual([]);
    expect(Object.keys(contents.settings ?? {})).not.toContain('x');
    expect(({} as { x?: unknown }).x).toBeUndefined();
    expect(decodeContents(encodeContents(contents))).toEqual(contents);
  });

  it('weak locks are not opened', async () => {
    for (const change of [
      { rounds: 1 },
      { rounds: 2 ** 40 },
      { kdf: 'none' },
      { salt: 'AA' },
      { nonce: '' },
    ]) {
      const file = withHeader(locked, (header) => ({
        ...header,
        lock: { ...(header.lock as object), ...change },
      }));
      expect(await refused(file, PASSPHRASE)).toBe('broken');
    }
  });
});

describe('a locked file', () => {
  it('wants its passphrase, and the right one', async () => {
    expect(await refused(fileOf(locked))).toBe('locked');
    expect(await refused(fileOf(locked), '')).toBe('locked');
    expect(await refused(fileOf(locked), 'four short words Here')).toBe('passphrase');
    const opened = await home.desk.open(fileOf(locked), `  ${PASSPHRASE}  `);
    expect(opened.preview).toMatchObject({ kind: 'backup', locked: true });
  });

  it('takes a letter with its accent as one or as two', async () => {
    const request = { meetingId: null, withKeys: false };
    const { blob } = await home.desk.make({ ...request, passphrase: 'cuatro peque\u00f1as' });
    expect((await home.desk.open(blob, 'cuatro pequen\u0303as')).preview.kind).toBe('backup');
  });

  it('cannot be told something else by its header', async () => {
    for (const change of [{ made: 5 }, { bytes: 1 }, { packing: 'none' }, { more: true }])
      expect(
        await refused(
          withHeader(locked, (header) => ({ ...header, ...change })),
          PASSPHRASE,
        ),
      ).toBe('passphrase');
    // Said to be open, it is only noise.
    expect(await refused(withHeader(locked, (header) => ({ ...header, lock: null })))).toBe('broken');
  });

  it('is not made with a passphrase that is soon guessed', async () => {
    const make = home.desk.make({ meetingId: null, withKeys: false, passphrase: '  short    ' });
    await expect(make).rejects.toMatchObject({ reason: 'short' });
  });
});

/** Lists in lists, deeper than any value of ours: with thousands of them nothing could be encoded any more. */
function deep(): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  let value: unknown[] = [];
  for (let depth = 0; depth < 100; depth++) value = [value];
  doc.getMap('words').set('a', value);
  return Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>;
}

const empty = Y.encodeStateAsUpdate(new Y.Doc()) as Uint8Array<ArrayBuffer>;
function truncated(): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  doc.getMap('items').set('a', new Y.Map([['text', new Y.Text('some words')]]));
  return Y.encodeStateAsUpdate(doc).slice(0, -3) as Uint8Array<ArrayBuffer>;
}
/** Holds a value that a document can take in and not give out again (lib/sync/plain-values.ts). */
function poisoned(): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  // Not among what the preview counts: it would stumble over it there.
  doc.getMap('words').set('a', { PLACE____: new Uint8Array([1, 2]) });
  const text = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1');
  expect(text).toContain('PLACE____');
  return new Uint8Array(Buffer.from(text.replace('PLACE____', '__proto__'), 'latin1'));
}
