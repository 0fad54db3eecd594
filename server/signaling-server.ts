import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { AddressGate, addressUnit, clientAddress } from './address.ts';
import { Connection, type ConnectionHost } from './connection.ts';
import { Heartbeat } from './heartbeat.ts';
import { answerHttp, type Health, pathOf, refuseUpgrade } from './http.ts';
import { completeLimits, type Limits } from './limits.ts';
import { createLog, type LogSink } from './log.ts';
import { TopicTable } from './topics.ts';

/** How to run the server. Everything has a default. */
export interface SignalingServerOptions {
  /** 0 (the default here) takes any free port. */
  readonly port?: number;
  /** Default 127.0.0.1: reachable from this machine only. */
  readonly host?: string;
  readonly limits?: Partial<Limits>;
  /** Number of own reverse proxies in front whose `X-Forwarded-For` is believed. Default 0: the header is ignored. */
  readonly trustedProxyHops?: number;
  /** Receives JSON lines. Default: no log. */
  readonly log?: LogSink;
}

/** Counts since the start, or right now. */
export interface SignalingServerStats {
  readonly connections: number;
  readonly topics: number;
  readonly subscriptions: number;
  /** Client addresses remembered right now. */
  readonly addresses: number;
  readonly received: number;
  readonly delivered: number;
  readonly refused: number;
  readonly offences: number;
  readonly uptimeSeconds: number;
}

/** A running server. */
export interface SignalingServer {
  readonly port: number;
  /** For clients on this machine, e.g. `ws://127.0.0.1:4444`. */
  readonly url: string;
  stats(): SignalingServerStats;
  /** Says goodbye (1001) to everyone and resolves when all is closed, within `stopGraceMs` and a little. */
  close(): Promise<void>;
}

const SUMMARY_EVERY_MS = 60_000;
const FORGET_EVERY_MS = 10_000;
/** Sockets of one address that may be busy with something else than a WebSocket: health checks, the invite page. */
const PLAIN_SOCKETS = 64;
/** A message in more pieces than this is made to waste memory, not sent by a browser. */
const MAX_FRAGMENTS = 64;
const MAX_BUFFERED_CHUNKS = 1024;

