import { type Bytes, packed } from './bytes.ts';

/** Stands before everything that is hashed, derived or signed, so that nothing of another protocol fits here. */
export const PROTOCOL = 'at-the-table/1';

/** SHA-256 of the length-prefixed parts, the first of which says what the hash is for. */
export async function hashOf(
  purpose: string,
  ...parts: readonly (string | Uint8Array | number)[]
): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', packed(`${PROTOCOL} ${purpose}`, ...parts)));
}
