import type { Entry } from './contract.ts';

let loading: Promise<readonly Entry[]> | null = null;

/** The built-in entries. They are a chunk of their own, fetched from the extension when first needed, then kept. */
export function loadEntries(): Promise<readonly Entry[]> {
  loading ??= import('./data/index.ts').then(
    ({ ENTRIES }) => ENTRIES,
    (error: unknown) => {
      // A failed load may be tried again.
      loading = null;
      throw error;
    },
  );
  return loading;
}
