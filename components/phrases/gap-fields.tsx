import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { cleanName } from '../../lib/meeting/people.ts';
import type { Slot } from '../../lib/phrases/contract.ts';
import { type Gaps, shorten } from '../../lib/phrases/fill.ts';
import type { Participant } from '../../lib/sync/contract.ts';
import { TextField } from '../ui/text-field.tsx';
import { gapLabel } from './phrase-labels.ts';

/** Longest text typed into a gap, in UTF-16 code units. */
const MAX_TYPED = 160;
/** Letters of a note in the list to pick from. */
const NOTE_LINE = 60;

export interface NoteChoice {
  readonly id: string;
  readonly text: string;
}

export interface GapFieldsProps {
  readonly slots: readonly Slot[];
  readonly gaps: Gaps;
  readonly people: readonly Participant[];
  readonly notes: readonly NoteChoice[];
  readonly onFill: (slot: Slot, value: string) => void;
}

/** Fields for the gaps of a phrase: a person and a note are picked, everything else is typed. */
export function GapFields({ slots, gaps, people, notes, onFill }: GapFieldsProps): JSX.Element {
  return (
    <fieldset class="phrase-fields">
      <legend class="unseen">{t('phrases.gaps')}</legend>
      {slots.map((slot) => {
        const value = gaps[slot] ?? '';
        const fill = (next: string): void => onFill(slot, next);
        if (slot === 'person') return <PersonField key={slot} value={value} people={people} onFill={fill} />;
        if (slot === 'note') return <NoteField key={slot} value={value} notes={notes} onFill={fill} />;
        return (
          <TextField key={slot} label={gapLabel(slot)} value={value} maxLength={MAX_TYPED} onInput={fill} />
        );
      })}
    </fieldset>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onFill: (value: string) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function PickField({
  slot,
  none,
  value,
  choices,
  hint,
  onFill,
}: FieldProps & {
  readonly slot: Slot;
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly hint?: string | undefined;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{gapLabel(slot)}</label>
      <select
        id={id}
        class="field-input"
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onFill(event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

function PersonField({
  people,
  ...field
}: FieldProps & { readonly people: readonly Participant[] }): JSX.Element {
  const others = people.filter(({ isSelf, removed }) => !isSelf && !removed);
  const names = [...new Set([...others.map(({ name }) => cleanName(name)), field.value])].filter(Boolean);
  const choices = names.map((name) => ({ value: name, label: name }));
  return <PickField slot="person" none={t('phrases.pickPerson')} choices={choices} {...field} />;
}

function NoteField({ notes, ...field }: FieldProps & { readonly notes: readonly NoteChoice[] }): JSX.Element {
  // A note that was changed or removed since it was picked keeps its words here.
  const texts = [...new Set([field.value, ...notes.map(({ text }) => text)])].filter(
    (text) => text.trim() !== '',
  );
  const choices = texts.map((text) => ({ value: text, label: shorten(text, NOTE_LINE) }));
  const hint = choices.length === 0 ? t('phrases.noNotes') : undefined;
  return <PickField slot="note" none={t('phrases.pickNote')} choices={choices} hint={hint} {...field} />;
}
