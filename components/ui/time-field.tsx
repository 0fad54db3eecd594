import './field.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface TimeFieldProps {
  readonly label: string;
  /** 'HH:MM' or ''. */
  readonly value: string;
  readonly readOnly?: boolean;
  /** It cannot be left open: half a time, or none, changes nothing, and the last one stays. */
  readonly isNeeded?: boolean;
  readonly hint?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A time of day. The browser's own field knows whether people here count to 12 or to 24. */
export function TimeField(props: TimeFieldProps): JSX.Element {
  const { label, value, readOnly = false, isNeeded = false, hint } = props;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field-input"
        type="time"
        readOnly={readOnly}
        required={isNeeded}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ currentTarget }) => {
          if (isNeeded && currentTarget.value === '') currentTarget.value = value;
          else props.onChange(currentTarget.value);
        }}
      />
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
