import './field.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface TimeFieldProps {
  readonly label: string;
  /** 'HH:MM' or ''. */
  readonly value: string;
  readonly readOnly: boolean;
  readonly hint?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A time of day that may be left open. The browser's own field knows whether people here count to 12 or to 24. */
export function TimeField({ label, value, readOnly, hint, onChange }: TimeFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field-input"
        type="time"
        readOnly={readOnly}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
