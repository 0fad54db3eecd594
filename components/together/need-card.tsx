import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { RecordView } from '../../lib/meeting/record-schema.ts';
import { LinkedNotes } from '../actions/linked-notes.tsx';
import { type CardProps, RecordCard } from '../actions/record-card.tsx';
import { DayField, WhoNames, WordsField } from '../actions/record-fields.tsx';
import { dueText } from '../actions/record-words.ts';
import { StatusPart } from '../actions/status-part.tsx';
import { UpdatesPart } from '../actions/updates-part.tsx';
import { hasName, withName } from '../actions/who-words.ts';
import { say } from '../ui/announcer.tsx';

/** Who carries it where, in one line. */
export function carryText({ words }: Pick<RecordView, 'words'>): string {
  const [who, where] = [words.who.trim(), words.where.trim()];
  if (who === '') return t('together.needNobody');
  return where === '' ? t('together.needCarriesOn', { who }) : t('together.needCarries', { who, where });
}

/** A need that is not met yet: what is in the way, who carries it to someone who can act, and what came of it. */
export function NeedCard({ ui, id }: CardProps): JSX.Element | null {
  const record = ui.records.record(id).value;
  if (!record || record.deleted) return null;
  const due = dueText(record.dates.by, ui.details.next.value);
  const field = { ui, record };
  return (
    <RecordCard
      ui={ui}
      record={record}
      facts={[carryText(record), ...(due === '' ? [] : [due]), t(`records.status.${record.status}`)]}
      fields={() => (
        <>
          <WordsField {...field} field="what" label={t('together.needWhat')} rows={2} />
          <WordsField {...field} field="barrier" label={t('together.needBarrier')} />
          <WordsField {...field} field="who" label={t('together.needWho')}>
            <Carriers {...field} />
          </WordsField>
          <WordsField
            {...field}
            field="where"
            label={t('together.needWhere')}
            help={t('together.needWhereHelp')}
          />
          <DayField {...field} field="by" label={t('together.needBy')} />
          <LinkedNotes {...field} />
        </>
      )}
      more={() => (
        <>
          <StatusPart {...field} />
          <UpdatesPart {...field} />
        </>
      )}
    />
  );
}

/** People of this meeting, one tap away. */
function Carriers({ ui, record }: { ui: CardProps['ui']; record: RecordView }): JSX.Element {
  const { who } = record.words;
  const names = ui.people.value
    .filter(({ removed, name }) => !removed && name !== '' && !hasName(who, name))
    .map(({ name }) => name);
  return (
    <WhoNames
      names={[...new Set(names)]}
      onAdd={(name) => {
        const next = withName(ui.records.text(record.id, 'who')?.toString() ?? who, name);
        ui.records.editText(record.id, 'who', next, next.length);
        say(t('records.whoAdded', { who: next }));
      }}
    />
  );
}
