import * as Y from 'yjs';
import { withSafekeeping } from './safekeeping.ts';
import { StorageError } from './storage-error.ts';

/** Snapshots kept of each meeting; the oldest go first. */
export const KEEP_SNAPSHOTS = 20;
/** Pause between two snapshots while people write, in ms. */
const SNAPSHOT_EVERY_MS = 5 * 60_000;

export interface SnapshotInfo {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
  /** Why it was taken: 'rolling', 'before-merge', … */
  readonly reason: string;
  readonly bytes: number;
}

/** Earlier states of a meeting on this device, so that any damage that was let in can be undone. */
export interface Snapshots {
  /** Newest first. @throws StorageError */
  list(): Promise<readonly SnapshotInfo[]>;
  /** Keep the document as it is now. `null` when nothing changed since the last one. @throws StorageError */
  take(reason: string): Promise<SnapshotInfo | null>;
  /** Whole state (Yjs update V1), for an empty document. @throws StorageError 'corrupt' when there is none. */
  read(id: number): Promise<Uint8Array>;
  close(): void;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/**
 * Take a snapshot every 5 minutes while `doc` changes, and whenever asked. A rolling one that fails is reported
 * to `onFailure`; the meeting itself is not touched by it.
 */
export function createSnapshots(
  meetingId: string,
  doc: Y.Doc,
  onFailure: (error: unknown) => void = (error) => console.warn('A snapshot was not taken', error),
  everyMs: number = SNAPSHOT_EVERY_MS,
): Snapshots {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rows = () =>
    withSafekeeping(async (safe) => (await safe.snapshots.where({ meetingId }).sortBy('id')).reverse());

  async function take(reason: string): Promise<SnapshotInfo | null> {
    const state = Y.encodeStateAsUpdate(doc);
    const takenAt = Date.now();
    const id = await withSafekeeping((safe) =>
      safe.transaction('rw', safe.snapshots, async () => {
        const ids = await safe.snapshots.where({ meetingId }).primaryKeys();
        const lastId = ids.length > 0 ? Math.max(...ids) : undefined;
        const last = lastId === undefined ? undefined : await safe.snapshots.get(lastId);
        if (last && sameBytes(last.state, state)) return null;
        const added = await safe.snapshots.add({ meetingId, takenAt, reason, state });
        const surplus = ids.sort((a, b) => a - b).slice(0, Math.max(0, ids.length + 1 - KEEP_SNAPSHOTS));
        await safe.snapshots.bulkDelete(surplus);
        return added;
      }),
    );
    return id === null ? null : { id, takenAt, reason, bytes: state.byteLength };
  }

  const onUpdate = (): void => {
    // The first change starts the clock; nothing ticks while nobody writes.
    timer ??= setTimeout(() => {
      timer = undefined;
      take('rolling').catch(onFailure);
    }, everyMs);
  };
  const close = (): void => {
    clearTimeout(timer);
    doc.off('update', onUpdate);
    doc.off('destroy', close);
  };
  doc.on('update', onUpdate);
  doc.on('destroy', close);

  return {
    take,
    close,
    list: async () =>
      (await rows()).map(({ id = 0, takenAt, reason, state }) => ({
        id,
        takenAt,
        reason,
        bytes: state.byteLength,
      })),
    read: async (id) => {
      const row = await withSafekeeping((safe) => safe.snapshots.get(id));
      if (row?.meetingId !== meetingId) throw new StorageError('corrupt');
      return row.state;
    },
  };
}
