import '../ui/field.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import { heldAt } from '../ui/day-of-meeting.ts';

export interface MeetingSelectProps {
  readonly label: string;
  readonly meetings: readonly MeetingRow[];
  /** A choice before the meetings, with the value ''. */
  readonly first?: string;
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** One of the meetings on this device, by title and day. */
export function MeetingSelect(props: MeetingSelectProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        class="field-input"
        value={props.value}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        {props.first && <option value="">{props.first}</option>}
        {props.meetings.map((row) => (
          <option key={row.id} value={row.id}>
            {`${row.title || t('meeting.untitled')} · ${formatDate(heldAt(row), { dateStyle: 'medium' })}`}
          </option>
        ))}
      </select>
    </div>
  );
}
