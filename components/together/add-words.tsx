import './said.css';
import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { MAX_FIELD_LENGTH } from '../../lib/meeting/record-schema.ts';
import { Button } from '../ui/button.tsx';

export interface AddWordsProps {
  /** Id of the field, for whoever takes the keyboard back to it. */
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly draft: Signal<string>;
  /** False when it was not kept: the words stay in the field then. */
  readonly onAdd: (text: string) => boolean;
}

/**
 * A field for words of one's own and a button that adds them for everyone. Enter adds, Shift and Enter starts a new
 * line. It stands above what others add, so that it never moves under a hand that writes.
 */
export function AddWords({ id, label, help, draft, onAdd }: AddWordsProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const helpId = useId();
  const words = draft.value;
  // Grows with its words, also where the browser does not do that by itself.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  }, [words]);
  const add = (): void => {
    field.current?.focus();
    const text = draft.peek().trim();
    if (text !== '' && onAdd(text)) draft.value = '';
  };
  return (
    <form
      class="field add-words"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for={id}>{label}</label>
      {help && (
        <div class="field-hint" id={helpId}>
          {help}
        </div>
      )}
      <div class="add-words-row">
        <textarea
          ref={field}
          id={id}
          class="field-input add-words-text"
          rows={1}
          dir="auto"
          spellcheck
          maxLength={MAX_FIELD_LENGTH}
          aria-describedby={help ? helpId : undefined}
          value={words}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <Button type="submit">{t('together.add')}</Button>
      </div>
    </form>
  );
}
