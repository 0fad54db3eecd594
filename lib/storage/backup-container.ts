import { type Bytes, fromUtf8, sameBytes, utf8 } from '../crypto/bytes.ts';
import { BackupError } from './backup-error.ts';
import { gunzip, gzip, MOST_CONTENTS, mostFrom } from './backup-gzip.ts';
import { lockBytes, unlockBytes } from './backup-lock.ts';

/*
 * The file around backups and changes (docs/backup.md):
 *
 *   file   = magic (8 bytes), length of header (uint32, big-endian), header, body, SHA-256 of all before (32 bytes)
 *   header = JSON, UTF-8       body = contents, gzipped or not, then AES-256-GCM over it or not
 */

/** As PNG's: no text begins so, and a program that changes line ends or drops the eighth bit spoils it visibly. */
const MAGIC = new Uint8Array([0x89, 0x41, 0x54, 0x54, 0x0d, 0x0a, 0x1a, 0x0a]);
const MAX_HEADER = 64 * 1024;
const CHECKSUM_BYTES = 32;
const SMALLEST = MAGIC.length + 4 + 2 + CHECKSUM_BYTES;

const CONTAINER_VERSION = 1;

/** Fields of every header; each kind of file adds its own. */
export interface Header {
  readonly format: 'at-the-table';
  readonly version: number;
  readonly kind: string;
  /** Milliseconds since the epoch. */
  readonly made: number;
  readonly packing: 'gzip' | 'none';
  /** Bytes of the contents, unpacked. */
  readonly bytes: number;
}

/** A file that was taken apart: its checksum is right, its body not yet unlocked. */
export interface Container {
  readonly header: Header & Readonly<Record<string, unknown>>;
  /** Everything before the body, as it stands in the file. */
  readonly head: Bytes;
  readonly body: Bytes;
}

interface Key {
  readonly key: CryptoKey;
  /** base64url, 12 bytes. */
  readonly nonce: string;
}

function headOf(header: Header): Bytes {
  const json = utf8(JSON.stringify(header));
  const head = new Uint8Array(MAGIC.length + 4 + json.length);
  head.set(MAGIC);
  new DataView(head.buffer).setUint32(MAGIC.length, json.length);
  head.set(json, MAGIC.length + 4);
  return head;
}

const checksum = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/**
 * Write a file. `more` goes into the header, in plain sight.
 * @throws BackupError 'large' for contents that could not be read again
 */
export async function writeContainer(
  kind: string,
  more: Readonly<Record<string, unknown>>,
  contents: Bytes,
  lock: Key | null,
  now: number,
): Promise<Blob> {
  if (contents.length > MOST_CONTENTS) throw new BackupError('large');
  const zipped = await gzip(contents);
  // Packed too tightly to be let in again: very much of the very same. Then as it is.
  const packing = contents.length <= mostFrom(zipped.length) ? 'gzip' : 'none';
  const head = headOf({
    ...more,
    ...{ format: 'at-the-table', version: CONTAINER_VERSION, kind, made: now },
    ...{ packing, bytes: contents.length },
  });
  const plain = packing === 'gzip' ? zipped : contents;
  const body = lock ? await lockBytes(lock.key, lock.nonce, head, plain) : plain;
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return new Blob([whole, await checksum(whole)], { type: 'application/octet-stream' });
}

/**
 * Take a file apart and check that it arrived whole.
 * @throws BackupError 'foreign' | 'newer' | 'large' | 'broken'
 */
export async function readContainer(file: Blob): Promise<Container> {
  const start = await read(file.slice(0, MAGIC.length + 4));
  if (start.length < MAGIC.length || !sameBytes(start.subarray(0, MAGIC.length), MAGIC)) {
    throw new BackupError('foreign');
  }
  if (file.size < SMALLEST) throw new BackupError('broken');
  const headLength = start.length + new DataView(start.buffer).getUint32(MAGIC.length);
  if (headLength > MAX_HEADER || headLength + CHECKSUM_BYTES > file.size) throw new BackupError('broken');
  const head = await read(file.slice(0, headLength));
  const header = readHeader(head.subarray(start.length));
  if (file.size > MOST_CONTENTS + 2 * MAX_HEADER || header.bytes > MOST_CONTENTS)
    throw new BackupError('large');
  const whole = await read(file);
  const end = whole.length - CHECKSUM_BYTES;
  if (!sameBytes(await checksum(whole.subarray(0, end)), whole.subarray(end)))
    throw new BackupError('broken');
  return { header, head, body: whole.subarray(headLength, end) };
}

/** A file may be gone or out of reach by the time it is read: a memory stick that was pulled out. */
async function read(file: Blob): Promise<Bytes> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new BackupError('broken', { cause });
  }
}

function readHeader(json: Uint8Array): Container['header'] {
  let raw: unknown;
  try {
    raw = JSON.parse(fromUtf8(json));
  } catch (cause) {
    throw new BackupError('broken', { cause });
  }
  const header = (typeof raw === 'object' ? (raw ?? {}) : {}) as Record<string, unknown>;
  const { format, version, kind, made, packing, bytes } = header;
  if (format !== 'at-the-table' || !isCount(version) || version === 0) throw new BackupError('broken');
  // Before anything else is looked at: a newer version may have other fields, and another checksum.
  if (version > CONTAINER_VERSION) throw new BackupError('newer');
  const isFine =
    typeof kind === 'string' &&
    typeof made === 'number' &&
    Math.abs(made) <= 8.64e15 &&
    (packing === 'gzip' || packing === 'none') &&
    isCount(bytes);
  if (!isFine) throw new BackupError('broken');
  return { ...header, format, version, kind, made, packing, bytes };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/**
 * The contents. `null` when the key is not the right one (or the header was changed and the checksum made anew).
 * @throws BackupError 'broken' | 'large'
 */
export async function contentsOf(container: Container, lock: Key | null): Promise<Bytes | null> {
  const { header, head, body } = container;
  const plain = lock ? await unlockBytes(lock.key, lock.nonce, head, body) : body;
  if (plain === null) return null;
  if (header.packing === 'gzip') return gunzip(plain, header.bytes);
  if (plain.length !== header.bytes) throw new BackupError('broken');
  return plain;
}
