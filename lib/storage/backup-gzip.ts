import type { Bytes } from '../crypto/bytes.ts';
import { BackupError } from './backup-error.ts';

const MIB = 1024 * 1024;

/** Most bytes of contents in one file. A browser holds them a few times over while it merges. */
export const MOST_CONTENTS = 256 * MIB;
/** Contents up to this size may be packed as tightly as they like: an ordinary device holds them easily. */
const SMALL = 32 * MIB;
/** Above it, notes are not packed more tightly than this; a file that is was made to fill a device. */
const MOST_RATIO = 200;

/** Most that `packed` bytes of gzip may unpack to. */
export const mostFrom = (packed: number): number =>
  Math.min(MOST_CONTENTS, Math.max(SMALL, packed * MOST_RATIO));

async function collected(stream: ReadableStream<Uint8Array>, most: number): Promise<Bytes> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new BackupError('large');
    }
    pieces.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const through = (bytes: Bytes, transform: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(transform as ReadableWritablePair<Uint8Array, Uint8Array>);

export const gzip = (bytes: Bytes): Promise<Bytes> =>
  collected(through(bytes, new CompressionStream('gzip')), Number.POSITIVE_INFINITY);

/**
 * Unpacks `bytes`, which say that they hold `expected` bytes. Stops as soon as there are more.
 * @throws BackupError 'large' for more than expected or more than is ever taken, 'broken' for anything but gzip
 */
export async function gunzip(bytes: Bytes, expected: number): Promise<Bytes> {
  const most = mostFrom(bytes.length);
  if (expected > most) throw new BackupError('large');
  let unpacked: Bytes;
  try {
    unpacked = await collected(through(bytes, new DecompressionStream('gzip')), expected);
  } catch (thrown) {
    if (thrown instanceof BackupError) throw thrown;
    throw new BackupError('broken', { cause: thrown });
  }
  if (unpacked.length !== expected) throw new BackupError('broken');
  return unpacked;
}
