import './people.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { cleanName, type Role } from '../../lib/meeting/people.ts';
import type { InviteRequest } from '../../lib/sync/contract.ts';
import { nameProblem } from '../settings/profile-form.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup, Switch } from '../ui/choices.tsx';
import { problemText } from '../ui/problem-text.ts';
import { roleOptions } from '../ui/role-label.ts';
import { TextField } from '../ui/text-field.tsx';

export interface InviteFormProps {
  /** A rejection is shown under the name. */
  readonly onCreate: (request: InviteRequest) => Promise<void>;
  readonly onCancel: () => void;
}

/** Hours an invite can be good for. */
const VALID_HOURS = { '1': 1, '24': 24, '168': 168 } as const;
type Hours = keyof typeof VALID_HOURS;

/** For whom the invite is, how long it is good, and whether its holder gets in without being asked about. */
export function InviteForm({ onCreate, onCancel }: InviteFormProps): JSX.Element {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('family');
  const [hours, setHours] = useState<Hours>('24');
  const [letInWithoutAsking, setLetIn] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wrong = nameProblem(name);
    setError(wrong);
    if (wrong) field.current?.focus();
    if (wrong || busy) return;
    setBusy(true);
    try {
      await onCreate({ name: cleanName(name), role, validHours: VALID_HOURS[hours], letInWithoutAsking });
    } catch (failure) {
      setError(problemText(failure));
      setBusy(false);
    }
  };
  return (
    <form class="invite-form" noValidate onSubmit={submit}>
      <TextField
        label={t('invite.name')}
        value={name}
        error={error}
        inputRef={field}
        onInput={(value) => {
          setName(value);
          setError(null);
        }}
      />
      <RadioGroup legend={t('invite.role')} options={roleOptions()} value={role} roles onChoose={setRole} />
      <RadioGroup
        legend={t('invite.howLong')}
        options={[
          { value: '1', label: t('invite.hour') },
          { value: '24', label: t('invite.day') },
          { value: '168', label: t('invite.week') },
        ]}
        value={hours}
        onChoose={setHours}
      />
      <Switch
        label={t('invite.auto')}
        hint={t('invite.autoHint')}
        on={letInWithoutAsking}
        onChange={setLetIn}
      />
      <div class="row">
        <Button kind="primary" type="submit" off={busy}>
          {t('invite.create')}
        </Button>
        <Button onPress={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
