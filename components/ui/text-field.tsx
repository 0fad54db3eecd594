import './field.css';
import type { ComponentChildren, JSX, Ref } from 'preact';
import { useId } from 'preact/hooks';

export interface TextFieldProps {
  readonly label: string;
  /** Name only for those who hear it, where what stands around says it already. */
  readonly labelUnseen?: boolean;
  readonly value: string;
  readonly hint?: string | undefined;
  /** A kind sentence; shown below and read out when it appears. */
  readonly error?: string | null;
  readonly type?: 'text' | 'url';
  readonly autocomplete?: 'off' | 'name' | 'new-password' | 'current-password';
  /** Dots stand for what is typed. */
  readonly isHidden?: boolean;
  /** Most UTF-16 code units that can be typed. */
  readonly maxLength?: number | undefined;
  readonly readOnly?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onInput?: (value: string) => void;
  /** What stands between the line and its error. */
  readonly children?: ComponentChildren;
}

/** One line of text with its label, a hint and, when something is wrong, a sentence that says what to do. */
export function TextField(props: TextFieldProps): JSX.Element {
  const id = useId();
  const { hint, error, type = 'text' } = props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id} class={props.labelUnseen ? 'unseen' : undefined}>
        {props.label}
      </label>
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <input
        id={id}
        class="field-input"
        type={props.isHidden ? 'password' : 'text'}
        inputMode={type}
        dir={type === 'url' ? 'ltr' : 'auto'}
        autocomplete={props.autocomplete ?? 'off'}
        autocapitalize={props.autocomplete?.endsWith('password') ? 'off' : undefined}
        spellcheck={false}
        value={props.value}
        maxLength={props.maxLength}
        readOnly={props.readOnly ?? false}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        ref={props.inputRef ?? null}
        onInput={(event) => props.onInput?.(event.currentTarget.value)}
        onFocus={(event) => props.readOnly && event.currentTarget.select()}
      />
      {props.children}
      <div class="field-error" id={`${id}-error`} aria-live="assertive" hidden={!error}>
        {error}
      </div>
    </div>
  );
}