/** Starts a signaling server. Rejects with the system's error when the port cannot be had. */
export async function startSignalingServer(options: SignalingServerOptions = {}): Promise<SignalingServer> {
  const { port = 0, host = '127.0.0.1', trustedProxyHops = 0 } = options;
  const limits = completeLimits(options.limits);
  const log = createLog(options.log ?? (() => undefined));
  const startedAt = performance.now();
  const topics = new TopicTable<Connection>();
  const connections = new Set<Connection>();
  const sockets = new Set<Socket>();
  const socketsOf = new Map<string, number>();
  const gate = new AddressGate(limits);
  const heartbeat = new Heartbeat(limits.heartbeatMs);
  const counts = { received: 0, delivered: 0, refused: 0, offences: 0 };
  let stopping: Promise<void> | undefined;
  let allGone: (() => void) | undefined;

  const stats = (): SignalingServerStats => ({
    connections: connections.size,
    topics: topics.size,
    subscriptions: topics.subscriptions,
    addresses: gate.size,
    ...counts,
    uptimeSeconds: Math.floor((performance.now() - startedAt) / 1000),
  });
  const health = (): Health => {
    const { connections, topics, uptimeSeconds } = stats();
    return { status: stopping ? 'stopping' : 'ok', connections, topics, uptimeSeconds };
  };

  const connectionHost: ConnectionHost = {
    limits,
    topics,
    offended(connection, code, reason) {
      counts.offences += 1;
      log.incident('offence', { peer: connection.peer, code, reason });
    },
    gone(connection) {
      connections.delete(connection);
      heartbeat.remove(connection);
      if (connections.size === 0) allGone?.();
    },
    counted(received, delivered) {
      counts.received += received;
      counts.delivered += delivered;
    },
  };

  const http = createServer(
    {
      headersTimeout: limits.handshakeMs,
      requestTimeout: limits.handshakeMs,
      keepAliveTimeout: limits.handshakeMs,
      connectionsCheckingInterval: Math.max(50, limits.handshakeMs / 4),
      maxHeaderSize: 8 * 1024,
    },
    (request, response) => answerHttp(request, response, health),
  );
  http.maxConnections = limits.maxConnections + PLAIN_SOCKETS;
  http.maxRequestsPerSocket = 100;
  http.on('connection', (socket: Socket) => {
    const address = addressUnit(socket.remoteAddress ?? '');
    const open = socketsOf.get(address) ?? 0;
    // Behind a proxy all sockets have the proxy's address; then only the upgrade tells people apart.
    if (trustedProxyHops === 0 && open >= limits.maxConnectionsPerAddress + PLAIN_SOCKETS) {
      counts.refused += 1;
      log.incident('refused', { peer: log.pseudonym(address), reason: 'too-many-sockets' });
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socketsOf.set(address, open + 1);
    socket.once('close', () => {
      sockets.delete(socket);
      const left = (socketsOf.get(address) ?? 1) - 1;
      if (left > 0) socketsOf.set(address, left);
      else socketsOf.delete(address);
    });
  });

  // `closeTimeout` is newer than the package's types, hence not in a literal.
  const webSocketOptions = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.maxFrameBytes,
    maxFragments: MAX_FRAGMENTS,
    maxBufferedChunks: MAX_BUFFERED_CHUNKS,
    // Answered in Connection, where they are counted against the client's budget.
    autoPong: false,
    closeTimeout: limits.closeGraceMs,
  };
  const webSockets = new WebSocketServer(webSocketOptions);

  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (pathOf(request) !== '/') return refuseUpgrade(socket, '404 Not Found');
    const address = clientAddress(request, trustedProxyHops);
    const full = stopping !== undefined || connections.size >= limits.maxConnections;
    const answer = full ? 'full' : gate.enter(address, performance.now());
    if (answer !== 'ok') {
      counts.refused += 1;
      log.incident('refused', { peer: log.pseudonym(address), reason: answer });
      return refuseUpgrade(socket, full ? '503 Service Unavailable' : '429 Too Many Requests');
    }
    socket.once('close', () => gate.leave(address));
    webSockets.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      const connection = new Connection(webSocket, log.pseudonym(address), connectionHost);
      connections.add(connection);
      heartbeat.add(connection);
    });
  });

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen({ port, host, backlog: 2048 }, () => {
      http.off('error', reject);
      resolve();
    });
  }).catch((error: unknown) => {
    heartbeat.close();
    throw error;
  });
  // Running out of file descriptors shows up here; those who are connected stay connected.
  http.on('error', (error: NodeJS.ErrnoException) => {
    log.incident('listener-error', { code: error.code ?? 'unknown' });
  });

  const summary = (): void => {
    const { uptimeSeconds, ...now } = stats();
    log.info('summary', { uptimeSeconds, ...now, incidentsNotLogged: log.takeDropped() });
  };
  const summaryTimer = setInterval(summary, SUMMARY_EVERY_MS);
  const forgetTimer = setInterval(() => gate.forgetGone(performance.now()), FORGET_EVERY_MS);

  const stop = async (): Promise<void> => {
    log.info('stopping', { connections: connections.size });
    heartbeat.close();
    clearInterval(summaryTimer);
    clearInterval(forgetTimer);
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    const everyoneLeft = new Promise<void>((resolve) => {
      allGone = resolve;
      if (connections.size === 0) resolve();
    });
    for (const connection of connections) connection.end(1001, 'server is stopping');
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, limits.stopGraceMs);
    });
    await Promise.race([everyoneLeft, patience]);
    clearTimeout(timer);
    for (const connection of connections) connection.terminate();
    for (const socket of sockets) socket.destroy();
    await closed;
    summary();
    log.info('stopped');
  };

  const bound = http.address() as AddressInfo;
  const wildcard = bound.address === '0.0.0.0' || bound.address === '::';
  const name = wildcard ? '127.0.0.1' : bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  log.info('listening', { port: bound.port, everywhere: wildcard });
  return {
    port: bound.port,
    url: `ws://${name}:${bound.port}`,
    stats,
    close: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
