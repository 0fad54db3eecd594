import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { cleanName, MAX_NAME_LENGTH, type Role } from '../../lib/meeting/people.ts';
import type { Profile } from '../../lib/sync/contract.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { problemText } from '../ui/problem-text.ts';
import { roleOptions } from '../ui/role-label.ts';
import { TextField } from '../ui/text-field.tsx';

export interface ProfileFormProps {
  readonly profile: Profile | null;
  readonly submitLabel: string;
  /** Put the cursor into the name at once (when the panel has the focus). */
  readonly focusName?: boolean;
  /** Primary on a screen of its own. */
  readonly wide?: boolean;
  /** A rejection is shown under the name. */
  readonly onSave: (profile: Profile) => Promise<void>;
}

/** What is wrong with a typed name, as a sentence; `null` when it will do. */
export function nameProblem(raw: string): string | null {
  if (raw.trim().length > MAX_NAME_LENGTH) return t('error.name.long');
  return cleanName(raw) === '' ? t('error.name.empty') : null;
}

/** Name and role. Nothing is sent before both will do; the first field that will not gets the focus. */
export function ProfileForm(props: ProfileFormProps): JSX.Element {
  const [name, setName] = useState(props.profile?.name ?? '');
  const [role, setRole] = useState<Role | null>(props.profile?.role ?? null);
  const [nameError, setNameError] = useState<string | null>(null);
  const [roleError, setRoleError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (props.focusName && document.hasFocus()) field.current?.focus();
  }, [props.focusName]);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wrong = nameProblem(name);
    setNameError(wrong);
    setRoleError(role ? null : t('profile.roleMissing'));
    if (wrong) field.current?.focus();
    else if (!role) form.current?.querySelector<HTMLElement>('input[type=radio]')?.focus();
    if (wrong || !role || busy) return;
    setBusy(true);
    try {
      await props.onSave({ name: cleanName(name), role });
    } catch (error) {
      setNameError(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="stack" noValidate ref={form} onSubmit={submit}>
      <TextField
        label={t('profile.name')}
        hint={t('profile.nameHint')}
        value={name}
        error={nameError}
        autocomplete="name"
        inputRef={field}
        onInput={(value) => {
          setName(value);
          setNameError(null);
        }}
      />
      <RadioGroup
        legend={t('profile.role')}
        options={roleOptions()}
        value={role}
        error={roleError}
        roles
        onChoose={(value) => {
          setRole(value);
          setRoleError(null);
        }}
      />
      <div>
        <Button kind={props.wide ? 'primary' : 'quiet'} wide={props.wide ?? false} type="submit">
          {props.submitLabel}
        </Button>
      </div>
    </form>
  );
}
