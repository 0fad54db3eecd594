import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../../lib/crypto/bytes.ts';
import { FramedChannel } from '../../../lib/sync/framed-channel.ts';
import { CONTROL_STREAM, framesOf, ProtocolError } from '../../../lib/sync/framing.ts';
import { bytesOf, MemoryChannel } from './support.ts';

const KiB = 1024;

class End {
  readonly raw: MemoryChannel;
  readonly channel: FramedChannel;
  /** In order of arrival: 'c' or 'd' and the number of bytes. */
  readonly got: [kind: 'c' | 'd', length: number][] = [];
  readonly documents: Uint8Array[] = [];
  opened = 0;
  closed: (Error | null)[] = [];
  filter: (message: Bytes) => Uint8Array | null = (message) => message;

  constructor(raw: MemoryChannel) {
    this.raw = raw;
    this.channel = new FramedChannel(raw as unknown as RTCDataChannel, {
      onRawOpen: () => this.opened++,
      onControl: (message) => void this.got.push(['c', message.length]),
      filterDocument: (message) => this.filter(message),
      onClosed: (reason) => void this.closed.push(reason),
    });
    this.channel.onmessage = ({ data }) => {
      this.got.push(['d', data.byteLength]);
      this.documents.push(new Uint8Array(data));
    };
  }
}

function pair({ released = true } = {}): { a: End; b: End } {
  const [left, right] = MemoryChannel.pair();
  const [a, b] = [new End(left), new End(right)];
  left.open();
  right.open();
  if (released) {
    a.channel.release();
    b.channel.release();
  }
  return { a, b };
}

describe('opening', () => {
  test('to the layer above it opens on release, not when the raw channel does', () => {
    const { a } = pair({ released: false });
    let opens = 0;
    a.channel.onopen = () => opens++;
    expect(a.opened).toBe(1);
    expect(a.channel.readyState).toBe('connecting');
    a.channel.release();
    a.channel.release();
    expect(opens).toBe(1);
    expect(a.channel.readyState).toBe('open');
  });

  test('before release nothing of the document goes out, control does', () => {
    const { a, b } = pair({ released: false });
    a.channel.send(bytesOf(10));
    a.channel.sendControl(bytesOf(3));
    expect(b.got).toEqual([['c', 3]]);
  });

  test('a document before hello closes the channel', () => {
    const { a, b } = pair({ released: false });
    a.channel.release();
    a.channel.send(bytesOf(10));
    expect(b.got).toEqual([]);
    expect(b.closed).toHaveLength(1);
    expect(b.closed[0]).toBeInstanceOf(ProtocolError);
    expect(b.channel.readyState).toBe('closed');
    expect(a.closed).toEqual([null]);
  });

  test('a channel that is already open says hello too', async () => {
    const [left] = MemoryChannel.pair();
    left.readyState = 'open';
    const end = new End(left);
    expect(end.opened).toBe(0);
    await Promise.resolve();
    expect(end.opened).toBe(1);
  });
});

describe('back-pressure', () => {
  test('5 MB wait in the channel, not in the browser, and arrive whole when the network drains', () => {
    const { a, b } = pair();
    a.raw.isFlowing = false;
    const message = bytesOf(5_000_000);
    a.channel.send(message);
    expect(a.raw.highest).toBeLessThanOrEqual(128 * KiB + 16 * KiB);
    expect(a.channel.bufferedAmount).toBeGreaterThan(4_999_000);
    let most = 0;
    while (a.raw.bufferedAmount > 0) {
      a.raw.drain(20);
      most = Math.max(most, a.raw.bufferedAmount);
    }
    expect(most).toBeLessThanOrEqual(128 * KiB + 16 * KiB);
    expect(b.documents).toHaveLength(1);
    expect(Buffer.from(b.documents[0] ?? []).equals(Buffer.from(message))).toBe(true);
    expect(a.channel.bufferedAmount).toBe(0);
  });

  test('the layer above hears that the buffer is low again', () => {
    const { a } = pair();
    let lows = 0;
    a.channel.bufferedAmountLowThreshold = 64 * KiB;
    a.channel.onbufferedamountlow = () => lows++;
    a.raw.isFlowing = false;
    a.channel.send(bytesOf(3_000_000));
    expect(lows).toBe(0);
    a.raw.drain();
    expect(a.channel.bufferedAmount).toBe(0);
    expect(lows).toBeGreaterThan(0);
  });

  test('a control message overtakes a document under way', () => {
    const { a, b } = pair();
    a.raw.isFlowing = false;
    a.channel.send(bytesOf(3_000_000));
    a.channel.sendControl(bytesOf(7));
    a.raw.drain();
    expect(b.got).toEqual([
      ['c', 7],
      ['d', 3_000_000],
    ]);
  });

  test('documents keep their order', () => {
    const { a, b } = pair();
    a.raw.isFlowing = false;
    for (const size of [100_000, 1, 40_000, 0, 2]) a.channel.send(bytesOf(size));
    a.raw.drain();
    expect(b.got.map(([, size]) => size)).toEqual([100_000, 1, 40_000, 0, 2]);
  });
});

