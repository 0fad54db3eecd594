import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type SignalingServer, startSignalingServer } from '../../../server/signaling-server.ts';
import { openClient, openRaw, startTalk, until } from './clients.ts';

let server: SignalingServer;
afterEach(() => server.close());
const at = (path: string): string => `http://127.0.0.1:${server.port}${path}`;

/** Status line of the answer to bytes sent as they are. */
async function statusOf(bytes: string): Promise<string> {
  const socket = connect(server.port, '127.0.0.1');
  socket.write(bytes);
  const [data] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return data.toString('latin1').split('\r\n')[0] ?? '';
}

const upgrade = (path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';

describe('plain HTTP', () => {
  it('tells its health', async () => {
    server = await startSignalingServer();
    const client = await openClient(server.url);
    client.send({ type: 'subscribe', topics: ['a', 'b'] });
    await client.settled();
    const response = await fetch(at('/healthz'));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      status: 'ok',
      connections: 1,
      topics: 2,
      uptimeSeconds: expect.any(Number),
    });
  });

  it('shows the invite page: no script, nothing loaded, never stored, never indexed', async () => {
    server = await startSignalingServer();
    const response = await fetch(at('/join?ignored=1'));
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const csp = response.headers.get('content-security-policy') ?? '';
    expect(csp).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(page).not.toMatch(/<script|\son\w+=|https?:|src=|href=|style=|ignored/i);
    expect(page).toContain('Invite link or code');
    // The style's hash in the header must be that of the style on the page.
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(style))).toString('base64');
    expect(csp).toContain(hash);
  });

  it('answers everything else shortly', async () => {
    server = await startSignalingServer();
    expect((await fetch(at('/'))).status).toBe(426);
    expect((await fetch(at('/../etc/passwd'))).status).toBe(404);
    expect((await fetch(at('/healthz/'))).status).toBe(404);
    expect((await fetch(at('/healthz'), { method: 'POST', body: 'x'.repeat(100_000) })).status).toBe(405);
    expect((await fetch(at('/join'), { method: 'HEAD' })).status).toBe(200);
    expect(await statusOf('nonsense\r\n\r\n')).toBe('HTTP/1.1 400 Bad Request');
    expect(await statusOf(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(9_000)}\r\n\r\n`)).toContain(' 431 ');
  });

  it('upgrades on / only, and only proper WebSocket requests', async () => {
    server = await startSignalingServer();
    expect(await statusOf(upgrade('/'))).toContain(' 101 ');
    expect(await statusOf(upgrade('/healthz'))).toBe('HTTP/1.1 404 Not Found');
    expect(await statusOf(upgrade('//'))).toBe('HTTP/1.1 404 Not Found');
    expect(await statusOf(upgrade('/').replace('Version: 13', 'Version: 99'))).toContain(' 400 ');
    expect(await statusOf(upgrade('/').replace('Upgrade: websocket', 'Upgrade: h2c'))).toContain(' 400 ');
    await until('all are forgotten', () => server.stats().connections === 0);
  });
});

describe('caps per address', () => {
  it('refuses one connection too many from an address, not from its neighbour', async () => {
    server = await startSignalingServer({ limits: { maxConnectionsPerAddress: 3 } });
    const talk = await startTalk(server.url);
    const third = await openRaw(server.port);
    expect(await statusOf(upgrade('/'))).toBe('HTTP/1.1 429 Too Many Requests');
    const neighbour = await openRaw(server.port, '127.0.0.2');
    expect(server.stats()).toMatchObject({ connections: 4, refused: 1 });
    third.socket.destroy();
    await until('the third is gone', () => server.stats().connections === 3);
    expect(await statusOf(upgrade('/'))).toContain(' 101 ');
    await talk.continues(3);
    await talk.end();
    neighbour.socket.destroy();
  });

  it('refuses connections that come too fast', async () => {
    server = await startSignalingServer({
      limits: { newConnectionsPerSecondPerAddress: 1, newConnectionsBurstPerAddress: 4 },
    });
    const talk = await startTalk(server.url);
    const answers: string[] = [];
    for (let i = 0; i < 10; i += 1) answers.push(await statusOf(upgrade('/')));
    expect(answers[0]).toContain(' 101 ');
    expect(answers).toContain('HTTP/1.1 429 Too Many Requests');
    await talk.continues(3);
    await talk.end();
  });

  it('cuts sockets of one address that pile up without ever upgrading', async () => {
    server = await startSignalingServer({ limits: { maxConnectionsPerAddress: 10 } });
    const sockets = Array.from({ length: 100 }, () => connect(server.port, '127.0.0.1'));
    for (const socket of sockets) socket.on('error', () => socket.destroy());
    await until('the surplus is cut', () => server.stats().refused >= 100 - 10 - 64);
    const neighbour = await openRaw(server.port, '127.0.0.2');
    for (const socket of [...sockets, neighbour.socket]) socket.destroy();
  });

  it('refuses everyone, and says when to come back, once the server is full', async () => {
    server = await startSignalingServer({ limits: { maxConnections: 2 } });
    const talk = await startTalk(server.url);
    expect(await statusOf(upgrade('/'))).toBe('HTTP/1.1 503 Service Unavailable');
    await talk.continues(3);
    await talk.end();
  });

  it('counts by X-Forwarded-For behind a trusted proxy', async () => {
    server = await startSignalingServer({ limits: { maxConnectionsPerAddress: 1 }, trustedProxyHops: 1 });
    const from = (forwarded: string) => openClient(server.url, { headers: { 'X-Forwarded-For': forwarded } });
    await from('192.0.2.1');
    await from('192.0.2.2');
    await expect(from('192.0.2.1')).rejects.toThrow('429');
    // What the client itself claims stands to the left and changes nothing.
    await expect(from('203.0.113.9, 192.0.2.1')).rejects.toThrow('429');
    expect(server.stats()).toMatchObject({ connections: 2, refused: 2 });
  });

  it('ignores X-Forwarded-For otherwise', async () => {
    server = await startSignalingServer({ limits: { maxConnectionsPerAddress: 1 } });
    await openClient(server.url, { headers: { 'X-Forwarded-For': '192.0.2.1' } });
    await expect(openClient(server.url, { headers: { 'X-Forwarded-For': '192.0.2.2' } })).rejects.toThrow(
      '429',
    );
  });
});
