import * as Y from 'yjs';
import type { Random } from './random.ts';

/** A device and what is on its way to it. */
export interface Peer {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly inbox: Uint8Array[];
  cut: boolean;
}

/** Devices whose changes reach the others' inboxes, unless one of them is cut off. */
export function makePeers<T>(count: number, open: (doc: Y.Doc, name: string) => T): (Peer & T)[] {
  const peers = Array.from({ length: count }, (_, i): Peer & T => {
    const [name, doc] = [`device-${i}`, new Y.Doc()];
    return { name, doc, inbox: [], cut: false, ...open(doc, name) };
  });
  for (const peer of peers) {
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return;
      for (const other of peers) if (other !== peer && !other.cut && !peer.cut) other.inbox.push(update);
    });
  }
  return peers;
}

/** Deliver one waiting update, not necessarily the oldest; now and then twice. */
export function deliver(peer: Peer, random: Random): void {
  const update = peer.inbox.splice(random.int(peer.inbox.length), 1)[0];
  if (!update) return;
  Y.applyUpdate(peer.doc, update, 'network');
  if (random.chance(0.1)) Y.applyUpdate(peer.doc, update, 'network');
}

export function exchange(a: Peer, b: Peer): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)), 'network');
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)), 'network');
}

/** Cut someone off, or let them meet all who are there again. */
export function comeOrGo(peer: Peer, peers: readonly Peer[]): void {
  peer.cut = !peer.cut;
  if (!peer.cut) for (const other of peers) if (other !== peer && !other.cut) exchange(peer, other);
}

/** Everything on its way arrives, and everyone meets everyone. */
export function meetAll(peers: readonly Peer[], random: Random): void {
  for (const peer of peers) {
    peer.cut = false;
    while (peer.inbox.length > 0) deliver(peer, random);
  }
  for (const a of peers) for (const b of peers) if (a !== b) exchange(a, b);
}
