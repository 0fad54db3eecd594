import { t } from '../../lib/i18n/index.ts';
import type { MeetingArc } from '../guide/arc.ts';

/** Puts a note's words among what is celebrated, as thanks if the note is one. Says so, with a way there. */
export function celebrateNote(arc: MeetingArc, noteId: string): void {
  const note = arc.notes.item(noteId).peek();
  const text = note?.text.toString().trim() ?? '';
  if (!note || text === '') return;
  const sort = note.kind === 'thanks' ? 'thanks' : 'win';
  if (arc.lines.add('celebration', { text, facts: { sort } }) === null) return;
  arc.ui.toast.value = {
    text: t('cards.celebrated'),
    action: { label: t('cards.celebratedSee'), run: () => arc.go('celebrations') },
  };
}
