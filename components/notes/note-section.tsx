import type { JSX } from 'preact';
import { useId, useLayoutEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { LOST_SECTION, type SectionView } from '../../lib/meeting/notes.ts';
import { Icon } from './icons.tsx';
import { sectionInvitation, sectionName } from './labels.ts';
import type { NoteHelp } from './note-help.ts';
import { NoteRow } from './note-row.tsx';
import type { NotesUi } from './notes-ui.ts';

interface Props {
  readonly ui: NotesUi;
  readonly help: NoteHelp | null;
  readonly section: SectionView;
}

/** One section: its name, its notes in order, and the button that adds one. */
export function NoteSection({ ui, help, section }: Props): JSX.Element {
  const headingId = useId();
  const all = ui.notes.itemIds(section.id).value;
  const shown = withGhost(ui, section.id, all.length > ui.rows.value ? all.slice(0, ui.rows.value) : all);
  ui.focus.beginRearranging();
  useLayoutEffect(() => ui.focus.endRearranging());
  const readOnly = ui.readOnly.value;
  const name = sectionName(section);
  return (
    <section class="note-section" data-section={section.id} aria-labelledby={headingId}>
      <h2 id={headingId}>{name}</h2>
      {shown.length > 0 ? (
        <ul class="note-list">
          {shown.map((id) => (
            <NoteRow key={id} ui={ui} help={help} id={id} />
          ))}
        </ul>
      ) : (
        !readOnly && <p class="note-invitation">{sectionInvitation(section)}</p>
      )}
      {!readOnly && section.id !== LOST_SECTION && (
        <button type="button" class="note-add" onClick={() => ui.add(section.id)}>
          <Icon name="plus" /> {t('noteAdd', { section: name })}
        </button>
      )}
    </section>
  );
}

function withGhost(ui: NotesUi, sectionId: string, ids: readonly string[]): readonly string[] {
  const ghost = ui.ghost.value;
  if (!ghost || ghost.sectionId !== sectionId || ids.includes(ghost.id)) return ids;
  const at = ghost.afterId === null ? 0 : ids.indexOf(ghost.afterId) + 1 || ids.length;
  return ids.toSpliced(at, 0, ghost.id);
}
