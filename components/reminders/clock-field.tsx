import '../ui/field.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { WallMinutes } from '../../lib/storage/reminders-contract.ts';

const two = (part: number): string => String(part).padStart(2, '0');
const asText = (time: WallMinutes): string => `${two(Math.floor(time / 60))}:${two(time % 60)}`;

export interface ClockFieldProps {
  readonly label: string;
  readonly value: WallMinutes;
  readonly onChange: (time: WallMinutes) => void;
}

/** A time of day. The browser's own field knows whether people here count to 12 or to 24. */
export function ClockField({ label, value, onChange }: ClockFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field-input reminder-clock"
        type="time"
        required
        value={asText(value)}
        onChange={(event) => {
          const [hours = Number.NaN, minutes = Number.NaN] = event.currentTarget.value.split(':').map(Number);
          // Half a time, or none, changes nothing: the last one stays.
          if (Number.isFinite(hours * 60 + minutes)) onChange(hours * 60 + minutes);
          else event.currentTarget.value = asText(value);
        }}
      />
    </div>
  );
}
