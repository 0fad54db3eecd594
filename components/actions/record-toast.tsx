import './record-toast.css';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { say } from '../ui/announcer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Passing } from '../ui/passing.tsx';
import type { RecordsUi, RecordToast as Toast } from './records-ui.ts';

/** A short message with one thing to do about it. */
export function RecordToast({ ui }: { readonly ui: RecordsUi }): JSX.Element | null {
  const toast = ui.toast.value;
  return toast && <Shown ui={ui} toast={toast} />;
}

function Shown({ ui, toast }: { readonly ui: RecordsUi; readonly toast: Toast }): JSX.Element {
  const close = (): void => {
    if (ui.toast.peek() === toast) ui.toast.value = null;
  };
  useEffect(() => say(toast.text), [toast]);
  return (
    <Passing class="rec-toast" of={toast} onPassed={close}>
      <span class="grow">{toast.text}</span>
      {toast.action && (
        <Button kind="plain" onPress={() => toast.action?.run()}>
          {toast.action.label}
        </Button>
      )}
      <IconButton icon="close" label={t('ui.close')} onPress={close} />
    </Passing>
  );
}
