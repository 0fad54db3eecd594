import { useEffect, useState } from 'preact/hooks';

/** Width of the window from which two columns stand side by side, each with lines that are easy to read. */
const WIDE = '(min-width: 60rem)';

/** Whether there is room for two columns: the panel in a tab, not beside a call. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const look = (): void => setWide(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isWide;
}
