import { type Bytes, fromB64Url, packed, toB64Url } from './bytes.ts';
import { hashOf, PROTOCOL } from './hash.ts';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** This device, as others can check it. */
export interface Identity {
  /** First 16 bytes of the hash of the public key, base64url. */
  readonly deviceId: string;
  /** Public signing key: raw P-256 point, base64url. */
  readonly signKey: string;
  /** ECDSA P-256 / SHA-256 signature (r ‖ s) over the parts, the first of which says what is signed. */
  sign(purpose: string, ...parts: readonly (string | Uint8Array | number)[]): Promise<Bytes>;
}

/** The id that belongs to a public key; nobody can take another device's id without its private key. */
export async function deviceIdOf(signKey: string): Promise<string> {
  return toB64Url((await hashOf('device', fromB64Url(signKey))).subarray(0, 16));
}

export async function openIdentity(keys: CryptoKeyPair): Promise<Identity> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const signKey = toB64Url(raw);
  return {
    signKey,
    deviceId: await deviceIdOf(signKey),
    sign: async (purpose, ...parts) =>
      new Uint8Array(
        await crypto.subtle.sign(SIGNATURE, keys.privateKey, packed(`${PROTOCOL} ${purpose}`, ...parts)),
      ),
  };
}

export const newSigningKeys = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(ECDSA, false, ['sign', 'verify']) as Promise<CryptoKeyPair>;

/** Whether `signature` over the parts was made by `signKey`. False, never a throw, for malformed input. */
export async function verify(
  signKey: string,
  signature: Bytes,
  purpose: string,
  ...parts: readonly (string | Uint8Array | number)[]
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', fromB64Url(signKey), ECDSA, false, ['verify']);
    return await crypto.subtle.verify(SIGNATURE, key, signature, packed(`${PROTOCOL} ${purpose}`, ...parts));
  } catch {
    // An unreadable key or signature is simply not a valid one.
    return false;
  }
}
