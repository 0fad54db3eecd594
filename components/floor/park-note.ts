import { t } from '../../lib/i18n/index.ts';
import type { MeetingArc } from '../guide/arc.ts';

/** Puts a note's words into the parking lot; the note stays. Says so, with a way there. */
export function parkNote({ notes, lines, ui, go }: MeetingArc, noteId: string): void {
  const text = notes.item(noteId).peek()?.text.toString().trim() ?? '';
  if (text === '' || lines.add('parked', { text }) === null) return;
  ui.toast.value = {
    text: t('floor.noteParked'),
    action: { label: t('floor.seeParked'), run: () => go('agenda') },
  };
}
