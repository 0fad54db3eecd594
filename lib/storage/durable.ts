/** The part of `navigator.storage` used here. */
export type StorageEstate = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>;

/** The browser's, or `null` where there is none (plain `http:` pages, tests in Node). */
function browserEstate(): StorageEstate | null {
  return globalThis.navigator?.storage ?? null;
}

/**
 * Ask the browser not to clear this device's notes by itself when disk space runs low.
 * @returns whether it agreed; a refusal is no error: it may be asked again another day
 */
export async function keepForGood(estate: StorageEstate | null = browserEstate()): Promise<boolean> {
  if (!estate) return false;
  try {
    return (await estate.persisted()) || (await estate.persist());
  } catch (thrown) {
    console.warn('The browser did not say whether it keeps these notes', thrown);
    return false;
  }
}

/** Bytes used and allowed, as the browser guesses them; `null` where it does not say. */
export async function roomLeft(
  estate: StorageEstate | null = browserEstate(),
): Promise<{ readonly used: number; readonly allowed: number } | null> {
  const { usage, quota } = (await estate?.estimate()) ?? {};
  return usage === undefined || quota === undefined ? null : { used: usage, allowed: quota };
}
