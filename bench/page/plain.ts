import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { toB64Url } from '../../lib/crypto/bytes.ts';
import { contentDigest } from '../../lib/meeting/digest.ts';
import { now, type Peer, type Seen } from './peer.ts';
import { countTraffic } from './traffic.ts';
import { fetchUpdate, typeWith, until, watchText, whenComplete } from './watch.ts';

interface Seat {
  readonly start: number;
  readonly doc: Y.Doc;
  readonly provider: WebrtcProvider;
}

/** The same document over y-webrtc as its README shows it; without a STUN server, so that nothing leaves this machine. */
export async function plain(noteId: string): Promise<Peer> {
  const traffic = countTraffic(false);
  let seat: Seat | null = null;
  let seen: Seen = { model: [], frame: [], next: [] };
  const here = (): Seat => {
    if (!seat) throw new Error('not open');
    return seat;
  };
  const text = (): Y.Text => {
    const found = here().doc.getMap<Y.Map<unknown>>('items').get(noteId)?.get('text');
    if (!(found instanceof Y.Text)) throw new Error('no such note');
    return found;
  };
  const linked = (): number =>
    [...(here().provider.room?.webrtcConns.values() ?? [])].filter(
      (conn) => (conn as unknown as { connected: boolean }).connected,
    ).length;
  return {
    async open({ server, room, holds }) {
      const doc = new Y.Doc();
      if (holds) Y.applyUpdate(doc, await fetchUpdate(holds));
      const start = now();
      const provider = new WebrtcProvider(room, doc, {
        signaling: [server],
        peerOpts: { config: { iceServers: [] } },
      });
      seat = { start, doc, provider };
    },
    whenLinked: (count) => until(() => linked() >= count),
    async whenSynced(expected, withinMs) {
      const { start, doc } = here();
      const synced = await whenComplete(doc, expected, withinMs);
      return { link: null, synced: synced - start, same: null };
    },
    async show() {
      const field = document.createElement('textarea');
      document.getElementById('app')?.append(field);
      const shared = text();
      field.value = shared.toString();
      shared.observe(() => {
        field.value = shared.toString();
      });
      seen = watchText(here().doc, shared, () => field);
    },
    type: (count, pauseMs) =>
      typeWith(count, pauseMs, () => {
        const shared = text();
        const at = now();
        shared.insert(shared.length, 'x');
        return [shared.length, at];
      }),
    seen: () => seen,
    length: () => text().length,
    digest: async () => toB64Url(await contentDigest(here().doc)),
    traffic: () => traffic,
    async leave() {
      const { provider, doc } = here();
      seat = null;
      // destroy() alone leaks the signaling socket (y-webrtc 10.3).
      provider.disconnect();
      provider.destroy();
      await provider.key;
      await until(() => true);
      doc.destroy();
    },
  };
}
