import { browser } from 'wxt/browser';
import { DEFAULT_PLACE, type Place } from './geometry.ts';

/**
 * Reads a place from what storage held; each part that is missing or out of shape falls back on its own, so that a
 * setting of an older version is not lost as a whole.
 */
export function placeFrom(stored: unknown): Place {
  const from = asRecord(stored);
  const float = asRecord(from.float);
  const launcher = asRecord(from.launcher);
  const d = DEFAULT_PLACE;
  return {
    dock: from.dock === 'left' || from.dock === 'float' || from.dock === 'right' ? from.dock : d.dock,
    dockWidth: number(from.dockWidth, d.dockWidth),
    float: {
      x: number(float.x, d.float.x),
      y: number(float.y, d.float.y),
      width: number(float.width, d.float.width),
      height: number(float.height, d.float.height),
    },
    sheet: number(from.sheet, d.sheet),
    launcher: { x: number(launcher.x, d.launcher.x), y: number(launcher.y, d.launcher.y) },
  };
}

/** The place last chosen on this site, or the default one, also when storage cannot be read. */
export async function recallPlace(site: string): Promise<Place> {
  const key = keyOf(site);
  try {
    return placeFrom((await browser.storage.local.get(key))[key]);
  } catch {
    return DEFAULT_PLACE; // a place is a comfort: without it everything still works
  }
}

/** Remembers the place; a failure loses nothing but the comfort. */
export function rememberPlace(site: string, place: Place): void {
  browser.storage.local.set({ [keyOf(site)]: place }).catch(() => undefined);
}

const keyOf = (site: string) => `overlay:place:${site}`;

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function number(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}
