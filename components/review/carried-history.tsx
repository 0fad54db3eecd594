import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckedRecord, ReceiptContent } from '../../lib/export/receipt.ts';
import { t } from '../../lib/i18n/index.ts';
import type { CarriedFrom } from '../../lib/meeting/record-schema.ts';
import { roleLabel } from '../ui/role-label.ts';
import { dayOf, stateText } from './record-facts.ts';

/** One earlier meeting's part of a record's history. */
interface Stage {
  readonly meeting: ReceiptContent;
  readonly record: CheckedRecord;
}

/** The record in its receipt, and in the receipts of the meetings before that: the latest first. */
function stagesOf(
  content: ReceiptContent,
  { meeting, record }: Pick<CarriedFrom, 'meeting' | 'record'>,
): Stage[] {
  const found = content.meetingId === meeting ? content.records.find(({ id }) => id === record) : undefined;
  const here = found ? [{ meeting: content, record: found }] : [];
  // A receipt of one record carries only receipts of that record.
  return [
    ...here,
    ...content.earlier.flatMap((one) => one.records.map((its) => ({ meeting: one, record: its }))),
  ];
}

/** What happened to a record in earlier meetings, told by the receipt it came with; read when it is opened. */
export function CarriedHistory({ carried }: { readonly carried: CarriedFrom }): JSX.Element {
  const [stages, setStages] = useState<readonly Stage[] | 'broken' | null>(null);
  const read = async (): Promise<void> => {
    // What checks receipts comes when one is looked at.
    const { verifyReceipt } = await import('../../lib/export/receipt.ts');
    const { content, ok } = await verifyReceipt(carried.receipt);
    const found = content && ok ? stagesOf(content, carried) : [];
    setStages(found.length > 0 ? found : 'broken');
  };
  return (
    <details
      class="small"
      onToggle={(event) => {
        if (event.currentTarget.open && stages === null) void read();
      }}
    >
      <summary>{t('agenda.carryHistory')}</summary>
      {stages === 'broken' && <p>{t('agenda.carryBroken')}</p>}
      {stages !== null &&
        stages !== 'broken' &&
        stages.map(({ meeting, record }) => (
          <div key={meeting.meetingId} class="stack-s carried">
            <p class="soft" dir="auto">
              {t('agenda.fromMeeting', {
                title: meeting.title || t('meeting.untitled'),
                day: dayOf(meeting.createdAt),
              })}
            </p>
            <p dir="auto">{record.fields.find(([field]) => field === 'what')?.[1]}</p>
            <p>
              {t(`records.status.${record.status}`)}
              {record.isAgreeable && ` · ${stateText(record.agreement)}`}
            </p>
            <ul>
              {record.agreement.statements
                .filter(({ verdict, isCurrent }) => verdict === 'agree' && isCurrent)
                .map(({ id, name, role, at }) => (
                  <li key={id} dir="auto">
                    {t('agenda.signedOn', {
                      name,
                      role: roleLabel(role).toLocaleLowerCase(),
                      day: dayOf(at),
                    })}
                  </li>
                ))}
              {record.updates.map(({ name, text, value, at }) => (
                <li key={`${at} ${name} ${text}`} dir="auto">
                  {[`${t('agenda.noteBy', { name, day: dayOf(at) })}:`, value ?? '', text]
                    .filter(Boolean)
                    .join(' ')}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </details>
  );
}
