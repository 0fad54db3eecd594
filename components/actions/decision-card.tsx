import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { LinkedNotes } from './linked-notes.tsx';
import { type CardProps, RecordCard } from './record-card.tsx';
import { WordsField } from './record-fields.tsx';

/** A decision and its reason. */
export function DecisionCard({ ui, id }: CardProps): JSX.Element | null {
  const record = ui.records.record(id).value;
  if (!record || record.deleted) return null;
  const { because } = record.words;
  const field = { ui, record };
  return (
    <RecordCard
      ui={ui}
      record={record}
      facts={because.trim() === '' ? [] : [t('records.because', { because })]}
      fields={() => (
        <>
          <WordsField {...field} field="what" label={t('records.decision.what')} rows={2} />
          <WordsField
            {...field}
            field="because"
            label={t('records.decision.because')}
            help={t('records.decision.becauseHelp')}
          />
        </>
      )}
      more={() => <LinkedNotes {...field} />}
    />
  );
}
