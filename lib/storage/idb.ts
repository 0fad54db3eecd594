import { StorageError, toStorageError } from './storage-error.ts';

/** How long opening or deleting a database may take before we say it is blocked, in ms. Normal: under 50 ms. */
export const OPEN_TIMEOUT_MS = 8000;

/** Strict: on disk when the transaction completes, not merely handed to the operating system. */
export const STRICT: IDBTransactionOptions = { durability: 'strict' };

/** An IndexedDB request as a promise. Rejects with the request's DOMException. */
export function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when the transaction is committed; rejects with the reason when it is not. */
export function committed(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new DOMException('The transaction was aborted', 'AbortError'));
  });
}

/**
 * Open a database, in bounded time. IndexedDB itself may wait for ever: for another tab that does not let go,
 * or for a browser whose storage service does not answer.
 * @throws StorageError
 */
export function openDatabase(
  name: string,
  create: (db: IDBDatabase) => void,
  timeoutMs: number = OPEN_TIMEOUT_MS,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let settled = false;
    const fail = (error: StorageError): void => {
      settled = true;
      clearTimeout(timer);
      reject(error);
    };
    const timer = setTimeout(() => fail(new StorageError('blocked')), timeoutMs);
    try {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => create(request.result);
      request.onerror = () => fail(toStorageError(request.error));
      request.onsuccess = () => {
        // Too late: nobody waits any more, and an unused connection would block a later delete.
        if (settled) return request.result.close();
        settled = true;
        clearTimeout(timer);
        resolve(request.result);
      };
    } catch (thrown) {
      // `indexedDB` is missing, or touching it is forbidden by a browser setting.
      fail(
        thrown instanceof ReferenceError
          ? new StorageError('blocked', { cause: thrown })
          : toStorageError(thrown),
      );
    }
  });
}

/**
 * Delete a database, in bounded time. Other tabs are asked to let go (`versionchange`); a frozen one cannot.
 * @throws StorageError 'blocked' when a tab held on; the browser then deletes the database once that tab is gone.
 */
export function deleteDatabase(name: string, timeoutMs: number = OPEN_TIMEOUT_MS): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageError('blocked')), timeoutMs);
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(toStorageError(request.error));
    };
  });
}
