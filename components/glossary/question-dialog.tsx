import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { language, t } from '../../lib/i18n/index.ts';
import { cutAt } from '../../lib/meeting/text.ts';
import { MAX_MEANING_LENGTH, MAX_TERM_LENGTH } from '../../lib/meeting/words.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { OpenQuestion, WordDesk } from './word-desk.ts';

/** "Ask everyone" and "What does it mean here?", whichever is open. */
export function QuestionDialog({ desk }: { desk: WordDesk }): JSX.Element | null {
  const question = desk.question.value;
  if (!question) return null;
  return question.kind === 'ask' ? (
    <AskDialog desk={desk} question={question} />
  ) : (
    <AnswerDialog desk={desk} question={question} />
  );
}

interface Props {
  readonly desk: WordDesk;
  readonly question: OpenQuestion;
}

function AskDialog({ desk, question }: Props): JSX.Element {
  const id = useId();
  const [showName, setShowName] = useState(false);
  const { target } = question;
  const term = cutAt(target.term.replace(/\s+/g, ' ').trim(), MAX_TERM_LENGTH);
  const known = desk.words?.find(target);
  const send = (): void => {
    if (desk.words?.ask(target, showName)) say(t('askSent'));
    desk.closeQuestion();
  };
  return (
    <Dialog title={t('askTitle')} onClose={() => desk.closeQuestion()}>
      <p dir="auto">{target.wholeNote ? t('askNote', { text: term }) : t('askWord', { term })}</p>
      {known && known.meanings.length > 0 && (
        <div class="entry-shared">
          <p class="soft small">{t('askAgain')}</p>
          {known.meanings.map((meaning) => (
            <p key={meaning.id} dir="auto">
              {meaning.text}
            </p>
          ))}
        </div>
      )}
      <p class="soft">{t('askHow')}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={showName}
          aria-describedby={id}
          onChange={(event) => setShowName(event.currentTarget.checked)}
        />
        <span>{t('askShowName')}</span>
      </label>
      <p class="soft small" id={id}>
        {showName ? '' : t('askHidden')}
      </p>
      <div class="row">
        <Button kind="primary" onPress={send}>
          {t('askSend')}
        </Button>
        <Button onPress={() => desk.closeQuestion()}>{t('askCancel')}</Button>
      </div>
    </Dialog>
  );
}

function AnswerDialog({ desk, question }: Props): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(question.replaces?.text ?? '');
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const { target } = question;
  const entry = desk.entry(target.entryId ?? null);
  const send = (): void => {
    if (!desk.words?.explain(target, text, question.replaces?.id)) {
      setMissing(true);
      field.current?.focus();
      return;
    }
    say(t('answerSent'));
    desk.closeQuestion();
  };
  const term = cutAt(target.term.replace(/\s+/g, ' ').trim(), MAX_TERM_LENGTH);
  return (
    <Dialog
      title={target.wholeNote ? t('answerNoteTitle') : t('answerTitle', { term })}
      onClose={() => desk.closeQuestion()}
    >
      {target.wholeNote && <p dir="auto">“{term}”</p>}
      <div class="field">
        <label for={id}>{t('answerField')}</label>
        <div class="field-hint" id={`${id}-hint`}>
          {t('answerHelp')}
        </div>
        <textarea
          id={id}
          ref={field}
          class="field-input"
          rows={4}
          dir="auto"
          spellcheck
          maxLength={MAX_MEANING_LENGTH}
          value={text}
          aria-invalid={isMissing || undefined}
          aria-describedby={`${id}-hint ${id}-error`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <div class="field-error" id={`${id}-error`} aria-live="assertive" hidden={!isMissing}>
          {isMissing && t('answerEmpty')}
        </div>
      </div>
      {entry && text === '' && (
        <Button kind="plain" onPress={() => setText(entry.plain[language.value] ?? entry.plain.en)}>
          {t('answerUse')}
        </Button>
      )}
      <div class="row">
        <Button kind="primary" onPress={send}>
          {t('answerSend')}
        </Button>
        <Button onPress={() => desk.closeQuestion()}>{t('askCancel')}</Button>
      </div>
    </Dialog>
  );
}
