import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { DateField as DateName, RecordView, TextField } from '../../lib/meeting/record-schema.ts';
import { DateField } from '../ui/date-field.tsx';
import { NamePills } from '../ui/name-pills.tsx';
import { RecordField } from './record-field.tsx';
import { dueText } from './record-words.ts';
import type { RecordsUi } from './records-ui.ts';

interface WordsProps {
  readonly ui: RecordsUi;
  readonly record: RecordView;
  readonly field: TextField;
  readonly label: string;
  readonly help?: string;
  readonly rows?: number;
  readonly children?: ComponentChildren;
}

/** One field of a record's words. Where nothing can be written, its words are shown, and nothing for an empty one. */
export function WordsField({ ui, record, field, ...more }: WordsProps): JSX.Element | null {
  const { id } = record;
  const text = ui.records.text(id, field);
  const canWrite = ui.canWrite.value;
  const wish = ui.wishFor(id);
  if (!canWrite || !text) {
    const words = record.words[field];
    return words === '' ? null : <Told label={more.label} text={words} />;
  }
  return (
    <RecordField
      {...more}
      text={text}
      readOnly={false}
      focus={field === 'what' && wish?.on === 'field'}
      onEdit={(next, caret) => ui.records.editText(id, field, next, caret)}
      onUndo={() => ui.takeBack()}
    />
  );
}

interface DayProps {
  readonly ui: RecordsUi;
  readonly record: RecordView;
  readonly field: DateName;
  readonly label: string;
}

/** A record's day, or "By the next meeting". */
export function DayField({ ui, record, field, label }: DayProps): JSX.Element | null {
  const value = record.dates[field];
  if (!ui.canWrite.value) {
    return value === '' ? null : <Told label={label} text={dueText(value, ui.details.next.value)} />;
  }
  return (
    <DateField
      label={label}
      value={value}
      readOnly={false}
      orNextMeeting
      onChange={(next) => ui.records.setDate(record.id, field, next)}
    />
  );
}

/** A label and what stands there, where it cannot be changed. */
export function Told({ label, text }: { readonly label: string; readonly text: string }): JSX.Element {
  return (
    <div class="told">
      <p class="told-label">{label}</p>
      <p class="told-text" dir="auto">
        {text}
      </p>
    </div>
  );
}

/** Buttons that add a name to "Who". */
export function WhoNames({
  names,
  onAdd,
}: {
  readonly names: readonly string[];
  readonly onAdd: (name: string) => void;
}): JSX.Element | null {
  return (
    <NamePills
      names={names}
      label={t('records.whoNames')}
      nameLabel={(name) => t('records.whoAdd', { name })}
      onAdd={onAdd}
    />
  );
}
