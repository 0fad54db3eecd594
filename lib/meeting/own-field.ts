/**
 * One field of a JSON value from the document, `undefined` where there is none. Only the value's own: lib0 reads objects
 * by assignment, so a field that a hostile peer calls `__proto__` becomes the prototype where it arrives first, and is
 * gone for everybody who gets the value from there. What is inherited would show different things under one digest.
 */
export function ownField(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

/** Longest id of a device, note or entry that is read, in UTF-16 code units. Ours have 22 or 24. */
const MAX_ID_LENGTH = 128;

/** An id as it may be compared and kept; '' for anything that is none of ours. */
export const asId = (value: unknown): string =>
  typeof value === 'string' && value.length <= MAX_ID_LENGTH ? value : '';
