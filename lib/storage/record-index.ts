import Dexie, { liveQuery } from 'dexie';
import { type CatalogDatabase, guarded } from './catalog-database.ts';
import { AGENDA, type LookRow } from './first-look.ts';
import { asRow, type IndexRow, OUTDATED, readRow, VERSION } from './index-rows.ts';
import type { IndexedMeeting, IndexStamp, MeetingTexts, RecordIndex } from './record-index-contract.ts';

const readRows = (rows: readonly unknown[]): readonly IndexedMeeting[] =>
  rows.map(readRow).filter((meeting) => meeting !== null);

const readTexts = (raw: unknown): MeetingTexts | null => {
  const row = raw as Partial<MeetingTexts> | undefined;
  return typeof row?.meetingId === 'string' && Array.isArray(row.pieces) ? (row as MeetingTexts) : null;
};

/** The index of an open catalog. */
export function recordIndexOf(db: CatalogDatabase): RecordIndex {
  const last = async (): Promise<number> =>
    Number((await db.recordIndex.orderBy('order').reverse().limit(1).keys())[0] ?? 0);
  const stampNow = async (): Promise<IndexStamp> => {
    const [order, count] = await Promise.all([last(), db.recordIndex.count()]);
    return { order, count };
  };

  return {
    all: () => guarded(async () => readRows(await db.recordIndex.toArray())),
    allAt: () =>
      guarded(() =>
        db.transaction('r', db.recordIndex, async () => {
          const [rows, stamp] = await Promise.all([db.recordIndex.toArray(), stampNow()]);
          return { meetings: readRows(rows), stamp };
        }),
      ),
    keepLook: (look, stamp) =>
      guarded(() =>
        db.transaction('rw', db.recordIndex, db.looks, async () => {
          const now = await stampNow();
          // Something was written or deleted meanwhile: this look is of the past.
          if (now.order !== stamp?.order || now.count !== stamp.count) return;
          await db.looks.put({ ...stamp, look: JSON.stringify(look) } satisfies LookRow, AGENDA);
        }),
      ),
    one: (id) => guarded(async () => readRow(await db.recordIndex.get(id))),
    textsOf: (id) => guarded(async () => readTexts(await db.recordTexts.get(id))),
    texts: (take, atOnce) =>
      guarded(async () => {
        for (let after: string | null = null; ; ) {
          const some: unknown[] = await db.recordTexts
            .where(':id')
            .above(after ?? Dexie.minKey)
            .limit(atOnce)
            .toArray();
          const read = some.map(readTexts).filter((texts) => texts !== null);
          if (read.length > 0) take(read);
          after = read.at(-1)?.meetingId ?? null;
          if (some.length < atOnce || after === null) return;
        }
      }),
    put: (meeting, texts) =>
      guarded(() =>
        db.transaction('rw', db.meetings, db.recordIndex, db.recordTexts, async () => {
          const { meetingId } = meeting;
          // Deleted meanwhile: what it led to must not outlive it.
          if ((await db.meetings.where(':id').equals(meetingId).count()) === 0) return;
          // By the clock, so that no order is ever used again, even when the last row is deleted.
          const row = asRow(meeting, Math.max((await last()) + 1, Date.now()));
          await Promise.all([db.recordIndex.put(row), db.recordTexts.put({ ...texts, meetingId })]);
        }),
      ),
    outdate: (id) => guarded(async () => void (await db.recordIndex.update(id, { version: OUTDATED }))),
    missing: () =>
      guarded(async () => {
        const [meetings, good] = await Promise.all([
          db.meetings.toCollection().primaryKeys(),
          db.recordIndex.where('version').equals(VERSION).primaryKeys(),
        ]);
        const there = new Set(good);
        return meetings.filter((id) => !there.has(id));
      }),
    follow: (changed) => {
      let since = 0;
      let isStopped = false;
      let stop = (): void => undefined;
      // Lists keep their last state; opening the page again reads all of it anew.
      const failed = (thrown: unknown): void =>
        console.warn('The index of records is no longer kept up to date', thrown);
      // Asked for now, and not with the first query: nothing that is written from here on may be missed. Nor in the
      // query: browsers lose sight of what it reads when it waits for something that is not Dexie's.
      guarded(last).then((order) => {
        since = order;
        if (isStopped) return;
        const watching = liveQuery(() => db.recordIndex.where('order').above(since).toArray()).subscribe({
          next: (rows) => {
            for (const row of rows as readonly IndexRow[]) since = Math.max(since, row.order);
            if (rows.length > 0) changed(readRows(rows));
          },
          error: failed,
        });
        stop = () => watching.unsubscribe();
      }, failed);
      return () => {
        isStopped = true;
        stop();
      };
    },
  };
}
