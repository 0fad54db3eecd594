import Dexie, { type Table } from 'dexie';
import { OPEN_TIMEOUT_MS } from './idb.ts';
import { toStorageError } from './storage-error.ts';
import { within } from './within.ts';

/** A row of a meeting's database that could not be read, kept as it was found. */
export interface QuarantinedRow {
  readonly meetingId: string;
  /** Key it had in y-indexeddb's `updates`. */
  readonly key: number;
  /** The stored value; `null` when the browser could not read it either. */
  readonly value: unknown;
  readonly problem: string;
  /** Milliseconds since the epoch. */
  readonly foundAt: number;
}

export interface SnapshotRow {
  /** Rises with time; given by the database. */
  readonly id?: number;
  readonly meetingId: string;
  readonly takenAt: number;
  readonly reason: string;
  /** Whole state, Yjs update V1. */
  readonly state: Uint8Array;
}

/** Set-aside rows and snapshots. Not in the catalog: they are large, and seldom needed. */
class SafekeepingDatabase extends Dexie {
  declare readonly quarantine: Table<QuarantinedRow, [string, number]>;
  declare readonly snapshots: Table<SnapshotRow, number>;

  constructor() {
    super('at-the-table-safekeeping', { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // Quarantine is keyed by where the row came from: setting it aside twice (crash in between) keeps one copy.
    this.version(1).stores({ quarantine: '[meetingId+key], meetingId', snapshots: '++id, meetingId' });
  }
}

/**
 * Do something with the safekeeping database, opened for just that: it is used a few times an hour.
 * @throws StorageError
 */
export async function withSafekeeping<T>(work: (db: SafekeepingDatabase) => PromiseLike<T>): Promise<T> {
  const db = new SafekeepingDatabase();
  try {
    await within(OPEN_TIMEOUT_MS, db.open());
    return await work(db);
  } catch (thrown) {
    throw toStorageError(thrown);
  } finally {
    db.close();
  }
}
