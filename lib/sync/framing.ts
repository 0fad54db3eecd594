import type { Bytes } from '../crypto/bytes.ts';

/**
 * Data channels carry at most 256 KiB in one message in Chromium (a larger one closes the channel without a word),
 * and implementations agree only on 16 KiB (RFC 8831 §6.6). So every message is cut into frames.
 *
 *   frame = header(1) payload(0 … 16383; always 16383 unless it is the last of its message)
 *   header = bit 0: last frame of its message · bits 1–2: stream · other bits zero
 */
export const FRAME_PAYLOAD = 16 * 1024 - 1;

/** Stream 0 carries y-webrtc's messages, stream 1 ours (hello, pings, digests, rotation). */
export const DOCUMENT_STREAM = 0;
export const CONTROL_STREAM = 1;
export type Stream = typeof DOCUMENT_STREAM | typeof CONTROL_STREAM;

/** Largest message put together again, in bytes. A year of meetings is far below; more is an attack on memory. */
export const MAX_MESSAGE: Readonly<Record<Stream, number>> = {
  [DOCUMENT_STREAM]: 32 * 1024 * 1024,
  [CONTROL_STREAM]: 64 * 1024,
};

/** The other side broke the grammar or a cap: the link is closed. */
export class ProtocolError extends Error {
  override name = 'ProtocolError';
}

/** The frames of one message, cut lazily so that a large document is never held twice. */
export function* framesOf(stream: Stream, message: Uint8Array): Generator<Bytes> {
  for (let at = 0; ; at += FRAME_PAYLOAD) {
    const part = message.subarray(at, at + FRAME_PAYLOAD);
    const isLast = at + FRAME_PAYLOAD >= message.length;
    const frame = new Uint8Array(part.length + 1);
    frame[0] = (stream << 1) | (isLast ? 1 : 0);
    frame.set(part, 1);
    yield frame;
    if (isLast) return;
  }
}

/** Puts frames together again. One per direction of a channel. */
export class Reassembler {
  readonly #parts: Record<Stream, Uint8Array[]> = { [DOCUMENT_STREAM]: [], [CONTROL_STREAM]: [] };
  readonly #sizes: Record<Stream, number> = { [DOCUMENT_STREAM]: 0, [CONTROL_STREAM]: 0 };

  /** Takes one frame; returns the message it completes, or `null`. Throws `ProtocolError`. */
  take(frame: Uint8Array): { stream: Stream; message: Bytes } | null {
    const header = frame[0];
    if (header === undefined || header > 3) throw new ProtocolError('unknown frame header');
    if (frame.length - 1 > FRAME_PAYLOAD) throw new ProtocolError('frame too long');
    const stream: Stream = header >> 1 === 0 ? DOCUMENT_STREAM : CONTROL_STREAM;
    const isLast = (header & 1) === 1;
    // Only the last frame may be short: 32 MiB in frames of one byte each would take gigabytes to keep.
    if (!isLast && frame.length - 1 !== FRAME_PAYLOAD)
      throw new ProtocolError('short frame inside a message');
    const parts = this.#parts[stream];
    const size = this.#sizes[stream] + frame.length - 1;
    if (size > MAX_MESSAGE[stream]) throw new ProtocolError('message too long');
    parts.push(frame.subarray(1));
    this.#sizes[stream] = size;
    if (!isLast) return null;
    const message = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      message.set(part, at);
      at += part.length;
    }
    this.#parts[stream] = [];
    this.#sizes[stream] = 0;
    return { stream, message };
  }
}

/** Lets `burst` pass at once and `perSecond` in the long run. */
export class RateLimit {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #at = Date.now();

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
  }

  /** Whether one more is within the limit. */
  pass(cost = 1): boolean {
    const now = Date.now();
    // A clock set back must not take tokens away.
    const earned = (Math.max(0, now - this.#at) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + earned);
    this.#at = now;
    if (this.#tokens < cost) return false;
    this.#tokens -= cost;
    return true;
  }
}
