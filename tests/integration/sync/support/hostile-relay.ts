import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { randomBytes } from '../../../../lib/crypto/bytes.ts';
import { randomOf } from './edits.ts';

/** How likely, from 0 to 1, each mischief is for each message that is handed on. */
export interface Mischief {
  readonly drop: number;
  readonly twice: number;
  /** Handed on up to 80 ms late, so that later ones overtake it. */
  readonly late: number;
  /** An old message of the same topic is sent after it. */
  readonly replay: number;
  /** Junk is put into the same topic: no base64, no envelope, somebody else's message, a huge one. */
  readonly junk: number;
}
export const HONEST: Mischief = { drop: 0, twice: 0, late: 0, replay: 0, junk: 0 };

/** A signaling server that speaks the protocol and does everything it can short of breaking the encryption. */
export class HostileRelay {
  mischief: Mischief = HONEST;
  /** All that was ever published, by topic: what a server can know. */
  readonly history = new Map<string, string[]>();
  readonly #server: WebSocketServer;
  readonly #topics = new Map<string, Set<WebSocket>>();
  readonly #random: () => number;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  static async open(seed: number): Promise<HostileRelay> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    return new HostileRelay(server, seed);
  }

  private constructor(server: WebSocketServer, seed: number) {
    this.#server = server;
    this.#random = randomOf(seed);
    server.on('connection', (socket) => {
      socket.on('message', (data) => this.#heard(socket, String(data)));
      socket.on('close', () => this.#topics.forEach((sockets) => void sockets.delete(socket)));
    });
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Plays everything of every topic again, to everyone subscribed to it. Returns how many messages that were. */
  replayAll(): number {
    let count = 0;
    for (const [topic, messages] of this.history) {
      for (const data of messages) this.#send(topic, data);
      count += messages.length;
    }
    return count;
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #heard(socket: WebSocket, text: string): void {
    const message = JSON.parse(text) as { type: string; topics?: string[]; topic?: string; data?: string };
    if (message.type === 'ping') socket.send('{"type":"pong"}');
    for (const topic of message.topics ?? []) {
      const sockets = this.#topics.get(topic) ?? new Set();
      this.#topics.set(topic, sockets);
      if (message.type === 'subscribe') sockets.add(socket);
      else sockets.delete(socket);
    }
    if (message.type === 'publish' && message.topic && message.data) this.#pass(message.topic, message.data);
  }

  #pass(topic: string, data: string): void {
    const { drop, twice, late, replay, junk } = this.mischief;
    const old = this.history.get(topic) ?? [];
    this.history.set(topic, [...old, data].slice(-200));
    const happens = (chance: number): boolean => this.#random() < chance;
    if (!happens(drop)) {
      if (happens(late)) this.#later(() => this.#send(topic, data));
      else this.#send(topic, data);
      if (happens(twice)) this.#send(topic, data);
    }
    if (happens(replay)) this.#send(topic, old[Math.floor(this.#random() * old.length)] ?? data);
    if (happens(junk)) this.#send(topic, this.#junk());
  }

  #junk(): string {
    const all = [...this.history.values()].flat();
    const kinds = [
      () => Buffer.from(randomBytes(200)).toString('base64'),
      () => '%%% no base64 %%%',
      () => '',
      () => all[Math.floor(this.#random() * all.length)] ?? '',
      () => 'A'.repeat(60_000),
    ];
    return kinds[Math.floor(this.#random() * kinds.length)]?.() ?? '';
  }

  #later(go: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      go();
    }, this.#random() * 80);
    this.#timers.add(timer);
  }

  #send(topic: string, data: string): void {
    const text = JSON.stringify({ type: 'publish', topic, data });
    for (const socket of this.#topics.get(topic) ?? []) socket.send(text);
  }
}
