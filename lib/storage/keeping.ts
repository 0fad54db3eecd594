import { type ReadonlySignal, signal } from '@preact/signals-core';
import { liveQuery } from 'dexie';
import { type CalendarDate, today } from '../meeting/calendar-date.ts';
import { CatalogDatabase, guarded } from './catalog-database.ts';
import { listMeetings } from './catalog-rows.ts';
import { KEEPINGS, type Keeping, type MeetingRow } from './contract.ts';
import { deleteMeetingEverywhere } from './delete.ts';
import { deleteMeetingRows } from './delete-rows.ts';
import { OPEN_TIMEOUT_MS } from './idb.ts';
import {
  type KeepStanding,
  type KeptRow,
  lastDay,
  lastUsed,
  noticeOf,
  readKeptRow,
  standingOf,
} from './keeping-rules.ts';
import { openNow } from './open-now.ts';
import { StorageError, toStorageError } from './storage-error.ts';
import { within } from './within.ts';

/** Key of the row with what is usual for meetings from a day on. No meeting has an empty id. */
const USUAL = '';

/** One meeting, and how long its notes stay here. */
export interface KeptMeeting {
  readonly row: MeetingRow;
  readonly keep: Keeping;
  readonly used: CalendarDate;
  readonly standing: KeepStanding;
}

/** How long notes stay on this device. All methods reject with `StorageError`. */
export interface Keeper {
  /** All meetings, the one opened last first. Follows other tabs. */
  readonly meetings: ReadonlySignal<readonly KeptMeeting[]>;
  /** What meetings get that are made from now on. */
  readonly usual: ReadonlySignal<Keeping>;
  setUsual(keep: Keeping): Promise<void>;
  setKeep(meetingId: string, keep: Keeping): Promise<void>;
  /** "Keep it": nothing goes, and the question comes again later. */
  keepOn(meetingId: string): Promise<void>;
  /** The person has seen that these will go: their days count from now on. */
  noticed(meetingIds: readonly string[]): Promise<void>;
  delete(meetingId: string): Promise<void>;
  /** Deletes what is over and open nowhere. Gives the titles of what went. */
  sweep(): Promise<readonly string[]>;
  close(): void;
}

interface Usual {
  readonly keep: Keeping;
  /** Milliseconds since the epoch: meetings from before ask, as they did when they were made. */
  readonly since: number;
}

const asKeeping = (value: unknown): Keeping => KEEPINGS.find((one) => one === value) ?? 'ask';

function readUsual(raw: unknown): Usual {
  const { keep, since } = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<Usual>;
  return { keep: asKeeping(keep), since: typeof since === 'number' ? since : Number.POSITIVE_INFINITY };
}

const keepOf = ({ keep, createdAt }: MeetingRow, usual: Usual): Keeping =>
  keep ?? (createdAt >= usual.since ? usual.keep : 'ask');

