import { isRole, type Role } from '../meeting/people.ts';
import type { Entrance } from './keys.ts';
import { seal, unseal } from './sealed.ts';
import type { SignalingSocket } from './signaling-socket.ts';

/** How a newcomer asks: by three words, by an invite, or as a member whose secret may be out of date. */
export type KnockMode = 'words' | 'invite' | 'return';

export interface KnockMessage {
  readonly type: 'knock';
  /** Random id of this attempt. */
  readonly k: string;
  readonly mode: KnockMode;
  /** Newcomer's public signing key and one-time key-agreement key, raw P-256 points, base64url. */
  readonly key: string;
  readonly eph: string;
  /** Commitment to nonce, keys, name and role, before anything of the doorkeeper is known. */
  readonly commit: string;
  readonly name: string;
  readonly role: Role;
  /** Invite id, for mode `invite`. */
  readonly invite?: string;
  /** Epoch and tag of the secret the returning member holds, for mode `return`. */
  readonly epoch?: number;
  readonly tag?: string;
}

/** Messages of lobby and door (docs/protocol.md, "Entrances"). All are sealed with the entrance's key. */
export type EntranceMessage =
  | { readonly type: 'look'; readonly k: string }
  | { readonly type: 'here'; readonly k: string }
  | KnockMessage
  /** Signed over the knock and the tag, by someone the returning member knows. */
  | { readonly type: 'same'; readonly k: string; readonly key: string; readonly signature: string }
  | {
      readonly type: 'answer';
      readonly k: string;
      readonly key: string;
      readonly eph: string;
      readonly nonce: string;
    }
  | {
      readonly type: 'reveal';
      readonly k: string;
      /** Signing key of the doorkeeper this is meant for. */
      readonly to: string;
      readonly nonce: string;
      readonly signature: string;
      /** That the newcomer holds the invite; empty in other modes. */
      readonly proof: string;
    }
  | { readonly type: 'wait'; readonly k: string }
  | { readonly type: 'admit'; readonly k: string; readonly box: string }
  | { readonly type: 'decline'; readonly k: string; readonly box: string }
  | { readonly type: 'bye'; readonly k: string };

/** What the `admit` box holds: all that is needed to open the meeting's room. */
export interface Grant {
  readonly meetingId: string;
  readonly secret: string;
  readonly epoch: number;
  readonly covers: readonly string[];
  readonly title: string;
  readonly signaling: readonly string[];
  /** Doorkeeper's signature over the transcript, the meeting's id and the secret. */
  readonly signature: string;
  /** That the doorkeeper knows the invite; empty in other modes. */
  readonly proof: string;
}

export type DeclineReason =
  | 'not-now'
  | 'removed'
  | 'invite-expired'
  | 'invite-revoked'
  | 'invite-used'
  | 'invite-unknown';

export const DECLINE_REASONS: readonly unknown[] = [
  'not-now',
  'removed',
  'invite-expired',
  'invite-revoked',
  'invite-used',
  'invite-unknown',
] satisfies DeclineReason[];

/** Longest sealed box, in characters of base64: room for a long title and some hundred removals. */
const MAX_BOX = 24_000;

type Shape = Record<string, unknown>;
const text = (value: unknown, most = 200): value is string =>
  typeof value === 'string' && value.length <= most;

const SHAPES: { readonly [T in EntranceMessage['type']]: (m: Shape) => boolean } = {
  look: () => true,
  here: () => true,
  knock: (m) =>
    (m.mode === 'words' || m.mode === 'invite' || m.mode === 'return') &&
    text(m.key) &&
    text(m.eph) &&
    text(m.commit) &&
    text(m.name, 400) &&
    isRole(m.role) &&
    (m.mode !== 'invite' || text(m.invite)) &&
    (m.mode !== 'return' || (text(m.tag) && Number.isSafeInteger(m.epoch))),
  same: (m) => text(m.key) && text(m.signature),
  answer: (m) => text(m.key) && text(m.eph) && text(m.nonce),
  reveal: (m) => text(m.to) && text(m.nonce) && text(m.signature) && text(m.proof),
  wait: () => true,
  admit: (m) => text(m.box, MAX_BOX),
  decline: (m) => text(m.box, MAX_BOX),
  bye: () => true,
};

/** A message of the expected shape, or `null`. */
export function readEntranceMessage(value: unknown): EntranceMessage | null {
  if (typeof value !== 'object' || value === null) return null;
  const message = value as Shape;
  if (!text(message.type) || !text(message.k) || !Object.hasOwn(SHAPES, message.type)) return null;
  return SHAPES[message.type as EntranceMessage['type']](message) ? (value as EntranceMessage) : null;
}

export function readGrant(value: unknown): Grant | null {
  if (typeof value !== 'object' || value === null) return null;
  const grant = value as Shape;
  const lists = [grant.covers, grant.signaling].every(
    (list) => Array.isArray(list) && list.every((one) => text(one)),
  );
  const isGood =
    text(grant.meetingId, 40) &&
    text(grant.secret, 60) &&
    Number.isSafeInteger(grant.epoch) &&
    text(grant.title, 1_000) &&
    text(grant.signature) &&
    text(grant.proof);
  return isGood && lists ? (value as Grant) : null;
}

/** Says and hears entrance messages over one socket. */
export class EntranceChannel {
  readonly #entrance: Entrance;
  readonly #socket: SignalingSocket;
  readonly #stop: () => void;

  constructor(entrance: Entrance, socket: SignalingSocket, onMessage: (message: EntranceMessage) => void) {
    this.#entrance = entrance;
    this.#socket = socket;
    this.#stop = socket.subscribe(entrance.topic, (data) => {
      void unseal(entrance.key, entrance.topic, data).then((value) => {
        const message = readEntranceMessage(value);
        if (message) onMessage(message);
      });
    });
  }

  say(message: EntranceMessage): void {
    void seal(this.#entrance.key, this.#entrance.topic, message).then((sealed) =>
      this.#socket.publish(this.#entrance.topic, sealed),
    );
  }

  close(): void {
    this.#stop();
  }
}
