import * as Y from 'yjs';
import { migrate } from '../meeting/migrate.ts';
import { isNewer, itemsOf, recordsOf } from '../meeting/schema.ts';
import { encodeSync, SYNC_UPDATE } from '../sync/control.ts';
import { UpdateGuard } from '../sync/update-guard.ts';
import type { ChangeCount, MergeState } from './backup-contract.ts';
import { BackupError } from './backup-error.ts';
import type { MeetingStore } from './contract.ts';
import { openMeetingStore } from './meeting-store.ts';
import { createSnapshots } from './snapshots.ts';
import { StorageError } from './storage-error.ts';

/** Origin of updates that come out of a file. */
export const FROM_FILE = 'from-file';

/**
 * Open a meeting's stored document for a moment, and let go of it.
 * @throws StorageError when its storage does not open, and whatever `work` throws
 */
export async function withStoredMeeting<T>(
  meetingId: string,
  work: (doc: Y.Doc, store: MeetingStore) => Promise<T> | T,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const doc = new Y.Doc();
    let store: MeetingStore;
    try {
      // A look is no reason to ask the browser to keep this site's storage.
      store = await openMeetingStore(meetingId, doc, { onFirstSave: () => undefined });
    } catch (error) {
      doc.destroy();
      // Damage that shows only while loading has been set aside by then: a second try works.
      if (error instanceof StorageError && error.reason === 'corrupt' && attempt === 0) continue;
      throw error;
    }
    try {
      const result = await work(doc, store);
      await store.close();
      return result;
    } finally {
      // Frees the database too, should closing have failed.
      doc.destroy();
    }
  }
}

/** Whole state of a meeting as it is stored, Yjs update V1. @throws StorageError */
export const storedState = (meetingId: string): Promise<Uint8Array> =>
  withStoredMeeting(meetingId, (doc) => Y.encodeStateAsUpdate(doc));

/** What an update would do to a document. */
export interface Comparison {
  readonly state: MergeState;
  readonly newerHere: boolean;
  readonly changes: ChangeCount;
}

/**
 * The same check as for a peer's update, on copies: `doc` is not touched.
 * @throws BackupError 'broken' for an update that a document cannot take in and give out again
 */
function rehearse(doc: Y.Doc, update: Uint8Array): void {
  const guard = new UpdateGuard(doc);
  try {
    guard.filter(encodeSync(SYNC_UPDATE, update), 0);
  } catch (cause) {
    throw new BackupError('broken', { cause });
  } finally {
    guard.destroy();
  }
}

const docOf = (state: Uint8Array | null): Y.Doc => {
  const doc = new Y.Doc();
  if (state) Y.applyUpdate(doc, state);
  return doc;
};

/** Whether `doc` lacks any of this update. The document takes it in. */
function lacks(doc: Y.Doc, update: Uint8Array): boolean {
  let changed = false;
  const onUpdate = (): void => {
    changed = true;
  };
  doc.on('update', onUpdate);
  Y.applyUpdate(doc, update);
  doc.off('update', onUpdate);
  return changed;
}

/**
 * What taking in `update` would do to the meeting whose stored state is `here` (`null`: not on this device).
 * @throws BackupError 'broken' | 'newer'
 */
export function compare(here: Uint8Array | null, update: Uint8Array): Comparison {
  const merged = docOf(here);
  // Where there is nothing yet, what the file has and what both have together is the same.
  const theirs = here === null ? merged : new Y.Doc();
  try {
    rehearse(merged, update);
    const before = contentOf(merged);
    const brings = lacks(merged, update);
    if (theirs !== merged) Y.applyUpdate(theirs, update);
    // Asked of the file alone: which of two versions a merged document says it has is a matter of chance.
    if (isNewer(theirs)) throw new BackupError('newer');
    return {
      state: here === null ? 'new' : brings ? 'merges' : 'same',
      newerHere: here !== null && lacks(theirs, here),
      changes: difference(before, contentOf(merged)),
    };
  } catch (thrown) {
    if (thrown instanceof BackupError) throw thrown;
    // A document made to overflow what reads it.
    throw new BackupError('broken', { cause: thrown });
  } finally {
    merged.destroy();
    theirs.destroy();
  }
}

interface Content {
  readonly words: string;
  readonly isInBin: boolean;
}

/** What notes and records say, one text each, whatever order their fields were written in. */
function contentOf(doc: Y.Doc): Map<string, Content> {
  const found = new Map<string, Content>();
  if (!migrate(doc)) return found;
  for (const [root, map] of [['item', itemsOf(doc)] as const, ['record', recordsOf(doc)] as const]) {
    for (const [id, entry] of map as Iterable<[string, unknown]>) {
      if (!(entry instanceof Y.Map)) continue;
      const fields = Object.entries(entry.toJSON() as Record<string, unknown>);
      // Where it stands in the list is no change of what it says.
      const said = fields.filter(([field]) => field !== 'deleted' && field !== 'order');
      const words = JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)));
      found.set(`${root} ${id}`, { words, isInBin: Boolean(entry.get('deleted')) });
    }
  }
  return found;
}

function difference(before: Map<string, Content>, after: Map<string, Content>): ChangeCount {
  const count = { added: 0, changed: 0, binned: 0 };
  for (const [id, { words, isInBin }] of after) {
    const old = before.get(id);
    if (isInBin) count.binned += old && !old.isInBin ? 1 : 0;
    else if (!old || old.isInBin) count.added++;
    else if (old.words !== words) count.changed++;
  }
  return count;
}

/**
 * Take a checked update into a meeting on this device, with a snapshot of what was there first. Resolves when it is
 * on disk as a whole; panels that have the meeting open hear of it.
 * @throws StorageError, BackupError 'broken'
 */
export async function mergeDocument(meetingId: string, update: Uint8Array): Promise<void> {
  await withStoredMeeting(meetingId, async (doc, store) => {
    // Asked again: it may have gone on in a panel since the preview was made.
    rehearse(doc, update);
    if (doc.store.clients.size > 0) {
      const snapshots = createSnapshots(meetingId, doc);
      await snapshots.take('before-merge').finally(() => snapshots.close());
    }
    Y.applyUpdate(doc, update, FROM_FILE);
    await store.flush();
  });
  tellPanels(meetingId, update);
}

const CHANNEL = 'at-the-table-merged';

/** Tells other pages of this device that a meeting has taken in an update. */
function tellPanels(meetingId: string, update: Uint8Array): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ meetingId, update });
  channel.close();
}

/**
 * Let an open document take in what a page of this device has merged out of a file, until the returned function is
 * called. It has been checked there, and nobody but our own pages speaks here.
 */
export function hearMerges(meetingId: string, doc: Y.Doc): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<{ meetingId?: unknown; update?: unknown } | null>) => {
    if (data?.meetingId === meetingId && data.update instanceof Uint8Array)
      Y.applyUpdate(doc, data.update, FROM_FILE);
  };
  return () => channel.close();
}
