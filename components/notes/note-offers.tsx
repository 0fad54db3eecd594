import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { NoteView } from '../../lib/meeting/note-view.ts';
import { cutAt } from '../../lib/meeting/text.ts';
import type { NoteHelp } from './note-help.ts';
import type { NotesUi } from './notes-ui.ts';

/** How much of another note is quoted, in UTF-16 code units. */
const QUOTED = 60;

export const startOf = (text: string, length: number = QUOTED): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${cutAt(line, length)}…` : line;
};

interface Props {
  readonly ui: NotesUi;
  readonly help: NoteHelp;
  readonly view: NoteView;
}

/** What a worry leads on to, and what an idea belongs to. Quiet buttons below the note. */
export function NoteOffers({ ui, help, view }: Props): JSX.Element | null {
  if (view.helps !== '') return <Belongs ui={ui} view={view} />;
  if (view.kind !== 'worry' || ui.readOnly.value) return null;
  const isOthers = view.author !== ui.notes.deviceId;
  return (
    <div class="note-offers">
      <button type="button" class="note-offer" onClick={() => ui.addIdeaFor(view.id)}>
        {t('worryHelp')}
      </button>
      {isOthers && (
        <button
          type="button"
          class="note-offer"
          onClick={() => help.showPhrases(subjectOf(view), 'validate')}
        >
          {t('worryKind')}
        </button>
      )}
    </div>
  );
}

export const subjectOf = ({ id, text, author }: NoteView) => ({ id, author, text: text.toString() });

function Belongs({ ui, view }: Omit<Props, 'help'>): JSX.Element | null {
  const worry = ui.notes.item(view.helps).value;
  if (!worry || worry.deleted) return null;
  return (
    <div class="note-offers">
      <button type="button" class="note-offer" onClick={() => ui.goTo(worry.id)}>
        {t('ideaFor', { text: startOf(worry.text.toString()) })}
      </button>
    </div>
  );
}
