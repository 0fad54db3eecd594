import { fromBase64, fromBase64UrlEncoded, toBase64, toBase64UrlEncoded } from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Bytes backed by an ordinary buffer, as WebCrypto and data channels want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export const utf8 = (text: string): Bytes => encoder.encode(text) as Bytes;
/** Throws `TypeError` when the bytes are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes);

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export const toB64 = (bytes: Uint8Array): string => toBase64(bytes);
export const fromB64 = (text: string): Bytes => fromBase64(text) as Bytes;
export const toB64Url = (bytes: Uint8Array): string => toBase64UrlEncoded(bytes).replace(/=+$/, '');

/** Throws when `text` is not base64url, with or without padding. */
export function fromB64Url(text: string): Bytes {
  if (!/^[\w-]*=*$/.test(text)) throw new TypeError('not base64url');
  return fromBase64UrlEncoded(text.replace(/=+$/, '')) as Bytes;
}

/**
 * One unambiguous byte string out of several parts: each part is written with its length before it, so that
 * no two different lists of parts give the same bytes. Everything that is hashed or signed goes through here.
 */
export function packed(...parts: readonly (string | Uint8Array | number)[]): Bytes {
  const out = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(out, part);
    else encoding.writeVarUint8Array(out, typeof part === 'string' ? utf8(part) : part);
  }
  return encoding.toUint8Array(out) as Bytes;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  // Not leaving early: the time taken must not tell how many bytes of a proof were right.
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

export { decoding, encoding };
