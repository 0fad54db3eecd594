import { type Bytes, fromB64Url, toB64Url } from '../crypto/bytes.ts';
import { deviceIdOf, type Identity, verify } from '../crypto/identity.ts';
import { type ControlMessage, decodeControl, encodeControl } from './control.ts';
import { FramedChannel } from './framed-channel.ts';
import { ProtocolError } from './framing.ts';
import type { Timing } from './timing.ts';

/** Who is at the other end, proved by the hello. */
export interface Peer {
  readonly deviceId: string;
  readonly signKey: string;
  /** The only Yjs client id this link may speak for. */
  readonly client: number;
}

/** What a room gives to each of its links. */
export interface LinkHost {
  readonly identity: Identity;
  readonly topic: string;
  readonly client: number;
  readonly timing: Timing;
  /** Whether this device may be linked to (it was not asked to leave). */
  mayLink(peer: Peer): boolean;
  onOpen(link: Link): void;
  onControl(link: Link, message: ControlMessage): void;
  filterDocument(link: Link, message: Bytes): Uint8Array | null;
  /** Runs `deliver`, which hands a filtered message up to y-webrtc. */
  around?(deliver: () => void): void;
  onClosed(link: Link, reason: Error | null): void;
}

/**
 * One direct connection to one panel: framing, hello, signs of life.
 *
 * hello: each side signs (topic, own DTLS fingerprint, other's DTLS fingerprint, own Yjs client id) with its device
 * key. Whoever sits in between, whatever the signaling server forwards, has other fingerprints (RFC 8827 §5.6.4),
 * so the device id that a link carries is true. `ready` says that the other's hello was good; only after both
 * does anything of the document flow.
 */
export class Link {
  readonly createdAt = Date.now();
  peer: Peer | null = null;
  /** Digest the other side last told, base64url. */
  digest: string | null = null;
  isOpen = false;
  isClosed = false;

  readonly #pc: RTCPeerConnection;
  readonly #host: LinkHost;
  #channel: FramedChannel | null = null;
  #heardHello = false;
  #theirsIsReady = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(pc: RTCPeerConnection, host: LinkHost) {
    this.#pc = pc;
    this.#host = host;
    this.#timer = setTimeout(() => this.close(new Error('not open in time')), host.timing.linkOpen);
  }

  get sent(): { readonly messages: number; readonly bytes: number } {
    return this.#channel?.sent ?? { messages: 0, bytes: 0 };
  }

  /** Wraps the connection's one data channel; further ones are refused. */
  attach(raw: RTCDataChannel): FramedChannel | null {
    if (this.#channel || this.isClosed) {
      raw.close();
      return null;
    }
    this.#channel = new FramedChannel(raw, {
      onRawOpen: () => void this.#sayHello().catch((error: unknown) => this.close(asError(error))),
      onControl: (message) => this.#onControl(message),
      filterDocument: (message) => this.#host.filterDocument(this, message),
      around: (deliver) => (this.#host.around ? this.#host.around(deliver) : deliver()),
      onClosed: (reason) => this.close(reason),
    });
    return this.#channel;
  }

  control(message: ControlMessage): void {
    this.#channel?.sendControl(encodeControl(message));
  }

  /** Hands one of y-webrtc's messages to the other side. */
  document(message: Uint8Array): void {
    this.#channel?.send(message);
  }

  /** Someone was asked to leave: from this moment nothing of the document passes, though the farewell still does. */
  mute(): void {
    this.#channel?.mute();
  }

  /** After sleep every link is suspect: ask, and give up soon. */
  suspect(): void {
    if (this.isOpen) this.#ask(this.#host.timing.linkDeadAfterWake);
  }

  close(reason: Error | null = null): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.isOpen = false;
    clearTimeout(this.#timer);
    this.#channel?.close(reason);
    this.#pc.close();
    this.#host.onClosed(this, reason);
  }

  async #sayHello(): Promise<void> {
    const { identity, topic, client } = this.#host;
    const [own, other] = this.#fingerprints();
    const signature = await identity.sign('hello', topic, own, other, client);
    this.control({ type: 'hello', key: identity.signKey, client, signature: toB64Url(signature) });
  }

  async #onHello(hello: Extract<ControlMessage, { type: 'hello' }>): Promise<void> {
    if (this.#heardHello) throw new ProtocolError('second hello');
    this.#heardHello = true;
    const [own, other] = this.#fingerprints();
    const signature = fromB64Url(hello.signature);
    // Mirrored: what is "own" to us is "other" to them.
    if (!(await verify(hello.key, signature, 'hello', this.#host.topic, other, own, hello.client))) {
      throw new ProtocolError('hello does not verify');
    }
    const peer = { deviceId: await deviceIdOf(hello.key), signKey: hello.key, client: hello.client };
    if (!this.#host.mayLink(peer)) throw new ProtocolError('this device was asked to leave');
    this.peer = peer;
    this.control({ type: 'ready' });
    this.#openWhenBothReady();
  }

  #onControl(bytes: Bytes): void {
    const message = decodeControl(bytes);
    if (!message) return;
    if (message.type === 'hello') {
      void this.#onHello(message).catch((error: unknown) => this.close(asError(error)));
    } else if (message.type === 'ready') {
      this.#theirsIsReady = true;
      this.#openWhenBothReady();
    } else if (message.type === 'ping') this.control({ type: 'pong' });
    else if (message.type !== 'pong') {
      if (!this.isOpen) throw new ProtocolError('control message before hello');
      this.#host.onControl(this, message);
    }
  }

  #openWhenBothReady(): void {
    if (!this.peer || !this.#theirsIsReady || this.isOpen || this.isClosed) return;
    this.isOpen = true;
    this.#watch();
    this.#host.onOpen(this);
    this.#channel?.release();
  }

  /** Pings after some silence, closes after a long one. */
  #watch(): void {
    clearTimeout(this.#timer);
    const { linkPing, linkDead } = this.#host.timing;
    const quiet = Date.now() - (this.#channel?.lastHeard ?? 0);
    if (quiet >= linkPing) this.#ask(linkDead - linkPing);
    else this.#timer = setTimeout(() => this.#watch(), linkPing - quiet);
  }

  #ask(patience: number): void {
    clearTimeout(this.#timer);
    const before = this.#channel?.lastHeard;
    this.control({ type: 'ping' });
    const deadline = Date.now() + patience;
    const look = (): void => {
      if (this.#channel?.lastHeard !== before) this.#watch();
      else if (Date.now() >= deadline) this.close(new Error('no sign of life'));
      else this.#timer = setTimeout(look, Math.min(500, patience / 2));
    };
    this.#timer = setTimeout(look, Math.min(200, patience / 2));
  }

  /** [ours, theirs]: the certificate fingerprints of this connection, from the session descriptions (RFC 8122). */
  #fingerprints(): [string, string] {
    return [fingerprintOf(this.#pc.localDescription), fingerprintOf(this.#pc.remoteDescription)];
  }
}

function fingerprintOf(description: RTCSessionDescription | null): string {
  const found = [...(description?.sdp ?? '').matchAll(/^a=fingerprint:(\S+) (\S+)/gm)];
  const all = new Set(found.map(([, hash, value]) => `${hash} ${value}`.toLowerCase()));
  const [only] = all;
  // A second one could belong to somebody else's connection while the first is the one that is signed.
  if (only === undefined || all.size > 1)
    throw new ProtocolError('session description without one fingerprint');
  return only;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
