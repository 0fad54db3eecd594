import { type Bytes, decoding, encoding, fromB64Url, sameBytes, toB64Url } from '../crypto/bytes.ts';
import { hashOf } from '../crypto/hash.ts';
import { UserFacingError } from '../i18n/user-facing-error.ts';
import { isRole, ROLES, type Role } from '../meeting/people.ts';
import { derive } from './keys.ts';
import { checkSignalingAddress } from './signaling-socket.ts';

/** An invite that cannot be used; the message says why and what to do. */
export class InviteError extends UserFacingError {
  override name = 'InviteError';
}

/** What an invite link carries. Neither the meeting's id nor its secret is in it. */
export interface InviteCode {
  /** 16 bytes that lead to the meeting's door. */
  readonly door: Bytes;
  /** 16 random bytes; whoever holds them is the one invited. */
  readonly token: Bytes;
  /** Milliseconds since the epoch, rounded to seconds. */
  readonly expiresAt: number;
  readonly role: Role;
  readonly name: string;
  readonly signaling: string;
}

const VERSION = 1;
const CHECKSUM_LENGTH = 4;
/** Real codes have about 150 characters; pasted e-mails are longer, but not without end. */
const MAX_PASTED = 20_000;

/**
 * The code: base64url of `version(1) door(16) token(16) expires(varuint, s) role(1) name signaling checksum(4)`
 * (docs/protocol.md, "Invites"). The checksum tells a code that was cut off from one that never was one.
 */
export async function encodeInvite(invite: InviteCode): Promise<string> {
  const out = encoding.createEncoder();
  encoding.writeUint8(out, VERSION);
  encoding.writeUint8Array(out, invite.door);
  encoding.writeUint8Array(out, invite.token);
  encoding.writeVarUint(out, Math.floor(invite.expiresAt / 1000));
  encoding.writeUint8(out, ROLES.indexOf(invite.role));
  encoding.writeVarString(out, invite.name);
  encoding.writeVarString(out, invite.signaling);
  const body = encoding.toUint8Array(out);
  encoding.writeUint8Array(out, (await hashOf('invite checksum', body)).subarray(0, CHECKSUM_LENGTH));
  return toB64Url(encoding.toUint8Array(out));
}

/**
 * The link for a code: the page `/join` of the signaling server, which says what to do with it. The code stands in
 * the fragment, which browsers do not send.
 */
export function inviteLink(code: string, signaling: string): string {
  const url = new URL(signaling.replace(/^ws/, 'http'));
  return `${url.origin}${url.pathname.replace(/\/$/, '')}/join#${code}`;
}

/**
 * Reads what someone pasted: a link, a bare code, or either with the spaces, line breaks, quotes and brackets that
 * mail programs put around it. Throws `InviteError`.
 */
export async function decodeInvite(pasted: string, now: number): Promise<InviteCode> {
  const text = pasted.slice(0, MAX_PASTED).replace(/[\s\p{Cf}"'“”‘’<>«»]/gu, '');
  if (text === '') throw new InviteError('error.invite.empty');
  const fragment = /#([\w-]+)[.,;)\]]*$/.exec(text)?.[1];
  const looksLikeLink = /^https?:/i.test(text);
  const code = fragment ?? (looksLikeLink ? '' : text.replace(/[.,;)\]]+$/, ''));
  if (!/^[\w-]{8,2000}$/.test(code)) {
    throw new InviteError(
      looksLikeLink && /\/join/.test(text) ? 'error.invite.cutShort' : 'error.invite.notAnInvite',
    );
  }
  let bytes: Bytes;
  try {
    // Of four lengths one is impossible in base64: what a cut left there says nothing, the checksum finds the cut.
    bytes = fromB64Url(code.length % 4 === 1 ? code.slice(0, -1) : code);
  } catch (cause) {
    throw new InviteError('error.invite.notAnInvite', {}, { cause });
  }
  if (bytes[0] !== VERSION) {
    const mayBeNewer = looksLikeLink && (bytes[0] ?? 0) > VERSION && (bytes[0] ?? 0) < 16;
    throw new InviteError(mayBeNewer ? 'error.invite.newer' : 'error.invite.notAnInvite');
  }
  const body = bytes.subarray(0, -CHECKSUM_LENGTH);
  const checksum = (await hashOf('invite checksum', body)).subarray(0, CHECKSUM_LENGTH);
  if (!sameBytes(checksum, bytes.subarray(-CHECKSUM_LENGTH))) throw new InviteError('error.invite.cutShort');
  const invite = readBody(body);
  if (invite.expiresAt <= now) throw new InviteError('error.invite.expired');
  return invite;
}

function readBody(body: Bytes): InviteCode {
  try {
    const input = decoding.createDecoder(body);
    decoding.readUint8(input);
    const door = decoding.readUint8Array(input, 16).slice() as Bytes;
    const token = decoding.readUint8Array(input, 16).slice() as Bytes;
    const expiresAt = decoding.readVarUint(input) * 1000;
    const role = ROLES[decoding.readUint8(input)];
    const name = decoding.readVarString(input);
    const signaling = checkSignalingAddress(decoding.readVarString(input));
    if (!isRole(role)) throw new RangeError('unknown role');
    return { door, token, expiresAt, role, name, signaling };
  } catch (cause) {
    throw new InviteError('error.invite.notAnInvite', {}, { cause });
  }
}

/** Id and proof key that belong to a token. The document holds these, never the token. */
export async function inviteKeys(token: Bytes): Promise<{ id: string; key: Bytes }> {
  const [id, key] = await Promise.all([
    derive(token, token, 'invite id', 12),
    derive(token, token, 'invite key'),
  ]);
  return { id: toB64Url(id), key };
}
