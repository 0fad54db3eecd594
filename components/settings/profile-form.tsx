import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { UserFacingError } from '../../lib/i18n/user-facing-error.ts';
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

function nameFault(raw: string): UserFacingError | null {
  if (raw.trim().length > MAX_NAME_LENGTH) return new UserFacingError('error.name.long');
  return cleanName(raw) === '' ? new UserFacingError('error.name.empty') : null;
}

/** What is wrong with a typed name, as a sentence; `null` when it will do. */
export function nameProblem(raw: string): string | null {
  const fault = nameFault(raw);
  return fault && problemText(fault);
}

/** Name and role. Nothing is sent before both will do; the first field that will not gets the focus. */
export function ProfileForm(props: ProfileFormProps): JSX.Element {
  const [name, setName] = useState(props.profile?.name ?? '');
  const [role, setRole] = useState<Role | null>(props.profile?.role ?? null);
  // Faults, not sentences: the language may be changed while they are shown.
  const [nameError, setNameError] = useState<unknown>(null);
  const [roleMissing, setRoleMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (props.focusName && document.hasFocus()) field.current?.focus();
  }, [props.focusName]);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wrong = nameFault(name);
    setNameError(wrong);
    setRoleMissing(!role);
    if (wrong) field.current?.focus();
    else if (!role) form.current?.querySelector<HTMLElement>('input[type=radio]')?.focus();
    if (wrong || !role || busy) return;
    setBusy(true);
    try {
      await props.onSave({ name: cleanName(name), role });
    } catch (error) {
      setNameError(error);
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
        error={nameError ? problemText(nameError) : null}
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
        error={roleMissing ? t('profile.roleMissing') : null}
        roles
        onChoose={(value) => {
          setRole(value);
          setRoleMissing(false);
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
