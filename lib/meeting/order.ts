import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Something with a place in a list. `order` is whatever the document holds, possibly nonsense. */
export interface Placed {
  readonly id: string;
  readonly order: unknown;
}

/**
 * Longest key we write, in characters. A key grows by one character in about six insertions at the same spot; at
 * this length the neighbours are given new short keys instead.
 */
export const MAX_KEY_LENGTH = 32;

/** Keys longer than this get no random digits, or every insertion at one spot would add two characters. */
const MAX_JITTERED_LENGTH = 6;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Sorts where an entry without a readable key goes: after every key this code writes. */
const LAST = '~';

const sortKey = (order: unknown): string => (typeof order === 'string' ? order : LAST);

/** Total order: by key, then by id, so that equal or broken keys still give every device the same list. */
export function comparePlaced(a: Placed, b: Placed): number {
  const left = sortKey(a.order);
  const right = sortKey(b.order);
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Whether a key can serve as a bound for new keys. Anyone may have written it. */
export function isUsableKey(order: unknown): order is string {
  if (typeof order !== 'string' || order.length > MAX_KEY_LENGTH || !/^[A-Za-z][0-9A-Za-z]+$/.test(order)) {
    return false;
  }
  try {
    generateKeyBetween(order, null);
    return true;
  } catch {
    return false; // the library throws on a key that it could not have made
  }
}

function jitter(): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint8Array(2));
  // The last digit is never '0': keys must not end in one.
  return `${DIGITS[a % 62]}${DIGITS[1 + (b % 61)]}`;
}

/**
 * `count` ascending keys between two usable keys (or `null` for an open end), or `null` when there is no room.
 *
 * They share two random digits, so that runs of lines pasted by two people at the same place at the same time end
 * up one after the other rather than interleaved.
 */
function keysBetween(low: string | null, high: string | null, count: number): string[] | null {
  if (low !== null && high !== null && low >= high) return null;
  const fits = (keys: string[]): boolean => keys.every((key) => key.length <= MAX_KEY_LENGTH);
  let base = generateKeyBetween(low, high);
  if (high?.startsWith(base)) base = generateKeyBetween(low, base);
  const stem = base + jitter();
  if (base.length <= MAX_JITTERED_LENGTH && (high === null || stem + LAST < high)) {
    const run = count === 1 ? [stem] : suffixes(count).map((suffix) => stem + suffix);
    if (fits(run)) return run;
  }
  const plain = generateNKeysBetween(low, high, count);
  return fits(plain) ? plain : null;
}

/** Ascending strings of equal length, none ending in '0'. */
function suffixes(count: number): string[] {
  const width = Math.max(1, Math.ceil(Math.log(count + 1) / Math.log(62)));
  return Array.from({ length: count }, (_, index) => {
    let rest = index;
    let text = '';
    for (let i = 0; i < width; i++) {
      text = DIGITS[rest % 62] + text;
      rest = Math.floor(rest / 62);
    }
    return `${text}V`;
  });
}

export interface Placement {
  /** Keys for the new entries, ascending. */
  readonly keys: readonly string[];
  /** New keys for neighbours that had equal, broken or overlong ones; empty almost always. */
  readonly repairs: ReadonlyMap<string, string>;
}

/**
 * Keys that put `count` entries in front of `list[index]` (at the end when `index === list.length`).
 *
 * @param list the other entries, sorted by `comparePlaced`
 */
export function placeAt(list: readonly Placed[], index: number, count = 1): Placement {
  // Widen the window of rewritten neighbours until its two bounds leave room for keys of a sensible length.
  for (let reach = 0; ; reach = reach === 0 ? 1 : reach * 2) {
    const from = Math.max(0, index - reach);
    const to = Math.min(list.length, index + reach);
    const low = from === 0 ? null : list[from - 1]?.order;
    const high = to === list.length ? null : list[to]?.order;
    if ((from > 0 && !isUsableKey(low)) || (to < list.length && !isUsableKey(high))) continue;
    const window = list.slice(from, to);
    const total = window.length + count;
    const keys = keysBetween(isUsableKey(low) ? low : null, isUsableKey(high) ? high : null, total);
    if (!keys) continue;
    const before = index - from;
    const repairs = new Map<string, string>();
    window.forEach((entry, i) => {
      const key = keys[i < before ? i : i + count];
      if (key !== undefined) repairs.set(entry.id, key);
    });
    return { keys: keys.slice(before, before + count), repairs };
  }
}
