import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { RecordView } from '../../lib/meeting/record-schema.ts';
import { say } from '../ui/announcer.tsx';
import { LinkedNotes } from './linked-notes.tsx';
import { type CardProps, RecordCard } from './record-card.tsx';
import { DayField, WhoNames, WordsField } from './record-fields.tsx';
import { dueText } from './record-words.ts';
import type { RecordsUi } from './records-ui.ts';
import { StatusPart } from './status-part.tsx';
import { UpdatesPart } from './updates-part.tsx';
import { hasName, withName } from './who-words.ts';

/** An action: what, who, by when, and how we will know. */
export function ActionCard({ ui, id }: CardProps): JSX.Element | null {
  const record = ui.records.record(id).value;
  if (!record || record.deleted) return null;
  const { words, dates } = record;
  const facts = [
    words.who.trim() || t('records.noWho'),
    dueText(dates.by, ui.details.next.value) || t('records.noDay'),
  ];
  const field = { ui, record };
  return (
    <RecordCard
      ui={ui}
      record={record}
      facts={facts}
      fields={() => (
        <>
          <WordsField {...field} field="what" label={t('records.action.what')} rows={2} />
          <WordsField
            {...field}
            field="who"
            label={t('records.action.who')}
            help={t('records.action.whoHelp')}
          >
            <WhoButtons {...field} />
          </WordsField>
          <DayField {...field} field="by" label={t('records.action.by')} />
          <WordsField
            {...field}
            field="know"
            label={t('records.action.know')}
            help={t('records.action.knowHelp')}
          />
        </>
      )}
      more={() => (
        <>
          <StatusPart {...field} />
          <UpdatesPart {...field} />
          <LinkedNotes {...field} />
        </>
      )}
    />
  );
}

/** People here and the two sides, one tap away; what is named already is not offered again. */
function WhoButtons({
  ui,
  record,
}: {
  readonly ui: RecordsUi;
  readonly record: RecordView;
}): JSX.Element | null {
  const { who } = record.words;
  const names = [
    ...ui.people.value.filter(({ removed }) => !removed).map(({ name }) => name),
    ...[t('records.who.family'), t('records.who.school'), t('records.who.everyone')],
  ].filter((name, at, all) => name !== '' && all.indexOf(name) === at && !hasName(who, name));
  return (
    <WhoNames
      names={names}
      onAdd={(name) => {
        const next = withName(ui.records.text(record.id, 'who')?.toString() ?? who, name);
        ui.records.editText(record.id, 'who', next, next.length);
        say(t('records.whoAdded', { who: next }));
      }}
    />
  );
}
