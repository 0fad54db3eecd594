import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { MAX_TITLE_LENGTH } from '../../lib/meeting/schema.ts';
import { Button } from '../ui/button.tsx';
import { problemText } from '../ui/problem-text.ts';
import { TextField } from '../ui/text-field.tsx';
import { PersonalHint } from './personal-hint.tsx';

interface Props {
  /** Keeps sections and agenda under this name; a rejection is shown. */
  readonly onSave: (name: string) => Promise<void>;
}

/** The sections and the agenda of this meeting, without any notes, as a template on this device. */
export function SaveOwn({ onSave }: Props): JSX.Element {
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const save = async (): Promise<void> => {
    const clean = name.trim();
    setSaid('');
    setProblem(clean === '' ? t('plan.saveNoName') : null);
    if (clean === '') {
      field.current?.focus();
      return;
    }
    try {
      await onSave(clean);
      setName('');
      setSaid(t('plan.savedOwn', { name: clean }));
    } catch (error) {
      setProblem(problemText(error));
    }
  };
  return (
    <form
      class="stack-s"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{t('plan.saveOwn')}</h3>
      <p class="soft small">{t('plan.saveOwnHelp')}</p>
      <TextField
        label={t('plan.ownName')}
        value={name}
        maxLength={MAX_TITLE_LENGTH}
        error={problem}
        inputRef={field}
        onInput={(value) => {
          setName(value);
          setProblem(null);
        }}
      />
      <PersonalHint words={name} />
      <div class="row">
        <Button type="submit">{t('plan.saveOwnYes')}</Button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
}
