/**
 * Fan-out of the signaling server beside the one bundled with y-webrtc: `node bench/server.ts`.
 * Each server runs as a process of its own; all clients live in this process and are bare TCP sockets that only
 * count bytes, so that what is measured is mostly the server. Both servers take turns, twice; samples are pooled.
 * Prints one table; `benchServer` returns the same numbers.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

/** One row of the table. */
export interface ServerBenchRow {
  readonly server: 'at-the-table' | 'y-webrtc';
  readonly clients: number;
  /** Publish to arrival, over all receivers, milliseconds. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Messages delivered each second while 16 publishes are under way at any time. */
  readonly deliveredPerSecond: number;
  /** Resident memory of the server process with these clients connected, MiB (Linux only, else 0). */
  readonly residentMiB: number;
}

const SIZES = [
  { clients: 2, rounds: 1_000, publishes: 4_000 },
  { clients: 100, rounds: 150, publishes: 600 },
  { clients: 1_000, rounds: 30, publishes: 80 },
] as const;
const PASSES = 2;
const WINDOW = 16;
/** About what a sealed announce or ICE candidate weighs. */
const payload = 'x'.repeat(400);
const message = JSON.stringify({ type: 'publish', topic: 'bench', data: payload });

const programs = {
  'at-the-table': fileURLToPath(new URL('../server/main.ts', import.meta.url)),
  'y-webrtc': fileURLToPath(new URL('../node_modules/y-webrtc/bin/server.js', import.meta.url)),
} as const;
type ServerName = keyof typeof programs;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function startServer(name: ServerName): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const huge = '2000000000';
  const child = spawn(process.execPath, [programs[name]], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      // A bench is a flood; the budgets stay in force but out of reach, so their cost is measured too.
      MESSAGES_PER_SECOND: huge,
      MESSAGES_BURST: huge,
      BYTES_PER_SECOND: huge,
      BYTES_BURST: huge,
      DELIVERED_BYTES_PER_SECOND: huge,
      DELIVERED_BYTES_BURST: huge,
      MAX_BUFFERED_BYTES: huge,
      MAX_CONNECTIONS_PER_ADDRESS: huge,
      NEW_CONNECTIONS_BURST_PER_ADDRESS: huge,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('no output');
  await once(child.stdout, 'data');
  return { child, port };
}

function textFrame(text: string): Buffer {
  const body = Buffer.from(text);
  const head =
    body.length < 126 ? Buffer.from([0x81, 0x80 | body.length]) : Buffer.from([0x81, 0x80 | 126, 0, 0]);
  if (body.length >= 126) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, Buffer.alloc(4), body]);
}

async function openClient(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  socket.write(
    'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  await once(socket, 'data');
  socket.write(textFrame('{"type":"subscribe","topics":["bench"]}'));
  socket.write(textFrame('{"type":"ping"}'));
  // The pong says that the subscription is in place.
  await once(socket, 'data');
  return socket;
}

async function residentMiB(pid: number | undefined): Promise<number> {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  const { readFile } = await import('node:fs/promises');
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

interface Sample {
  readonly latencies: number[];
  readonly deliveredPerSecond: number;
  readonly residentMiB: number;
}

async function measure(name: ServerName, size: (typeof SIZES)[number]): Promise<Sample> {
  const { child, port } = await startServer(name);
  const sockets: Socket[] = [];
  for (let i = 0; i < size.clients; i += 1) sockets.push(await openClient(port));
  const arrived = JSON.stringify({ ...JSON.parse(message), clients: size.clients }).length + 4;

  const latencies: number[] = [];
  let sentAt = 0;
  let received = 0;
  let onArrival: () => void = () => undefined;
  for (const socket of sockets) {
    let bytes = 0;
    socket.on('data', (data: Buffer) => {
      bytes += data.length;
      for (; bytes >= arrived; bytes -= arrived) {
        received += 1;
        if (sentAt > 0) latencies.push(performance.now() - sentAt);
        onArrival();
      }
    });
  }
  const frame = textFrame(message);
  const sender = sockets[0];
  if (!sender) throw new Error('no clients');
  /** Publishes `count` messages, `window` of them under way at once; resolves when all have arrived everywhere. */
  const publish = (count: number, window: number, stamp: boolean): Promise<void> => {
    received = 0;
    let sent = 0;
    return new Promise((resolve) => {
      const more = (): void => {
        while (sent < count && sent * size.clients - received < window * size.clients) {
          sent += 1;
          if (stamp) sentAt = performance.now();
          sender.write(frame);
        }
        if (received === count * size.clients) resolve();
      };
      onArrival = () => {
        if (received % size.clients === 0) more();
      };
      more();
    });
  };

  await publish(Math.ceil(size.rounds / 3), 1, false); // warm-up
  await publish(size.rounds, 1, true);
  sentAt = 0;
  const startedAt = performance.now();
  await publish(size.publishes, WINDOW, false);
  const seconds = (performance.now() - startedAt) / 1000;
  const resident = await residentMiB(child.pid);
  for (const socket of sockets) socket.destroy();
  child.kill('SIGKILL');
  await once(child, 'exit');
  return { latencies, deliveredPerSecond: (size.publishes * size.clients) / seconds, residentMiB: resident };
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Runs the whole comparison (about 20 s on two cores). */
async function benchServer(): Promise<readonly ServerBenchRow[]> {
  const rows: ServerBenchRow[] = [];
  for (const size of SIZES) {
    const samples: Record<ServerName, Sample[]> = { 'at-the-table': [], 'y-webrtc': [] };
    for (let pass = 0; pass < PASSES; pass += 1) {
      for (const name of ['at-the-table', 'y-webrtc'] as const) samples[name].push(await measure(name, size));
    }
    for (const server of ['at-the-table', 'y-webrtc'] as const) {
      const sorted = samples[server].flatMap((sample) => sample.latencies).sort((a, b) => a - b);
      rows.push({
        server,
        clients: size.clients,
        p50Ms: percentile(sorted, 0.5),
        p95Ms: percentile(sorted, 0.95),
        deliveredPerSecond:
          samples[server].reduce((sum, sample) => sum + sample.deliveredPerSecond, 0) / PASSES,
        residentMiB: Math.max(...samples[server].map((sample) => sample.residentMiB)),
      });
    }
  }
  return rows;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.table(
    (await benchServer()).map((row) => ({
      server: row.server,
      clients: row.clients,
      'p50 ms': row.p50Ms.toFixed(2),
      'p95 ms': row.p95Ms.toFixed(2),
      'delivered/s': Math.round(row.deliveredPerSecond),
      'MiB resident': Math.round(row.residentMiB),
    })),
  );
}
