/** Longest text that is looked up, in UTF-16 code units: a term, or a sentence around one. */
export const MAX_LOOK_UP = 200;

const KEY = '#look-up=';
/** A code unit needs at most nine letters when it is encoded; a longer fragment is none of ours. */
const MOST_ENCODED = KEY.length + 9 * MAX_LOOK_UP;

/**
 * Text that someone selected or wrote, as it may be looked up: one line, no invisible or direction-changing
 * characters, at most `MAX_LOOK_UP` long. '' when nothing readable is left.
 */
export function asLookUp(text: string): string {
  const readable = text
    // The rest of a whole selected page is not worth a look.
    .slice(0, MAX_LOOK_UP * 10)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim();
  if (readable.length <= MAX_LOOK_UP) return readable;
  // Cutting may tear a character in two; its half goes.
  return readable
    .slice(0, MAX_LOOK_UP)
    .replace(/\p{Surrogate}/gu, '')
    .trim();
}

/** End of the review page's address for looking up `text`. A fragment: browsers never send it to anyone. */
export const lookUpFragment = (text: string): string => KEY + encodeURIComponent(asLookUp(text));

/** Text of a fragment that `lookUpFragment` made; `null` for any other. */
export function readLookUpFragment(fragment: string): string | null {
  if (!fragment.startsWith(KEY) || fragment.length > MOST_ENCODED) return null;
  try {
    return asLookUp(decodeURIComponent(fragment.slice(KEY.length))) || null;
  } catch {
    // Not percent-encoded text: somebody else made this address.
    return null;
  }
}
