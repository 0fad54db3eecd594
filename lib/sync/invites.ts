import { type ReadonlySignal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { type Bytes, fromB64Url, randomBytes, toB64Url } from '../crypto/bytes.ts';
import { deviceIdOf, type Identity, verify } from '../crypto/identity.ts';
import { changeInvite, type InviteRecord, invitesOf, readInvite } from '../meeting/invites.ts';
import { cleanName, type Role } from '../meeting/people.ts';
import { isSignature, isSignKey } from '../meeting/vouch-entries.ts';
import type { Invite, InviteRequest } from './contract.ts';
import { encodeInvite, inviteKeys, inviteLink } from './invite.ts';
import { doorSeed } from './keys.ts';

/** An invite's state changes by the clock too; the list looks this often, in milliseconds. */
const LOOK_EVERY = 30_000;

/** What whoever makes an invite signs: all of it but whether it is still open. */
const signedParts = (
  meetingId: string,
  id: string,
  invite: Pick<InviteRecord, 'key' | 'name' | 'role' | 'expiresAt' | 'letInWithoutAsking'>,
) => {
  const { key, name, role, expiresAt, letInWithoutAsking } = invite;
  return [meetingId, id, key, name, role, String(expiresAt), String(letInWithoutAsking)] as const;
};

/** Makes, lists and takes back invites. The records are in the document, so that anybody inside can honour them. */
export class Invites {
  readonly list: ReadonlySignal<readonly Invite[]>;
  readonly #list = signal<readonly Invite[]>([]);
  readonly #doc: Y.Doc;
  readonly #links = new Map<string, string>();
  readonly #refresh = (): void => this.#update();
  readonly #timer: ReturnType<typeof setInterval>;

  readonly #meetingId: string;
  readonly #identity: Identity;

  constructor(doc: Y.Doc, meetingId: string, identity: Identity) {
    this.#meetingId = meetingId;
    this.#identity = identity;
    this.list = this.#list;
    this.#doc = doc;
    invitesOf(doc).observe(this.#refresh);
    this.#timer = setInterval(this.#refresh, LOOK_EVERY);
    this.#update();
  }

  destroy(): void {
    clearInterval(this.#timer);
    invitesOf(this.#doc).unobserve(this.#refresh);
  }

  async make(signaling: string, request: InviteRequest): Promise<Invite> {
    const token = randomBytes(16);
    const { id, key } = await inviteKeys(token);
    const expiresAt = Date.now() + request.validHours * 3_600_000;
    const { name, role, letInWithoutAsking } = request;
    const code = await encodeInvite({
      door: await doorSeed(this.#meetingId),
      token,
      expiresAt,
      role,
      name,
      signaling,
    });
    this.#links.set(id, inviteLink(code, signaling));
    const { deviceId: by, signKey } = this.#identity;
    const unsigned = { name, role, expiresAt, letInWithoutAsking, key: toB64Url(key), by, signKey };
    const sig = toB64Url(await this.#identity.sign('invite', ...signedParts(this.#meetingId, id, unsigned)));
    invitesOf(this.#doc).set(id, { ...unsigned, sig, state: 'open' });
    return {
      id,
      name,
      role,
      expiresAt,
      letInWithoutAsking,
      state: 'open',
      link: this.#links.get(id) ?? null,
    };
  }

  revoke(id: string): void {
    changeInvite(this.#doc, id, 'revoked');
  }

  /** Someone who was asked to leave has seen the open invites: none of them is good any more. */
  revokeAll(): void {
    for (const id of invitesOf(this.#doc).keys()) this.revoke(id);
  }

  /** Whether the one whom it names as its maker has made it, as it stands there. */
  async isGenuine(id: string): Promise<boolean> {
    const invite = readInvite(this.#doc, id);
    const { signKey, sig } = invite ?? {};
    if (!invite || !isSignKey(signKey) || !isSignature(sig)) return false;
    if ((await deviceIdOf(signKey)) !== invite.by) return false;
    return verify(signKey, fromB64Url(sig), 'invite', ...signedParts(this.#meetingId, id, invite));
  }

  /** For the doorkeeper: the proof key, and whether the invite is good now. */
  find(id: string): {
    name: string;
    role: Role;
    key: Bytes;
    state: 'open' | 'invite-expired' | 'invite-revoked' | 'invite-used';
    auto: boolean;
    by: string;
  } | null {
    const invite = readInvite(this.#doc, id);
    if (!invite) return null;
    const isOver = invite.expiresAt <= Date.now();
    const state =
      invite.state !== 'open' ? (`invite-${invite.state}` as const) : isOver ? 'invite-expired' : 'open';
    const { name, role, key, letInWithoutAsking: auto, by } = invite;
    return { name: cleanName(name) || '?', role, key: fromB64Url(key), state, auto, by };
  }

  #update(): void {
    const list: Invite[] = [];
    for (const id of invitesOf(this.#doc).keys()) {
      const record = readInvite(this.#doc, id);
      if (!record) continue;
      const { name, role, expiresAt, letInWithoutAsking, state } = record;
      const now = state === 'open' && expiresAt <= Date.now() ? 'expired' : state;
      list.push({
        id,
        name,
        role,
        expiresAt,
        letInWithoutAsking,
        state: now,
        link: this.#links.get(id) ?? null,
      });
    }
    list.sort((a, b) => b.expiresAt - a.expiresAt || (a.id < b.id ? -1 : 1));
    if (JSON.stringify(list) !== JSON.stringify(this.#list.value)) this.#list.value = list;
  }
}
