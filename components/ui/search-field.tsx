import './field.css';
import './search-field.css';
import type { JSX, RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { IconButton } from './button.tsx';

export interface SearchFieldProps {
  readonly label: string;
  /** The words stand in the empty field instead of above it, where a heading says the same already. */
  readonly isLabelInside?: boolean;
  /** Shown until something is typed. */
  readonly hint?: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Most UTF-16 code units that can be typed. */
  readonly maxLength?: number;
  readonly inputRef?: RefObject<HTMLInputElement>;
  /** Name under which coming back finds the field (`data-at`). */
  readonly at?: string;
  /** Arrow down: to the first thing found. */
  readonly onDown?: () => void;
  /** Enter, with something typed: open the first thing found. */
  readonly onEnter?: () => void;
}

/** A search box that can be emptied by a button or Escape. The keys of an input method stay its own. */
export function SearchField(props: SearchFieldProps): JSX.Element {
  const { label, isLabelInside = false, hint, value, onInput, onDown, onEnter } = props;
  const id = useId();
  const own = useRef<HTMLInputElement>(null);
  const field = props.inputRef ?? own;
  const clear = (): void => {
    onInput('');
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const does = {
      Escape: value === '' ? undefined : clear,
      Enter: value.trim() === '' ? undefined : onEnter,
      ArrowDown: onDown,
    }[event.key];
    if (event.isComposing || !does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  };
  return (
    <search class="search-field">
      <label class={isLabelInside ? 'unseen' : ''} for={id}>
        {label}
      </label>
      <div class="search-field-box">
        <input
          id={id}
          ref={field}
          class="field-input"
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={props.maxLength ?? 200}
          placeholder={isLabelInside ? label : undefined}
          data-at={props.at}
          aria-describedby={hint ? `${id}-hint` : undefined}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        {value !== '' && <IconButton icon="close" label={t('ui.clearSearch')} onPress={clear} />}
      </div>
      {hint && (
        <p class="field-hint" id={`${id}-hint`} hidden={value !== ''}>
          {hint}
        </p>
      )}
    </search>
  );
}
