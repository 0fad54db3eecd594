import { describe, expect, test, vi } from 'vitest';
import {
  CONTROL_STREAM,
  DOCUMENT_STREAM,
  FRAME_PAYLOAD,
  framesOf,
  MAX_MESSAGE,
  ProtocolError,
  RateLimit,
  Reassembler,
  type Stream,
} from '../../../lib/sync/framing.ts';
import { bytesOf, randomOf } from './support.ts';

const carry = (message: Uint8Array, stream: Stream) => {
  const reassembler = new Reassembler();
  const whole = [...framesOf(stream, message)].map((frame) => reassembler.take(frame));
  expect(whole.slice(0, -1).every((none) => none === null)).toBe(true);
  return whole.at(-1);
};

describe('cutting and putting together', () => {
  const sizes = [0, 1, 2, 100, 1_024, FRAME_PAYLOAD - 1, FRAME_PAYLOAD, FRAME_PAYLOAD + 1];
  for (const size of [...sizes, 2 * FRAME_PAYLOAD, 2 * FRAME_PAYLOAD + 1, 40 * 1024, 5_000_000]) {
    test(`${size} bytes come out as they went in, in frames of at most 16 KiB`, () => {
      const message = bytesOf(size);
      const frames = [...framesOf(DOCUMENT_STREAM, message)];
      expect(Math.max(...frames.map(({ length }) => length))).toBeLessThanOrEqual(16 * 1024);
      expect(frames.length).toBe(Math.max(1, Math.ceil(size / FRAME_PAYLOAD)));
      const whole = carry(message, DOCUMENT_STREAM);
      expect(whole?.stream).toBe(DOCUMENT_STREAM);
      expect(Buffer.from(whole?.message ?? []).equals(Buffer.from(message))).toBe(true);
    });
  }

  test('a message does not share memory with the frames it came in', () => {
    const frame = new Uint8Array([CONTROL_STREAM * 2 + 1, 1, 2, 3]);
    const whole = new Reassembler().take(frame);
    frame.fill(9);
    expect([...(whole?.message ?? [])]).toEqual([1, 2, 3]);
  });

  test('two streams, interleaved in random order, do not mix', () => {
    const random = randomOf(11);
    for (let round = 0; round < 20; round++) {
      const reassembler = new Reassembler();
      const sent = { [DOCUMENT_STREAM]: [] as Uint8Array[], [CONTROL_STREAM]: [] as Uint8Array[] };
      const waiting = { [DOCUMENT_STREAM]: [] as Uint8Array[], [CONTROL_STREAM]: [] as Uint8Array[] };
      for (const stream of [DOCUMENT_STREAM, CONTROL_STREAM] as const) {
        for (let i = 0; i < 3; i++) {
          const message = bytesOf(Math.floor(random() * 50_000));
          sent[stream].push(message);
          waiting[stream].push(...framesOf(stream, message));
        }
      }
      const got = { [DOCUMENT_STREAM]: [] as Uint8Array[], [CONTROL_STREAM]: [] as Uint8Array[] };
      while (waiting[DOCUMENT_STREAM].length + waiting[CONTROL_STREAM].length > 0) {
        const queue = waiting[random() < 0.5 ? DOCUMENT_STREAM : CONTROL_STREAM];
        const frame = queue.shift();
        const whole = frame && reassembler.take(frame);
        if (whole) got[whole.stream].push(whole.message);
      }
      for (const stream of [DOCUMENT_STREAM, CONTROL_STREAM] as const) {
        const hex = (messages: Uint8Array[]) =>
          messages.map((message) => Buffer.from(message).toString('base64'));
        expect(hex(got[stream])).toEqual(hex(sent[stream]));
      }
    }
  });
});

describe('hostile frames', () => {
  const refuses = (...frames: number[][]) => {
    const reassembler = new Reassembler();
    expect(() => frames.forEach((frame) => void reassembler.take(new Uint8Array(frame)))).toThrow(
      ProtocolError,
    );
  };

  test('a frame of no bytes at all', () => refuses([]));
  test('an empty frame that ends nothing', () => refuses([0]));
  for (const header of [4, 5, 7, 8, 64, 128, 255]) {
    test(`a header with unknown bits: ${header}`, () => refuses([header, 1]));
  }
  test('a frame above 16 KiB', () => {
    const frame = new Uint8Array(FRAME_PAYLOAD + 2);
    frame[0] = 1;
    expect(() => new Reassembler().take(frame)).toThrow(ProtocolError);
  });

  test('crumbs: frames that end nothing and are not full, each of which would cost more than it carries', () => {
    refuses([0, 1]);
    const almost = new Uint8Array(FRAME_PAYLOAD);
    expect(() => new Reassembler().take(almost)).toThrow(ProtocolError);
  });

  for (const stream of [DOCUMENT_STREAM, CONTROL_STREAM] as const) {
    test(`stream ${stream}: a message up to its cap passes, one byte more does not`, () => {
      const cap = MAX_MESSAGE[stream];
      expect(carry(new Uint8Array(cap), stream)?.message.length).toBe(cap);
      const reassembler = new Reassembler();
      expect(() => {
        for (const frame of framesOf(stream, new Uint8Array(cap + 1))) reassembler.take(frame);
      }).toThrow(ProtocolError);
    });
  }

  test('10,000 random frames: a message, nothing or a ProtocolError, never another error', () => {
    const random = randomOf(7);
    let reassembler = new Reassembler();
    let refused = 0;
    for (let i = 0; i < 10_000; i++) {
      const frame = bytesOf(Math.floor(random() * 40));
      if (frame.length > 0 && random() < 0.7) frame[0] = Math.floor(random() * 6);
      try {
        reassembler.take(frame);
      } catch (error) {
        expect(error).toBeInstanceOf(ProtocolError);
        refused++;
        reassembler = new Reassembler();
      }
    }
    expect(refused).toBeGreaterThan(1_000);
  });
});

describe('RateLimit', () => {
  test('a burst passes, then as many as the time allows, and never more than the burst is saved up', () => {
    vi.useFakeTimers({ now: 1_000_000 });
    try {
      const limit = new RateLimit(10, 5);
      const passes = (tries: number) =>
        Array.from({ length: tries }, () => limit.pass()).filter(Boolean).length;
      expect(passes(20)).toBe(5);
      vi.advanceTimersByTime(300);
      expect(passes(20)).toBe(3);
      vi.advanceTimersByTime(60_000);
      expect(passes(20)).toBe(5);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a clock set back takes nothing away and does not stop the limit from filling again', () => {
    vi.useFakeTimers({ now: 1_000_000 });
    try {
      const limit = new RateLimit(10, 5);
      for (let i = 0; i < 5; i++) limit.pass();
      vi.setSystemTime(500_000);
      expect(limit.pass()).toBe(false);
      vi.setSystemTime(500_100);
      expect(limit.pass()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a cost above what is left is refused and costs nothing', () => {
    const limit = new RateLimit(0, 5);
    expect(limit.pass(6)).toBe(false);
    expect(limit.pass(5)).toBe(true);
    expect(limit.pass()).toBe(false);
  });
});
