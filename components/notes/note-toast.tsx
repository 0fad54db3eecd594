import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { Icon } from './icons.tsx';
import type { NotesUi, Toast } from './notes-ui.ts';

/** Long enough to read and reach, in milliseconds; stays while the pointer or the keyboard is on it. */
const SHOWN_MS = 10_000;

/** A short message with one thing to do about it. Spoken by the screen's live region. */
export function NoteToast({ ui }: { ui: NotesUi }): JSX.Element | null {
  const toast = ui.toast.value;
  return toast && <Shown key={toast.text} ui={ui} toast={toast} />;
}

function Shown({ ui, toast }: { ui: NotesUi; toast: Toast }): JSX.Element {
  const [held, setHeld] = useState(false);
  const close = (): void => {
    ui.toast.value = null;
  };
  useEffect(() => ui.say(toast.text), [ui, toast]);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => {
      if (ui.toast.peek() === toast) ui.toast.value = null;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, toast, ui]);
  return (
    <div
      class="note-toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.action && (
        <button type="button" class="note-toast-action" onClick={() => toast.action?.run()}>
          {toast.action.label}
        </button>
      )}
      <button type="button" class="note-toast-close" aria-label={t('toastClose')} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
