import { type Bytes, fromB64Url, toB64Url } from '../crypto/bytes.ts';
import { deviceIdOf, verify } from '../crypto/identity.ts';
import { entryIdOf, type FoundingRecord, foundingParts, meetingIdOf } from './founding.ts';
import { asId, ownField } from './own-field.ts';
import { isRole, type Role } from './people.ts';
import { wellFormed } from './text.ts';

/** How a device's own person speaks, signed by that device. Counts for nothing until someone vouches for it. */
export interface ClaimRecord {
  readonly kind: 'claim';
  readonly key: string;
  /** From 1, rises by one with each change. */
  readonly sequence: number;
  readonly name: string;
  readonly role: Role;
  readonly sig: string;
}

/** That the device `key` lets `subject` in (sequence 0), or confirms what it claimed under that number. */
export interface VouchRecord {
  readonly kind: 'vouch';
  readonly key: string;
  /** Public signing key of the one vouched for, base64url. */
  readonly subject: string;
  readonly sequence: number;
  /** Device at whose wish: who pressed "Let in" on another panel, or made the invite. '' for the signer's own person. */
  readonly wish: string;
  readonly name: string;
  readonly role: Role;
  readonly sig: string;
}

export type VouchEntry = FoundingRecord | ClaimRecord | VouchRecord;

/** An entry whose signature is right. */
export interface Vouched {
  readonly id: string;
  readonly entry: VouchEntry;
  /** Device that signed it. */
  readonly by: string;
  /** Device it is about. */
  readonly about: string;
}

/** Longest name in something signed, in UTF-16 code units: people cut theirs at 60. */
const MAX_SIGNED_NAME = 240;

/** A name as it may be signed. */
export const isSignedName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_SIGNED_NAME && wellFormed(value) === value;

/** Whole numbers from `least` on that every device counts exactly. */
export const isCount = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least;

/** Bytes that are written the one way we write them: of several ways to write one key each would be another device. */
function strictBytes(text: unknown, length: number): Bytes | null {
  if (typeof text !== 'string' || text.length !== Math.ceil((length * 4) / 3)) return null;
  try {
    const bytes = fromB64Url(text);
    return bytes.length === length && toB64Url(bytes) === text ? bytes : null;
  } catch {
    // Not base64url.
    return null;
  }
}

/** Whether this is a public signing key: an uncompressed P-256 point, strictly written. */
export const isSignKey = (text: unknown): text is string => strictBytes(text, 65)?.[0] === 4;
export const isSignature = (text: unknown): text is string => strictBytes(text, 64) !== null;

/** An entry of `vouches` as it may be looked at; `null` for anything else. Never throws. */
export function readVouchEntry(value: unknown): VouchEntry | null {
  const [kind, key, sig] = [ownField(value, 'kind'), ownField(value, 'key'), ownField(value, 'sig')];
  const [name, role] = [ownField(value, 'name'), ownField(value, 'role')];
  if (!isSignKey(key) || !isSignature(sig) || !isSignedName(name) || !isRole(role)) return null;
  if (kind === 'founding') {
    const salt = ownField(value, 'salt');
    return typeof salt === 'string' && strictBytes(salt, 16) ? { kind, key, salt, name, role, sig } : null;
  }
  const sequence = ownField(value, 'sequence');
  if (kind === 'claim') return isCount(sequence, 1) ? { kind, key, sequence, name, role, sig } : null;
  const subject = ownField(value, 'subject');
  const wish = ownField(value, 'wish');
  if (kind !== 'vouch' || !isSignKey(subject) || !isCount(sequence, 0) || asId(wish) !== wish) return null;
  return { kind, key, subject, sequence, wish, name, role, sig };
}

/** What is signed, in this order; the purpose is the entry's kind. */
export function partsOf(meetingId: string, entry: VouchEntry): readonly (string | number | Bytes)[] {
  if (entry.kind === 'founding') return foundingParts(meetingId, entry);
  const { sequence, name, role } = entry;
  if (entry.kind === 'claim') return [meetingId, sequence, name, role];
  return [meetingId, fromB64Url(entry.subject), sequence, entry.wish, name, role];
}

/** `null` when the signature is wrong, or the entry belongs to another meeting or under another id. */
export async function checkVouch(meetingId: string, id: string, entry: VouchEntry): Promise<Vouched | null> {
  const { kind, key, sig } = entry;
  if (kind === 'founding') {
    const founded = await meetingIdOf(fromB64Url(key), fromB64Url(entry.salt));
    if (founded !== meetingId) return null;
  }
  const parts = partsOf(meetingId, entry);
  if ((await entryIdOf(kind, sig, [key, ...parts])) !== id) return null;
  if (!(await verify(key, fromB64Url(sig), kind, ...parts))) return null;
  const by = await deviceIdOf(key);
  return { id, entry, by, about: entry.kind === 'vouch' ? await deviceIdOf(entry.subject) : by };
}
