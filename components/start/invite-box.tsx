import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { problemText } from '../ui/problem-text.ts';
import { TextField } from '../ui/text-field.tsx';

/** Where an invite is pasted. What is wrong with it is said right below. */
export function InviteBox({ onUse }: { onUse: (text: string) => Promise<void> }): JSX.Element {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const use = async (event: Event): Promise<void> => {
    event.preventDefault();
    setError(null);
    try {
      await onUse(text);
    } catch (failure) {
      setError(problemText(failure));
      field.current?.focus();
    }
  };
  return (
    <section class="stack-s">
      <h2>{t('start.inviteTitle')}</h2>
      <form class="stack-s" noValidate onSubmit={use}>
        <TextField
          label={t('start.invite')}
          type="url"
          value={text}
          error={error}
          inputRef={field}
          onInput={(value) => {
            setText(value);
            setError(null);
          }}
        />
        <div>
          <Button type="submit">{t('start.useInvite')}</Button>
        </div>
      </form>
    </section>
  );
}
