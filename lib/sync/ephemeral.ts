import { type Bytes, fromB64Url, toB64Url } from '../crypto/bytes.ts';

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** A key pair for one admission only. */
export async function newEphemeral(): Promise<{
  publicKey: string;
  agree(other: string, salt: Bytes): Promise<CryptoKey>;
}> {
  const pair = (await crypto.subtle.generateKey(ECDH, false, ['deriveBits'])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    publicKey: toB64Url(raw),
    /** AES-GCM key shared with the holder of `other`'s private half. Throws when `other` is not a P-256 point. */
    async agree(other, salt) {
      const theirs = await crypto.subtle.importKey('raw', fromB64Url(other), ECDH, false, []);
      const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, pair.privateKey, 256);
      const base = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
      const info = new TextEncoder().encode('at-the-table/1 admission');
      const params = { name: 'HKDF', hash: 'SHA-256', salt, info };
      return crypto.subtle.deriveKey(params, base, { name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
        'decrypt',
      ]);
    },
  };
}
