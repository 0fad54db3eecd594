import type { CatalogDatabase } from './catalog-database.ts';
import { deleteDatabase } from './idb.ts';
import { meetingDatabaseName } from './meeting-database.ts';

/**
 * A file that is being taken in. Each meeting's notes have a database of their own, so no transaction spans them all;
 * a meeting counts only once its row is in the catalog, and those are written last, all at once. What a stop in
 * between leaves behind are notes that nothing lists: this row names them, so that they can be cleared away.
 */
interface RestoreRow {
  readonly id: string;
  /** Meetings that were not on this device before. */
  readonly fresh: readonly string[];
}

const lockOf = (id: string): string => `at-the-table-restore-${id}`;

/** Held by the page that takes the file in: what it is still writing is not cleared away by another. */
async function holding<T>(id: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(lockOf(id), work) : work();
}

/**
 * Run `work`, which writes the notes of the `fresh` meetings and then, in one transaction, rows and `finish(id)`.
 * If it throws, its notes without a row are taken away again.
 */
export async function journalled<T>(
  db: CatalogDatabase,
  fresh: readonly string[],
  work: (id: string) => Promise<T>,
): Promise<T> {
  const id = crypto.randomUUID();
  return holding(id, async () => {
    await db.restores.put({ id, fresh } satisfies RestoreRow);
    try {
      return await work(id);
    } catch (thrown) {
      await clearAway(db, { id, fresh }).catch((error: unknown) =>
        console.warn('What a file had brought is cleared away when a page is next opened', error),
      );
      throw thrown;
    }
  });
}

/** Clear away what files left behind that were not taken in to the end. */
export async function clearUnfinished(db: CatalogDatabase): Promise<void> {
  for (const row of await db.restores.toArray()) {
    const { id, fresh } = row as Partial<RestoreRow>;
    if (typeof id !== 'string') continue;
    const isGoingOn = (await globalThis.navigator?.locks?.query())?.held?.some(
      ({ name }) => name === lockOf(id),
    );
    const ids = Array.isArray(fresh) ? fresh.filter((one) => typeof one === 'string') : [];
    if (!isGoingOn) await clearAway(db, { id, fresh: ids });
  }
}

async function clearAway(db: CatalogDatabase, { id, fresh }: RestoreRow): Promise<void> {
  const listed = new Set(await db.meetings.toCollection().primaryKeys());
  for (const meetingId of fresh) {
    if (!listed.has(meetingId)) await deleteDatabase(meetingDatabaseName(meetingId));
  }
  await db.restores.delete(id);
}
