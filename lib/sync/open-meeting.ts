import { effect, type ReadonlySignal } from '@preact/signals-core';
import * as Y from 'yjs';
import type { Identity } from '../crypto/identity.ts';
import { contentDigest } from '../meeting/digest.ts';
import { emptyBin } from '../meeting/empty-bin.ts';
import type { Founding } from '../meeting/founding.ts';
import { migrate } from '../meeting/migrate.ts';
import { asTitle } from '../meeting/note-view.ts';
import { metaOf } from '../meeting/schema.ts';
import { writeTemplate } from '../meeting/template.ts';
import { hearMerges } from '../storage/backup-documents.ts';
import type { Catalog, MeetingRow, MeetingStore } from '../storage/contract.ts';
import { openMeetingStore } from '../storage/meeting-store.ts';
import { memoryMeetingStore } from '../storage/memory.ts';
import { memoryPrivateDesk } from '../storage/memory-private.ts';
import { memoryShelf } from '../storage/memory-shelf.ts';
import { holdOpen } from '../storage/open-now.ts';
import type { PrivateDesk } from '../storage/private-contract.ts';
import type { WordShelf } from '../storage/shelf-contract.ts';
import { createSnapshots } from '../storage/snapshots.ts';
import { StorageError } from '../storage/storage-error.ts';
import type { Profile } from './contract.ts';
import { type EarlierMeetings, earlierMeetings } from './earlier-meetings.ts';
import { followMeeting, titleOf } from './follow-meeting.ts';
import type { Entrance } from './keys.ts';
import { openSession, type Session } from './session.ts';
import type { Sockets } from './sockets.ts';

export interface OpenMeeting {
  readonly session: Session;
  /** This person's own words and habits. */
  readonly shelf: WordShelf;
  /** This person's private lines of this meeting. */
  readonly desk: PrivateDesk;
  /** Other meetings on this device, to go on from. */
  readonly earlier: EarlierMeetings;
  /** Rows of the stored document that could not be read and were set aside. */
  readonly quarantined: ReadonlySignal<number>;
  /** Gives the meeting another title; an empty one changes nothing. */
  rename(title: string): void;
  /** Ends connections, flushes to disk, lets go of the document. */
  close(): Promise<void>;
}

export interface MeetingSurroundings {
  readonly catalog: Catalog;
  readonly identity: Identity;
  readonly profile: Profile;
  /** Asked for the meeting's servers, and only when it may connect. */
  readonly sockets: Pick<Sockets, 'all'>;
  /** Of the call beside this page. */
  readonly lobby: Entrance | null;
  /** This person starts the meeting, and so is the one who writes the template and how it began. */
  readonly founding?: Founding;
  /** Someone inside has just let this person in, under this name and role. */
  readonly letInAs?: Profile | undefined;
  /** The document is about to take in what others have written since: keep what is here now. */
  readonly snapshotFirst?: boolean;
  /** Nobody else has had the document so far: what was deleted in it stays here, in a snapshot. */
  readonly isFirstShared?: boolean;
}

/** The whole life of an open meeting on this device: load, then connect; on the way out flush, disconnect, destroy. */
export async function openMeetingRow(row: MeetingRow, around: MeetingSurroundings): Promise<OpenMeeting> {
  const { catalog, identity, profile } = around;
  // Wherever it is opened: what is being planned connects to nobody; what is shared early is not offered in a call.
  const sockets = row.phase === 'planned' ? [] : around.sockets.all(row.signaling);
  const lobby = row.phase === undefined ? around.lobby : null;
  const [{ doc, store }, shelf, desk] = await Promise.all([
    load(row.id),
    shelfOf(catalog),
    deskOf(catalog, row.id),
  ]);
  const readOnly = !migrate(doc);
  if (around.founding) {
    const { id, title, createdAt: now } = row;
    writeTemplate(doc, { id, title, deviceId: identity.deviceId, now, founding: around.founding });
  }
  const snapshots = createSnapshots(row.id, doc);
  if (around.snapshotFirst || around.isFirstShared) {
    // A snapshot that fails must not keep anyone out of a meeting.
    await snapshots
      .take('before-merge')
      .catch((error: unknown) => console.warn('No snapshot was taken', error));
  }
  if (around.isFirstShared) emptyBin(doc);
  // Deleted in another tab: what is left here in memory is written nowhere any more.
  const stopLooking = effect(() => {
    if (store.deletedElsewhere.value) snapshots.close();
  });
  const following = followMeeting(row, doc, catalog, identity.deviceId);
  const stopHearing = hearMerges(row.id, doc);
  const session = await openSession({
    ...{ meetingId: row.id, held: { secret: row.secret, epoch: row.epoch, covers: row.covers } },
    ...{ doc, profile, identity, sockets, lobby, store, readOnly, removed: row.removed },
    letInAs: around.letInAs,
    webrtc: { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate },
    title: () => titleOf(doc, row.title),
    digestOf: contentDigest,
    remember: (change) => catalog.changeMeeting(row.id, change),
  });
  const letGo = holdOpen(row.id);
  return {
    session,
    shelf,
    desk,
    earlier: earlierMeetings(catalog, row.id, identity.deviceId),
    quarantined: store.quarantined,
    rename: (title) => {
      const clean = asTitle(title);
      if (clean !== '' && !readOnly) metaOf(doc).set('title', clean);
    },
    close: async () => {
      letGo();
      stopHearing();
      stopLooking();
      snapshots.close();
      await desk.close();
      try {
        await session.close();
      } finally {
        // After the notes are safe: what is written here can be made again from them.
        await following.close();
        doc.destroy();
      }
    },
  };
}

/**
 * The stored document. Where damage shows only while loading, it has been set aside by then and a second try works;
 * where nothing can be stored, the meeting still opens, and says that it is not saved.
 */
async function load(meetingId: string): Promise<{ doc: Y.Doc; store: MeetingStore }> {
  for (let attempt = 0; ; attempt++) {
    const doc = new Y.Doc();
    try {
      return { doc, store: await openMeetingStore(meetingId, doc) };
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      if (error.reason === 'corrupt' && attempt === 0) continue;
      return { doc: new Y.Doc(), store: memoryMeetingStore(error) };
    }
  }
}

/** Own words that cannot be read must not keep anyone out of a meeting. */
async function shelfOf(catalog: Catalog): Promise<WordShelf> {
  try {
    return await catalog.shelf();
  } catch (error) {
    console.warn('The words on this device could not be read', error);
    return memoryShelf();
  }
}

/** Nor must private lines. */
async function deskOf(catalog: Catalog, meetingId: string): Promise<PrivateDesk> {
  try {
    return await catalog.privateDesk(meetingId);
  } catch (error) {
    console.warn('The private lines of this meeting could not be read', error);
    return memoryPrivateDesk(meetingId);
  }
}
