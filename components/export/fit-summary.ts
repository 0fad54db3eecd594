import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { SUMMARY_SIZES } from '../../lib/export/summary-paper.ts';

/** What Letter, the shorter of the two pages, leaves between margins of 15 mm; a little less, for other fonts. */
const PAGE_MM = 279.4 - 30;
const SPARE_MM = 5;
const PX_PER_MM = 96 / 25.4;

/** How a summary is set. */
export interface Fit {
  /** Index in SUMMARY_SIZES. */
  readonly size: number;
  /** Letters in points: 14 is the smallest that counts as large print. */
  readonly letters: 16 | 15 | 14;
}

/** From roomy to tight: letters a little smaller before something is left out, and no smaller than large print. */
const FITS: readonly Fit[] = [
  ...([16, 15, 14] as const).flatMap((letters) => [0, 1].map((size) => ({ size, letters }))),
  ...SUMMARY_SIZES.slice(2).map((_, at) => ({ size: at + 2, letters: 14 as const })),
];
const ROOMIEST: Fit = { size: 0, letters: 16 };

/**
 * Finds the roomiest setting that fits on one page, by drawing it. `key` names what is drawn: a new one begins anew.
 */
export function useFit(sheet: RefObject<HTMLElement>, key: string): Fit {
  const [state, setState] = useState({ key, at: 0 });
  const at = state.key === key ? state.at : 0;
  useLayoutEffect(() => {
    const height = sheet.current?.firstElementChild?.getBoundingClientRect().height ?? 0;
    if (height <= (PAGE_MM - SPARE_MM) * PX_PER_MM) return;
    // The last one stays, as full as it is.
    if (at + 1 < FITS.length) setState({ key, at: at + 1 });
  }, [sheet, key, at]);
  return FITS[at] ?? ROOMIEST;
}
