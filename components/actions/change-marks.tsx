import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/i18n/index.ts';
import type { SignedWords } from '../../lib/meeting/agreement-contract.ts';
import { asDueDate } from '../../lib/meeting/calendar-date.ts';
import {
  type AgreeableKind,
  DATE_FIELDS,
  type RecordView,
  TEXT_FIELDS,
} from '../../lib/meeting/record-schema.ts';
import { dayText } from './record-words.ts';
import { wordDiff } from './word-diff.ts';

interface Change {
  readonly label: string;
  readonly before: string;
  readonly now: string;
}

/** Label of a signed field in the language of the interface; the field's own name for one we do not know. */
export function fieldLabel(kind: AgreeableKind, field: string): string {
  const known = ([...TEXT_FIELDS[kind], ...DATE_FIELDS[kind]] as readonly string[]).includes(field);
  return known ? t(`records.${kind}.${field}` as MessageKey) : field;
}

/** A signed day as people read it. */
export function signedDate(value: string): string {
  const date = asDueDate(value);
  return date === 'next-meeting' ? t('records.byNext') : date === '' ? value : dayText(date);
}

/** Fields whose words differ from those that were agreed to, in the order in which they are signed. */
export function changesSince(before: SignedWords, record: RecordView): Change[] {
  const { kind } = before;
  const texts = TEXT_FIELDS[kind].map((field) => ({ field, now: record.words[field], isDate: false }));
  const dates = DATE_FIELDS[kind].map((field) => ({ field, now: record.dates[field], isDate: true }));
  const old = new Map(before.fields);
  return [...texts, ...dates].flatMap(({ field, now, isDate }) => {
    const was = old.get(field) ?? '';
    if (was === now || was.trim() === now.trim()) return [];
    const shown = (value: string): string => (isDate ? signedDate(value) : value);
    return [{ label: fieldLabel(kind, field), before: shown(was), now: shown(now) }];
  });
}

/** What has changed since people agreed: field by field, word by word, told in words too. */
export function ChangeMarks({
  before,
  record,
}: {
  readonly before: SignedWords;
  readonly record: RecordView;
}): JSX.Element | null {
  const changes = changesSince(before, record);
  if (changes.length === 0) return null;
  return (
    <div class="changes">
      <h4>{t('agreement.changedTitle')}</h4>
      <dl>
        {changes.map((change) => (
          <ChangedField key={change.label} change={change} />
        ))}
      </dl>
    </div>
  );
}

function ChangedField({ change }: { readonly change: Change }): JSX.Element {
  const parts = useMemo(() => wordDiff(change.before, change.now), [change.before, change.now]);
  return (
    <div>
      <dt>{change.label}</dt>
      <dd dir="auto">
        {parts.map(({ kind, text }, at) => {
          const key = `${at} ${kind}`;
          if (kind === 'same') return <span key={key}>{text}</span>;
          const Mark = kind === 'gone' ? 'del' : 'ins';
          return (
            <Mark key={key}>
              <span class="unseen">{` ${t(kind === 'gone' ? 'agreement.markGone' : 'agreement.markNew')} `}</span>
              {text}
              <span class="unseen">{`, ${t('agreement.markEnd')} `}</span>
            </Mark>
          );
        })}
      </dd>
    </div>
  );
}
