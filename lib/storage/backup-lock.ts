import { type Bytes, fromB64Url, randomBytes, toB64Url, utf8 } from '../crypto/bytes.ts';
import { BackupError } from './backup-error.ts';

/** Rounds of PBKDF2-SHA-256 (OWASP's figure for it): about half a second for each guess at a passphrase. */
export const ROUNDS = 600_000;
/** More than this in a file would only keep a device busy. */
const MOST_ROUNDS = 10_000_000;
/** Shorter passphrases are soon guessed, however slow each guess is. UTF-16 code units. */
export const SHORTEST_PASSPHRASE = 10;

const SALT_BYTES = 32;
/** AES-GCM's own length for nonces (NIST SP 800-38D). */
export const NONCE_BYTES = 12;

/** How a file is locked, as it stands in the header. Bytes in base64url. */
export interface Lock {
  readonly kdf: 'PBKDF2-SHA-256';
  readonly rounds: number;
  readonly salt: string;
  readonly nonce: string;
}

export const newLock = (): Lock => ({
  ...{ kdf: 'PBKDF2-SHA-256', rounds: ROUNDS },
  ...{ salt: toB64Url(randomBytes(SALT_BYTES)), nonce: toB64Url(randomBytes(NONCE_BYTES)) },
});

/** A lock out of a header. @throws BackupError 'broken' when its numbers are not ones that we would write. */
export function readLock(raw: unknown): Lock {
  const { kdf, rounds, salt, nonce } = (raw ?? {}) as Partial<Record<keyof Lock, unknown>>;
  const isFine =
    kdf === 'PBKDF2-SHA-256' &&
    typeof rounds === 'number' &&
    Number.isInteger(rounds) &&
    rounds >= ROUNDS &&
    rounds <= MOST_ROUNDS &&
    isBytes(salt, SALT_BYTES) &&
    isBytes(nonce, NONCE_BYTES);
  if (!isFine) throw new BackupError('broken');
  return { kdf, rounds, salt, nonce };
}

/** Whether `value` is base64url of so many bytes. */
export function isBytes(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length === Math.ceil((length * 4) / 3) && /^[\w-]+$/.test(value);
}

/**
 * The key behind a passphrase. Written the same way on every keyboard: an accent may be one character or two, and
 * spaces around it are nobody's intention.
 */
export async function keyOf(passphrase: string, lock: Lock): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey(
    ...(['raw', utf8(passphrase.normalize('NFKC').trim()), 'PBKDF2', false, ['deriveKey']] as const),
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromB64Url(lock.salt), iterations: lock.rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** AES-256-GCM; `head` is authenticated along with it. */
export async function lockBytes(key: CryptoKey, nonce: string, head: Bytes, plain: Bytes): Promise<Bytes> {
  const parameters = { name: 'AES-GCM', iv: fromB64Url(nonce), additionalData: head };
  return new Uint8Array(await crypto.subtle.encrypt(parameters, key, plain));
}

/** The bytes, or `null` when key or head are not the ones they were locked with. */
export async function unlockBytes(
  key: CryptoKey,
  nonce: string,
  head: Bytes,
  locked: Bytes,
): Promise<Bytes | null> {
  try {
    const parameters = { name: 'AES-GCM', iv: fromB64Url(nonce), additionalData: head };
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, locked));
  } catch {
    // WebCrypto says no more than that it did not fit, and so can we.
    return null;
  }
}
