import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { SignedWords, Statement } from '../../lib/meeting/agreement-contract.ts';
import { DATE_FIELDS } from '../../lib/meeting/record-schema.ts';
import { roleLabel } from '../ui/role-label.ts';
import { fieldLabel, signedDate } from './change-marks.tsx';
import type { RecordsUi } from './records-ui.ts';

interface Props {
  readonly ui: RecordsUi;
  readonly history: readonly Statement[];
}

const MOMENT = { dateStyle: 'medium', timeStyle: 'short' } as const;

/** The words that somebody signed, in one line: "What will happen: … · Who: …". */
function signedText({ kind, fields }: SignedWords): string {
  const dates: readonly string[] = DATE_FIELDS[kind];
  return fields
    .filter(([, words]) => words.trim() !== '')
    .map(
      ([field, words]) => `${fieldLabel(kind, field)}: ${dates.includes(field) ? signedDate(words) : words}`,
    )
    .join(' · ');
}

/** All that was ever said about a record, and the words that it was about. Nothing is taken away by a change. */
export function AgreementHistory({ ui, history }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('agreement.history', { count: history.length })}</summary>
      {isOpen && (
        <ol>
          {history.map((statement, place) => {
            const { id, verdict, deviceId, name, role, at, reason, words } = statement;
            const isSelf = deviceId === ui.records.deviceId;
            return (
              <li key={id} data-role={role}>
                <p>
                  {isSelf ? t(`agreement.youThen.${verdict}`) : t(`agreement.then.${verdict}`, { name })}{' '}
                  <span class="soft small">
                    {roleLabel(role)}
                    {at > 0 && ` · ${formatDate(at, MOMENT)}`}
                  </span>
                </p>
                {reason !== '' && (
                  <blockquote class="voice-reason" dir="auto">
                    {reason}
                  </blockquote>
                )}
                {statement.form !== history[place - 1]?.form && (
                  <p class="small history-words" dir="auto">
                    {signedText(words)}
                  </p>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </details>
  );
}
