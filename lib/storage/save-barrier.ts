import { type ReadonlySignal, signal } from '@preact/signals-core';
import * as Y from 'yjs';
import type { SaveState } from '../sync/contract.ts';
import { committed, STRICT } from './idb.ts';
import { logIsWhole } from './log-rotation.ts';
import { CUSTOM, UPDATES } from './meeting-database.ts';
import { failedState, type StorageError, toStorageError } from './storage-error.ts';
import { within } from './within.ts';

/** Quiet time after the last keystroke before a barrier is set, in ms: "Saved" comes soon, without a sync per key. */
const QUIET_MS = 100;
/** Longest a barrier waits while someone keeps typing, in ms. */
const PATIENCE_MS = 500;
/** First and longest pause before a failed barrier is tried again by itself, in ms. An edit tries at once. */
const RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;
/** A write to disk that takes longer than this is reported as blocked, in ms. It is tried again all the same. */
const WRITE_TIMEOUT_MS = 20_000;
/** Row in `custom` that makes the barrier a transaction with something to write: an empty one syncs nothing. */
const BARRIER_KEY = 'at-the-table:barrier';

/** Where the rows are. `lastKey`: last row that was there before the first update was noted. */
export interface Connection {
  readonly db: IDBDatabase;
  readonly lastKey: number;
}

export interface SaveBarrier {
  readonly saveState: ReadonlySignal<SaveState>;
  /** An update that y-indexeddb was given to write, or that must be on disk for another reason. */
  note(update: Uint8Array): void;
  /** Report a failure that was noticed elsewhere; retries start. */
  fail(error: StorageError): void;
  /** Resolves once everything noted so far is durable. @throws StorageError */
  flush(): Promise<void>;
  /** No more barriers. Without an error the state stays as it is. */
  stop(error?: StorageError): void;
}

const sameBytes = (a: Uint8Array, b: unknown): boolean =>
  b instanceof Uint8Array && a.length === b.length && a.every((byte, i) => byte === b[i]);

/**
 * The "saved" signal that y-indexeddb lacks.
 *
 * y-indexeddb writes each update in a transaction of its own and looks at none of them again. A barrier is a later
 * read-write transaction over the same stores, so it starts when all of those have ended. It looks which of the
 * noted updates arrived as rows, writes those that did not, and is itself strict: when it completes, all of it is
 * on disk, y-indexeddb's relaxed writes included. What a failed barrier did not confirm stays noted for the next.
 *
 * @param connect gives the database, opening it again if it was lost
 */
export function createSaveBarrier(connect: () => Promise<Connection>, onSaved: () => void): SaveBarrier {
  const saveState = signal<SaveState>({ kind: 'saved' });
  let pending: Uint8Array[] = [];
  /** Updates noted, and how many of the first of them are durable. */
  let noted = 0;
  let durable = 0;
  let seen: Connection | null = null;
  let lastKey = 0;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let retryMs = RETRY_MS;
  let stopped: StorageError | true | null = null;

  const schedule = (ms: number): void => {
    clearTimeout(timer);
    if (stopped) return;
    // The outcome is told through `saveState`; `flush()` has its own way to hear of it.
    timer = setTimeout(() => void barrier().catch(() => undefined), ms);
  };

  async function write(batch: readonly Uint8Array[]): Promise<void> {
    const connection = await connect();
    if (connection !== seen) {
      seen = connection;
      lastKey = connection.lastKey;
    }
    const tx = connection.db.transaction([UPDATES, CUSTOM], 'readwrite', STRICT);
    const updates = tx.objectStore(UPDATES);
    const since = IDBKeyRange.lowerBound(lastKey, true);
    let newLastKey = lastKey;
    const keys = updates.getAllKeys(since);
    const rows = updates.getAll(since);
    rows.onsuccess = () => {
      newLastKey = Number(keys.result.at(-1) ?? lastKey);
      const missing = [...batch];
      for (const row of rows.result) {
        const found = missing.findIndex((update) => sameBytes(update, row));
        if (found >= 0) missing.splice(found, 1);
      }
      if (missing.length > 0) {
        const added = updates.add(missing.length === 1 ? missing[0] : Y.mergeUpdates(missing));
        added.onsuccess = () => {
          newLastKey = Math.max(newLastKey, Number(added.result));
        };
      }
      tx.objectStore(CUSTOM).put(newLastKey, BARRIER_KEY);
    };
    await within(WRITE_TIMEOUT_MS, committed(tx));
    lastKey = newLastKey;
    await within(WRITE_TIMEOUT_MS, logIsWhole());
  }

  async function attempt(): Promise<void> {
    clearTimeout(timer);
    waitingSince = 0;
    const batch = pending;
    const upTo = noted;
    pending = [];
    try {
      await write(batch);
      durable = upTo;
      retryMs = RETRY_MS;
      if (stopped) return;
      saveState.value = { kind: durable === noted ? 'saved' : 'saving' };
      if (durable === noted) onSaved();
      else schedule(QUIET_MS);
    } catch (thrown) {
      // Merged: a full disk may last for hours of typing.
      const unsaved = [...batch, ...pending];
      pending = unsaved.length > 1 ? [Y.mergeUpdates(unsaved)] : unsaved;
      const error = toStorageError(thrown);
      fail(error);
      throw error;
    }
  }

  function barrier(): Promise<void> {
    running ??= attempt().finally(() => {
      running = null;
    });
    return running;
  }

  function fail(error: StorageError): void {
    if (stopped) return;
    saveState.value = failedState(error);
    schedule(retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  }

  return {
    saveState,
    fail,
    note(update) {
      pending.push(update);
      noted++;
      if (stopped) return;
      // A failure stays in sight until a write has succeeded.
      if (saveState.value.kind === 'saved') saveState.value = { kind: 'saving' };
      const now = performance.now();
      waitingSince ||= now;
      schedule(Math.max(0, Math.min(QUIET_MS, waitingSince + PATIENCE_MS - now)));
    },
    async flush() {
      const upTo = noted;
      // A barrier under way may have started too early for the last updates: then one more.
      while (durable < upTo) {
        if (stopped)
          throw stopped === true
            ? toStorageError(new DOMException('closed', 'DatabaseClosedError'))
            : stopped;
        await barrier();
      }
    },
    stop(error) {
      clearTimeout(timer);
      stopped ??= error ?? true;
      if (error) saveState.value = failedState(error);
    },
  };
}
