import type { ReadonlySignal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { Identity } from '../crypto/identity.ts';
import type { Role } from '../meeting/people.ts';
import type { Vouches } from '../meeting/vouches.ts';

/** Who the user of this device is, as they want to be seen. */
export interface Profile {
  readonly name: string;
  readonly role: Role;
}

/** Three words that two people compare out loud; `null` until both sides have revealed their part. */
export type ThreeWords = readonly [string, string, string];

/** Someone in this meeting, now or earlier. */
export interface Participant {
  readonly deviceId: string;
  readonly name: string;
  readonly role: Role;
  readonly isSelf: boolean;
  /** A direct connection to at least one of this device's panels is up (always true for oneself). */
  readonly isHere: boolean;
  readonly removed: boolean;
  /** Item this person has the cursor in, and whether they typed in the last seconds. */
  readonly focus: { readonly itemId: string; readonly isWriting: boolean } | null;
}

/** Someone at the door. */
export interface Knock {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly words: ThreeWords | null;
  /** Holds an invite that this meeting issued and that is still good. */
  readonly invited: boolean;
}

/** What a quiet signal says. */
export const SIGNAL_KINDS = ['slow-down', 'moment', 'question', 'not-heard', 'time'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** A signal that is shown right now; it goes by itself. */
export interface QuietSignal {
  readonly id: string;
  readonly kind: SignalKind;
  readonly deviceId: string;
  readonly isSelf: boolean;
}

/** An invite as its issuer sees it. */
export interface Invite {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly letInWithoutAsking: boolean;
  readonly state: 'open' | 'used' | 'revoked' | 'expired';
  /** Link to hand on. Kept only while the panel that made it is open; `null` afterwards. */
  readonly link: string | null;
}

export interface InviteRequest {
  readonly name: string;
  readonly role: Role;
  readonly validHours: number;
  readonly letInWithoutAsking: boolean;
}

export type SaveState =
  | { readonly kind: 'saved' | 'saving' }
  /** A practice meeting: nothing is kept, and nothing is meant to be. */
  | { readonly kind: 'practice' }
  /** The write failed; the text is still in memory. `reason` picks the sentence shown. */
  | { readonly kind: 'failed'; readonly reason: 'full' | 'blocked' | 'broken' };

/**
 * How far this device is in step with the others.
 * - `offline`: no signaling server and nobody connected
 * - `waiting`: reachable, but nobody else is here
 * - `syncing`: someone is here and digests do not (yet) agree
 * - `same`: everyone here has proved, by digest, that they hold the same notes
 */
export type LinkState = 'offline' | 'waiting' | 'syncing' | 'same';

/** An open meeting: the document and everything around it. Created by `lib/sync/session.ts`. */
export interface MeetingSession {
  readonly meetingId: string;
  readonly deviceId: string;
  /** What this person signs with. */
  readonly identity: Identity;
  /** Who speaks for whom here, and who let them in. */
  readonly vouches: Vouches;
  readonly doc: Y.Doc;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly linkState: ReadonlySignal<LinkState>;
  /** A signaling server answers, so newcomers can get in. */
  readonly reachable: ReadonlySignal<boolean>;
  /** Self first, then those here, then those away; removed people last. */
  readonly people: ReadonlySignal<readonly Participant[]>;
  readonly knocks: ReadonlySignal<readonly Knock[]>;
  readonly invites: ReadonlySignal<readonly Invite[]>;
  /** Quiet signals of all people, one's own included; at most one per person. */
  readonly signals: ReadonlySignal<readonly QuietSignal[]>;
  /** Set when someone removed this device: the notes stay readable here, nothing is sent or received any more. */
  readonly removedBy: ReadonlySignal<string | null>;
  /** The document was made by a newer version: it is shown, not changed. */
  readonly readOnly: boolean;

  letIn(knockId: string): Promise<void>;
  notNow(knockId: string): void;
  invite(request: InviteRequest): Promise<Invite>;
  revokeInvite(inviteId: string): void;
  removePerson(deviceId: string): Promise<void>;
  /** Tell the others which item this person is in; `isWriting` falls back to false by itself after 3 s. */
  setFocus(itemId: string | null, isWriting: boolean): void;
  /** Show everyone a quiet signal. False when the last one is only seconds ago: nothing is sent then. */
  sendSignal(kind: SignalKind): boolean;
  /** Take one's own signal back, or stop showing someone else's on this screen. */
  dismissSignal(id: string): void;
  /** Flush to disk, disconnect, free everything. Resolves when all is on disk. */
  close(): Promise<void>;
}

/** The newcomer's side of asking to join. */
export type JoinState =
  /** Looking for someone inside. `quiet` becomes true after 10 s without an answer. */
  | { readonly kind: 'looking'; readonly quiet: boolean }
  /** Someone inside has answered; they compare words and decide. */
  | { readonly kind: 'waiting'; readonly words: ThreeWords | null }
  | { readonly kind: 'admitted'; readonly meetingId: string }
  | {
      readonly kind: 'declined';
      readonly reason:
        | 'not-now'
        | 'removed'
        | 'invite-expired'
        | 'invite-revoked'
        | 'invite-used'
        | 'invite-unknown';
    }
  | { readonly kind: 'unreachable' };
