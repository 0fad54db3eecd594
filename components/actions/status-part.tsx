import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { type RecordView, SIDES, STATUSES, type Status, sideOf } from '../../lib/meeting/record-schema.ts';
import { MAX_REASON_LENGTH } from '../../lib/meeting/record-view.ts';
import { say } from '../ui/announcer.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { OwnWordsForm } from './own-words-form.tsx';
import { sidesText, sideText } from './record-words.ts';
import type { RecordsUi } from './records-ui.ts';

/** How it stands: what each side says, and this side's own view to choose. */
export function StatusPart({
  ui,
  record,
}: {
  readonly ui: RecordsUi;
  readonly record: RecordView;
}): JSX.Element {
  const [isDropping, setDropping] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const side = sideOf(ui.self?.role ?? 'other');
  const mine = record.statuses[side]?.status ?? null;
  const set = (status: Status, reason?: string): void => {
    if (!ui.records.setStatus(record.id, side, status, reason)) return;
    setDropping(false);
    say(t('records.statusSet', { side: sideText(side), status: t(`records.status.${status}`) }));
  };
  const sides = sidesText(record);
  const chosen = isDropping ? 'dropped' : mine;
  return (
    <div class="stack-s" ref={box}>
      {ui.canWrite.value && (
        <RadioGroup
          legend={t('records.status')}
          options={STATUSES.map((status) => ({ value: status, label: t(`records.status.${status}`) }))}
          value={chosen}
          onChoose={(status) => {
            if (status === 'dropped') setDropping(true);
            else set(status);
          }}
        />
      )}
      {isDropping && (
        <OwnWordsForm
          label={t('records.statusWhy')}
          help={t('records.statusWhyHelp')}
          send={t('records.statusDrop')}
          empty={t('agreement.notYetEmpty')}
          maxLength={MAX_REASON_LENGTH}
          onCancel={() => {
            setDropping(false);
            box.current?.querySelector<HTMLElement>('input')?.focus();
          }}
          onSend={(reason) => {
            set('dropped', reason);
            box.current?.querySelector<HTMLElement>('input[value="dropped"]')?.focus();
          }}
        />
      )}
      <p class="small soft">
        {ui.canWrite.value && t('records.statusHelp', { side: sideText(side) })} {sides !== '' && `${sides}.`}
      </p>
      {SIDES.flatMap((one) => {
        const mark = record.statuses[one];
        if (mark?.status !== 'dropped' || mark.reason === '') return [];
        return [
          <p key={one} class="small" dir="auto">
            {ui.nameOf(mark.by)}: {t('records.statusReason', { reason: mark.reason })}
          </p>,
        ];
      })}
    </div>
  );
}
