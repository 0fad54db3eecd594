import { CatalogDatabase } from './catalog-database.ts';
import { OPEN_TIMEOUT_MS } from './idb.ts';
import { openShelf } from './shelf.ts';
import type { WordShelf } from './shelf-contract.ts';
import { StorageError, toStorageError } from './storage-error.ts';
import { within } from './within.ts';

/**
 * This device's packs, for a page that has no catalog open: the places in them, and what a new one would be added to.
 * Close it after use.
 * @throws StorageError
 */
export async function openPlaces(): Promise<Pick<WordShelf, 'own' | 'packs' | 'putPack' | 'close'>> {
  if (typeof indexedDB === 'undefined') throw new StorageError('blocked');
  const db = new CatalogDatabase();
  try {
    await within(OPEN_TIMEOUT_MS, db.open());
    const { own, packs, putPack, close } = await openShelf(db);
    return {
      ...{ own, packs, putPack },
      close: () => {
        close();
        db.close();
      },
    };
  } catch (thrown) {
    db.close();
    throw toStorageError(thrown);
  }
}
