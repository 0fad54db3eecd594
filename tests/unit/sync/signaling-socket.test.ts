import { afterEach, describe, expect, test } from 'vitest';
import { type WebSocket as ServerSocket, WebSocketServer } from 'ws';
import { checkSignalingAddress, SignalingSocket } from '../../../lib/sync/signaling-socket.ts';
import { DEFAULT_TIMING, type Timing } from '../../../lib/sync/timing.ts';
import { startSignalingServer } from '../../../server/signaling-server.ts';
import { until } from './support.ts';

const TIMING: Timing = {
  ...DEFAULT_TIMING,
  ...{ redialFirst: 20, redialMost: 100, dialTimeout: 1_000, serverPing: 100, serverDead: 100 },
};

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const dial = (url: string): SignalingSocket => {
  const socket = new SignalingSocket(url, TIMING);
  closers.push(() => socket.close());
  return socket;
};
async function serve(port = 0) {
  const server = await startSignalingServer({ port });
  closers.push(() => server.close());
  return server;
}

/** A server that does what a test says, on any free port. */
async function oddServer(onSocket: (socket: ServerSocket) => void) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  server.on('connection', onSocket);
  closers.push(() => {
    for (const client of server.clients) client.terminate();
    return new Promise((resolve) => server.close(resolve));
  });
  return `ws://127.0.0.1:${(server.address() as { port: number }).port}`;
}

describe('addresses', () => {
  const good: readonly [string, string][] = [
    ['wss://signal.example', 'wss://signal.example'],
    ['  wss://Signal.Example/  ', 'wss://signal.example'],
    ['wss://signal.example:8443/path/', 'wss://signal.example:8443/path'],
    ['wss://signal.example:443', 'wss://signal.example'],
    ['ws://localhost:4444', 'ws://localhost:4444'],
    ['ws://127.0.0.1:4444/', 'ws://127.0.0.1:4444'],
    ['ws://127.1.2.3', 'ws://127.1.2.3'],
    ['ws://[::1]:4444', 'ws://[::1]:4444'],
    // Other spellings of the same address.
    ['ws://0x7f.1', 'ws://127.0.0.1'],
  ];
  for (const [address, normal] of good)
    test(`${address.trim()} is taken`, () => expect(checkSignalingAddress(address)).toBe(normal));

  const insecure = [
    'ws://signal.example',
    'ws://192.168.1.5:4444',
    'ws://127.0.0.1.evil.example',
    'ws://localhost.evil.example',
    'ws://evil.example/127.0.0.1',
    'ws://0.0.0.0',
    'ws://[::2]',
    'ws://128.0.0.1',
  ];
  for (const address of insecure)
    test(`${address} is not private`, () =>
      expect(() => checkSignalingAddress(address)).toThrow('error.server.insecure'));

  const bad = [
    ...['', 'signal.example', '//signal.example', 'https://signal.example', 'javascript:alert(1)'],
    ...['wss://user@signal.example', 'wss://u:p@signal.example', 'wss://signal.example/#x', 'wss://'],
    // A fragment, though empty, makes `new WebSocket` throw.
    'wss://signal.example/#',
  ];
  for (const address of bad)
    test(`${address || '(nothing)'} is refused`, () =>
      expect(() => checkSignalingAddress(address)).toThrow('error.server.address'));
});

