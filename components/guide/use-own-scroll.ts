import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Several places take turns in one box that scrolls: each begins at its top, and is found again where it was left. Give
 * the box the ref that comes back. `place` names what is shown now.
 */
export function useOwnScroll(place: string): RefObject<HTMLDivElement> {
  const box = useRef<HTMLDivElement>(null);
  const left = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    element.scrollTop = left.current.get(place) ?? 0;
    // Not read when the place changes: by then the box holds what comes next, and has been scrolled to fit it.
    const remember = (): void => {
      left.current.set(place, element.scrollTop);
    };
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [place]);
  return box;
}
