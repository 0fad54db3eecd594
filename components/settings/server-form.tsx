import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { problemText } from '../ui/problem-text.ts';
import { TextField } from '../ui/text-field.tsx';

export interface ServerFormProps {
  readonly address: string;
  readonly usualAddress: string;
  /** Rejects with `UserFacingError` when the address will not do. */
  readonly onSave: (address: string) => Promise<void>;
}

/** The signaling server's address. */
export function ServerForm({ address, usualAddress, onSave }: ServerFormProps): JSX.Element {
  const [typed, setTyped] = useState(address);
  const [error, setError] = useState<unknown>(null);
  const [saved, setSaved] = useState(false);
  const save = async (next: string): Promise<void> => {
    try {
      await onSave(next.trim());
      setError(null);
      setSaved(true);
      say(t('ui.saved'));
    } catch (failure) {
      setError(failure);
    }
  };
  const type = (value: string): void => {
    setTyped(value);
    setError(null);
    setSaved(false);
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(typed);
      }}
    >
      <h2>{t('settings.server')}</h2>
      <TextField
        label={t('settings.address')}
        hint={t('settings.addressHint')}
        type="url"
        value={typed}
        error={error ? problemText(error) : null}
        onInput={type}
      />
      <div class="row">
        <Button type="submit">{saved ? t('ui.saved') : t('ui.save')}</Button>
        {typed !== usualAddress && (
          <Button
            kind="plain"
            onPress={() => {
              type(usualAddress);
              void save(usualAddress);
            }}
          >
            {t('settings.restore')}
          </Button>
        )}
      </div>
    </form>
  );
}
