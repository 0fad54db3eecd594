import { type Bytes, fromB64Url, randomBytes, toB64Url } from '../crypto/bytes.ts';
import { hashOf } from '../crypto/hash.ts';
import type { Identity } from '../crypto/identity.ts';
import { cleanName, type Role } from './people.ts';
import { wellFormed } from './text.ts';

/** How someone is seen: the part of a person that they give themselves. */
export interface Persona {
  readonly name: string;
  readonly role: Role;
}

/** As it is signed: what is written is what others read, letter for letter. */
export const asSigned = ({ name, role }: Persona): Persona => ({ name: wellFormed(cleanName(name)), role });

/** Who started the meeting, signed by them. It stands in `vouches`, and every chain of vouches ends here. */
export interface FoundingRecord extends Persona {
  readonly kind: 'founding';
  /** Founder's public signing key, base64url. */
  readonly key: string;
  /** 16 bytes, base64url: with them the key hashes to the meeting's id. */
  readonly salt: string;
  readonly sig: string;
}

export interface Founding {
  /** Key of the record in `vouches`. */
  readonly entry: string;
  readonly record: FoundingRecord;
}

/** The id of a meeting that this key started: nobody else can later say that it was they. */
export const meetingIdOf = async (signKey: Bytes, salt: Bytes): Promise<string> =>
  toB64Url((await hashOf('meeting', signKey, salt)).subarray(0, 16));

/** What the founder signs. */
export const foundingParts = (meetingId: string, { salt, name, role }: Omit<FoundingRecord, 'sig'>) =>
  [meetingId, fromB64Url(salt), name, role] as const;

/**
 * Where a signed entry stands in its map: under a hash of all it says. So it cannot be overwritten by something else that
 * is valid, and whoever puts a lost one back puts it back as the same entry.
 */
export const entryIdOf = async (purpose: string, sig: string, parts: readonly (string | number | Bytes)[]) =>
  toB64Url((await hashOf('signed entry', purpose, sig, ...parts)).subarray(0, 16));

/** A new meeting's id, and the record that shows who started it (`writeTemplate` writes it). */
export async function newMeeting(
  identity: Identity,
  persona: Persona,
): Promise<{ readonly id: string; readonly founding: Founding }> {
  const salt = randomBytes(16);
  const id = await meetingIdOf(fromB64Url(identity.signKey), salt);
  const unsigned = {
    ...{ kind: 'founding' as const, key: identity.signKey, salt: toB64Url(salt) },
    ...asSigned(persona),
  };
  const parts = foundingParts(id, unsigned);
  const sig = toB64Url(await identity.sign('founding', ...parts));
  return {
    id,
    founding: {
      entry: await entryIdOf('founding', sig, [unsigned.key, ...parts]),
      record: { ...unsigned, sig },
    },
  };
}
