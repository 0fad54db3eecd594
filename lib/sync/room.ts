import { type Awareness, removeAwarenessStates } from 'y-protocols/awareness';
import { type WebrtcConn, WebrtcProvider, type Room as YRoom } from 'y-webrtc';
import * as Y from 'yjs';
import type { Bytes } from '../crypto/bytes.ts';
import type { Identity } from '../crypto/identity.ts';
import { type ControlMessage, encodeSync, SYNC_STEP_1 } from './control.ts';
import type { RoomKeys } from './keys.ts';
import type { Link, LinkHost, Peer } from './link.ts';
import { framedWebRtc, type WebRtc } from './peer-connection.ts';
import { RoomSignaling } from './room-signaling.ts';
import type { SignalingSocket } from './signaling-socket.ts';
import { jittered, type Timing } from './timing.ts';
import { UpdateGuard } from './update-guard.ts';

/** Most connections of one panel, those under way included. In a meeting of 20, everyone keeps 19. */
const MAX_LINKS = 24;
/** A connection younger than this may only look stale because both sides are still shaking hands. */
const STALE_AFTER = 3_000;

export interface RoomOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly keys: RoomKeys;
  readonly identity: Identity;
  readonly sockets: readonly SignalingSocket[];
  readonly webrtc: WebRtc;
  readonly iceServers: readonly RTCIceServer[];
  readonly timing: Timing;
  mayLink(peer: Peer): boolean;
  /** While true no new links are made; `announce()` afterwards. */
  isPaused(): boolean;
  /** An open link came or went. */
  onLinks(): void;
  onControl(link: Link, message: ControlMessage): void;
}

/**
 * The mesh of one meeting under one secret: y-webrtc, and what has to go around it
 * (docs/decisions/0006-around-y-webrtc.md). A rotation closes one room and opens the next.
 */
export class Room {
  readonly #options: RoomOptions;
  readonly #provider: WebrtcProvider;
  readonly #guard: UpdateGuard;
  readonly #pcs = new Map<Link, RTCPeerConnection>();
  #room: YRoom | null = null;
  #signaling: RoomSignaling[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /** Resolves when the room is announced; links come by themselves. */
  static async open(options: RoomOptions): Promise<Room> {
    const room = new Room(options);
    await room.#start();
    return room;
  }

