import '../ui/field.css';
import type { JSX, Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly error: string | null;
  /** Whether a new one is chosen, or one that was chosen earlier is asked for. */
  readonly isNew: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onInput: (value: string) => void;
}

/** A passphrase, hidden until the person wants to see it. */
export function PassphraseField(props: PassphraseFieldProps): JSX.Element {
  const { label, value, hint, error, isNew } = props;
  const id = useId();
  const [isShown, setShown] = useState(false);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <input
        id={id}
        class="field-input"
        type={isShown ? 'text' : 'password'}
        autocomplete={isNew ? 'new-password' : 'current-password'}
        autocapitalize="off"
        spellcheck={false}
        dir="auto"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        ref={props.inputRef ?? null}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <label class="backup-show">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        {t('backup.show')}
      </label>
      <div class="field-error" id={`${id}-error`} aria-live="assertive" hidden={!error}>
        {error}
      </div>
    </div>
  );
}
