import { type ReadonlySignal, signal } from '@preact/signals-core';
import { UserFacingError } from '../i18n/user-facing-error.ts';
import { DEFAULT_TIMING, jittered, type Timing } from './timing.ts';

/** A published message as the server hands it on. `data` is base64 and sealed; the server cannot read it. */
export interface Published {
  readonly topic: string;
  readonly data: string;
}

/** Larger frames come from no honest server (it caps them at 64 KiB). */
const MAX_FRAME = 96 * 1024;

/**
 * Checks a signaling address: `wss:` anywhere, `ws:` only on this very device, no credentials, no fragment.
 * Returns it normalised; throws `UserFacingError`.
 */
export function checkSignalingAddress(address: string): string {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch (cause) {
    throw new UserFacingError('error.server.address', {}, { cause });
  }
  if (url.protocol !== 'wss:' && url.protocol !== 'ws:') throw new UserFacingError('error.server.address');
  // An empty fragment is a fragment too, and `new WebSocket` throws on it.
  if (url.username || url.password || url.href.includes('#') || !url.hostname)
    throw new UserFacingError('error.server.address');
  const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'ws:' && !loopback) throw new UserFacingError('error.server.insecure');
  return url.href.replace(/\/$/, '');
}

/**
 * One WebSocket to one signaling server, shared by room, lobby and door.
 *
 * It dials again with jittered back-off, notices half-open sockets itself (a socket whose network is gone reports
 * nothing for minutes, and `close()` on it waits just as long: such a socket is abandoned, not closed), and
 * subscribes to all topics again after each reconnect. Nothing is queued while it is down: what is published
 * is repeated by those who need an answer.
 */
export class SignalingSocket {
  readonly url: string;
  readonly isOpen: ReadonlySignal<boolean>;
  readonly #open = signal(false);
  readonly #timing: Timing;
  readonly #Socket: typeof WebSocket;
  readonly #handlers = new Map<string, Set<(data: string) => void>>();
  readonly #onOpen = new Set<() => void>();
  #socket: WebSocket | null = null;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastHeard = 0;
  #pinged = false;
  #closed = false;

  constructor(url: string, timing: Timing = DEFAULT_TIMING, Socket: typeof WebSocket = WebSocket) {
    this.url = checkSignalingAddress(url);
    this.#timing = timing;
    this.#Socket = Socket;
    this.isOpen = this.#open;
    this.#dial();
  }

  /** Hear what is published under `topic`. Returns the way to stop. */
  subscribe(topic: string, handler: (data: string) => void): () => void {
    const handlers = this.#handlers.get(topic) ?? new Set();
    handlers.add(handler);
    this.#handlers.set(topic, handlers);
    if (handlers.size === 1) this.#send({ type: 'subscribe', topics: [topic] });
    return () => {
      handlers.delete(handler);
      if (handlers.size > 0 || this.#handlers.get(topic) !== handlers) return;
      this.#handlers.delete(topic);
      this.#send({ type: 'unsubscribe', topics: [topic] });
    };
  }

  /** Called after each (re)connect, when all topics are subscribed; at once when already open. */
  onOpen(handler: () => void): () => void {
    this.#onOpen.add(handler);
    if (this.#open.value) handler();
    return () => this.#onOpen.delete(handler);
  }

  /** Returns false when the server is out of reach just now: say it again later. */
  publish(topic: string, data: string): boolean {
    return this.#send({ type: 'publish', topic, data });
  }

  /** The device woke up or the network came back: do not wait for time-outs. */
  wake(): void {
    if (this.#closed) return;
    if (!this.#open.value) {
      this.#attempt = 0;
      this.#dial();
    } else this.#ping(Math.min(1_500, this.#timing.serverDead));
  }

  close(): void {
    this.#closed = true;
    this.#abandon();
    this.#handlers.clear();
    this.#onOpen.clear();
  }

  #dial(): void {
    this.#abandon();
    if (this.#closed) return;
    const socket = new this.#Socket(this.url);
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#lost(socket), this.#timing.dialTimeout);
    socket.onopen = () => {
      this.#attempt = 0;
      this.#lastHeard = Date.now();
      this.#open.value = true;
      if (this.#handlers.size > 0) this.#send({ type: 'subscribe', topics: [...this.#handlers.keys()] });
      this.#watch();
      for (const handler of [...this.#onOpen]) handler();
    };
    socket.onmessage = ({ data }) => this.#heard(data);
    socket.onclose = () => this.#lost(socket);
    socket.onerror = () => this.#lost(socket);
  }

  #lost(socket: WebSocket): void {
    if (socket !== this.#socket || this.#closed) return;
    this.#abandon();
    const wait = Math.min(this.#timing.redialMost, this.#timing.redialFirst * 2 ** this.#attempt++);
    this.#timer = setTimeout(() => this.#dial(), jittered(wait));
  }

  #abandon(): void {
    clearTimeout(this.#timer);
    this.#pinged = false;
    this.#open.value = false;
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    // Closing a socket that is still dialling reports an error later; nobody needs to hear of it.
    socket.onerror = () => undefined;
    socket.close();
  }

  /** Sends a ping after some silence, and takes the socket for dead when even that brings nothing. */
  #watch(): void {
    clearTimeout(this.#timer);
    const quiet = Date.now() - this.#lastHeard;
    if (quiet >= this.#timing.serverPing) this.#ping(this.#timing.serverDead);
    else this.#timer = setTimeout(() => this.#watch(), this.#timing.serverPing - quiet);
  }

  #ping(deadline: number): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    if (!socket) return;
    this.#pinged = true;
    this.#send({ type: 'ping' });
    this.#timer = setTimeout(() => {
      if (this.#pinged) this.#lost(socket);
    }, deadline);
  }

  #heard(data: unknown): void {
    this.#lastHeard = Date.now();
    if (this.#pinged) {
      this.#pinged = false;
      this.#watch();
    }
    if (typeof data !== 'string' || data.length > MAX_FRAME) return;
    const message = parsePublished(data);
    if (!message) return;
    for (const handler of [...(this.#handlers.get(message.topic) ?? [])]) handler(message.data);
  }

  #send(message: object): boolean {
    if (!this.#open.value || this.#socket?.readyState !== 1) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }
}

function parsePublished(text: string): Published | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    // A server that talks nonsense is ignored; the pings find out whether it still works at all.
    return null;
  }
  if (typeof message !== 'object' || message === null) return null;
  const { type, topic, data } = message as Record<string, unknown>;
  if (type !== 'publish' || typeof topic !== 'string' || typeof data !== 'string') return null;
  return { topic, data };
}
