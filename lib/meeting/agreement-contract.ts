import type { ReadonlySignal } from '@preact/signals-core';
import type { Role } from './people.ts';
import type { AgreeableKind, Side } from './record-schema.ts';

/** What people sign: every word that counts, as it read at that moment (canonical-form.ts, docs/protocol.md). */
export interface SignedWords {
  readonly kind: AgreeableKind;
  /** Field name → words, in the order of `TEXT_FIELDS[kind]`, then the dates. */
  readonly fields: readonly (readonly [field: string, words: string])[];
}

/** One person's word on one record, with its signature checked. */
export interface Statement {
  readonly id: string;
  readonly about: string;
  readonly verdict: 'agree' | 'not-yet';
  readonly deviceId: string;
  /** Name and role as they were signed. */
  readonly name: string;
  readonly role: Role;
  readonly side: Side;
  /** Rises by one with each statement of this device about this record: only the last one stands. */
  readonly sequence: number;
  /** Milliseconds since the epoch by the signer's clock, for people to read. */
  readonly at: number;
  /** Own words of someone who says "Not yet"; '' for `agree`. */
  readonly reason: string;
  /** Canonical form that was signed. */
  readonly form: string;
  readonly words: SignedWords;
  /** It is about the words as they read now. */
  readonly isCurrent: boolean;
  /** Someone inside has vouched for this person in this role: else it is shown, and does not count. */
  readonly counts: boolean;
  /** Device that let them in; '' for the person who started the meeting. */
  readonly letInBy: string;
}

/**
 * - `none`: nobody has said anything yet
 * - `waiting`: some have agreed to these words, `waitingFor` have not
 * - `agreed`: "Agreed by both sides"
 * - `changed`: somebody had agreed, and the words, owner or date have changed since; nobody has agreed to these yet
 * - `not-yet`: someone's last word about these very words is "Not yet"
 */
export type AgreementState = 'none' | 'waiting' | 'agreed' | 'changed' | 'not-yet';

export interface Agreement {
  readonly state: AgreementState;
  /** Sides whose agreement to the current words is still missing: of family and school. */
  readonly waitingFor: readonly ('family' | 'school')[];
  /** The last word of each person, in the order of first speaking. */
  readonly statements: readonly Statement[];
  /** Every valid statement ever made here, in that order too; for the history. */
  readonly history: readonly Statement[];
  /** The words that both sides (or, failing that, anyone) last agreed to, when they differ from those now. */
  readonly before: SignedWords | null;
  /** Signatures are still being looked at; nothing shows as agreed meanwhile. */
  readonly checking: boolean;
  /** Statements whose signature is wrong or that belong elsewhere: never counted. */
  readonly rejected: number;
}

/** Agreements of one meeting (`openAgreements`, agreements.ts). */
export interface MeetingAgreements {
  of(recordId: string): ReadonlySignal<Agreement>;
  /** Sign the words as they read now. False when the record has no words, is gone, or nothing can be written. */
  agree(recordId: string): Promise<boolean>;
  /** "Not yet", with one's reason in one's own words. False without a reason. */
  notYet(recordId: string, reason: string): Promise<boolean>;
  /** Resolves when every statement present now has been checked. */
  settled(): Promise<void>;
  destroy(): void;
}

/** Who speaks for whom, proved by a chain of signatures from the person who started the meeting (vouches.ts). */
export interface Standing {
  readonly role: Role;
  /** Device that let them in; '' for the person who started the meeting. */
  readonly letInBy: string;
  /** Device at whose wish it did so: who pressed "Let in" elsewhere, or made the invite. '' when it was its own person. */
  readonly askedBy: string;
}
export interface MeetingVouches {
  /** How each device was let in. Devices that nobody vouched for are missing. */
  readonly standings: ReadonlySignal<ReadonlyMap<string, Standing>>;
  /** Confirm that someone speaks in the role they now give; needed after they changed it. */
  confirmRole(deviceId: string, role: Role): Promise<boolean>;
  settled(): Promise<void>;
  destroy(): void;
}
