import type { Picture } from '../meeting/since.ts';
import { type CatalogDatabase, guarded } from './catalog-database.ts';

/** What this person has seen of a meeting, for "Catch up". Never shared. */
export interface Visit {
  readonly seen: Picture;
  /** They have not been told yet what happened before they came for the first time. */
  readonly isFirst: boolean;
}

/** Where it is kept: one row a meeting, in the catalog's database. */
export interface VisitBook {
  /** As it was when this person was last here; `null`: they never were. */
  readonly last: Visit | null;
  /** Never rejects: what is lost here can at worst be told twice. */
  keep(visit: Visit): Promise<void>;
}

/** More things than this in one meeting are not remembered, nor longer keys and prints, in UTF-16 code units. */
const MOST_THINGS = 20_000;
const MAX_KEY_LENGTH = 300;
const MAX_PRINT_LENGTH = 60;

const isShort = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

/** A stored row, `null` when it cannot be read. */
export function readVisit(raw: unknown): Visit | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { seen, isFirst } = raw as Record<string, unknown>;
  if (!(seen instanceof Map) || seen.size > MOST_THINGS) return null;
  const entries = [...(seen as Map<unknown, unknown>)].filter(
    (entry): entry is [string, string] =>
      isShort(entry[0], MAX_KEY_LENGTH) && isShort(entry[1], MAX_PRINT_LENGTH),
  );
  return { seen: new Map(entries), isFirst: isFirst === true };
}

/** Read what this person saw of a meeting. @throws StorageError */
export async function openVisits(db: CatalogDatabase, meetingId: string): Promise<VisitBook> {
  const last = await guarded(async () => readVisit(await db.visits.get(meetingId)));
  return {
    last,
    keep: ({ seen, isFirst }) =>
      db
        .transaction('rw', db.meetings, db.visits, async () => {
          // Deleted meanwhile, perhaps in another tab: nothing of the meeting may come back.
          if ((await db.meetings.get(meetingId)) === undefined || seen.size > MOST_THINGS) return;
          await db.visits.put({ meetingId, seen: new Map(seen), isFirst });
        })
        .catch((thrown: unknown) => console.warn('What was seen of this meeting is not kept', thrown)),
  };
}

/** Where this device stores nothing. */
export const memoryVisits = (): VisitBook => ({ last: null, keep: async () => undefined });
