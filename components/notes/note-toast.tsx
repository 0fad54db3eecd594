import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { Passing } from '../ui/passing.tsx';
import { Icon } from './icons.tsx';
import type { NotesUi, Toast } from './notes-ui.ts';

/** A short message with one thing to do about it. Spoken by the screen's live region. */
export function NoteToast({ ui }: { ui: NotesUi }): JSX.Element | null {
  const toast = ui.toast.value;
  return toast && <Shown key={toast.text} ui={ui} toast={toast} />;
}

function Shown({ ui, toast }: { ui: NotesUi; toast: Toast }): JSX.Element {
  const close = (): void => {
    if (ui.toast.peek() === toast) ui.toast.value = null;
  };
  useEffect(() => ui.say(toast.text), [ui, toast]);
  return (
    <Passing class="note-toast" of={toast} onPassed={close}>
      <span>{toast.text}</span>
      {toast.action && (
        <button type="button" class="note-toast-action" onClick={() => toast.action?.run()}>
          {toast.action.label}
        </button>
      )}
      <button type="button" class="note-toast-close" aria-label={t('toastClose')} onClick={close}>
        <Icon name="close" />
      </button>
    </Passing>
  );
}
