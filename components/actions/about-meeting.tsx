import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { MAX_CHILD_LENGTH } from '../../lib/meeting/details.ts';
import type { MeetingDetails } from '../../lib/meeting/record-contract.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { dayText } from './record-words.ts';

interface Props {
  readonly details: MeetingDetails;
  readonly canWrite: boolean;
}

/** Whom this meeting is about, and when the next one is: a line to read, and a form to change it. */
export function AboutMeeting({ details, canWrite }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const formId = useId();
  const child = details.child.value;
  const next = details.next.value;
  const time = details.nextTime.value;
  const day = next === '' ? '' : dayText(next) + (time === '' ? '' : `, ${time}`);
  const facts = [
    ...(child === '' ? [] : [t('records.aboutChild', { child })]),
    day === '' ? t('records.aboutNextNone') : t('records.aboutNext', { day }),
  ];
  return (
    <section class="about stack-s" aria-label={t('records.about')}>
      <div class="row">
        <p class="small soft grow" dir="auto">
          {facts.join(' · ')}
        </p>
        {canWrite && (
          <button
            ref={button}
            type="button"
            class="link small"
            aria-expanded={isOpen}
            aria-controls={isOpen ? formId : undefined}
            aria-label={`${t('records.about')}: ${t(isOpen ? 'records.done' : 'records.aboutChange')}`}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'records.done' : 'records.aboutChange')}
          </button>
        )}
      </div>
      {isOpen && canWrite && (
        <div class="card stack" id={formId}>
          <ChildField details={details} takesFocus />
          <NextFields details={details} />
          <div>
            <Button
              onPress={() => {
                setOpen(false);
                button.current?.focus();
              }}
            >
              {t('records.done')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

/** Nickname of the child. Written when the field is left: others need no half of a name. */
export function ChildField({
  details,
  takesFocus = false,
}: {
  readonly details: MeetingDetails;
  readonly takesFocus?: boolean;
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const known = details.child.value;
  const [typed, setTyped] = useState(known);
  // Someone else may have written it meanwhile.
  useEffect(() => setTyped(known), [known]);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <form
      onFocusOut={() => details.setChild(typed)}
      onSubmit={(event) => {
        event.preventDefault();
        details.setChild(typed);
      }}
    >
      <TextField
        label={t('records.child')}
        hint={t('records.childHelp')}
        value={typed}
        maxLength={MAX_CHILD_LENGTH}
        inputRef={field}
        onInput={setTyped}
      />
    </form>
  );
}

/** Day and time of the next meeting. */
export function NextFields({ details }: { readonly details: MeetingDetails }): JSX.Element {
  const timeId = useId();
  const next = details.next.value;
  return (
    <div class="row next-fields">
      <DateField
        label={t('records.next')}
        value={next}
        readOnly={false}
        onChange={(day) => details.setNext(day)}
      />
      {next !== '' && (
        <div class="field">
          <label for={timeId}>{t('records.nextTime')}</label>
          <input
            id={timeId}
            class="field-input"
            type="time"
            value={details.nextTime.value}
            onChange={(event) => details.setNext(next, event.currentTarget.value)}
          />
        </div>
      )}
    </div>
  );
}
