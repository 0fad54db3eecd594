import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';

/** Resolves once `condition` holds; rejects, saying what was waited for, after `withinMs`. */
export async function until(what: string, condition: () => boolean, withinMs = 45_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export interface Published {
  readonly type: string;
  readonly topic?: string;
  readonly clients?: number;
  readonly [field: string]: unknown;
}

/** A WebSocket client with an inbox. */
export interface Client {
  readonly socket: WebSocket;
  readonly inbox: Published[];
  /** Resolves when the connection is gone. */
  readonly closed: Promise<{ code: number; reason: string }>;
  send(message: unknown): void;
  /** Resolves when the server has handled everything sent before (it answers in order). */
  settled(): Promise<void>;
  leave(): Promise<void>;
}

/** Opens a client; rejects when the server does not let it in. */
export async function openClient(
  url: string,
  options: { headers?: Record<string, string> } = {},
): Promise<Client> {
  const socket = new WebSocket(url, { perMessageDeflate: false, ...options });
  const inbox: Published[] = [];
  let pongs = 0;
  let asked = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Published;
    if (message.type === 'pong') pongs += 1;
    else inbox.push(message);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  await once(socket, 'open');
  // The server may cut a client while it still sends; `closed` tells the outcome.
  socket.on('error', () => socket.terminate());
  return {
    socket,
    inbox,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async settled() {
      asked += 1;
      const mine = asked;
      socket.send('{"type":"ping"}');
      await until('pong', () => pongs >= mine);
    },
    async leave() {
      socket.close();
      await closed;
    },
  };
}

/** Two people talking: proof that nobody else is disturbed. */
export interface Talk {
  readonly rounds: number;
  readonly slowestMs: number;
  /** Waits for `more` further rounds. */
  continues(more: number): Promise<void>;
  /** Ends the talk; rejects if anything went wrong in it. */
  end(): Promise<void>;
}

let talks = 0;

/** Starts two clients that publish in turn; each round waits until both have received it. */
export async function startTalk(url: string, headers?: Record<string, string>): Promise<Talk> {
  talks += 1;
  const topic = `talk-${talks}`;
  const pair = [
    await openClient(url, headers ? { headers } : {}),
    await openClient(url, headers ? { headers } : {}),
  ] as const;
  for (const client of pair) {
    client.send({ type: 'subscribe', topics: [topic] });
    await client.settled();
  }
  let rounds = 0;
  let slowestMs = 0;
  let ending = false;
  const talking = (async () => {
    while (!ending) {
      const startedAt = performance.now();
      const speaker = pair[rounds % 2 === 0 ? 0 : 1];
      speaker.send({ type: 'publish', topic, round: rounds });
      await until('both hear the round', () => pair.every((client) => client.inbox.length > rounds));
      for (const client of pair) {
        const heard = client.inbox[rounds];
        if (heard?.round !== rounds || heard.clients !== 2) throw new Error(`Round ${rounds} came out wrong`);
      }
      slowestMs = Math.max(slowestMs, performance.now() - startedAt);
      rounds += 1;
      // Well-behaved: below the default 100 messages a second.
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  })();
  // Looked at in `continues` and `end`; until then a failure must not count as unhandled.
  let failed: unknown;
  talking.catch((error: unknown) => {
    failed = error;
  });
  return {
    get rounds() {
      return rounds;
    },
    get slowestMs() {
      return slowestMs;
    },
    async continues(more) {
      const goal = rounds + more;
      await until(`${more} more rounds`, () => rounds >= goal || failed !== undefined);
      if (failed) throw failed;
    },
    async end() {
      ending = true;
      await talking;
      await Promise.all(pair.map((client) => client.leave()));
    },
  };
}

/** A client made of bytes. */
export interface RawClient {
  readonly socket: Socket;
  /** Code of the close frame, or `null` when the connection ended without one. */
  readonly closed: Promise<number | null>;
}

/** Upgrades by hand and then leaves everything, pongs included, to the caller. */
export async function openRaw(port: number, localAddress = '127.0.0.1'): Promise<RawClient> {
  const socket = connect({ port, host: '127.0.0.1', localAddress });
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  socket.write(
    'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  if (!answer.toString('latin1').startsWith('HTTP/1.1 101')) throw new Error('not upgraded');
  let bytes = answer.subarray(answer.indexOf('\r\n\r\n') + 4);
  let code: number | null = null;
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    // Frames to a client are not masked; those of interest here are shorter than 126 bytes.
    while (bytes.length >= 2 && bytes.length >= 2 + (bytes[1] ?? 0)) {
      const length = bytes[1] ?? 0;
      if (bytes[0] === 0x88 && length >= 2) code = bytes.readUInt16BE(2);
      bytes = bytes.subarray(2 + length);
    }
  });
  const closed = new Promise<number | null>((resolve) => socket.on('close', () => resolve(code)));
  return { socket, closed };
}

/** A client frame (masked with zeros, so the payload stays readable) with any first byte and declared length. */
export function rawFrame(firstByte: number, payload: Buffer | string, declared?: number): Buffer {
  const body = Buffer.from(payload);
  const length = declared ?? body.length;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = firstByte;
  if (length < 126) head[1] = 0x80 | length;
  else if (length < 65_536) {
    head[1] = 0x80 | 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 0x80 | 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, Buffer.alloc(4), body]);
}
