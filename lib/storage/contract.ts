import type { ReadonlySignal } from '@preact/signals-core';
import type { LanguageChoice } from '../i18n/language.ts';
import type { CalendarDate } from '../meeting/calendar-date.ts';
import type { Profile, SaveState } from '../sync/contract.ts';
import type { PrivateDesk } from './private-contract.ts';
import type { RecordIndex } from './record-index-contract.ts';
import type { WordShelf } from './shelf-contract.ts';

/** A device's keys: ECDSA P-256 signing pair, private key non-extractable, stored as CryptoKey objects. */
export interface DeviceKeys {
  readonly signing: CryptoKeyPair;
}

/** One meeting in the catalog. What is needed to reopen it, offline too. */
export interface MeetingRow {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly openedAt: number;
  /** 32 random bytes; everything the room needs is derived from them (docs/protocol.md). */
  readonly secret: Uint8Array;
  /** Rises by one with each rotation of the secret. */
  readonly epoch: number;
  /** Ids of the removals that this epoch's secret excludes. */
  readonly covers: readonly string[];
  /** Signaling servers of this meeting, `ws:` or `wss:` addresses. */
  readonly signaling: readonly string[];
  /** Name of the call it was started beside (`CallInfo.key`), to offer the meeting there again. */
  readonly callKey: string | null;
  /** This device was asked to leave: opens read-only, never connects. */
  readonly removed: boolean;
  /** Names of the people in it, for the list on the start screen. */
  readonly peopleNames: readonly string[];
  /** Nickname of the child it is about, '' when nobody said. */
  readonly child: string;
  /**
   * How far it is shared: 'planned', prepared alone, connects to nobody; 'shared', invites work, but it is not offered in
   * any call; missing: it has started.
   */
  readonly phase?: 'planned' | 'shared' | undefined;
  /** Day that its plan tells; missing or '' when it tells none. */
  readonly day?: CalendarDate | '' | undefined;
  /** How long the notes stay on this device; missing: ask again. */
  readonly keep?: Keeping | undefined;
}

/** 'school-year': until 31 July after the meeting. */
export const KEEPINGS = ['ask', 'year', 'school-year', 'ever'] as const;
export type Keeping = (typeof KEEPINGS)[number];

export interface Settings {
  /** Signaling addresses the user has agreed to, first one used for new meetings. */
  readonly signaling: readonly string[];
  readonly theme: 'system' | 'light' | 'dark';
  /** Mark words of the glossary in the notes. */
  readonly spotting: boolean;
  /** Gentle hints while writing; seen by this person only. */
  readonly hints: boolean;
  /** Of the interface; 'system' is the browser's. */
  readonly language: LanguageChoice;
}

/** Dexie database `at-the-table`: profile, keys, settings, meetings. All methods reject with `StorageError`. */
export interface Catalog {
  profile(): Promise<Profile | null>;
  saveProfile(profile: Profile): Promise<void>;
  /** The device's keys, made on first use; two tabs asking at once get the same pair. */
  deviceKeys(): Promise<DeviceKeys>;
  settings(): Promise<Settings>;
  saveSettings(change: Partial<Settings>): Promise<void>;
  /** Newest first, kept up to date across tabs (Dexie liveQuery). */
  readonly meetings: ReadonlySignal<readonly MeetingRow[]>;
  meeting(id: string): Promise<MeetingRow | null>;
  putMeeting(row: MeetingRow): Promise<void>;
  changeMeeting(id: string, change: Partial<Omit<MeetingRow, 'id'>>): Promise<void>;
  deleteMeeting(id: string): Promise<void>;
  /** Records and texts of all meetings, for lists and for searching. A deleted meeting leaves it, too. */
  readonly index: RecordIndex;
  /** This person's own words and habits; read from disk when first asked for. */
  shelf(): Promise<WordShelf>;
  /** This person's private lines of a meeting; whoever opens it closes it. A deleted meeting takes them along. */
  privateDesk(meetingId: string): Promise<PrivateDesk>;
  close(): void;
}

/**
 * The meeting's document on this device: y-indexeddb, with what it lacks (a saved signal, errors, recovery).
 * `open` resolves when everything stored has been applied to `doc` and updates are being written.
 */
export interface MeetingStore {
  readonly saveState: ReadonlySignal<SaveState>;
  /** Number of rows that could not be read and were set aside (still exportable). */
  readonly quarantined: ReadonlySignal<number>;
  /** The meeting was deleted in another tab: nothing is written any more; the text stays in memory until closed. */
  readonly deletedElsewhere: ReadonlySignal<boolean>;
  /** Resolves once everything in `doc` at the time of the call is durably on disk; rejects with `StorageError`. */
  flush(): Promise<void>;
  /** Flush, then let go of the database. Lets go even when the flush fails, and then rejects with `StorageError`. */
  close(): Promise<void>;
}
