import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { SUMMARY_SIZES } from '../../lib/export/summary-paper.ts';

/** What Letter, the shorter of the two pages, leaves between margins of 15 mm; a little less, for other fonts. */
const PAGE_MM = 279.4 - 30;
const SPARE_MM = 5;
const PX_PER_MM = 96 / 25.4;

/** How a summary is set: the size of its contents (SUMMARY_SIZES), and smaller letters where nothing else helps. */
export interface Fit {
  readonly size: number;
  readonly tight: boolean;
}

const LAST = SUMMARY_SIZES.length - 1;
/** The next tighter setting; `null` when there is none: the page is then as full as it can be made. */
export function tighter({ size, tight }: Fit): Fit | null {
  if (size < LAST) return { size: size + 1, tight };
  return tight ? null : { size: 2, tight: true };
}

/**
 * Finds the roomiest setting that fits on one page, by drawing it. `key` names what is drawn: a new one begins anew.
 */
export function useFit(sheet: RefObject<HTMLElement>, key: string): Fit {
  const [state, setState] = useState<{ key: string; fit: Fit }>({ key, fit: { size: 0, tight: false } });
  const fit = state.key === key ? state.fit : { size: 0, tight: false };
  useLayoutEffect(() => {
    const height = sheet.current?.firstElementChild?.getBoundingClientRect().height ?? 0;
    if (height <= (PAGE_MM - SPARE_MM) * PX_PER_MM) return;
    const next = tighter(fit);
    if (next) setState({ key, fit: next });
  }, [sheet, key, fit.size, fit.tight]);
  return fit;
}
