import { randomBytes, toB64Url } from '../../../lib/crypto/bytes.ts';

/** A meeting's id where it does not matter who founded it. */
export const someMeetingId = (): string => toB64Url(randomBytes(16));

/** Seeded random numbers in [0, 1): mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Random bytes of any length; the platform gives at most 64 KiB at once. */
export function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) bytes.set(randomBytes(Math.min(65_536, length - at)), at);
  return bytes;
}

/** Resolves when `look` is true; fails with `what` after `ms`. */
export async function until(what: string, look: () => boolean, ms = 5_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!look()) {
    if (Date.now() > deadline) throw new Error(`waited ${ms} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/**
 * One end of a reliable, ordered, in-memory data channel. Frames leave the buffer only when `drain()` is called, or
 * at once while `isFlowing`: so a test decides how fast the network is.
 */
export class MemoryChannel {
  readonly label = 'test';
  binaryType = 'arraybuffer';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  readyState: RTCDataChannelState = 'connecting';
  isFlowing = true;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onbufferedamountlow: (() => void) | null = null;
  /** Largest `bufferedAmount` ever, and sizes of all frames sent. */
  highest = 0;
  readonly frames: number[] = [];
  #other: MemoryChannel | null = null;
  readonly #under: Uint8Array<ArrayBuffer>[] = [];

  static pair(): [MemoryChannel, MemoryChannel] {
    const [a, b] = [new MemoryChannel(), new MemoryChannel()];
    a.#other = b;
    b.#other = a;
    return [a, b];
  }

  open(): void {
    this.readyState = 'open';
    this.onopen?.();
  }

  send(data: Uint8Array): void {
    if (this.readyState !== 'open') throw new Error('channel is not open');
    this.#under.push(data.slice());
    this.frames.push(data.length);
    this.bufferedAmount += data.length;
    this.highest = Math.max(this.highest, this.bufferedAmount);
    if (this.isFlowing) this.drain();
  }

  /** Carries over up to `count` frames. */
  drain(count = Number.POSITIVE_INFINITY): void {
    for (let i = 0; i < count; i++) {
      const frame = this.#under.shift();
      if (!frame) return;
      const before = this.bufferedAmount;
      this.bufferedAmount -= frame.length;
      this.#other?.onmessage?.({ data: frame.buffer });
      const low = this.bufferedAmountLowThreshold;
      if (before > low && this.bufferedAmount <= low) this.onbufferedamountlow?.();
    }
  }

  close(): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    this.onclose?.();
    this.#other?.close();
  }
}
