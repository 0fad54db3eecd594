import { t } from '../../lib/i18n/index.ts';
import { UserFacingError } from '../../lib/i18n/user-facing-error.ts';

/** The sentence for a failure: its own where it was expected, a general one with a next step where it was not. */
export function problemText(error: unknown): string {
  return error instanceof UserFacingError ? t(error.messageKey, error.params) : t('error.unexpected');
}
