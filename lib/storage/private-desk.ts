import { signal } from '@preact/signals-core';
import { liveQuery } from 'dexie';
import type { SaveState } from '../sync/contract.ts';
import { type CatalogDatabase, guarded } from './catalog-database.ts';
import { logIsWhole } from './log-rotation.ts';
import { applied, type Change, type Changes, merged } from './private-changes.ts';
import { MAX_PRIVATE_LENGTH, type PrivateDesk, type PrivateLine } from './private-contract.ts';
import { readPrivateLine, sortPrivate } from './private-rows.ts';
import { failedState, StorageError, toStorageError } from './storage-error.ts';
import { openVisits } from './visits.ts';
import { within } from './within.ts';

/** Changes of so many milliseconds are written together: no sync per key. */
const PAUSE_MS = 200;
/** Pause before a write that failed is tried again by itself, in ms. A change tries at once. */
const RETRY_MS = 3_000;

/** A write that takes longer is reported as blocked, in ms: nobody waits for it when leaving. It is tried again. */
const WRITE_TIMEOUT_MS = 20_000;

/** Changes that were given to the disk. `round`: of reading it, after which all that is read holds them. */
interface Written {
  readonly changes: Changes;
  round: number;
}

/**
 * Open this person's private lines of one meeting; resolves when they have been read once.
 * @throws StorageError
 */
export async function openPrivateDesk(db: CatalogDatabase, meetingId: string): Promise<PrivateDesk> {
  const lines = signal<readonly PrivateLine[]>([]);
  const saveState = signal<SaveState>({ kind: 'saved' });
  let stored = new Map<string, PrivateLine>();
  /** On disk, or on the way there; shown on top of `stored` until that was read after them. */
  let written: Written[] = [];
  let waiting: Changes = new Map();
  let rounds = 0;
  /** When the newest line was written. */
  let latest = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let next: Promise<void> | null = null;
  let running: Promise<void> | null = null;
  let isClosed = false;

  const show = (): void => {
    const now = new Map(stored);
    for (const changes of [...written.map((one) => one.changes), waiting]) {
      for (const [id, change] of changes) {
        const line = applied(now.get(id), change);
        if (line) now.set(id, line);
        else now.delete(id);
      }
    }
    lines.value = sortPrivate(now.values());
    latest = lines.value.at(-1)?.at ?? 0;
  };
  const read = async (): Promise<{ readonly round: number; readonly rows: readonly unknown[] }> => {
    const round = ++rounds;
    return { round, rows: await db.privateLines.where({ meetingId }).toArray() };
  };
  const take = ({ round, rows }: Awaited<ReturnType<typeof read>>): void => {
    const readable = rows.map(readPrivateLine).filter((line) => line !== null);
    stored = new Map(readable.map((line) => [line.id, line]));
    written = written.filter((one) => one.round >= round);
    show();
  };
  const [visits, first] = await Promise.all([openVisits(db, meetingId), guarded(read)]);
  take(first);
  const watching = liveQuery(read).subscribe({
    next: take,
    error: (thrown) => console.warn('Private lines are no longer kept up to date', thrown),
  });

  async function store(changes: Changes): Promise<void> {
    await db.transaction('rw', db.meetings, db.privateLines, async () => {
      const hasMeeting = (await db.meetings.get(meetingId)) !== undefined;
      for (const [id, change] of changes) {
        if (change.kind === 'delete') await db.privateLines.delete(id);
        else if (change.kind === 'put') {
          // Deleted meanwhile, perhaps in another tab: nothing of the meeting may come back.
          if (!hasMeeting) throw new StorageError('blocked');
          await db.privateLines.put(change.line);
        } else {
          const raw = await db.privateLines.get(id);
          if (typeof raw === 'object' && raw !== null)
            await db.privateLines.put({ ...raw, ...change.fields });
        }
      }
    });
    await logIsWhole();
  }

  async function write(): Promise<void> {
    clearTimeout(retry);
    const mine: Written = { changes: waiting, round: Number.POSITIVE_INFINITY };
    waiting = new Map();
    written.push(mine);
    try {
      await within(WRITE_TIMEOUT_MS, store(mine.changes));
      mine.round = rounds;
      saveState.value = { kind: waiting.size === 0 ? 'saved' : 'saving' };
    } catch (thrown) {
      written = written.filter((one) => one !== mine);
      waiting = merged(mine.changes, waiting);
      const error = toStorageError(thrown);
      saveState.value = failedState(error);
      if (!isClosed) retry = setTimeout(again, RETRY_MS);
      throw error;
    }
  }

  async function flush(): Promise<void> {
    // A write under way does not hold what came after its start: then one more.
    while (running || waiting.size > 0) {
      running ??= write().finally(() => {
        running = null;
      });
      await running;
    }
  }

  /** Writes now; how that went is told by `saveState`. */
  const again = (): void => {
    flush().catch(() => undefined);
  };

  function change(id: string, what: Change): Promise<void> {
    waiting = merged(waiting, new Map([[id, what]]));
    // A failure stays in sight until a write has succeeded.
    if (saveState.peek().kind === 'saved') saveState.value = { kind: 'saving' };
    show();
    next ??= new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS)).then(() => {
      next = null;
      return flush();
    });
    return next;
  }

  // A page that is put away may never come back.
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') again();
  };
  const page = typeof document === 'undefined' ? null : document;
  page?.addEventListener('visibilitychange', onHidden);

  return {
    ...{ meetingId, lines, saveState, visits, flush },
    add: async (place, text, id = crypto.randomUUID()) => {
      const line = { id, meetingId, place, text: text.slice(0, MAX_PRIVATE_LENGTH), sharedAs: '' };
      await change(id, { kind: 'put', line: { ...line, at: Math.max(Date.now(), latest + 1) } });
      return id;
    },
    setText: (id, text) =>
      change(id, { kind: 'change', fields: { text: text.slice(0, MAX_PRIVATE_LENGTH) } }),
    markShared: (id, sharedAs) => change(id, { kind: 'change', fields: { sharedAs } }),
    delete: (id) => change(id, { kind: 'delete' }),
    putBack: (line) => change(line.id, { kind: 'put', line }),
    close: async () => {
      page?.removeEventListener('visibilitychange', onHidden);
      isClosed = true;
      await flush().catch((thrown: unknown) => console.warn('Private lines were not saved', thrown));
      clearTimeout(retry);
      watching.unsubscribe();
    },
  };
}
