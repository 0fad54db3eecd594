import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { TakeSource } from '../../components/export/take-contract.ts';
import { lookOf } from '../../components/review/agenda-look.ts';
import type { ChosenMeeting, EditHindrance } from '../../components/review/meetings-contract.ts';
import { type Identity, openIdentity } from '../../lib/crypto/identity.ts';
import { chooseAndRemember } from '../../lib/i18n/page-language.ts';
import { today } from '../../lib/meeting/calendar-date.ts';
import { browserNotify } from '../../lib/platform/notifications.ts';
import { openCatalog } from '../../lib/storage/catalog.ts';
import type { Catalog, MeetingRow, Settings } from '../../lib/storage/contract.ts';
import type { MeetingSearch } from '../../lib/storage/meeting-search.ts';
import { memoryCatalog } from '../../lib/storage/memory.ts';
import { memoryShelf } from '../../lib/storage/memory-shelf.ts';
import type { IndexedMeeting, IndexedRecord } from '../../lib/storage/record-index-contract.ts';
import type { WordShelf } from '../../lib/storage/shelf-contract.ts';
import { StorageError } from '../../lib/storage/storage-error.ts';
import type { Profile } from '../../lib/sync/contract.ts';
import { createEditDesk, type EditDesk } from './edit-desk.ts';
import { idle } from './idle.ts';

/** What the review page shows and can do. */
export interface ReviewState {
  readonly catalog: Catalog;
  readonly settings: ReadonlySignal<Settings>;
  readonly meetings: ReadonlySignal<readonly MeetingRow[]>;
  /** What all meetings led to; `null` while it is read. */
  readonly agenda: ReadonlySignal<readonly IndexedMeeting[] | null>;
  /** Meetings from before the index, or changed without it, are being read. */
  readonly isReading: ReadonlySignal<boolean>;
  readonly search: ReadonlySignal<MeetingSearch | null>;
  readonly shelf: WordShelf;
  readonly chosen: ReadonlySignal<ChosenMeeting | null>;
  readonly desk: EditDesk;
  /** Why this device's storage did not open; own words are then kept only while the page is open. */
  readonly failure: Error | null;
  /** This device's id. @throws StorageError */
  selfId(): Promise<string>;
  /** Reads in all that the first look at the page can do without, and keeps that look where none is kept yet. */
  settle(isKept: boolean): Promise<void>;
  openSearch(): void;
  /** Opens a meeting to look back at; `null` closes it. */
  choose(id: string | null): Promise<void>;
  hindrance(row: MeetingRow): EditHindrance;
  edit(row: MeetingRow): Promise<void>;
  endEdit(): Promise<void>;
  /** A record as it is now, its signatures looked at anew; `null` when it is gone. @throws StorageError */
  check(meetingId: string, recordId: string): Promise<IndexedRecord | null>;
  /** The meeting at this moment, to take something of it along. @throws StorageError */
  take(meetingId: string): Promise<TakeSource>;
  /** Reads again what panels may have changed since. */
  refresh(): Promise<void>;
  /** A file was taken in: what these meetings say has changed. */
  merged(meetingIds: readonly string[]): Promise<void>;
}

async function openStorage(): Promise<{ catalog: Catalog; failure: Error | null }> {
  try {
    return { catalog: await openCatalog(), failure: null };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { catalog: memoryCatalog(), failure: error };
  }
}

async function shelfOf(catalog: Catalog): Promise<{ shelf: WordShelf; failure: Error | null }> {
  try {
    return { shelf: await catalog.shelf(), failure: null };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { shelf: memoryShelf(), failure: error };
  }
}

