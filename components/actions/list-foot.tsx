import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { RecordKind } from '../../lib/meeting/record-schema.ts';
import { Button } from '../ui/button.tsx';
import type { RecordsUi } from './records-ui.ts';

interface Props {
  readonly ui: RecordsUi;
  readonly kind: RecordKind;
  /** Name of the button that adds one. */
  readonly add: string;
  /** How many of them were removed. */
  readonly removed: number;
  readonly onAdd: () => void;
  /** What stands between the two. */
  readonly children?: ComponentChildren;
}

/** Below a list of records: the button that adds one, which the keyboard can be wished to, and the bin. */
export function ListFoot({ ui, kind, add, removed, onAdd, children }: Props): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const wish = ui.wishFor(`add ${kind}`);
  useEffect(() => {
    if (!wish) return;
    button.current?.focus();
    ui.wish.value = null;
  }, [wish, kind, ui]);
  return (
    <div class="row">
      {ui.canWrite.value && (
        <Button kind="primary" buttonRef={button} onPress={onAdd}>
          {add}
        </Button>
      )}
      {children}
      {removed > 0 && (
        <button
          type="button"
          class="button button-plain rec-bin-button"
          onClick={() => {
            ui.binOpen.value = true;
          }}
        >
          {t('records.bin', { count: removed })}
        </button>
      )}
    </div>
  );
}
