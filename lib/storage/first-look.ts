import { CATALOG_NAME, ONLY } from './catalog-name.ts';
import { readSettings } from './catalog-rows.ts';
import type { Settings } from './contract.ts';
import { asPromise } from './idb.ts';
import type { IndexStamp } from './record-index-contract.ts';

/** Key of the only row in the table `looks`: the first look at what was agreed. */
export const AGENDA = 'agenda';

/** A row of the table `looks`. */
export interface LookRow extends IndexStamp {
  /** JSON of whatever the page keeps. */
  readonly look: string;
}

/** What a page can show before the catalog is open. */
export interface FirstLook {
  readonly settings: Settings;
  /** What was kept, when nothing in the index has changed since; from disk, so of any shape. `null`: nothing, or old. */
  readonly look: unknown;
}

/**
 * Reads what was kept of the last look at the index, without any library and before one is there: a catalog of a
 * thousand meetings takes half a second to read. `null` when there is no catalog yet, or none that can be read.
 */
export async function readFirstLook(): Promise<FirstLook | null> {
  try {
    const db = await openIfThere();
    if (!db) return null;
    try {
      return await read(db);
    } finally {
      db.close();
    }
  } catch (error) {
    console.warn('At the Table: the last look at the index could not be read', error);
    return null;
  }
}

async function read(db: IDBDatabase): Promise<FirstLook> {
  // One from before there were looks: the catalog makes the table when it opens.
  const withLooks = db.objectStoreNames.contains('looks');
  const tx = db.transaction(['settings', 'recordIndex', ...(withLooks ? ['looks'] : [])]);
  const index = tx.objectStore('recordIndex');
  const [settings, row, last, count] = await Promise.all([
    asPromise<unknown>(tx.objectStore('settings').get(ONLY)),
    withLooks ? asPromise<unknown>(tx.objectStore('looks').get(AGENDA)) : null,
    asPromise(index.index('order').openKeyCursor(null, 'prev')),
    asPromise(index.count()),
  ]);
  const { look, ...then } = (row ?? {}) as Partial<LookRow>;
  const isNow = then.order === Number(last?.key ?? 0) && then.count === count;
  return {
    settings: readSettings(settings),
    look: isNow && typeof look === 'string' ? (JSON.parse(look) as unknown) : null,
  };
}

/** Opens the catalog's database as it is; `null` where there is none, and none is made. */
function openIfThere(): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(CATALOG_NAME);
    request.onupgradeneeded = () => {
      request.transaction?.abort();
      resolve(null);
    };
    request.onsuccess = () => {
      // The catalog may be about to add tables.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}
