import { useEffect } from 'preact/hooks';
import type { Keeper } from '../../lib/storage/keeping.ts';
import { useLate } from '../ui/use-late.ts';

/** Opens what this device knows about keeping, while it is shown. `null` while it opens, or when it does not. */
export function useKeeper(isWanted = true): Keeper | null {
  const keeper = useLate(async () => (await import('../../lib/storage/keeping.ts')).openKeeper(), isWanted);
  useEffect(() => () => keeper?.close(), [keeper]);
  return keeper;
}
