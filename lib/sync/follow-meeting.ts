import type * as Y from 'yjs';
import { asCalendarDate } from '../meeting/calendar-date.ts';
import { asChild } from '../meeting/details.ts';
import { peopleOf, readPerson } from '../meeting/people.ts';
import { reportOf } from '../meeting/report.ts';
import { detailsOf, metaOf, planOf } from '../meeting/schema.ts';
import type { Catalog, MeetingRow } from '../storage/contract.ts';
import { indexReport } from '../storage/index-report.ts';

/** How long after a change the list of meetings follows, in milliseconds. */
const ROW_FOLLOWS = 1_000;
/** How long people pause before records and texts are read again, and how long that waits at most, in milliseconds. */
const INDEX_FOLLOWS = 2_500;
const INDEX_WITHIN = 15_000;
/** Names in the list of meetings. */
const MOST_NAMES = 30;

export interface Following {
  /** Writes what is left to write and stops. Never rejects: the notes themselves are kept elsewhere. */
  close(): Promise<void>;
}

/**
 * Keeps the catalog up to date with an open document: title, names and child in the list of meetings; records and
 * texts in the index. `deviceId`: whose device this is.
 */
export function followMeeting(row: MeetingRow, doc: Y.Doc, catalog: Catalog, deviceId: string): Following {
  const list = followRow(row, doc, catalog);
  const index = followIndex(row.id, doc, catalog, deviceId);
  const onUpdate = (): void => {
    list.later();
    index.later();
  };
  doc.on('update', onUpdate);
  return {
    close: async () => {
      doc.off('update', onUpdate);
      await Promise.all([list.close(), index.close()]);
    },
  };
}

export function titleOf(doc: Y.Doc, fallback: string): string {
  const title = metaOf(doc).get('title');
  return typeof title === 'string' && title !== '' ? title : fallback;
}

interface Follower {
  /** Something has changed. */
  later(): void;
  close(): Promise<void>;
}

const warn = (what: string) => (error: unknown) => console.warn(`At the Table: ${what}`, error);

function followRow(row: MeetingRow, doc: Y.Doc, catalog: Catalog): Follower {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = JSON.stringify([row.title, row.peopleNames, row.child, row.day ?? '']);
  const write = async (): Promise<void> => {
    timer = undefined;
    const title = titleOf(doc, row.title);
    const names = [...peopleOf(doc).keys()].flatMap((id) => readPerson(doc, id)?.name ?? []);
    const peopleNames = names.slice(0, MOST_NAMES);
    const child = asChild(detailsOf(doc).get('child'));
    const day = asCalendarDate(planOf(doc).get('date'));
    const now = JSON.stringify([title, peopleNames, child, day]);
    if (now === written) return;
    written = now;
    await catalog
      .changeMeeting(row.id, { title, peopleNames, child, day })
      .catch(warn('the list of meetings could not be updated'));
  };
  return {
    later: () => {
      timer ??= setTimeout(() => void write(), ROW_FOLLOWS);
    },
    close: () => {
      clearTimeout(timer);
      return write();
    },
  };
}

function followIndex(meetingId: string, doc: Y.Doc, catalog: Catalog, deviceId: string): Follower {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change was that is not in the index yet; `null` when there is none. */
  let since: number | null = null;
  /** Reading takes as long as signatures take to check: never two at once. */
  let writing: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    if (since === null) return;
    since = null;
    const { meeting, texts } = indexReport(await reportOf(doc, { meetingId, deviceId }), deviceId);
    await catalog.index.put(meeting, texts);
    // Changed again while signatures were checked: what was just written is out of date already.
    if (since !== null) await catalog.index.outdate(meetingId);
  };
  const writeNow = (): Promise<void> => {
    clearTimeout(timer);
    writing = writing.then(write).catch(warn('the index of records could not be updated'));
    return writing;
  };
  const later = (): void => {
    const now = performance.now();
    // Said at once, so that a crash before the next writing leaves a mark.
    if (since === null) {
      catalog.index.outdate(meetingId).catch(warn('the index of records could not be marked'));
    }
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(
      () => void writeNow(),
      Math.max(0, Math.min(INDEX_FOLLOWS, since + INDEX_WITHIN - now)),
    );
  };
  // A meeting that was not in the index, or changed before a crash, comes into it without waiting for a change.
  const looking = catalog.index
    .missing()
    .then((ids) => {
      if (ids.includes(meetingId)) later();
    })
    .catch(warn('the index of records could not be read'));
  return {
    later,
    close: async () => {
      await looking;
      await writeNow();
    },
  };
}