/** Opens this device's storage for the review page and speaks the language of the settings. */
export async function openReviewState(): Promise<ReviewState> {
  const { catalog, failure } = await openStorage();
  const stop = new AbortController();
  const agenda = signal<readonly IndexedMeeting[] | null>(null);
  const search = signal<MeetingSearch | null>(null);
  const merge = (before: readonly IndexedMeeting[], fresh: readonly IndexedMeeting[]): void => {
    const now = new Map(before.map((meeting) => [meeting.meetingId, meeting]));
    for (const meeting of fresh) now.set(meeting.meetingId, meeting);
    agenda.value = [...now.values()];
  };
  /** The index as it was read last; `null` when it has changed since. */
  let indexed: Awaited<ReturnType<typeof catalog.index.allAt>> | null = null;
  // Before all of it is read: what a panel writes meanwhile is newer.
  catalog.index.follow((meetings) => {
    indexed = null;
    merge(agenda.peek() ?? [], meetings);
    // What is due may be another thing now, or on another day.
    browserNotify.changed();
    const words = search.peek();
    for (const { meetingId } of words ? meetings : []) {
      catalog.index
        .textsOf(meetingId)
        .then((texts) => texts && words?.put([texts]))
        .catch((error: unknown) => console.warn('A meeting could not be read for the search', error));
    }
  });
  const [stored, words, profileNow, all] = await Promise.all([
    catalog.settings(),
    shelfOf(catalog),
    catalog.profile().catch(() => null),
    catalog.index.allAt().catch((error: unknown) => {
      console.warn('At the Table: the index of records could not be read', error);
      return null;
    }),
  ]);
  indexed = all;
  merge(all?.meetings ?? [], agenda.peek() ?? []);
  const settings = signal(stored);
  const profile = signal<Profile | null>(profileNow);
  const chosen = signal<ChosenMeeting | null>(null);
  const isReading = signal(false);
  // Where no settings could be read, the language of last time stays.
  if (!failure) await chooseAndRemember(settings.peek().language);

  let identity: Promise<Identity> | null = null;
  const self = (): Promise<Identity> => {
    identity ??= catalog.deviceKeys().then(({ signing }) => openIdentity(signing));
    return identity;
  };
  const desk = createEditDesk(catalog, self);

  // A meeting that is deleted, here or in a panel, leaves all lists.
  catalog.meetings.subscribe((rows) => {
    const ids = new Set(rows.map(({ id }) => id));
    const before = agenda.peek() ?? [];
    const gone = before.filter(({ meetingId }) => !ids.has(meetingId));
    if (gone.length === 0) return;
    agenda.value = before.filter(({ meetingId }) => ids.has(meetingId));
    for (const { meetingId } of gone) search.peek()?.remove(meetingId);
  });

  const read = async (id: string): Promise<void> => {
    let next: ChosenMeeting;
    try {
      // Yjs comes only when a meeting is wanted.
      const { readMeeting } = await import('./read-meeting.ts');
      next = { id, read: await readMeeting(id, (await self()).deviceId), problem: null };
    } catch (error) {
      if (!(error instanceof StorageError)) console.error('At the Table: a meeting could not be read', error);
      next = { id, read: null, problem: error };
    }
    // Another one may have been chosen meanwhile.
    if (chosen.peek()?.id === id) chosen.value = next;
  };
  const isThere = (id: string): boolean => catalog.meetings.peek().some((row) => row.id === id);
  /** So that the page begins with it next time. What was told since, or is written meanwhile, makes it another one. */
  const keepLook = async (): Promise<void> => {
    try {
      indexed ??= await catalog.index.allAt();
      const look = lookOf(indexed.meetings, today());
      if (look) await catalog.index.keepLook(look, indexed.stamp);
    } catch (error) {
      console.warn('At the Table: the first look at the page could not be kept', error);
    }
  };
  const indexOlder = async (): Promise<void> => {
    if (isReading.peek() || (await catalog.index.missing()).length === 0) return;
    isReading.value = true;
    indexed = null;
    try {
      const { indexOlderMeetings } = await import('../../lib/storage/index-older.ts');
      await indexOlderMeetings(catalog, (await self()).deviceId, idle, stop.signal);
    } finally {
      isReading.value = false;
    }
  };

  return {
    ...{ catalog, settings, meetings: catalog.meetings, agenda, isReading, search, chosen, desk },
    ...{ shelf: words.shelf, failure: failure ?? words.failure },
    selfId: async () => (await self()).deviceId,
    settle: async (isKept) => {
      await indexOlder();
      if (isKept && indexed) return;
      await idle();
      await keepLook();
    },
    openSearch: () => {
      if (search.peek()) return;
      void import('../../lib/storage/meeting-search.ts').then(({ openMeetingSearch }) => {
        search.value ??= openMeetingSearch(catalog.index, idle, stop.signal);
      });
    },
    choose: async (id) => {
      if (id !== desk.editing.peek()?.id) await desk.close();
      chosen.value = id === null ? null : { id, read: null, problem: null };
      if (id !== null) await read(id);
    },
    hindrance: (row) => {
      if (row.removed) return 'removed';
      if (chosen.value?.read?.isNewer) return 'newer';
      return profile.value === null ? 'profile' : null;
    },
    edit: async (row) => {
      const who = profile.peek();
      if (who) await desk.open(row, who);
    },
    endEdit: async () => {
      const id = desk.editing.peek()?.id;
      await desk.close();
      if (id && isThere(id)) await read(id);
    },
    check: async (meetingId, recordId) => {
      if (!isThere(meetingId)) return null;
      const { readMeeting } = await import('./read-meeting.ts');
      const { indexed } = await readMeeting(meetingId, (await self()).deviceId);
      return indexed.records.find(({ id }) => id === recordId) ?? null;
    },
    take: async (meetingId) => {
      const [{ reportOf }, { readStoredMeeting }, { deviceId }] = await Promise.all([
        import('../../lib/meeting/report.ts'),
        import('../../lib/storage/read-meeting.ts'),
        self(),
      ]);
      const editing = desk.editing.peek();
      const open = editing?.id === meetingId ? editing.open?.meeting.session.doc : undefined;
      const doc = open ?? (await readStoredMeeting(meetingId)).doc;
      const report = await reportOf(doc, { meetingId, deviceId });
      return { report, doc, close: () => (open ? undefined : doc.destroy()) };
    },
    refresh: async () => {
      const id = chosen.peek()?.id;
      // A meeting that was deleted meanwhile must not be made again by opening it.
      if (id && isThere(id) && desk.editing.peek()?.id !== id) await read(id);
      profile.value = await catalog.profile();
      const next = await catalog.settings();
      if (next.language !== settings.peek().language) await chooseAndRemember(next.language);
      settings.value = next;
      await indexOlder();
      if (!indexed) await keepLook();
    },
    merged: async (meetingIds) => {
      await Promise.all(meetingIds.map((id) => catalog.index.outdate(id)));
      const id = chosen.peek()?.id;
      if (id && meetingIds.includes(id)) await read(id);
      await indexOlder();
    },
  };
}
