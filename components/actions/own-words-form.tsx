import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/button.tsx';

export interface OwnWordsFormProps {
  readonly label: string;
  readonly help: string;
  readonly send: string;
  /** Said when nothing was written. */
  readonly empty: string;
  readonly start?: string;
  readonly maxLength: number;
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
}

/** A few lines in one's own words, sent by button or Ctrl+Enter; Escape puts the form away. */
export function OwnWordsForm(props: OwnWordsFormProps): JSX.Element {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  // At once: what is typed right after the press belongs here.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.value = props.start ?? '';
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = (): void => {
    const text = field.current?.value.trim() ?? '';
    setEmpty(text === '');
    if (text === '') field.current?.focus();
    else props.onSend(text);
  };
  return (
    <form
      class="field own-words"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          props.onCancel();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
      }}
    >
      <label for={id}>{props.label}</label>
      <div class="field-hint" id={`${id}-help`}>
        {props.help}
      </div>
      <textarea
        ref={field}
        id={id}
        class="field-input record-text"
        rows={2}
        dir="auto"
        spellcheck
        maxLength={props.maxLength}
        aria-invalid={isEmpty || undefined}
        aria-describedby={isEmpty ? `${id}-help ${id}-empty` : `${id}-help`}
      />
      <div class="field-error" id={`${id}-empty`} aria-live="assertive" hidden={!isEmpty}>
        {isEmpty ? props.empty : ''}
      </div>
      <div class="row">
        <Button type="submit" kind="primary">
          {props.send}
        </Button>
        <Button kind="plain" onPress={props.onCancel}>
          {t('agreement.cancel')}
        </Button>
      </div>
    </form>
  );
}
