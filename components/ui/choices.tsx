import './field.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface RadioGroupProps<V extends string> {
  readonly legend: string;
  /** `lang` where a label is in another language than the panel. */
  readonly options: readonly { readonly value: V; readonly label: string; readonly lang?: string }[];
  readonly value: V | null;
  readonly error?: string | null;
  /** Colours the choices by role (tokens.css). */
  readonly roles?: boolean;
  readonly onChoose: (value: V) => void;
}

/** One choice of a few, all of them in sight. The browser's own radio buttons do the keyboard. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>): JSX.Element {
  const id = useId();
  const { error } = props;
  return (
    <fieldset class="choices" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{props.legend}</legend>
      <div class="choices-list">
        {props.options.map(({ value, label, lang }) => (
          <label key={value} class="choice" lang={lang} data-role={props.roles ? value : undefined}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChoose(value)}
            />
            {label}
          </label>
        ))}
      </div>
      <div class="field-error" id={`${id}-error`} aria-live="assertive" hidden={!error}>
        {error}
      </div>
    </fieldset>
  );
}

export interface SwitchProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, hint, on, onChange }: SwitchProps): JSX.Element {
  const id = useId();
  return (
    <div>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="field-hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
