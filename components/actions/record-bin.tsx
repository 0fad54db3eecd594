import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { RecordView } from '../../lib/meeting/record-schema.ts';
import { shortTime } from '../notes/labels.ts';
import { Button } from '../ui/button.tsx';
import { nameOfRecord, type RecordsUi } from './records-ui.ts';

interface Props {
  readonly ui: RecordsUi;
  readonly removed: readonly RecordView[];
}

/** What was removed, each with a button to put it back. */
export function RecordBin({ ui, removed }: Props): JSX.Element {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const close = (): void => {
    const kind = ui.part.peek();
    ui.binOpen.value = false;
    ui.wish.value = { id: `add ${kind}`, on: 'card' };
  };
  return (
    <div class="stack">
      <div>
        <Button buttonRef={back} onPress={close}>
          {t('records.binBack')}
        </Button>
      </div>
      <p class="soft">{removed.length === 0 ? t('records.binEmpty') : t('records.binHelp')}</p>
      <ul class="rec-list">
        {removed.map((record) => (
          <li key={record.id} class="rec rec-binned">
            <div class="grow">
              <p dir="auto">{nameOfRecord(record)}</p>
              <p class="small soft">
                {t('records.removedBy', {
                  name: ui.nameOf(record.deleted?.by ?? ''),
                  time: shortTime(record.deleted?.at ?? 0),
                })}
              </p>
            </div>
            {ui.canWrite.value && (
              <Button
                label={t('records.putBackWhat', { what: nameOfRecord(record) })}
                onPress={() => {
                  ui.restore(record.id);
                  back.current?.focus();
                }}
              >
                {t('records.putBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
