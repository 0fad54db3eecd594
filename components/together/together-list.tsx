import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { ListFoot } from '../actions/list-foot.tsx';
import { RecordBin } from '../actions/record-bin.tsx';
import { keepFocus } from '../actions/records-list.tsx';
import type { RecordsUi } from '../actions/records-ui.ts';

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
      <ListFoot
        ui={ui}
        kind={kind}
        add={add}
        removed={removed.length}
        onAdd={() => {
          const id = ui.records.add(kind);
          if (id !== null) ui.goTo(id);
        }}
      />
    </div>
  );
}
