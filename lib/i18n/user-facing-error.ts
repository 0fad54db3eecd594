import type { MessageKey, MessageParams } from './index.ts';

/**
 * A failure that was expected and that a person can be told about. `messageKey` names the sentence in the
 * catalogs; the screens translate it. Subclasses name the field: `InviteError`, `StorageError`, …
 */
export class UserFacingError extends Error {
  override name = 'UserFacingError';
  readonly messageKey: MessageKey;
  readonly params: MessageParams;

  constructor(messageKey: MessageKey, params: MessageParams = {}, options?: ErrorOptions) {
    super(messageKey, options);
    this.messageKey = messageKey;
    this.params = params;
  }
}
