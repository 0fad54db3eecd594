import type * as Y from 'yjs';
import { isRole, type Role } from './people.ts';

/**
 * An invite as everyone inside knows it, so that whoever is there can honour it. The token itself is only in the
 * link; `key` is derived from it and proves that someone holds it.
 */
export interface InviteRecord {
  readonly name: string;
  readonly role: Role;
  /** Milliseconds since the epoch, on the clock of whoever checks it. */
  readonly expiresAt: number;
  readonly letInWithoutAsking: boolean;
  /** base64url, 32 bytes. */
  readonly key: string;
  readonly by: string;
  /** Public signing key of `by`, and its signature (lib/sync/invites.ts). Without them a person is asked at the door. */
  readonly signKey?: string;
  readonly sig?: string;
  readonly state: 'open' | 'used' | 'revoked';
}

export const invitesOf = (doc: Y.Doc): Y.Map<InviteRecord> => doc.getMap('invites');

/** The invite with this id, or `null` when there is none or its record is malformed. */
export function readInvite(doc: Y.Doc, id: string): InviteRecord | null {
  const record: unknown = invitesOf(doc).get(id);
  if (typeof record !== 'object' || record === null) return null;
  const invite = record as Record<keyof InviteRecord, unknown>;
  const isGood =
    typeof invite.name === 'string' &&
    isRole(invite.role) &&
    typeof invite.expiresAt === 'number' &&
    typeof invite.letInWithoutAsking === 'boolean' &&
    typeof invite.key === 'string' &&
    typeof invite.by === 'string' &&
    (invite.state === 'open' || invite.state === 'used' || invite.state === 'revoked');
  return isGood ? (record as InviteRecord) : null;
}

export function changeInvite(doc: Y.Doc, id: string, state: InviteRecord['state']): void {
  const invite = readInvite(doc, id);
  if (invite && invite.state === 'open') invitesOf(doc).set(id, { ...invite, state });
}
