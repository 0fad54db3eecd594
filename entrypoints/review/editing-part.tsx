import '@preact/signals';
import type { JSX } from 'preact';
import { Notice } from '../../components/ui/notice.tsx';
import { problemText } from '../../components/ui/problem-text.ts';
import { t } from '../../lib/i18n/index.ts';
import type { ReviewState } from './state.ts';

interface Props {
  readonly state: ReviewState;
  readonly onOpenWord: (entryId: string) => void;
}

/** Takes the person to a note of the meeting that is shown. */
function goToNote(noteId: string): void {
  const note = document.querySelector<HTMLElement>(`[data-note="${CSS.escape(noteId)}"]`);
  note?.scrollIntoView({ block: 'center' });
  note?.focus({ preventScroll: true });
}

/** The meeting that is open for editing, on its way, or not to be opened. */
export function EditingPart({ state, onOpenWord }: Props): JSX.Element | null {
  const editing = state.desk.editing.value;
  if (!editing) return null;
  const { open, problem } = editing;
  if (problem !== null) {
    return (
      <Notice tone="open" alert>
        <p>{problemText(problem)}</p>
      </Notice>
    );
  }
  if (!open) return <p role="status">{t('agenda.editOpening')}</p>;
  const { meeting, Part } = open;
  return (
    <Part
      session={meeting.session}
      earlier={meeting.earlier}
      shelf={meeting.shelf}
      onDone={() => void state.endEdit()}
      onGoToNote={goToNote}
      onOpenWord={onOpenWord}
    />
  );
}
