import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type SignalingServer,
  type SignalingServerOptions,
  startSignalingServer,
} from '../../../server/signaling-server.ts';
import { openClient, openRaw, rawFrame, startTalk, until } from './clients.ts';

let server: SignalingServer;
const lines: string[] = [];
async function start(limits: SignalingServerOptions['limits'] = {}): Promise<SignalingServer> {
  lines.length = 0;
  server = await startSignalingServer({ limits, log: (line) => lines.push(line) });
  return server;
}
afterEach(() => server.close());

describe('clients that do not keep up', () => {
  it('drops a reader that stopped reading; the others get every message in order', async () => {
    const plenty = 1e9;
    await start({
      maxBufferedBytes: 256 * 1024,
      messagesPerSecond: plenty,
      messagesBurst: plenty,
      bytesPerSecond: plenty,
      bytesBurst: plenty,
      deliveredBytesPerSecond: plenty,
      deliveredBytesBurst: plenty,
    });
    const talk = await startTalk(server.url);
    const slow = await openRaw(server.port);
    slow.socket.write(rawFrame(0x81, '{"type":"subscribe","topics":["t"]}'));
    const [writer, reader] = [await openClient(server.url), await openClient(server.url)];
    for (const client of [writer, reader]) client.send({ type: 'subscribe', topics: ['t'] });
    await until('all three are subscribed', () => server.stats().subscriptions === 5);
    slow.socket.pause();
    const data = 'x'.repeat(60_000);
    let sent = 0;
    // How much the system itself buffers differs; so: until the server has had enough.
    while (server.stats().offences === 0 && sent < 1_000) {
      writer.send({ type: 'publish', topic: 't', sent, data });
      sent += 1;
      await until('the writer hears itself', () => writer.inbox.length === sent);
    }
    expect(lines.join()).toContain('"code":1008,"reason":"reads too slowly"');
    await until('the reader has all', () => reader.inbox.length === sent);
    expect(reader.inbox.map((message) => message.sent)).toEqual(Array.from({ length: sent }, (_, i) => i));
    expect(reader.inbox.at(-1)?.clients).toBe(3);
    writer.send({ type: 'publish', topic: 't' });
    await until('the next message', () => reader.inbox.length === sent + 1);
    expect(reader.inbox.at(-1)?.clients).toBe(2);
    await talk.continues(3);
    await talk.end();
    slow.socket.destroy();
  });

  it('drops a half-open socket by heartbeat; those who answer stay', async () => {
    await start({ heartbeatMs: 200 });
    const talk = await startTalk(server.url);
    const idle = await openClient(server.url); // silent, but its WebSocket layer answers pings
    const halfOpen = await openRaw(server.port); // never answers
    halfOpen.socket.write(rawFrame(0x81, '{"type":"subscribe","topics":["t"]}'));
    await until('it is subscribed', () => server.stats().topics === 2);
    await halfOpen.closed;
    await until('its topic is freed', () => server.stats().topics === 1);
    expect(lines.join()).toContain('no sign of life');
    await talk.continues(40); // three more beats
    expect(server.stats()).toMatchObject({ connections: 3, offences: 1 });
    await idle.leave();
    await talk.end();
  });

  it.each([
    ['nothing at all', ''],
    ['half a request', 'GET / HTTP/1.1\r\nHost: x\r\n'],
    ['a request for an upgrade, one header short of its end', 'GET / HTTP/1.1\r\nUpgrade: websocket\r\nX: '],
  ])('drops a TCP connection that sends %s', async (_name, bytes) => {
    await start({ handshakeMs: 300 });
    const talk = await startTalk(server.url);
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => socket.destroy());
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.resume();
    socket.write(bytes);
    await closed;
    await talk.continues(3);
    await talk.end();
  });

  it('a client that vanishes without goodbye is forgotten', async () => {
    await start();
    const client = await openRaw(server.port);
    client.socket.write(rawFrame(0x81, '{"type":"subscribe","topics":["t"]}'));
    await until('it is subscribed', () => server.stats().topics === 1);
    client.socket.resetAndDestroy();
    await until('it is forgotten', () => server.stats().connections === 0);
    expect(server.stats()).toMatchObject({ topics: 0, subscriptions: 0, offences: 0 });
  });
});
