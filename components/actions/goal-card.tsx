import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { LinkedNotes } from './linked-notes.tsx';
import { ProgressPart } from './progress-part.tsx';
import { type CardProps, RecordCard } from './record-card.tsx';
import { DayField, WordsField } from './record-fields.tsx';
import { dueText, lookText } from './record-words.ts';
import { StatusPart } from './status-part.tsx';
import { UpdatesPart } from './updates-part.tsx';

/** A goal that can be measured, with steps on both sides and how it is going. */
export function GoalCard({ ui, id }: CardProps): JSX.Element | null {
  const record = ui.records.record(id).value;
  if (!record || record.deleted) return null;
  const { words, dates } = record;
  const facts = [
    words.target.trim() === '' ? '' : t('records.target', { target: words.target }),
    dueText(dates.by, ui.details.next.value),
    lookText(dates.look),
  ].filter((fact) => fact !== '');
  const field = { ui, record };
  return (
    <RecordCard
      ui={ui}
      record={record}
      facts={facts}
      fields={() => (
        <>
          <WordsField
            {...field}
            field="what"
            label={t('records.goal.what')}
            help={t('records.goal.whatHelp')}
            rows={2}
          />
          <WordsField {...field} field="now" label={t('records.goal.now')} />
          <WordsField
            {...field}
            field="target"
            label={t('records.goal.target')}
            help={t('records.goal.targetHelp')}
          />
          <WordsField {...field} field="measure" label={t('records.goal.measure')} />
          <DayField {...field} field="by" label={t('records.goal.by')} />
          <WordsField {...field} field="school" label={t('records.goal.school')} />
          <WordsField {...field} field="home" label={t('records.goal.home')} />
          <WordsField {...field} field="reports" label={t('records.goal.reports')} />
          <DayField {...field} field="look" label={t('records.goal.look')} />
        </>
      )}
      more={() => (
        <>
          <ProgressPart {...field} />
          <StatusPart {...field} />
          <UpdatesPart {...field} />
          <LinkedNotes {...field} />
        </>
      )}
    />
  );
}
