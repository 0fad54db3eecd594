import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { RecordBin } from '../actions/record-bin.tsx';
import { keepFocus } from '../actions/records-list.tsx';
import type { RecordsUi } from '../actions/records-ui.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly ui: RecordsUi;
  readonly kind: 'issue' | 'need';
  /** Name of the list for a screen reader. */
  readonly label: string;
  /** One sentence for an empty list: what it is for. */
  readonly help: string;
  readonly add: string;
  readonly card: (id: string) => ComponentChildren;
}

/** Issues or needs: cards in people's order, the button that adds one, and the bin. */
export function TogetherList({ ui, kind, label, help, add, card }: Props): JSX.Element {
  const ids = ui.records.ids(kind).value;
  const removed = ui.records.bin.value.filter((record) => record.kind === kind);
  const canWrite = ui.canWrite.value;
  const button = useRef<HTMLButtonElement>(null);
  const wish = ui.wish.value;
  useEffect(() => {
    if (wish?.id !== `add ${kind}`) return;
    button.current?.focus();
    ui.wish.value = null;
  }, [wish, kind, ui]);
  keepFocus();
  if (ui.binOpen.value) return <RecordBin ui={ui} removed={removed} />;
  return (
    <div class="together stack">
      {ids.length === 0 && <p class="rec-empty">{canWrite ? help : t('records.emptyReadOnly')}</p>}
      {ids.length > 0 && (
        <ul class="rec-list" aria-label={label}>
          {ids.map(card)}
        </ul>
      )}
      <div class="row">
        {canWrite && (
          <Button
            kind="primary"
            buttonRef={button}
            onPress={() => {
              const id = ui.records.add(kind);
              if (id !== null) ui.goTo(id);
            }}
          >
            {add}
          </Button>
        )}
        {removed.length > 0 && (
          <button
            type="button"
            class="button button-plain rec-bin-button"
            onClick={() => {
              ui.binOpen.value = true;
            }}
          >
            {t('records.bin', { count: removed.length })}
          </button>
        )}
      </div>
    </div>
  );
}