  private constructor(options: RoomOptions) {
    this.#options = options;
    this.#guard = new UpdateGuard(options.doc);
    const host: LinkHost = {
      identity: options.identity,
      topic: options.keys.topic,
      client: options.doc.clientID,
      timing: options.timing,
      mayLink: (peer) => !this.#isClientTaken(peer) && options.mayLink(peer),
      onOpen: () => options.onLinks(),
      onControl: options.onControl,
      filterDocument: (link, message) => this.#filter(link, message),
      around: (deliver) => this.#guard.delivering(deliver),
      onClosed: (link) => this.#onLinkClosed(link),
    };
    const wrtc = framedWebRtc(options.webrtc, host, (link, pc) => this.#pcs.set(link, pc));
    this.#provider = new WebrtcProvider(options.keys.topic, options.doc, {
      signaling: [],
      password: options.keys.password,
      awareness: options.awareness,
      maxConns: MAX_LINKS,
      filterBcConns: true,
      // Without a list of our own, simple-peer would ask public STUN servers.
      peerOpts: { wrtc, config: { iceServers: [...options.iceServers] } },
    });
  }

  /** Links over which the document flows. */
  get links(): readonly Link[] {
    return [...this.#pcs.keys()].filter((link) => link.isOpen);
  }

  /** Other panels of this same browser profile, reached without WebRTC. */
  get siblings(): number {
    return this.#room?.bcConns.size ?? 0;
  }

  broadcast(message: ControlMessage, except?: Link): void {
    for (const link of this.links) if (link !== except) link.control(message);
  }

  /** Ask a peer for what we lack: its answer is a sync step 2 with just that. */
  heal(link: Link): void {
    link.document(encodeSync(SYNC_STEP_1, Y.encodeStateVector(this.#options.doc)));
  }

  /** After sleep or a change of network. */
  wake(): void {
    for (const link of this.links) link.suspect();
    this.announce();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const signaling of this.#signaling) signaling.destroy();
    // Each link closes before the provider goes, so that nothing is sent through a half-closed room.
    for (const link of [...this.#pcs.keys()]) link.close();
    this.#guard.destroy();
    this.#provider.disconnect();
    this.#provider.destroy();
    await this.#provider.key;
  }

  async #start(): Promise<void> {
    await this.#provider.key;
    // The provider's own reaction to its key comes first, and makes the room.
    await Promise.resolve();
    const room = this.#provider.room;
    if (!room || this.#closed) return;
    this.#room = room;
    this.#sendOnlyOwn(room);
    this.#signaling = this.#options.sockets.map(
      (socket) =>
        new RoomSignaling(socket, room, {
          openPeers: () =>
            this.#connections()
              .filter(([, link]) => link?.isOpen)
              .map(([id]) => id),
          hasConnection: (id) => room.webrtcConns.has(id),
          isPaused: () => this.#options.isPaused(),
          dropStale: (id) => this.#dropStale(id),
        }),
    );
    this.#announceLater();
  }

  /**
   * y-webrtc sends every update and every presence on to everybody, also those it has just received: n(n-1)
   * messages for a keystroke. In a full mesh the author's own n-1 are enough; what a missing link keeps from
   * arriving, the exchange of digests finds and heals.
   */
  #sendOnlyOwn(room: YRoom): void {
    const { doc, awareness } = this.#options;
    const sendUpdate = room._docUpdateHandler;
    const ownUpdate = (update: Uint8Array, origin: unknown): void => {
      if (origin !== room) sendUpdate(update, origin);
    };
    doc.off('update', sendUpdate);
    doc.on('update', ownUpdate);
    room._docUpdateHandler = ownUpdate;

    const sendPresence = room._awarenessUpdateHandler;
    const ownPresence = (
      change: Record<'added' | 'updated' | 'removed', number[]>,
      origin: unknown,
    ): void => {
      const isOwn = [...change.added, ...change.updated, ...change.removed].includes(doc.clientID);
      if (isOwn) sendPresence({ added: [], updated: [doc.clientID], removed: [] }, origin);
    };
    awareness.off('update', sendPresence);
    awareness.on('update', ownPresence);
    room._awarenessUpdateHandler = ownPresence;
  }

  #filter(link: Link, message: Bytes): Uint8Array | null {
    return link.peer ? this.#guard.filter(message, link.peer.client) : null;
  }

  /** A Yjs client id belongs to one panel: with another's, someone could speak and seem to write in their place. */
  #isClientTaken(peer: Peer): boolean {
    if (peer.client === this.#options.doc.clientID) return true;
    return this.links.some(
      (link) => link.peer?.client === peer.client && link.peer.deviceId !== peer.deviceId,
    );
  }

  #connections(): [string, Link | undefined, WebrtcConn][] {
    const links = new Map([...this.#pcs].map(([link, pc]) => [pc, link]));
    return [...(this.#room?.webrtcConns ?? [])].map(([id, conn]) => [id, links.get(conn.peer._pc), conn]);
  }

  #dropStale(peerId: string): void {
    for (const [id, link, conn] of this.#connections()) {
      if (id !== peerId) continue;
      // An open link may be a good one and the announce an old one, played again: the link itself knows best.
      if (link?.isOpen) link.suspect();
      else if (!link || Date.now() - link.createdAt > STALE_AFTER) conn.peer.destroy();
    }
  }

  #onLinkClosed(link: Link): void {
    const pc = this.#pcs.get(link);
    this.#pcs.delete(link);
    const { awareness } = this.#options;
    // Whoever is gone is not present any more; y-webrtc would keep them for half a minute.
    if (link.peer && !this.links.some((other) => other.peer?.client === link.peer?.client)) {
      removeAwarenessStates(awareness, [link.peer.client], this.#room);
    }
    // A connection whose channel never opened is not noticed by simple-peer.
    for (const conn of this.#room?.webrtcConns.values() ?? []) if (conn.peer._pc === pc) conn.peer.destroy();
    this.#options.onLinks();
    if (!this.#closed) this.#announceLater(200);
  }

  /** Say that we are here, on every server. */
  announce(): void {
    for (const signaling of this.#signaling) void signaling.announce();
    this.#announceLater();
  }

  #announceLater(after?: number): void {
    clearTimeout(this.#timer);
    const { announceSeeking, announceSettled } = this.#options.timing;
    const settled = this.links.length > 0 && this.links.length === this.#pcs.size;
    const wait = after ?? (settled ? announceSettled : announceSeeking);
    if (!this.#closed) this.#timer = setTimeout(() => this.announce(), jittered(wait));
  }
}
