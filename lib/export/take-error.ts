import type { MessageKey } from '../i18n/index.ts';
import { UserFacingError } from '../i18n/user-facing-error.ts';

/** Why something could not be taken along, in words for people. */
export class TakeError extends UserFacingError {
  override name = 'TakeError';
  constructor(messageKey: Extract<MessageKey, `take.${string}`>, options?: ErrorOptions) {
    super(messageKey, {}, options);
  }
}
