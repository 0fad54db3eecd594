import '@preact/signals';
import { effect, signal } from '@preact/signals-core';
import { render } from 'preact';
import * as Y from 'yjs';
import { NotesView } from '../../components/notes/notes-view.tsx';
import { fromB64Url, toB64Url } from '../../lib/crypto/bytes.ts';
import { newSigningKeys, openIdentity } from '../../lib/crypto/identity.ts';
import { contentDigest } from '../../lib/meeting/digest.ts';
import { openNotes } from '../../lib/meeting/notes.ts';
import { openSession, type Session } from '../../lib/sync/session.ts';
import { SignalingSocket } from '../../lib/sync/signaling-socket.ts';
import { now, type Peer, type Seen } from './peer.ts';
import { countTraffic } from './traffic.ts';
import { fetchUpdate, since, typeWith, until, watchText, whenComplete } from './watch.ts';

const webrtc = { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate };

interface Seat {
  readonly start: number;
  readonly doc: Y.Doc;
  readonly socket: SignalingSocket;
  readonly session: Session;
  readonly notes: ReturnType<typeof openNotes>;
  readonly at: { link: number | null; same: number | null };
}

/** A participant of At the Table: its session and its notes screen, without storage. */
export async function ours(noteId: string): Promise<Peer> {
  const traffic = countTraffic(true);
  const identity = await openIdentity(await newSigningKeys());
  let seat: Seat | null = null;
  let seen: Seen = { model: [], frame: [], next: [] };
  const here = (): Seat => {
    if (!seat) throw new Error('not open');
    return seat;
  };
  const text = (): Y.Text => {
    const view = here().notes.item(noteId).peek();
    if (!view) throw new Error('no such note');
    return view.text;
  };
  return {
    async open({ server, room, secret, holds }) {
      const doc = new Y.Doc();
      if (holds) Y.applyUpdate(doc, await fetchUpdate(holds));
      const start = now();
      const socket = new SignalingSocket(server);
      const session = await openSession({
        ...{ meetingId: room, held: { secret: fromB64Url(secret), epoch: 1, covers: [] }, doc, identity },
        ...{ sockets: [socket], webrtc, readOnly: false, removed: false, lobby: null },
        profile: { name: 'Dana', role: 'family' },
        store: {
          saveState: signal({ kind: 'saved' }),
          flush: async () => undefined,
          close: async () => undefined,
        },
        title: () => 'Benchmark',
        digestOf: contentDigest,
        remember: async () => undefined,
      });
      const at: Seat['at'] = { link: null, same: null };
      effect(() => {
        const state = session.linkState.value;
        if (state === 'syncing' || state === 'same') at.link ??= now();
        if (state === 'same') at.same ??= now();
      });
      seat = { start, doc, socket, session, at, notes: openNotes(doc, identity.deviceId) };
    },
    whenLinked: (count) =>
      until(
        () =>
          here()
            .session.people.peek()
            .filter(({ isHere }) => isHere).length > count,
      ),
    async whenSynced(expected, withinMs) {
      const { start, doc, at, session } = here();
      const synced = await whenComplete(doc, expected, withinMs);
      await until(() => session.linkState.peek() === 'same');
      return { link: since(start, at.link), synced: synced - start, same: since(start, at.same) };
    },
    async show() {
      const { notes, session, doc } = here();
      const root = document.getElementById('app');
      if (!root) throw new Error('no place to show notes');
      const Screen = () => (
        <NotesView
          notes={notes}
          people={session.people.value}
          readOnly={false}
          onFocusItem={session.setFocus}
        />
      );
      render(<Screen />, root);
      const field = (): HTMLTextAreaElement | null =>
        document.querySelector<HTMLTextAreaElement>(`[data-note="${noteId}"] textarea`);
      await until(() => field() !== null);
      seen = watchText(doc, text(), field);
    },
    type: (count, pauseMs) =>
      typeWith(count, pauseMs, () => {
        const shared = text();
        const at = now();
        here().notes.editText(noteId, `${shared.toString()}x`, shared.length + 1);
        return [shared.length, at];
      }),
    seen: () => seen,
    length: () => text().length,
    digest: async () => toB64Url(await contentDigest(here().doc)),
    traffic: () => traffic,
    async leave() {
      const { session, socket, notes, doc } = here();
      seat = null;
      await session.close();
      socket.close();
      notes.destroy();
      doc.destroy();
    },
  };
}
