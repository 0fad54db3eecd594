import { UserFacingError } from '../i18n/user-facing-error.ts';

/** A pack that is refused, with a sentence for the person who chose the file. Nothing has changed when it is thrown. */
export class PackError extends UserFacingError {
  override name = 'PackError';
}
