import { type Bytes, fromB64, fromUtf8, randomBytes, toB64, utf8 } from '../crypto/bytes.ts';

/** Longest sealed message accepted, in characters of base64. The server passes on 64 KiB at most. */
const MAX_SEALED_LENGTH = 48 * 1024;

/**
 * JSON sealed with AES-256-GCM under `key`, bound to `context` (a topic, a purpose): `iv(12) ‖ ciphertext`, base64.
 */
export async function seal(key: CryptoKey, context: string, value: unknown): Promise<string> {
  const iv = randomBytes(12);
  const params = { name: 'AES-GCM', iv, additionalData: utf8(context) };
  const box = new Uint8Array(await crypto.subtle.encrypt(params, key, utf8(JSON.stringify(value))));
  const out: Bytes = new Uint8Array(iv.length + box.length);
  out.set(iv);
  out.set(box, iv.length);
  return toB64(out);
}

/** What was sealed, or `null` for anything that was not sealed with this key for this context. */
export async function unseal(key: CryptoKey, context: string, sealed: unknown): Promise<unknown> {
  if (typeof sealed !== 'string' || sealed.length > MAX_SEALED_LENGTH) return null;
  try {
    const bytes = fromB64(sealed);
    const params = { name: 'AES-GCM', iv: bytes.subarray(0, 12), additionalData: utf8(context) };
    return JSON.parse(fromUtf8(new Uint8Array(await crypto.subtle.decrypt(params, key, bytes.subarray(12)))));
  } catch {
    // Other people's topics can collide and servers can send junk: not for us, not an error.
    return null;
  }
}
