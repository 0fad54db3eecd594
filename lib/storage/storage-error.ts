import { UserFacingError } from '../i18n/user-facing-error.ts';
import type { SaveState } from '../sync/contract.ts';

/**
 * Why this device's storage did not do what was asked.
 * - `full`: no room left (disk or quota)
 * - `blocked`: the browser, or another tab, does not let us in
 * - `broken`: it failed in some other way
 * - `corrupt`: what is stored cannot be read; it was set aside, not thrown away
 */
export type StorageReason = 'full' | 'blocked' | 'broken' | 'corrupt';

/** A failure of this device's storage, with a sentence for the person. */
export class StorageError extends UserFacingError {
  override name = 'StorageError';
  readonly reason: StorageReason;

  constructor(reason: StorageReason, options?: ErrorOptions) {
    super(`error.storage.${reason}`, {}, options);
    this.reason = reason;
  }
}

/** Names of DOMExceptions (and of Dexie's errors, which borrow them) by what they mean to a person. */
const REASONS: Readonly<Record<string, StorageReason>> = {
  QuotaExceededError: 'full',
  // Storage switched off by a browser setting, or a private window that has none.
  SecurityError: 'blocked',
  MissingAPIError: 'blocked',
  NotAllowedError: 'blocked',
  // A newer version of the extension has changed the database.
  VersionError: 'blocked',
  // Our connection was closed because another tab deletes or upgrades the database.
  DatabaseClosedError: 'blocked',
};

/** Any thrown thing as a `StorageError`. Looks through wrappers (`inner` of Dexie, `cause`) for the real reason. */
export function toStorageError(thrown: unknown): StorageError {
  if (thrown instanceof StorageError) return thrown;
  let found: unknown = thrown;
  for (let depth = 0; depth < 5 && typeof found === 'object' && found !== null; depth++) {
    const { name, inner, cause } = found as { name?: unknown; inner?: unknown; cause?: unknown };
    const reason = typeof name === 'string' && Object.hasOwn(REASONS, name) ? REASONS[name] : undefined;
    if (reason !== undefined) return new StorageError(reason, { cause: thrown });
    found = inner ?? cause;
  }
  return new StorageError('broken', { cause: thrown });
}

/** The save state that tells of this error. */
export function failedState(error: StorageError): SaveState {
  return { kind: 'failed', reason: error.reason === 'corrupt' ? 'broken' : error.reason };
}
