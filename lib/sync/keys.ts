import { type Bytes, packed, randomBytes, toB64Url, utf8 } from '../crypto/bytes.ts';
import { PROTOCOL } from '../crypto/hash.ts';

/** Everything a room needs, derived from a meeting's id and its current secret (docs/protocol.md, "Keys"). */
export interface RoomKeys {
  /** Signaling topic: all that the server ever sees of a meeting. */
  readonly topic: string;
  /** y-webrtc's password: it encrypts the connection offers that pass through the server. */
  readonly password: string;
  /** Names the secret without giving it away; members compare it to see whether they are on the same epoch. */
  readonly tag: string;
}

/** Where people knock: a topic and the key that hides what is said there from the server. */
export interface Entrance {
  readonly topic: string;
  readonly key: CryptoKey;
}

/** Rounds for a lobby's name. A call's address can be guessed, so each guess is made slow (about a fifth of a second). */
const LOBBY_ITERATIONS = 600_000;

/** HKDF-SHA-256 (RFC 5869): `length` bytes for one purpose. */
export async function derive(secret: Bytes, salt: Bytes, purpose: string, length = 32): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = utf8(`${PROTOCOL} ${purpose}`);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, length * 8),
  );
}

export const aesKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** HMAC-SHA-256 of a transcript, for proofs that one holds an invite. */
export async function proofOf(secret: Bytes, purpose: string, transcript: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, packed(`${PROTOCOL} ${purpose}`, transcript)));
}

export const newSecret = (): Bytes => randomBytes(32);

export async function roomKeys(meetingId: string, secret: Bytes): Promise<RoomKeys> {
  const salt = utf8(meetingId);
  const [topic, password, tag] = await Promise.all([
    derive(secret, salt, 'room topic', 16),
    derive(secret, salt, 'room password'),
    derive(secret, salt, 'room tag', 12),
  ]);
  return { topic: toB64Url(topic), password: toB64Url(password), tag: toB64Url(tag) };
}

/** The 16 bytes that an invite carries to find a meeting's door without naming the meeting. */
export const doorSeed = (meetingId: string): Promise<Bytes> =>
  derive(utf8(meetingId), utf8('door'), 'door seed', 16);

/** A meeting's own door: used by invites, and by members who come back. */
export async function doorOf(seed: Bytes): Promise<Entrance> {
  const salt = utf8('door');
  const [topic, key] = await Promise.all([
    derive(seed, salt, 'door topic', 16),
    derive(seed, salt, 'door key'),
  ]);
  return { topic: toB64Url(topic), key: await aesKey(key) };
}

/**
 * The lobby of a call: whoever is in the same call finds it without exchanging anything. `callKey` is the
 * call's normalised name (`lib/call-sites`). Nothing that opens a meeting is derived from it.
 */
export async function lobbyOf(callKey: string): Promise<Entrance> {
  const material = await crypto.subtle.importKey('raw', utf8(callKey), 'PBKDF2', false, ['deriveBits']);
  const params = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: utf8(`${PROTOCOL} lobby`),
    iterations: LOBBY_ITERATIONS,
  };
  const seed = new Uint8Array(await crypto.subtle.deriveBits(params, material, 256));
  const salt = utf8('lobby');
  const [topic, key] = await Promise.all([
    derive(seed, salt, 'lobby topic', 16),
    derive(seed, salt, 'lobby key'),
  ]);
  return { topic: toB64Url(topic), key: await aesKey(key) };
}
