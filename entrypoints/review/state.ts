import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ChosenMeeting } from '../../components/review/meetings-part.tsx';
import { chooseAndRemember } from '../../lib/i18n/page-language.ts';
import { openCatalog } from '../../lib/storage/catalog.ts';
import type { Catalog, MeetingRow, Settings } from '../../lib/storage/contract.ts';
import { memoryCatalog } from '../../lib/storage/memory.ts';
import { memoryShelf } from '../../lib/storage/memory-shelf.ts';
import type { WordShelf } from '../../lib/storage/shelf-contract.ts';
import { StorageError } from '../../lib/storage/storage-error.ts';

/** What the review page shows and can do. */
export interface ReviewState {
  readonly settings: ReadonlySignal<Settings>;
  readonly meetings: ReadonlySignal<readonly MeetingRow[]>;
  readonly shelf: WordShelf;
  readonly chosen: ReadonlySignal<ChosenMeeting | null>;
  /** Why this device's storage did not open; own words are then kept only while the page is open. */
  readonly failure: Error | null;
  /** Opens a meeting to look back at; `null` closes it. */
  choose(id: string | null): Promise<void>;
  /** Reads again what panels may have changed since. */
  refresh(): Promise<void>;
}

async function openStorage(): Promise<{ catalog: Catalog; shelf: WordShelf; failure: Error | null }> {
  try {
    const catalog = await openCatalog();
    return { catalog, shelf: await catalog.shelf(), failure: null };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { catalog: memoryCatalog(), shelf: memoryShelf(), failure: error };
  }
}

/** Opens this device's storage for the review page and speaks the language of the settings. */
export async function openReviewState(): Promise<ReviewState> {
  const { catalog, shelf, failure } = await openStorage();
  const settings = signal(await catalog.settings());
  const chosen = signal<ChosenMeeting | null>(null);
  // Where no settings could be read, the language of last time stays.
  if (!failure) await chooseAndRemember(settings.peek().language);

  const read = async (id: string): Promise<void> => {
    let next: ChosenMeeting;
    try {
      // Yjs comes only when a meeting is wanted.
      const { readMeeting } = await import('./read-meeting.ts');
      next = { id, record: await readMeeting(id), problem: null };
    } catch (error) {
      if (!(error instanceof StorageError)) console.error('At the Table: a meeting could not be read', error);
      next = { id, record: null, problem: error };
    }
    // Another one may have been chosen meanwhile.
    if (chosen.peek()?.id === id) chosen.value = next;
  };
  return {
    ...{ settings, meetings: catalog.meetings, shelf, chosen, failure },
    choose: async (id) => {
      chosen.value = id === null ? null : { id, record: null, problem: null };
      if (id !== null) await read(id);
    },
    refresh: async () => {
      const id = chosen.peek()?.id;
      // A meeting that was deleted meanwhile must not be made again by opening it.
      if (id && catalog.meetings.peek().some((row) => row.id === id)) await read(id);
      const next = await catalog.settings();
      if (next.language !== settings.peek().language) await chooseAndRemember(next.language);
      settings.value = next;
    },
  };
}
