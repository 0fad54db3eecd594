import type { ReadonlySignal } from '@preact/signals-core';
import type { Phase } from '../../components/guide/arc.ts';
import type { CallInfo, Platform } from '../../lib/platform/contract.ts';
import type { MeetingRow, Settings } from '../../lib/storage/contract.ts';
import type { PrivateDesk } from '../../lib/storage/private-contract.ts';
import type { WordShelf } from '../../lib/storage/shelf-contract.ts';
import type { JoinState, MeetingSession, Profile } from '../../lib/sync/contract.ts';
import type { EarlierMeetings } from '../../lib/sync/earlier-meetings.ts';

/** An invite that names a signaling server this device has not used: the person is asked first. */
export interface UnknownServer {
  readonly address: string;
  accept(): void;
  refuse(): void;
}

export interface JoinView {
  readonly state: JoinState;
  /** 'call': knocking at this call's lobby; 'invite': using an invite. */
  readonly by: 'call' | 'invite';
}

/** What the panel's screens see. `controller.ts` implements it; screens only read signals and call methods. */
export interface PanelApp {
  readonly platform: Platform;
  readonly call: ReadonlySignal<CallInfo | null>;
  /** `null` until the person has said who they are. */
  readonly profile: ReadonlySignal<Profile | null>;
  readonly settings: ReadonlySignal<Settings>;
  readonly meetings: ReadonlySignal<readonly MeetingRow[]>;
  /** Whether shared notes are already open in this call, so that "Ask to join" can be offered first. */
  readonly notesInThisCall: ReadonlySignal<'unknown' | 'none' | 'open'>;
  /** Whether the signaling server answers at all. */
  readonly serverReachable: ReadonlySignal<boolean>;
  readonly unknownServer: ReadonlySignal<UnknownServer | null>;
  readonly join: ReadonlySignal<JoinView | null>;
  /** The open meeting; its screens replace the start screen. */
  readonly session: ReadonlySignal<MeetingSession | null>;
  /** This person's own words and habits; there once a meeting is open. */
  readonly shelf: ReadonlySignal<WordShelf | null>;
  /** This person's private lines of the open meeting. */
  readonly desk: ReadonlySignal<PrivateDesk | null>;
  /** How far the open meeting is shared. */
  readonly phase: ReadonlySignal<Phase>;
  /** Other meetings on this device that the open one may go on from. */
  readonly earlier: ReadonlySignal<EarlierMeetings | null>;
  /** Rows of the open meeting's stored document that could not be read and were set aside. */
  readonly quarantined: ReadonlySignal<number>;
  /** A failure of the last action, to be shown as a kind sentence; cleared by the next action. */
  readonly problem: ReadonlySignal<Error | null>;

  /** Rejects with `UserFacingError` when the name is empty. */
  saveProfile(profile: Profile): Promise<void>;
  /** Rejects with `UserFacingError` when an address is not `wss:` (or `ws:` on loopback). */
  saveSettings(change: Partial<Settings>): Promise<void>;
  startNotes(): Promise<void>;
  /** A meeting to prepare, that connects to nobody until it is shared or started. */
  planMeeting(): Promise<void>;
  /** Opens a planned meeting and starts it, in the call beside the panel if there is one. */
  startPlanned(id: string): Promise<void>;
  askToJoin(): void;
  /** Rejects with `InviteError` when the text is not a good invite. */
  useInvite(text: string): Promise<void>;
  cancelJoin(): void;
  openMeeting(id: string): Promise<void>;
  deleteMeeting(id: string): Promise<void>;
  /** Moves the open meeting on; it connects, or is offered in the call, from then on. */
  setPhase(phase: Phase): Promise<void>;
  renameMeeting(title: string): void;
  leaveMeeting(): Promise<void>;
  dismissProblem(): void;
}
