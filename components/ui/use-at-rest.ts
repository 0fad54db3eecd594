import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type * as Y from 'yjs';

/** How long a sentence rests before it is looked at, in milliseconds. */
const AFTER_REST = 1_200;

/**
 * Whether `test` finds something in a text that has come to rest; false while `isWanted` is. `test` gives what finds,
 * `null` while there is nothing to find with, and is asked again when the signals change that it reads.
 */
export function useAtRest(
  text: Y.Text,
  isWanted: boolean,
  test: () => ((text: string) => boolean) | null,
): boolean {
  const [found, setFound] = useState(false);
  useEffect(() => {
    setFound(false);
    if (!isWanted) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let finds: ReturnType<typeof test> = null;
    const look = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setFound(finds?.(text.toString()) ?? false), AFTER_REST);
    };
    const stop = effect(() => {
      finds = test();
      look();
    });
    text.observe(look);
    return () => {
      stop();
      clearTimeout(timer);
      text.unobserve(look);
    };
  }, [isWanted, text]);
  return isWanted && found;
}
