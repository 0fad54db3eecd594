import './record-toast.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { say } from '../ui/announcer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import type { RecordsUi, RecordToast as Toast } from './records-ui.ts';

/** Long enough to read and reach, in milliseconds; stays while the pointer or the keyboard is on it. */
const SHOWN_MS = 10_000;

/** A short message with one thing to do about it. */
export function RecordToast({ ui }: { readonly ui: RecordsUi }): JSX.Element | null {
  const toast = ui.toast.value;
  return toast && <Shown ui={ui} toast={toast} />;
}

function Shown({ ui, toast }: { readonly ui: RecordsUi; readonly toast: Toast }): JSX.Element {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => say(toast.text), [toast]);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => {
      if (ui.toast.peek() === toast) ui.toast.value = null;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, toast, ui]);
  return (
    <div
      class="rec-toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span class="grow">{toast.text}</span>
      {toast.action && (
        <Button kind="plain" onPress={() => toast.action?.run()}>
          {toast.action.label}
        </Button>
      )}
      <IconButton
        icon="close"
        label={t('ui.close')}
        onPress={() => {
          ui.toast.value = null;
        }}
      />
    </div>
  );
}
