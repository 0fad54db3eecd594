import '@preact/signals';
import { type Signal, signal } from '@preact/signals-core';
import { useEffect, useMemo } from 'preact/hooks';

/**
 * Something that is fetched when it is wanted and not before: most looks at the page need no files, no reminders.
 * `null` until it is there; a failure (an update took the file away) is told in the console and tried again next time.
 */
export function useLate<T>(load: () => Promise<T>, isWanted = true): T | null {
  const found: Signal<{ readonly it: T } | null> = useMemo(() => signal(null), []);
  useEffect(() => {
    if (!isWanted || found.peek()) return undefined;
    let isGone = false;
    load().then(
      (it) => {
        if (!isGone) found.value = { it };
      },
      (error: unknown) => console.warn('At the Table: a part of the page could not be loaded', error),
    );
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return found.value?.it ?? null;
}
