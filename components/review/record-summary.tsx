import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/i18n/index.ts';
import { SIDES } from '../../lib/meeting/record-schema.ts';
import type { IndexedMeeting, IndexedRecord } from '../../lib/storage/record-index-contract.ts';
import { dayText, sidesText } from '../actions/record-words.ts';
import { Button } from '../ui/button.tsx';
import { problemText } from '../ui/problem-text.ts';
import { roleLabel } from '../ui/role-label.ts';
import { checkTexts, dayOf, factsOf, stateText } from './record-facts.ts';

export interface RecordSummaryProps {
  readonly meeting: Pick<IndexedMeeting, 'meetingId' | 'next'>;
  readonly record: IndexedRecord;
  /** Its day has passed. */
  readonly isOverdue: boolean;
  /** Reads the record and its signatures anew; `null` when it is gone. */
  readonly onCheck: () => Promise<IndexedRecord | null>;
}

const SIGNS = { open: '○', 'in-progress': '◐', done: '✓', dropped: '–' } as const;

/** A record to read: its words, whose it is, how it stands, and who agreed. */
export function RecordSummary({ meeting, record, isOverdue, onCheck }: RecordSummaryProps): JSX.Element {
  const { status, kind, dates, statuses } = record;
  const isOver = status === 'done' || status === 'dropped';
  const sides = sidesText(record);
  const reasons = SIDES.flatMap((side) => statuses[side]?.reason || []);
  const due = dates.by;
  return (
    <div class="stack-s">
      <Words record={record} />
      <ul class="agenda-facts small">
        {factsOf(record, meeting).map((fact) => (
          <li key={fact} dir="auto">
            {fact}
          </li>
        ))}
        {isOverdue && due && due !== 'next-meeting' && (
          <li class="agenda-late">{t('agenda.passed', { day: dayText(due) })}</li>
        )}
        {dates.look && dates.look !== 'next-meeting' && (
          <li>{t('records.lookDay', { day: dayText(dates.look) })}</li>
        )}
        {kind !== 'decision' && kind !== 'issue' && (
          <li class="agenda-status" data-status={status}>
            <span aria-hidden="true">{SIGNS[status]} </span>
            {t(`records.status.${status}`)}
          </li>
        )}
        {record.from && <li>{t('agenda.carried')}</li>}
      </ul>
      {sides !== '' && <p class="small soft">{sides}.</p>}
      {status === 'dropped' &&
        reasons.map((reason) => (
          <p key={reason} class="small soft" dir="auto">
            {t('agenda.reason', { reason })}
          </p>
        ))}
      {kind !== 'need' && kind !== 'issue' && (
        <>
          <p
            class="agenda-state small"
            data-state={isOver && record.state !== 'agreed' ? 'none' : record.state}
          >
            {stateText(record)}
            {record.agreedBy.map(({ deviceId, name, role, at }) => (
              <span key={deviceId} class="agenda-signer" data-role={role}>
                {t('agenda.signedOn', { name, role: roleLabel(role).toLocaleLowerCase(), day: dayOf(at) })}
              </span>
            ))}
          </p>
          <Signatures record={record} onCheck={onCheck} />
        </>
      )}
    </div>
  );
}

/** The words; where they were changed since people agreed, those they agreed to come first. */
function Words({ record }: { readonly record: IndexedRecord }): JSX.Element {
  const { words, before, kind, state } = record;
  if (state !== 'changed' || !before) {
    return (
      <p class="agenda-what" dir="auto">
        {words.what}
      </p>
    );
  }
  return (
    <dl class="agenda-versions">
      <dt>{t('agenda.wordsAgreed')}</dt>
      <dd>
        {before
          .filter(([, text]) => text !== '')
          .map(([field, text]) => (
            <p key={field} dir="auto" class={field === 'what' ? 'agenda-what' : 'small'}>
              {field === 'what' ? text : `${t(fieldKey(kind, field))}: ${asWords(field, text)}`}
            </p>
          ))}
      </dd>
      <dt>{t('agenda.wordsNow')}</dt>
      <dd class="agenda-what" dir="auto">
        {words.what}
      </dd>
    </dl>
  );
}

const DATES: readonly string[] = ['by', 'look'];
/** A date was signed as it is kept: `2026-12-04`, or `next-meeting`. */
function asWords(field: string, text: string): string {
  if (!DATES.includes(field)) return text;
  return text === 'next-meeting' ? t('records.byNext') : dayText(text as `${number}-${number}-${number}`);
}
const FIELDS: Readonly<Record<string, MessageKey>> = {
  'action who': 'records.action.who',
  'action know': 'records.action.know',
  'action by': 'records.action.by',
  'decision because': 'records.decision.because',
  'goal now': 'records.goal.now',
  'goal target': 'records.goal.target',
  'goal measure': 'records.goal.measure',
  'goal school': 'records.goal.school',
  'goal home': 'records.goal.home',
  'goal reports': 'records.goal.reports',
  'goal by': 'records.goal.by',
  'goal look': 'records.goal.look',
};
const fieldKey = (kind: string, field: string): MessageKey =>
  FIELDS[`${kind} ${field}`] ?? 'agenda.wordsAgreed';

/** What the signatures prove, and a look at them anew. */
function Signatures({ record, onCheck }: Pick<RecordSummaryProps, 'record' | 'onCheck'>): JSX.Element {
  const [found, setFound] = useState<'idle' | 'busy' | 'gone' | IndexedRecord | { problem: unknown }>('idle');
  const check = async (): Promise<void> => {
    setFound('busy');
    try {
      setFound((await onCheck()) ?? 'gone');
    } catch (problem) {
      setFound({ problem });
    }
  };
  const fresh = typeof found === 'object' && 'id' in found ? found : null;
  const isBad = record.rejected > 0 || record.state === 'changed';
  return (
    <details class="agenda-check small" data-bad={isBad || undefined}>
      <summary>{t('agenda.signedBy')}</summary>
      <div class="stack-s" role="status">
        {checkTexts(fresh ?? record).map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
        {fresh && <p class="soft">{t('agenda.checked')}</p>}
        {found === 'busy' && <p class="soft">{t('agenda.checking')}</p>}
        {found === 'gone' && <p>{t('agenda.checkGone')}</p>}
        {typeof found === 'object' && 'problem' in found && <p>{problemText(found.problem)}</p>}
      </div>
      <div>
        <Button off={found === 'busy'} onPress={() => void check()}>
          {t('agenda.checkAgain')}
        </Button>
      </div>
    </details>
  );
}
