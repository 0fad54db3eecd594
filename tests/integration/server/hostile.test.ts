import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SignalingServer, startSignalingServer } from '../../../server/signaling-server.ts';
import { type Client, openClient, openRaw, rawFrame, startTalk, type Talk, until } from './clients.ts';

const deep = (levels: number): string => `${'{"a":['.repeat(levels)}1${']}'.repeat(levels)}`;
const publish = (fields: string): string => `{"type":"publish","topic":"t",${fields}}`;

/** What a client sends, and the close code it gets for it. */
const byMessage: readonly [name: string, code: number, attack: (client: Client) => void][] = [
  ['malformed JSON', 1002, (c) => c.send('{"type":')],
  ['an empty frame', 1002, (c) => c.send('')],
  ['JSON that is no object', 1002, (c) => c.send('[1,2]')],
  ['null', 1002, (c) => c.send('null')],
  ['a message without a type', 1002, (c) => c.send({ topic: 't' })],
  ['a type only in the prototype', 1002, (c) => c.send('{"__proto__":{"type":"ping"}}')],
  ['binary junk', 1003, (c) => c.socket.send(Buffer.from([0, 255, 1, 254, 123]))],
  ['valid JSON in a binary frame', 1003, (c) => c.socket.send(Buffer.from('{"type":"ping"}'))],
  ['a text frame over 64 KiB', 1009, (c) => c.send('x'.repeat(64 * 1024 + 1))],
  ['a frame of 4 MiB', 1009, (c) => c.send('x'.repeat(4 * 1024 * 1024))],
  ['topics that are no list', 1002, (c) => c.send({ type: 'subscribe', topics: { length: 3 } })],
  ['a topic that is no text', 1002, (c) => c.send({ type: 'subscribe', topics: ['a', { toString: 'b' }] })],
  ['a topic of 257 characters', 1008, (c) => c.send({ type: 'subscribe', topics: ['x'.repeat(257)] })],
  ['an empty topic', 1008, (c) => c.send({ type: 'publish', topic: '' })],
  ['a publish without a topic', 1002, (c) => c.send({ type: 'publish', data: 1 })],
  ['10,000 topics at once', 1008, (c) => c.send({ type: 'subscribe', topics: Array(10_000).fill('t') })],
  [
    '10,000 unsubscribes at once',
    1008,
    (c) => c.send({ type: 'unsubscribe', topics: Array(10_000).fill('t') }),
  ],
  [
    'one topic too many, one by one',
    1008,
    (c) => {
      for (let i = 0; i < 33; i += 1) c.send({ type: 'subscribe', topics: [`t${i}`] });
    },
  ],
  ['deep JSON in a publish', 1008, (c) => c.send(publish(`"d":${deep(8_000)}`))],
  ['60,000 opening brackets', 1008, (c) => c.send('['.repeat(60_000))],
  [
    'numbers that grow when written out',
    1009,
    (c) => {
      c.send({ type: 'subscribe', topics: ['t'] });
      c.send(publish(`"d":[${Array(12_000).fill('1e20').join(',')}]`));
    },
  ],
  [
    'a flood of messages',
    1008,
    (c) => {
      for (let i = 0; i < 5_000; i += 1) c.send('{"type":"ping"}');
    },
  ],
  [
    'a flood of bytes',
    1008,
    (c) => {
      for (let i = 0; i < 60; i += 1) c.send(publish(`"d":"${'x'.repeat(60_000)}"`));
    },
  ],
  [
    'a flood of WebSocket pings',
    1008,
    (c) => {
      for (let i = 0; i < 5_000; i += 1) c.socket.ping();
    },
  ],
  [
    'a flood of unasked pongs',
    1008,
    (c) => {
      for (let i = 0; i < 5_000; i += 1) c.socket.pong();
    },
  ],
];

