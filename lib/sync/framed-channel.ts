import type { Bytes } from '../crypto/bytes.ts';
import {
  CONTROL_STREAM,
  DOCUMENT_STREAM,
  framesOf,
  MAX_MESSAGE,
  ProtocolError,
  RateLimit,
  Reassembler,
  type Stream,
} from './framing.ts';

/**
 * Bytes handed to the browser before we wait for it to drain. With 1 MiB here 5 MB took 3 to 4 s between two
 * Chromiums on loopback, with 128 KiB 0.6 to 2 s (docs/benchmarks.md).
 */
const HIGH_WATER = 128 * 1024;
const LOW_WATER = 32 * 1024;

/** Messages a second that one peer may send for long, and at once. Six fast typists make about sixty. */
const MESSAGES_PER_SECOND = 400;
const MESSAGE_BURST = 4_000;

export interface ChannelEvents {
  /** The raw channel is open: say hello. */
  onRawOpen(): void;
  onControl(message: Bytes): void;
  /** What may go up to y-webrtc: the message itself, a cleaned one, or `null` for nothing. May throw. */
  filterDocument(message: Bytes): Uint8Array | null;
  /** Runs `deliver`, which hands the filtered message up. */
  around?(deliver: () => void): void;
  onClosed(reason: Error | null): void;
}

/**
 * Wears the face of an `RTCDataChannel` towards simple-peer and cuts messages into frames underneath.
 *
 * To simple-peer the channel opens only after `release()`, when the hello of the other side has been verified:
 * nothing unverified ever reaches y-webrtc, and nothing of the document leaves before.
 */
export class FramedChannel {
  readonly label: string;
  binaryType: BinaryType = 'arraybuffer';
  bufferedAmountLowThreshold = 0;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: ((event: { error: Error }) => void) | null = null;
  onbufferedamountlow: (() => void) | null = null;

  /** Frames and bytes that went out, counted for the benchmark. */
  readonly sent = { messages: 0, bytes: 0 };
  lastHeard = Date.now();

  readonly #raw: RTCDataChannel;
  readonly #events: ChannelEvents;
  readonly #incoming = new Reassembler();
  readonly #limit = new RateLimit(MESSAGES_PER_SECOND, MESSAGE_BURST);
  readonly #outgoing: Record<Stream, Iterator<Bytes>[]> = { [DOCUMENT_STREAM]: [], [CONTROL_STREAM]: [] };
  #queued = 0;
  #released = false;
  #muted = false;
  #closed = false;

  constructor(raw: RTCDataChannel, events: ChannelEvents) {
    this.label = raw.label;
    this.#raw = raw;
    this.#events = events;
    raw.binaryType = 'arraybuffer';
    raw.bufferedAmountLowThreshold = LOW_WATER;
    raw.onmessage = ({ data }) => this.#take(data);
    raw.onbufferedamountlow = () => this.#pump();
    raw.onclose = () => this.#end(null);
    raw.onerror = () => this.#end(null);
    if (raw.readyState === 'open') queueMicrotask(() => events.onRawOpen());
    else raw.onopen = () => events.onRawOpen();
  }

  get readyState(): RTCDataChannelState {
    if (this.#closed) return 'closed';
    return this.#released ? this.#raw.readyState : 'connecting';
  }

  get bufferedAmount(): number {
    return this.#queued + this.#raw.bufferedAmount;
  }

  /** From now on nothing of the document goes out or comes in; control messages still do. */
  mute(): void {
    this.#muted = true;
    this.#outgoing[DOCUMENT_STREAM] = [];
    if (this.#outgoing[CONTROL_STREAM].length === 0) this.#queued = 0;
  }

  /** Opens the channel to simple-peer and y-webrtc. */
  release(): void {
    if (this.#released || this.#closed) return;
    this.#released = true;
    this.onopen?.();
  }

  /** Sends one of y-webrtc's messages. */
  send(data: ArrayBuffer | Uint8Array): void {
    if (this.#released && !this.#muted)
      this.#push(DOCUMENT_STREAM, data instanceof Uint8Array ? data : new Uint8Array(data));
  }

  /** Control messages overtake a document under way, so that a large meeting does not look like a dead peer. */
  sendControl(message: Uint8Array): void {
    this.#push(CONTROL_STREAM, message);
  }

  close(reason: Error | null = null): void {
    this.#end(reason);
  }

  #push(stream: Stream, message: Uint8Array): void {
    if (this.#closed) return;
    if (message.length > MAX_MESSAGE[stream]) {
      this.#end(new ProtocolError('own message too long'));
      return;
    }
    this.sent.messages++;
    this.sent.bytes += message.length;
    this.#queued += message.length;
    this.#outgoing[stream].push(framesOf(stream, message));
    this.#pump();
  }

  #pump(): void {
    while (!this.#closed && this.#raw.readyState === 'open' && this.#raw.bufferedAmount < HIGH_WATER) {
      const queue =
        this.#outgoing[CONTROL_STREAM].length > 0
          ? this.#outgoing[CONTROL_STREAM]
          : this.#outgoing[DOCUMENT_STREAM];
      const next = queue[0]?.next();
      if (!next) break;
      if (next.done) {
        queue.shift();
        continue;
      }
      this.#raw.send(next.value);
      this.#queued = Math.max(0, this.#queued - (next.value.length - 1));
    }
    // With nothing of our own left to send, the next event that matters is the one of the layer above.
    this.#raw.bufferedAmountLowThreshold = this.#queued > 0 ? LOW_WATER : this.bufferedAmountLowThreshold;
    if (this.bufferedAmount <= this.bufferedAmountLowThreshold) this.onbufferedamountlow?.();
  }

  #take(data: unknown): void {
    if (this.#closed) return;
    this.lastHeard = Date.now();
    try {
      if (!(data instanceof ArrayBuffer)) throw new ProtocolError('not a binary frame');
      const whole = this.#incoming.take(new Uint8Array(data));
      if (!whole) return;
      if (!this.#limit.pass()) throw new ProtocolError('too many messages');
      if (whole.stream === CONTROL_STREAM) this.#events.onControl(whole.message);
      else {
        if (!this.#released) throw new ProtocolError('document before hello');
        if (this.#muted) return;
        const clean = this.#events.filterDocument(whole.message);
        if (!clean) return;
        const deliver = (): void => this.onmessage?.({ data: exactBuffer(clean) });
        if (this.#events.around) this.#events.around(deliver);
        else deliver();
      }
    } catch (error) {
      this.#end(error instanceof Error ? error : new ProtocolError(String(error)));
    }
  }

  #end(reason: Error | null): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#outgoing[DOCUMENT_STREAM] = [];
    this.#outgoing[CONTROL_STREAM] = [];
    this.#queued = 0;
    this.#raw.close();
    this.#events.onClosed(reason);
    this.onclose?.();
  }
}

const exactBuffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength
    ? (bytes.buffer as ArrayBuffer)
    : (bytes.slice().buffer as ArrayBuffer);
