import { UserFacingError } from '../i18n/user-facing-error.ts';

/**
 * Why a file cannot be made or taken in. Nothing has been changed when one of these is thrown.
 * - `foreign`: no file of ours
 * - `broken`: damaged, cut short, or not what it says it is
 * - `newer`: made by a newer version
 * - `large`: more than a browser can hold, or a small file that unpacks to far too much
 * - `locked`: a passphrase is wanted; `passphrase`: it is the wrong one; `short`: too short to lock a file with
 * - `unknownMeeting`: changes to a meeting that this device does not have
 * - `olderKey`, `newerKey`: changes under a key of the meeting from before, or after, the one this device has
 * - `removedSender`, `removedHere`: whoever made it, or this device, was asked to leave the meeting
 * - `unsigned`: nobody can tell whose changes these are
 * - `noProfile`: this device has no name yet to sign changes with
 */
export type BackupReason =
  | 'foreign'
  | 'broken'
  | 'newer'
  | 'large'
  | 'locked'
  | 'passphrase'
  | 'short'
  | 'unknownMeeting'
  | 'olderKey'
  | 'newerKey'
  | 'removedSender'
  | 'removedHere'
  | 'unsigned'
  | 'noProfile';

/** A file that is refused, with a sentence for the person who chose it. */
export class BackupError extends UserFacingError {
  override name = 'BackupError';
  readonly reason: BackupReason;

  constructor(reason: BackupReason, options?: ErrorOptions) {
    super(`backup.error.${reason}`, {}, options);
    this.reason = reason;
  }
}