/** Opens what this device knows about keeping. `now`: milliseconds since the epoch. @throws StorageError */
export async function openKeeper(now: () => number = Date.now): Promise<Keeper> {
  if (typeof indexedDB === 'undefined') throw new StorageError('blocked');
  const db = new CatalogDatabase();
  const meetings = signal<readonly KeptMeeting[]>([]);
  const usual = signal<Keeping>('ask');

  async function read(): Promise<void> {
    const [rows, kept, raw] = await Promise.all([
      db.meetings.toArray(),
      db.keeping.toArray(),
      db.keeping.get(USUAL),
    ]);
    const byMeeting = new Map(kept.map((one) => [(one as KeptRow).meetingId, one]));
    const wanted = readUsual(raw);
    const day = today(now());
    usual.value = wanted.keep;
    meetings.value = listMeetings(rows).map((row) => {
      const [keep, used] = [keepOf(row, wanted), lastUsed(row)];
      const standing = standingOf(keep, used, readKeptRow(row.id, byMeeting.get(row.id)), day);
      return { row, keep, used, standing };
    });
  }
  async function changeKept(meetingId: string, change: Partial<KeptRow>): Promise<void> {
    await db.transaction('rw', db.meetings, db.keeping, async () => {
      // Deleted meanwhile: nothing about it is written down any more.
      if (!(await db.meetings.get(meetingId))) return;
      await db.keeping.put({ ...readKeptRow(meetingId, await db.keeping.get(meetingId)), ...change });
    });
  }
  async function changeKeep(meetingId: string, keep: Keeping): Promise<void> {
    const raw = await db.meetings.get(meetingId);
    if (typeof raw === 'object' && raw !== null) await db.meetings.put({ ...raw, keep });
  }
  const change = (work: () => Promise<void>): Promise<void> =>
    guarded(async () => {
      await work();
      await read();
    });
  const remove = async (meetingId: string): Promise<void> => {
    await deleteMeetingEverywhere({ deleteMeeting: (id) => deleteMeetingRows(db, id) }, meetingId);
    await read();
  };

  try {
    await within(OPEN_TIMEOUT_MS, db.open());
    await read();
  } catch (thrown) {
    db.close();
    throw toStorageError(thrown);
  }
  const watching = liveQuery(read).subscribe({
    error: (thrown) => console.warn('How long notes stay is no longer kept up to date', thrown),
  });

  return {
    meetings,
    usual,
    setUsual: (keep) =>
      change(() =>
        db.transaction('rw', db.meetings, db.keeping, async () => {
          const before = readUsual(await db.keeping.get(USUAL));
          // What came under the earlier choice stays under it.
          for (const row of listMeetings(await db.meetings.toArray()))
            if (row.keep === undefined && row.createdAt >= before.since)
              await changeKeep(row.id, before.keep);
          await db.keeping.put({ meetingId: USUAL, keep, since: now() });
        }),
      ),
    setKeep: (meetingId, keep) =>
      change(async () => {
        await db.transaction('rw', db.meetings, () => changeKeep(meetingId, keep));
        await changeKept(meetingId, { askedOn: today(now()), noticedOn: '', seenOn: '' });
      }),
    keepOn: (meetingId) =>
      change(async () => {
        await db.transaction('rw', db.meetings, () => changeKeep(meetingId, 'ask'));
        await changeKept(meetingId, { askedOn: today(now()), noticedOn: '', seenOn: '' });
      }),
    noticed: (meetingIds) =>
      change(async () => {
        for (const id of meetingIds) {
          const kept = readKeptRow(id, await db.keeping.get(id));
          const meeting = meetings.peek().find(({ row }) => row.id === id);
          const last = meeting && lastDay(meeting.keep, meeting.used);
          if (!last) continue;
          const day = today(now());
          // The days count from the first one on which it was seen, as long as it is seen again.
          const { first } = noticeOf(kept, last, day) ?? { first: day };
          if (kept.noticedOn !== first || kept.seenOn !== day)
            await changeKept(id, { noticedOn: first, seenOn: day });
        }
      }),
    delete: (meetingId) => guarded(() => remove(meetingId)),
    sweep: () =>
      guarded(async () => {
        const gone: string[] = [];
        const tried = new Set<string>();
        let failure: unknown;
        for (;;) {
          // Read anew each time: one may have been opened, or kept, in another tab meanwhile.
          await read();
          const open = await openNow();
          const over = meetings
            .peek()
            .find(({ row: { id }, standing }) => standing.kind === 'over' && !open.has(id) && !tried.has(id));
          if (!over) break;
          tried.add(over.row.id);
          try {
            await remove(over.row.id);
            gone.push(over.row.title);
          } catch (thrown) {
            // One that is held on to keeps none of the others.
            failure = thrown;
          }
        }
        if (failure !== undefined && gone.length === 0) throw failure;
        return gone;
      }),
    close: () => {
      watching.unsubscribe();
      db.close();
    },
  };
}
