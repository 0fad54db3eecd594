import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { type CheckView, MAX_CHECK_LENGTH } from '../../lib/meeting/checks.ts';
import { Button } from '../ui/button.tsx';
import type { NoteHelp } from './note-help.ts';
import type { NotesUi } from './notes-ui.ts';

interface Props {
  readonly ui: NotesUi;
  readonly help: NoteHelp;
  readonly itemId: string;
}

/** Checks of understanding below a note, and the form for a new one. */
export function NoteChecks({ ui, help, itemId }: Props): JSX.Element | null {
  const checks = help.checks.of(itemId).value;
  const isAsking = ui.checking.value === itemId;
  if (checks.length === 0 && !isAsking) return null;
  return (
    <div class="note-checks">
      {checks.map((check) => (
        <Check key={check.id} ui={ui} help={help} check={check} />
      ))}
      {isAsking && <NewCheck ui={ui} help={help} itemId={itemId} />}
    </div>
  );
}

function NewCheck({ ui, help, itemId }: Props): JSX.Element {
  const name = ui.people.nameOf(help.checks.answererOf(itemId) ?? '');
  const close = (): void => {
    ui.checking.value = null;
    ui.focusMore(itemId);
  };
  return (
    <WordsForm
      label={t('checkField')}
      help={t('checkHelp', { name })}
      send={t('checkAsk', { name })}
      onCancel={close}
      onSend={(text) => {
        if (!help.checks.add(itemId, text)) return;
        close();
        ui.say(t('checkAsked', { name }));
      }}
    />
  );
}

function Check({ ui, help, check }: Pick<Props, 'ui' | 'help'> & { check: CheckView }): JSX.Element {
  const [correcting, setCorrecting] = useState(false);
  const me = ui.notes.deviceId;
  const asker = ui.people.author(check.by).value.name || t('noteUnknownAuthor');
  const answerer = ui.people.author(check.answerer).value.name || t('noteUnknownAuthor');
  const mine = check.by === me;
  const forMe = check.answerer === me && !ui.readOnly.value;
  const answer = (state: CheckView['state'], own: string, other: string): string | null =>
    check.state === state ? (check.answerer === me ? own : other) : null;
  const name = answerer;
  const settled =
    answer('confirmed', t('checkConfirmedByYou'), t('checkConfirmed', { name })) ??
    answer('changed', t('checkChangedByYou'), t('checkChanged', { name })) ??
    answer('corrected', t('checkCorrectedByYou'), t('checkCorrected', { name }));
  return (
    <div class="note-check" data-state={check.state}>
      <p class="note-check-head">{mine ? t('checkYou') : t('checkSays', { name: asker })}</p>
      <Quote text={check.words} />
      {settled ? (
        <p class="note-check-head">
          {check.state === 'confirmed' && <span aria-hidden="true">✓ </span>}
          {settled}
        </p>
      ) : (
        !forMe && <p class="note-check-head">{t('checkWaiting', { name: answerer })}</p>
      )}
      {check.state === 'corrected' && <Quote text={check.correction} />}
      {forMe && (check.state === 'open' || check.state === 'changed') && !correcting && (
        <div class="row">
          <Button onPress={() => help.checks.confirm(check.id)}>{t('checkYes')}</Button>
          <Button kind="plain" onPress={() => setCorrecting(true)}>
            {t('checkNo')}
          </Button>
        </div>
      )}
      {correcting && (
        <WordsForm
          label={t('checkCorrection')}
          send={t('checkSend')}
          onCancel={() => setCorrecting(false)}
          onSend={(text) => {
            if (help.checks.correct(check.id, text)) setCorrecting(false);
          }}
        />
      )}
      {mine && check.state === 'open' && !ui.readOnly.value && (
        <Button
          kind="plain"
          onPress={() => {
            help.checks.withdraw(check.id);
            ui.focusMore(check.itemId);
          }}
        >
          {t('checkTakeBack')}
        </Button>
      )}
    </div>
  );
}

const Quote = ({ text }: { text: string }): JSX.Element => (
  <blockquote class="note-quote" dir="auto">
    {text}
  </blockquote>
);

interface FormProps {
  readonly label: string;
  readonly help?: ComponentChildren;
  readonly send: string;
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
}

/** A few lines of one's own, sent by button or Ctrl+Enter; Escape puts the form away. */
function WordsForm({ label, help, send, onSend, onCancel }: FormProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = (): void => onSend(field.current?.value ?? '');
  return (
    <form
      class="note-words"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
      }}
    >
      <label>
        <span>{label}</span>
        <textarea ref={field} rows={2} dir="auto" maxLength={MAX_CHECK_LENGTH} spellcheck />
      </label>
      {help && <p class="note-check-head">{help}</p>}
      <div class="row">
        <Button type="submit" kind="primary">
          {send}
        </Button>
        <Button kind="plain" onPress={onCancel}>
          {t('checkCancel')}
        </Button>
      </div>
    </form>
  );
}
