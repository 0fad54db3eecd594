import '../ui/field.css';
import './choose.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface ChooseOption<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface Props<V extends string> {
  readonly label: string;
  readonly options: readonly ChooseOption<V>[];
  readonly value: V;
  readonly onChoose: (value: V) => void;
}

/** One of a few, all in sight in one line. The browser's own radio buttons do the keyboard. */
export function Pills<V extends string>({ label, options, value, onChoose }: Props<V>): JSX.Element {
  const id = useId();
  return (
    <fieldset class="pills">
      <legend>{label}</legend>
      <div class="pills-row">
        {options.map((option) => (
          <label key={option.value} class="pill">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of a few, in a list that opens. */
export function Select<V extends string>({ label, options, value, onChoose }: Props<V>): JSX.Element {
  const id = useId();
  return (
    <div class="select">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field-input"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
