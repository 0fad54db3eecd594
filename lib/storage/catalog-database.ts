import Dexie, { type Table } from 'dexie';
import { CATALOG_NAME } from './catalog-name.ts';
import { toStorageError } from './storage-error.ts';

export { CATALOG_NAME } from './catalog-name.ts';

/** The Dexie database behind catalog and shelf. Rows are `unknown` until they have been read with care. */
export class CatalogDatabase extends Dexie {
  declare readonly profile: Table<unknown, string>;
  declare readonly settings: Table<unknown, string>;
  declare readonly device: Table<unknown, string>;
  declare readonly meetings: Table<unknown, string>;
  declare readonly terms: Table<unknown, string>;
  declare readonly packs: Table<unknown, string>;
  /** What meetings led to, one row a meeting, and their texts for searching (record-index.ts). */
  declare readonly recordIndex: Table<unknown, string>;
  declare readonly recordTexts: Table<unknown, string>;
  /** Small lists of this person, one row each: `known`, `phrases`. */
  declare readonly habits: Table<unknown, string>;
  /** What was done about single reminders: shown, put off (reminders.ts). */
  declare readonly reminders: Table<unknown, string>;
  /** Files that were being taken in when the browser stopped (restore-journal.ts). */
  declare readonly restores: Table<unknown, string>;
  /** Private notes, worksheets, reflections: never shared (private-contract.ts). */
  declare readonly privateLines: Table<unknown, string>;
  /** This person's own templates of meetings. */
  declare readonly templates: Table<unknown, string>;
  /** What a meeting looked like when this person was last there, for "Catch up". */
  declare readonly visits: Table<unknown, string>;
  /** What a page showed first when it was last open, to show it again at once (first-look.ts). */
  declare readonly looks: Table<unknown, string>;

  /** When somebody was asked, or told, about keeping a meeting; and what is usual here (keeping.ts). */
  declare readonly keeping: Table<unknown, string>;

  constructor() {
    // Strict: a meeting's secret that is lost in a crash locks the notes' owner out of the room.
    // No cache: it shows writes before they are on disk, and copies of CryptoKeys are of no use.
    super(CATALOG_NAME, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // To change tables add a version below; never edit a version that was published.
    this.version(1).stores({ profile: '', settings: '', device: '', meetings: 'id' });
    this.version(2).stores({ terms: 'id', packs: 'id', habits: '' });
    this.version(3).stores({ recordIndex: 'meetingId, version, order', recordTexts: 'meetingId' });
    this.version(4).stores({ reminders: 'id', restores: 'id' });
    this.version(5).stores({ privateLines: 'id, meetingId', templates: 'id', visits: 'meetingId' });
    this.version(6).stores({ looks: '' });
    this.version(7).stores({ keeping: 'meetingId' });
  }
}

/** Run `work`; whatever it throws arrives as a `StorageError`. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw toStorageError(thrown);
  }
}
