import type { Role } from '../meeting/people.ts';

/** What to put into a backup. */
export interface BackupRequest {
  /** One meeting, or `null` for everything on this device. */
  readonly meetingId: string | null;
  /** '' for a file that anybody can open. */
  readonly passphrase: string;
  /**
   * Put the meetings' keys into it, to go on in them on another device. Only in a locked file: whoever opens one with
   * keys can get into the meetings.
   */
  readonly withKeys: boolean;
  /** Put this person's private lines into it: notes, worksheets, reflections. Only when they say so. */
  readonly withPrivate?: boolean;
}

/** A file to hand to the browser's downloads. */
export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
  /** Titles of meetings that could not be read and are not in it. */
  readonly skipped: readonly string[];
}

/** What a file would change in the notes of one meeting: notes, and actions, goals and the like, counted one by one. */
export interface ChangeCount {
  /** In the file and not on this device. */
  readonly added: number;
  /** On both, and reading otherwise once merged. */
  readonly changed: number;
  /** Shown on this device now, and in the bin once merged. */
  readonly binned: number;
}

/**
 * - `new`: not on this device yet
 * - `merges`: the file has something that this device lacks
 * - `same`: this device has all of it
 */
export type MergeState = 'new' | 'merges' | 'same';

export interface FoundMeeting {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since the epoch: the day of the meeting. */
  readonly createdAt: number;
  readonly peopleNames: readonly string[];
  /** Size of its notes in the file. */
  readonly bytes: number;
  readonly state: MergeState;
  /** This device has something that the file lacks. It stays. */
  readonly newerHere: boolean;
  readonly changes: ChangeCount;
  /**
   * What can be done with it here afterwards: `write` (it is here already, or its key comes along), or `read` (until
   * someone inside lets this device in).
   */
  readonly access: 'write' | 'read';
  /** It is here to read only, and the file brings the key to go on in it. */
  readonly unlocks: boolean;
}

/** Words, packs and habits: how many come, how many are here already. Differing ones are kept side by side. */
export interface FoundWords {
  readonly fresh: number;
  readonly same: number;
  readonly differing: number;
}

/** What is in a backup file, compared with this device. Nothing has been changed yet. */
export interface FoundBackup {
  readonly kind: 'backup';
  /** Milliseconds since the epoch, by the clock of the device that made it. */
  readonly madeAt: number;
  readonly locked: boolean;
  readonly meetings: readonly FoundMeeting[];
  readonly words: FoundWords;
  readonly packs: FoundWords;
  /** It has known words or favourite phrases that this device lacks. */
  readonly habits: boolean;
  /** Private lines that this device lacks. */
  readonly privateLines: number;
  /** Name in the file, when this device has none yet and would take it over; `null` otherwise. */
  readonly profileName: string | null;
  /** Whether this device has no settings of its own yet and would take them over. */
  readonly takesSettings: boolean;
  /** Address of the meeting server that would come with them; `null` when it stays as it is. */
  readonly server: string | null;
}

/** What is in a file with someone's changes. */
export interface FoundChanges {
  readonly kind: 'changes';
  readonly madeAt: number;
  readonly meetingId: string;
  /** Title as this device knows it. */
  readonly title: string;
  /** Who signed it. Name and role as this device knows them; as the file says for a `stranger`. */
  readonly from: {
    readonly name: string;
    readonly role: Role;
    readonly standing: 'self' | 'member' | 'stranger';
  };
  readonly state: 'merges' | 'same';
  readonly newerHere: boolean;
  readonly changes: ChangeCount;
}

/** A file that was read and checked from end to end. */
export interface OpenedFile {
  readonly preview: FoundBackup | FoundChanges;
  /**
   * Take it in: merged, never overwritten, with a snapshot of each meeting first. Doing it twice does no harm.
   * @throws StorageError when this device cannot store it
   */
  merge(): Promise<void>;
}

/** Makes and takes in files, for this device's catalog. */
export interface BackupDesk {
  /** @throws StorageError, BackupError */
  make(request: BackupRequest): Promise<MadeFile>;
  /** "Send my changes": for the others in this very meeting, nobody else can open it. @throws StorageError, BackupError */
  makeChanges(meetingId: string): Promise<MadeFile>;
  /**
   * Read a file of either kind and compare it with this device. Changes nothing.
   * @throws BackupError; its `reason` is `locked` when a passphrase is wanted, `passphrase` when it is the wrong one
   */
  open(file: Blob, passphrase?: string): Promise<OpenedFile>;
}
