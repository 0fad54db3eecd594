import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { TextField, type TextFieldProps } from '../ui/text-field.tsx';

export interface PassphraseFieldProps
  extends Pick<TextFieldProps, 'label' | 'value' | 'hint' | 'error' | 'inputRef' | 'onInput'> {
  /** Whether a new one is chosen, or one that was chosen earlier is asked for. */
  readonly isNew: boolean;
}

/** A passphrase, hidden until the person wants to see it. */
export function PassphraseField({ isNew, ...props }: PassphraseFieldProps): JSX.Element {
  const [isShown, setShown] = useState(false);
  return (
    <TextField {...props} isHidden={!isShown} autocomplete={isNew ? 'new-password' : 'current-password'}>
      <label class="backup-show">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        {t('backup.show')}
      </label>
    </TextField>
  );
}
