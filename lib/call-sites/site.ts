/** One call service: is this address its, and does the address name a call? */
export interface CallSite {
  /** Short name, as in `CallInfo.site`. */
  readonly site: string;
  /** Where the service keeps its own buttons; a docked panel leaves that strip free. */
  readonly controls: 'top' | 'bottom';
  matches(url: URL): boolean;
  /** Normalised name of the very call, the same for everyone in it; `null` when the address names none. */
  callKey(url: URL): string | null;
}

/** Longest name of a call that is passed on: longer ones are nobody's meeting. */
const MAX_KEY_LENGTH = 200;

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** Whether `host` is `domain` or a subdomain of it. */
export function isHostOf(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Non-empty path segments, percent-decoded; `null` when the path is not valid UTF-8. */
export function segments(path: string): string[] | null {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** `prefix:name`, lower case, or `null` when the name is empty, too long or holds invisible characters. */
export function makeKey(prefix: string, name: string): string | null {
  const clean = name.normalize('NFC').toLowerCase().trim();
  if (clean === '' || clean.length > MAX_KEY_LENGTH || UNSAFE.test(clean)) return null;
  return `${prefix}:${clean}`;
}
