import type { JSX } from 'preact';
import type { WallMinutes } from '../../lib/storage/reminders-contract.ts';
import { TimeField } from '../ui/time-field.tsx';

const two = (part: number): string => String(part).padStart(2, '0');
const asText = (time: WallMinutes): string => `${two(Math.floor(time / 60))}:${two(time % 60)}`;
const asMinutes = (text: string): WallMinutes => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
};

export interface ClockFieldProps {
  readonly label: string;
  readonly value: WallMinutes;
  readonly onChange: (time: WallMinutes) => void;
}

/** A time of day that is always set. */
export function ClockField({ label, value, onChange }: ClockFieldProps): JSX.Element {
  return (
    <div class="reminder-clock">
      <TimeField
        isNeeded
        label={label}
        value={asText(value)}
        onChange={(text) => onChange(asMinutes(text))}
      />
    </div>
  );
}