/** Bytes after the handshake, and the close code they get. */
const byBytes: readonly [name: string, code: number, bytes: Buffer][] = [
  ['an unmasked frame', 1002, Buffer.from([0x81, 0x02, 0x7b, 0x7d])],
  ['a reserved opcode', 1002, rawFrame(0x83, 'x')],
  ['a reserved bit (compression was not agreed on)', 1002, rawFrame(0xc1, 'x')],
  ['a continuation of nothing', 1002, rawFrame(0x80, 'x')],
  ['a fragmented ping', 1002, rawFrame(0x09, 'x')],
  ['a ping of 126 bytes', 1002, rawFrame(0x89, 'x'.repeat(126))],
  ['a close frame with a forbidden code', 1002, rawFrame(0x88, Buffer.from([0x03, 0xed]))],
  ['a text that is not UTF-8', 1007, rawFrame(0x81, Buffer.from([0xff, 0xfe]))],
  ['a frame that claims 2 GiB', 1009, rawFrame(0x81, 'x', 2 ** 31)],
  ['a frame that claims 2^53 bytes', 1009, rawFrame(0x81, 'x', 2 ** 53 + 2)],
  [
    'a message in 100 pieces',
    1008,
    Buffer.concat([rawFrame(0x01, ''), ...Array.from({ length: 100 }, () => rawFrame(0x00, ''))]),
  ],
  [
    'pieces that add up to over 64 KiB',
    1009,
    Buffer.concat([rawFrame(0x01, 'x'.repeat(40_000)), rawFrame(0x80, 'x'.repeat(40_000))]),
  ],
  ['an HTTP request inside the WebSocket', 1002, Buffer.from('GET / HTTP/1.1\r\n\r\n')],
];

describe('hostile input costs the offender its connection and nobody else anything', () => {
  let server: SignalingServer;
  let talk: Talk;
  beforeEach(async () => {
    server = await startSignalingServer();
    talk = await startTalk(server.url);
  });
  afterEach(async () => {
    await talk.end();
    await server.close();
  });

  it.each(byMessage)('%s: %i', async (_name, code, attack) => {
    await talk.continues(1);
    const offender = await openClient(server.url);
    attack(offender);
    const { code: got, reason } = await offender.closed;
    expect(got).toBe(code);
    // 1009 is said by the WebSocket layer, which gives no words.
    if (code !== 1009) expect(reason).toMatch(/^[a-zA-Z ]{4,40}$/);
    await until('the offender is gone', () => server.stats().connections === 2);
    expect(server.stats()).toMatchObject({ offences: 1, topics: 1, subscriptions: 2 });
    await talk.continues(3);
    expect(talk.slowestMs).toBeLessThan(15_000);
  });

  it.each(byBytes)('%s: %i', async (_name, code, bytes) => {
    const offender = await openRaw(server.port);
    offender.socket.write(bytes);
    expect(await offender.closed).toBe(code);
    await until('the offender is gone', () => server.stats().connections === 2);
    expect(server.stats().offences).toBe(1);
    await talk.continues(3);
  });

  it('50 offenders at once', async () => {
    const offenders = await Promise.all(Array.from({ length: 50 }, () => openClient(server.url)));
    for (const [index, offender] of offenders.entries()) byMessage[index % byMessage.length]?.[2](offender);
    await Promise.all(offenders.map((offender) => offender.closed));
    await until('all offenders are gone', () => server.stats().connections === 2);
    expect(server.stats()).toMatchObject({ offences: 50, topics: 1 });
    await talk.continues(3);
  });

  it('someone who keeps sending after being told to go is cut off', async () => {
    const offender = await openRaw(server.port);
    offender.socket.write(rawFrame(0x81, 'nonsense'));
    const more = setInterval(() => offender.socket.write(rawFrame(0x81, '{"type":"ping"}')), 20);
    expect(await offender.closed).toBe(1002);
    clearInterval(more);
    expect(server.stats().offences).toBe(1);
    await talk.continues(3);
  });
});

it('a sender cannot make the server send without bounds', async () => {
  const server = await startSignalingServer({
    limits: { deliveredBytesPerSecond: 1_000, deliveredBytesBurst: 200_000 },
  });
  const crowd = await Promise.all(Array.from({ length: 10 }, () => openClient(server.url)));
  for (const client of crowd) {
    client.send({ type: 'subscribe', topics: ['t'] });
    await client.settled();
  }
  const offender = await openClient(server.url);
  for (let i = 0; i < 3; i += 1) offender.send({ type: 'publish', topic: 't', data: 'x'.repeat(9_000) });
  expect(await offender.closed).toEqual({ code: 1008, reason: 'too much to deliver' });
  for (const client of crowd) {
    await client.settled();
    expect(client.inbox).toHaveLength(2);
  }
  await Promise.all(crowd.map((client) => client.leave()));
  await server.close();
});
