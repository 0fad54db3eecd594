import { SignalingConn, type Room as YRoom } from 'y-webrtc';
import { type Bytes, decoding, encoding, fromB64, randomBytes, toB64 } from '../crypto/bytes.ts';
import type { SignalingSocket } from './signaling-socket.ts';

/** What y-webrtc says over the signaling server, sealed with the room's key. */
interface RoomMessage {
  readonly type: 'announce' | 'signal';
  readonly from: string;
  readonly to?: string;
  readonly signal?: { readonly type?: string };
  /** Ours, on an announce: the peers to which the sender has an open link. */
  readonly have?: readonly string[];
}

export interface RoomSignalingHost {
  /** Peer ids with an open link. */
  openPeers(): readonly string[];
  /** Drop whatever there is towards a peer that says it has no link to us, if it is stale. */
  dropStale(peerId: string): void;
  hasConnection(peerId: string): boolean;
  /** No new links just now. */
  isPaused(): boolean;
}

/**
 * y-webrtc's signaling connection, over our own socket.
 *
 * It is y-webrtc's class, so that its handling of offers and answers is used as it is. What goes around it, and why:
 *  - it must not open a socket of its own: that one reconnects in lock-step, leaks, and hangs when half-open;
 *  - when two peers announce themselves at once both make offers, and the collision can end with two data channels
 *    that nobody reads: here, of two peers, only the one with the larger id makes the offer;
 *  - an announce of a peer for which a dead connection is still listed is ignored by y-webrtc for ever: ours says
 *    which peers it is linked to, and the listener drops what is stale.
 */
export class RoomSignaling extends SignalingConn {
  readonly #socket: SignalingSocket;
  readonly #room: YRoom;
  readonly #host: RoomSignalingHost;
  readonly #stop: (() => void)[];

  constructor(socket: SignalingSocket, room: YRoom, host: RoomSignalingHost) {
    super(socket.url);
    this.#socket = socket;
    this.#room = room;
    this.#host = host;
    this.#stop = [
      socket.subscribe(room.name, (data) => void this.#heard(data)),
      socket.onOpen(() => void this.announce()),
    ];
  }

  /** y-webrtc's offers and answers go out through here; its own (un)subscribe messages are not needed. */
  override send(message: { type?: string; topic?: string; data?: string }): void {
    if (message.type === 'publish' && message.topic && message.data)
      this.#socket.publish(message.topic, message.data);
  }

  /** Tell the room that we are here, and to whom we are linked. */
  async announce(): Promise<void> {
    if (this.#host.isPaused()) return;
    const announce: RoomMessage = { type: 'announce', from: this.#room.peerId, have: this.#host.openPeers() };
    const sealed = await sealForRoom(this.#room.key, announce);
    this.#socket.publish(this.#room.name, sealed);
  }

  override destroy(): void {
    for (const stop of this.#stop) stop();
    super.destroy();
  }

  async #heard(data: string): Promise<void> {
    const message = await openFromRoom(this.#room.key, data);
    const me = this.#room.peerId;
    if (
      !message ||
      this.#host.isPaused() ||
      message.from === me ||
      (message.to !== undefined && message.to !== me)
    )
      return;
    if (message.type === 'announce') {
      if (!message.have?.includes(me)) this.#host.dropStale(message.from);
      if (this.#host.hasConnection(message.from) || this.#room.bcConns.has(message.from)) return;
      if (me < message.from) return this.announce();
    } else if (this.#isTooLate(message)) {
      return;
    } else if (message.signal?.type === 'answer') {
      // Not through y-webrtc: it decrypts once more, and throws when the connection is gone by the time it is done.
      const conn = this.#room.webrtcConns.get(message.from);
      if (!conn || conn.peer.destroyed) return;
      Object.assign(conn, { glareToken: undefined });
      conn.peer.signal(message.signal);
      return;
    }
    this.emit('message', [{ type: 'publish', topic: this.#room.name, data }, this]);
  }

  /**
   * An offer or answer for a link that is open. y-webrtc would apply it to the good connection and break it, so a
   * server could end conversations by playing old messages again. If the other side really lost the link, ours
   * finds out by itself.
   */
  #isTooLate({ from, signal }: RoomMessage): boolean {
    if (signal?.type !== 'offer' && signal?.type !== 'answer') return false;
    if (!this.#host.openPeers().includes(from)) return false;
    this.#host.dropStale(from);
    return true;
  }
}

// The base class opens a socket in its constructor unless told not to, and gives no way to tell it: the property
// that it sets there is swallowed here.
Object.defineProperty(RoomSignaling.prototype, 'shouldConnect', { get: () => false, set: () => undefined });

/** The format of y-webrtc's `src/crypto.js`: 'AES-GCM', iv, ciphertext of lib0's `any` encoding; base64. */
async function sealForRoom(key: CryptoKey, message: RoomMessage): Promise<string> {
  const plain = encoding.createEncoder();
  encoding.writeAny(plain, message as never);
  const iv = randomBytes(12);
  const params = { name: 'AES-GCM', iv };
  const box = await crypto.subtle.encrypt(params, key, encoding.toUint8Array(plain) as Bytes);
  const out = encoding.createEncoder();
  encoding.writeVarString(out, 'AES-GCM');
  encoding.writeVarUint8Array(out, iv);
  encoding.writeVarUint8Array(out, new Uint8Array(box));
  return toB64(encoding.toUint8Array(out));
}

async function openFromRoom(key: CryptoKey, data: string): Promise<RoomMessage | null> {
  try {
    const input = decoding.createDecoder(fromB64(data));
    if (decoding.readVarString(input) !== 'AES-GCM') return null;
    const iv = decoding.readVarUint8Array(input) as Bytes;
    const box = decoding.readVarUint8Array(input) as Bytes;
    const plain = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, box));
    const message = decoding.readAny(decoding.createDecoder(plain)) as Partial<RoomMessage> | null;
    const known =
      message?.type === 'announce' || (message?.type === 'signal' && typeof message.signal === 'object');
    const shaped =
      known &&
      typeof message.from === 'string' &&
      (message.have === undefined || Array.isArray(message.have));
    return shaped ? (message as RoomMessage) : null;
  } catch {
    // Not sealed with this room's key: another room's, or junk from the server.
    return null;
  }
}
