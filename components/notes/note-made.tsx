import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { NoteView } from '../../lib/meeting/note-view.ts';
import type { NoteHelp } from './note-help.ts';
import type { NotesUi } from './notes-ui.ts';

interface Props {
  readonly ui: NotesUi;
  readonly help: NoteHelp;
  readonly view: NoteView;
}

/** What has become of a note; and one tap to make something of an idea or a decision. */
export function NoteMade({ ui, help, view }: Props): JSX.Element | null {
  const made = help.made(view.id);
  const kind = view.kind === 'idea' ? 'action' : view.kind === 'decision' ? 'decision' : null;
  const offers = kind !== null && made.length === 0 && !ui.readOnly.value;
  if (made.length === 0 && !offers) return null;
  return (
    <div class="note-offers">
      {made.map(({ id, label }) => (
        <button key={id} type="button" class="note-offer" onClick={() => help.showMade(id)}>
          <span aria-hidden="true">→ </span>
          <span dir="auto">{label}</span>
        </button>
      ))}
      {offers && (
        <button type="button" class="note-offer" onClick={() => help.make(kind, view.id)}>
          {t(`records.make.${kind}`)}
        </button>
      )}
    </div>
  );
}