describe('with the real server', () => {
  test('what one publishes the other hears; after unsubscribing no longer', async () => {
    const { url } = await serve();
    const [a, b] = [dial(url), dial(url)];
    const got: string[] = [];
    const stop = b.subscribe('t1', (data) => got.push(data));
    const other: string[] = [];
    b.subscribe('t2', (data) => other.push(data));
    await until('both open', () => a.isOpen.value && b.isOpen.value);
    await until('heard', () => {
      a.publish('t1', 'one');
      return got.includes('one');
    });
    stop();
    const before = got.length;
    await until('the other topic', () => {
      a.publish('t1', 'two');
      a.publish('t2', 'x');
      return other.length > 1;
    });
    expect(got.slice(before)).toEqual([]);
  });

  test('two handlers of one topic: the topic stays until the last is gone', async () => {
    const server = await serve();
    const [a, b] = [dial(server.url), dial(server.url)];
    const got: string[] = [];
    const first = b.subscribe('t', () => undefined);
    const second = b.subscribe('t', (data) => got.push(data));
    await until('open', () => a.isOpen.value && b.isOpen.value);
    first();
    first();
    await until('heard', () => {
      a.publish('t', 'still');
      return got.length > 0;
    });
    second();
    await until('nothing is subscribed', () => server.stats().subscriptions === 0);
  });

  test('after a restart of the server it comes back by itself and hears its topics again', async () => {
    const server = await serve();
    const [a, b] = [dial(server.url), dial(server.url)];
    const got: string[] = [];
    b.subscribe('t', (data) => got.push(data));
    let opens = 0;
    b.onOpen(() => opens++);
    await until('open', () => a.isOpen.value && b.isOpen.value);
    await server.close();
    await until('both noticed', () => !a.isOpen.value && !b.isOpen.value);
    expect(a.publish('t', 'lost')).toBe(false);
    await serve(server.port);
    await until('back', () => a.isOpen.value && b.isOpen.value);
    await until('heard', () => {
      a.publish('t', 'again');
      return got.includes('again');
    });
    expect(opens).toBe(2);
    expect(got).not.toContain('lost');
  });

  test('onOpen of an open socket is called at once, and not after it was stopped', async () => {
    const server = await serve();
    const a = dial(server.url);
    await until('open', () => a.isOpen.value);
    let calls = 0;
    const stop = a.onOpen(() => calls++);
    expect(calls).toBe(1);
    stop();
    await server.close();
    await until('noticed', () => !a.isOpen.value);
    await serve(server.port);
    await until('back', () => a.isOpen.value);
    expect(calls).toBe(1);
  });

  test('nobody is listening: it tries again, later each time, and opens soon after waking', async () => {
    const server = await serve();
    await server.close();
    const dials: number[] = [];
    class Counted extends WebSocket {
      constructor(url: string) {
        super(url);
        dials.push(performance.now());
      }
    }
    const slow = { ...TIMING, redialFirst: 40, redialMost: 60_000 };
    const socket = new SignalingSocket(server.url, slow, Counted as typeof WebSocket);
    closers.push(() => socket.close());
    await until('four dials', () => dials.length >= 4);
    const gaps = dials.slice(1).map((at, i) => at - (dials[i] ?? 0));
    // With the widest jitter the third wait (160 ± 25 %) is still longer than the first (40 ± 25 %).
    expect(gaps[2]).toBeGreaterThan(gaps[0] ?? 0);
    await until('a fifth dial', () => dials.length >= 5);
    await serve(server.port);
    socket.wake();
    await until('open', () => socket.isOpen.value, 1_000);
  });
});

describe('odd servers', () => {
  test('one that never answers pings is abandoned and dialled again', async () => {
    let sockets = 0;
    const url = await oddServer(() => sockets++);
    const socket = dial(url);
    await until('a second try', () => sockets >= 2);
    expect(sockets).toBeGreaterThanOrEqual(2);
    socket.close();
  });

  test('one that answers pings is kept', async () => {
    let sockets = 0;
    let pings = 0;
    const url = await oddServer((server) => {
      sockets++;
      server.on('message', (data) => {
        if (JSON.parse(String(data)).type !== 'ping') return;
        pings++;
        server.send('{"type":"pong"}');
      });
    });
    dial(url);
    await until('five pings', () => pings >= 5);
    expect(sockets).toBe(1);
  });

  test('after waking a dead socket is found out within moments', async () => {
    let sockets = 0;
    const url = await oddServer(() => sockets++);
    const socket = new SignalingSocket(url, { ...TIMING, serverPing: 60_000 });
    closers.push(() => socket.close());
    await until('open', () => socket.isOpen.value);
    expect(sockets).toBe(1);
    socket.wake();
    await until('a second try', () => sockets >= 2, 2_000);
  });

  test('junk of all kinds is passed over, what follows is heard', async () => {
    const junk: (string | Buffer)[] = [
      ...['', '{', 'null', '5', '[]', '{"type":"publish"}', '{"type":"publish","topic":"t","data":5}'],
      ...['{"type":"publish","topic":7,"data":"x"}', '{"type":"publish","topic":"__proto__","data":"x"}'],
      ...['{"type":"publish","topic":"other","data":"x"}', Buffer.from([1, 2, 3]), 'x'.repeat(200_000)],
      JSON.stringify({ type: 'publish', topic: 't', data: 'x'.repeat(100_000) }),
    ];
    const url = await oddServer((server) => {
      for (const each of junk) server.send(each);
      server.send('{"type":"publish","topic":"t","data":"good"}');
    });
    const socket = dial(url);
    const got: string[] = [];
    socket.subscribe('t', (data) => got.push(data));
    await until('the good one', () => got.length > 0);
    expect(got).toEqual(['good']);
    expect(socket.isOpen.value).toBe(true);
  });
});

describe('close', () => {
  test('leaves no timer and no socket, whether open, dialling or waiting', async () => {
    const server = await serve();
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const gone = await startSignalingServer({ port: 0 });
    await gone.close();
    const before = timers();
    const open = new SignalingSocket(server.url, { ...TIMING, serverPing: 60_000 });
    const dialling = new SignalingSocket(server.url, { ...TIMING, dialTimeout: 60_000 });
    const waiting = new SignalingSocket(gone.url, { ...TIMING, redialFirst: 60_000, redialMost: 60_000 });
    dialling.close();
    await until('open', () => open.isOpen.value);
    open.close();
    waiting.close();
    for (const socket of [open, dialling, waiting]) {
      expect(socket.isOpen.value).toBe(false);
      expect(socket.publish('t', 'x')).toBe(false);
      // Nothing brings a closed one back.
      socket.wake();
      expect(socket.isOpen.value).toBe(false);
    }
    await until('the server is alone', () => server.stats().connections === 0);
    await until('no timer is left', () => timers() <= before + 1);
  });
});
