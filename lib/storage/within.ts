import { StorageError } from './storage-error.ts';

/** `work`, or StorageError 'blocked' after `ms`. The work itself goes on: IndexedDB has no way to call it off. */
export async function within<T>(ms: number, work: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('blocked')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
