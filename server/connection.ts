import type { RawData, WebSocket } from 'ws';
import type { Beating } from './heartbeat.ts';
import type { Limits } from './limits.ts';
import { TokenBucket } from './token-bucket.ts';
import type { TopicTable } from './topics.ts';
import { pongFrame, publishFrame, readMessage, type Violation, violation } from './wire.ts';

/** What a connection needs from the server around it. */
export interface ConnectionHost {
  readonly limits: Limits;
  readonly topics: TopicTable<Connection>;
  /** The connection broke a rule or could not keep up; called at most once, before `gone`. */
  offended(connection: Connection, code: number, reason: string): void;
  /** Called exactly once, when nothing of the connection is left. */
  gone(connection: Connection): void;
  /** Counts for the summary. */
  counted(received: number, delivered: number): void;
}

/** One WebSocket client: reads its messages, keeps it within its limits, and delivers to it. */
export class Connection implements Beating {
  /** Stand-in for the client's address in the log. */
  readonly peer: string;
  readonly #socket: WebSocket;
  readonly #host: ConnectionHost;
  readonly #topics = new Set<string>();
  readonly #messages: TokenBucket;
  readonly #bytes: TokenBucket;
  readonly #deliveredBytes: TokenBucket;
  #alive = true;
  /** Nothing is read from or delivered to this client any more. */
  #ending = false;

  constructor(socket: WebSocket, peer: string, host: ConnectionHost) {
    this.#socket = socket;
    this.peer = peer;
    this.#host = host;
    const now = performance.now();
    const { limits } = host;
    this.#messages = new TokenBucket(limits.messagesPerSecond, limits.messagesBurst, now);
    this.#bytes = new TokenBucket(limits.bytesPerSecond, limits.bytesBurst, now);
    this.#deliveredBytes = new TokenBucket(limits.deliveredBytesPerSecond, limits.deliveredBytesBurst, now);
    socket.on('message', (data, isBinary) => this.#onFrame(data, isBinary));
    socket.on('ping', (data) => this.#onPing(data));
    socket.on('pong', (data) => this.#onPong(data));
    socket.on('error', (error) => this.#onError(error));
    socket.on('close', () => {
      this.#leaveTopics();
      host.gone(this);
    });
  }

  /** Gives up on a client that has been silent since the last beat; asks the others for a sign of life. */
  beat(): void {
    if (this.#ending) return;
    if (!this.#alive) {
      this.#cut(1001, 'no sign of life');
      return;
    }
    this.#alive = false;
    this.#socket.ping();
  }

  /** Sends one text frame, unless the client reads so slowly that it would pile up here. */
  deliver(frame: Buffer): boolean {
    if (this.#ending || this.#socket.readyState !== this.#socket.OPEN) return false;
    if (this.#socket.bufferedAmount + frame.length > this.#host.limits.maxBufferedBytes) {
      this.#cut(1008, 'reads too slowly');
      return false;
    }
    this.#socket.send(frame, { binary: false });
    return true;
  }

  /** Ends the connection politely: close frame, then `closeGraceMs` for the answer. */
  end(code: number, reason: string): void {
    if (this.#ending) return;
    this.#ending = true;
    this.#leaveTopics();
    this.#socket.close(code, reason);
  }

  /** Ends the connection at once. */
  terminate(): void {
    this.#ending = true;
    this.#leaveTopics();
    this.#socket.terminate();
  }

  #onFrame(data: RawData, isBinary: boolean): void {
    if (this.#ending) return;
    this.#alive = true;
    // `ws` hands over one Buffer unless told otherwise; the check is for the type system.
    const size = Buffer.isBuffer(data) ? data.length : 0;
    if (!this.#afford(size)) return;
    this.#host.counted(1, 0);
    if (isBinary) this.#offend(violation(1003, 'text only'));
    else this.#onTextSafely(data.toString());
  }

  /** A mistake of ours that one client's message brings to light must not end everybody's meetings. */
  #onTextSafely(text: string): void {
    try {
      this.#onText(text);
    } catch (error) {
      if (this.#ending) return;
      // The name only: messages of errors may quote what was sent.
      this.#host.offended(this, 1011, error instanceof Error ? error.name : 'unknown');
      this.end(1011, 'internal error');
    }
  }

  #onText(text: string): void {
    const message = readMessage(text, this.#host.limits);
    switch (message.type) {
      case 'violation':
        this.#offend(message);
        break;
      case 'subscribe':
        this.#subscribe(message.topics);
        break;
      case 'unsubscribe':
        for (const topic of message.topics) this.#unsubscribe(topic);
        break;
      case 'publish':
        this.#publish(message.topic, message.fields);
        break;
      case 'ping':
        this.deliver(pongFrame);
        break;
      case 'other':
        break;
    }
  }

  #subscribe(topics: readonly string[]): void {
    for (const topic of topics) {
      if (!this.#topics.has(topic) && this.#topics.size >= this.#host.limits.maxTopicsPerConnection) {
        this.#offend(violation(1008, 'too many topics'));
        return;
      }
      this.#topics.add(topic);
      this.#host.topics.add(topic, this);
    }
  }

  #unsubscribe(topic: string): void {
    // Only own subscriptions: the table is never asked about a name this client does not hold.
    if (this.#topics.delete(topic)) this.#host.topics.remove(topic, this);
  }

  #publish(topic: string, fields: Readonly<Record<string, unknown>>): void {
    const receivers = this.#host.topics.members(topic);
    if (!receivers) return;
    const frame = publishFrame(fields, receivers.size);
    // Numbers such as 1e20 grow when written out again. Room for `clients` is not the sender's fault.
    if (frame.length > this.#host.limits.maxFrameBytes + 32) {
      this.#offend(violation(1009, 'message too big'));
      return;
    }
    if (!this.#deliveredBytes.take(frame.length * receivers.size, performance.now())) {
      this.#offend(violation(1008, 'too much to deliver'));
      return;
    }
    let delivered = 0;
    for (const receiver of receivers) if (receiver.deliver(frame)) delivered += 1;
    this.#host.counted(0, delivered);
  }

  #onPing(data: Buffer): void {
    if (this.#ending || !this.#afford(data.length)) return;
    this.#alive = true;
    if (this.#socket.bufferedAmount > this.#host.limits.maxBufferedBytes) {
      this.#cut(1008, 'reads too slowly');
    } else if (this.#socket.readyState === this.#socket.OPEN) {
      this.#socket.pong(data);
    }
  }

  #onPong(data: Buffer): void {
    if (this.#ending || !this.#afford(data.length)) return;
    this.#alive = true;
  }

  /** `ws` has already closed the connection with the fitting code (1002, 1007, 1008, 1009) or it broke. */
  #onError(error: Error): void {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
    const first = !this.#ending;
    this.#ending = true;
    this.#leaveTopics();
    if (first && code.startsWith('WS_ERR_')) this.#host.offended(this, 1002, code);
  }

  #afford(bytes: number): boolean {
    const now = performance.now();
    if (this.#messages.take(1, now) && this.#bytes.take(bytes, now)) return true;
    this.#offend(violation(1008, 'too many messages'));
    return false;
  }

  #offend({ code, reason }: Violation): void {
    if (this.#ending) return;
    this.#host.offended(this, code, reason);
    this.end(code, reason);
  }

  /** For clients that would not read a close frame anyway. */
  #cut(code: number, reason: string): void {
    this.#host.offended(this, code, reason);
    this.terminate();
  }

  #leaveTopics(): void {
    for (const topic of this.#topics) this.#host.topics.remove(topic, this);
    this.#topics.clear();
  }
}
