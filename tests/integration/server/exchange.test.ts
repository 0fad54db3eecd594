import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SignalingConn } from 'y-webrtc';
import { type SignalingServer, startSignalingServer } from '../../../server/signaling-server.ts';
import { openClient, type Published, until } from './clients.ts';

describe('publish and subscribe', () => {
  let server: SignalingServer;
  beforeEach(async () => {
    server = await startSignalingServer();
  });
  afterEach(() => server.close());

  it('sends a publish to every subscriber, the sender included, with all its fields and the number of them', async () => {
    const [a, b, c] = [
      await openClient(server.url),
      await openClient(server.url),
      await openClient(server.url),
    ];
    for (const client of [a, b]) client.send({ type: 'subscribe', topics: ['t', 'u'] });
    await Promise.all([a.settled(), b.settled()]);
    a.send({
      type: 'publish',
      topic: 't',
      data: { text: 'é 🙂 \u2028', n: [1, null] },
      more: true,
      clients: 'many',
    });
    await until('both have it', () => a.inbox.length === 1 && b.inbox.length === 1);
    const expected = {
      type: 'publish',
      topic: 't',
      data: { text: 'é 🙂 \u2028', n: [1, null] },
      more: true,
      clients: 2,
    };
    expect([a.inbox, b.inbox]).toEqual([[expected], [expected]]);
    // Publishing without being subscribed is allowed, and hears nothing back.
    c.send({ type: 'publish', topic: 'u', x: 1 });
    await c.settled();
    await until('both have the second', () => a.inbox.length === 2 && b.inbox.length === 2);
    expect(c.inbox).toEqual([]);
  });

  it('stops sending after unsubscribe and tells the right number to the others', async () => {
    const [a, b] = [await openClient(server.url), await openClient(server.url)];
    for (const client of [a, b]) client.send({ type: 'subscribe', topics: ['t'] });
    await Promise.all([a.settled(), b.settled()]);
    b.send({ type: 'unsubscribe', topics: ['t', 'never-joined'] });
    await b.settled();
    a.send({ type: 'publish', topic: 't' });
    await a.settled();
    await b.settled();
    expect(a.inbox).toEqual([{ type: 'publish', topic: 't', clients: 1 }]);
    expect(b.inbox).toEqual([]);
  });

  it('keeps prototype-like topic names apart from everything else', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', '\ud800', '\u0000'];
    const a = await openClient(server.url);
    a.send({ type: 'publish', topic: '__proto__', early: true });
    a.send({ type: 'subscribe', topics: names });
    for (const topic of names) a.send({ type: 'publish', topic });
    await a.settled();
    expect(a.inbox.map((message) => [message.topic, message.clients])).toEqual(
      names.map((name) => [name, 1]),
    );
  });

  it('accepts a frame of exactly 64 KiB', async () => {
    const a = await openClient(server.url);
    a.send({ type: 'subscribe', topics: ['t'] });
    const empty = JSON.stringify({ type: 'publish', topic: 't', data: '' });
    const data = 'x'.repeat(64 * 1024 - empty.length);
    a.send({ type: 'publish', topic: 't', data });
    await a.settled();
    expect(a.inbox[0]?.data).toBe(data);
  });

  it('carries messages between two of y-webrtc’s own signaling clients', async () => {
    const heard: Published[][] = [[], []];
    const conns = heard.map((inbox) => {
      const conn = new SignalingConn(server.url);
      conn.on('message', (message: Published) => inbox.push(message));
      return conn;
    });
    await until('both are connected', () => conns.every((conn) => conn.connected));
    for (const conn of conns) conn.send({ type: 'subscribe', topics: ['room'] });
    await until('both are subscribed', () => server.stats().subscriptions === 2);
    conns[0]?.send({ type: 'publish', topic: 'room', data: { type: 'announce', from: 'peer-1' } });
    conns[1]?.send({ type: 'ping' });
    await until('all answers', () => heard[0]?.length === 1 && heard[1]?.length === 2);
    const announce = {
      type: 'publish',
      topic: 'room',
      data: { type: 'announce', from: 'peer-1' },
      clients: 2,
    };
    expect(heard[0]).toEqual([announce]);
    expect(heard[1]).toEqual(expect.arrayContaining([announce, { type: 'pong' }]));
    for (const conn of conns) conn.destroy();
    await until('both are gone', () => server.stats().connections === 0);
  });

  it('frees topics when their last subscriber leaves, in whichever way', async () => {
    const [a, b] = [await openClient(server.url), await openClient(server.url)];
    a.send({ type: 'subscribe', topics: ['x', 'y', 'z', 'x'] });
    b.send({ type: 'subscribe', topics: ['x'] });
    await Promise.all([a.settled(), b.settled()]);
    expect(server.stats()).toMatchObject({ topics: 3, subscriptions: 4 });
    a.send({ type: 'unsubscribe', topics: ['y'] });
    await a.settled();
    expect(server.stats()).toMatchObject({ topics: 2, subscriptions: 3 });
    a.socket.terminate();
    await until('only x is left', () => server.stats().topics === 1);
    await b.leave();
    await until('nothing is left', () => server.stats().topics === 0);
    expect(server.stats()).toMatchObject({ topics: 0, subscriptions: 0 });
  });
});

it('does not grow with the number of topics ever used', async () => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const server = await startSignalingServer({
    limits: { messagesPerSecond: 1e6, messagesBurst: 1e6, bytesPerSecond: 1e9, bytesBurst: 1e9 },
  });
  const client = await openClient(server.url);
  let made = 0;
  const churn = async (rounds: number): Promise<void> => {
    for (let round = 0; round < rounds; round += 1) {
      const topics = Array.from({ length: 32 }, () => `${made++}`.padStart(256, 't'));
      client.send({ type: 'subscribe', topics });
      client.send({ type: 'unsubscribe', topics });
      if (round % 50 === 49) await client.settled();
    }
  };
  await churn(200);
  gc();
  const before = process.memoryUsage().heapUsed;
  await churn(1_000); // 32,000 topics of 256 characters: 8 MB if they stayed.
  gc();
  const grown = process.memoryUsage().heapUsed - before;
  expect(server.stats().topics).toBe(0);
  expect(grown).toBeLessThan(3_000_000);
  await client.leave();
  await server.close();
});