describe('mute', () => {
  test('nothing of the document goes out or comes in, control still does', () => {
    const { a, b } = pair();
    a.channel.mute();
    a.channel.send(bytesOf(10));
    b.channel.send(bytesOf(11));
    a.channel.sendControl(bytesOf(1));
    b.channel.sendControl(bytesOf(2));
    expect(a.got).toEqual([['c', 2]]);
    expect(b.got).toEqual([['c', 1]]);
  });

  test('a document half sent is not finished', () => {
    const { a, b } = pair();
    a.raw.isFlowing = false;
    a.channel.send(bytesOf(3_000_000));
    a.channel.mute();
    a.channel.sendControl(bytesOf(5));
    a.raw.drain();
    expect(b.got).toEqual([['c', 5]]);
  });
});

describe('what the filter decides', () => {
  test('a cleaned message goes up in a buffer of its own; `null` does not go up', () => {
    const { a, b } = pair();
    b.filter = (message) => (message[0] === 1 ? message.subarray(1, 3) : null);
    a.channel.send(new Uint8Array([1, 2, 3, 4]));
    a.channel.send(new Uint8Array([9, 2, 3, 4]));
    expect(b.documents.map((bytes) => [...bytes])).toEqual([[2, 3]]);
  });

  test('a filter that throws closes the channel with that reason, once', () => {
    const { a, b } = pair();
    const reason = new ProtocolError('bad update');
    b.filter = () => {
      throw reason;
    };
    a.channel.send(bytesOf(4));
    a.channel.send(bytesOf(4));
    expect(b.closed).toEqual([reason]);
  });

  test('a layer above that throws closes the channel too, instead of an uncaught error', () => {
    const { a, b } = pair();
    b.channel.onmessage = () => {
      throw new Error('observer failed');
    };
    a.channel.send(bytesOf(4));
    expect(b.closed.map((error) => error?.message)).toEqual(['observer failed']);
  });
});

describe('hostile peers', () => {
  test('text instead of bytes', () => {
    const { b } = pair();
    b.raw.onmessage?.({ data: 'hello' });
    expect(b.closed[0]).toBeInstanceOf(ProtocolError);
  });

  test('a flood of small messages ends the link; a burst of honest size does not', () => {
    const { a, b } = pair();
    const frame = [...framesOf(CONTROL_STREAM, bytesOf(1))][0] ?? new Uint8Array();
    for (let i = 0; i < 4_000; i++) a.raw.send(frame);
    expect(b.closed).toEqual([]);
    for (let i = 0; i < 4_000 && b.closed.length === 0; i++) a.raw.send(frame);
    expect(b.closed[0]?.message).toBe('too many messages');
  });

  test('an own message above the cap closes the channel with a reason instead of sending half of it', () => {
    const { a, b } = pair();
    a.channel.sendControl(new Uint8Array(64 * KiB + 1));
    expect(a.closed[0]).toBeInstanceOf(ProtocolError);
    expect(b.got).toEqual([]);
  });
});

describe('closing', () => {
  test('both ends hear of it once, and nothing is sent afterwards', () => {
    const { a, b } = pair();
    let closes = 0;
    a.channel.onclose = () => closes++;
    a.channel.close();
    a.channel.close();
    a.channel.send(bytesOf(3));
    a.channel.sendControl(bytesOf(3));
    b.channel.send(bytesOf(3));
    expect([a.closed, b.closed, closes]).toEqual([[null], [null], 1]);
    expect([a.got, b.got]).toEqual([[], []]);
    expect(a.channel.bufferedAmount).toBe(0);
  });
});
