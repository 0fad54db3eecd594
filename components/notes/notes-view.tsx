import '@preact/signals';
import './notes.css';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingNotes } from '../../lib/meeting/notes.ts';
import type { Participant } from '../../lib/sync/contract.ts';
import { BinView } from './bin-view.tsx';
import { Icon } from './icons.tsx';
import { NoteMenu } from './note-menu.tsx';
import { NoteSection } from './note-section.tsx';
import { NoteToast } from './note-toast.tsx';
import { NotesUi } from './notes-ui.ts';

export interface NotesViewProps {
  /** Opened by whoever holds the document, who also destroys it. */
  readonly notes: MeetingNotes;
  /** For authors' names and for who is writing where. */
  readonly people: readonly Participant[];
  readonly readOnly: boolean;
  /** This person's cursor went to a note (or left, `null`); `isWriting` at most once a second while they type. */
  readonly onFocusItem: (itemId: string | null, isWriting: boolean) => void;
}

/** The notes of a meeting: sections, notes, bin, undo. */
export function NotesView({ notes, people, readOnly, onFocusItem }: NotesViewProps): JSX.Element {
  const ui = useMemo(() => new NotesUi(notes), [notes]);
  const root = useRef<HTMLDivElement>(null);
  ui.onFocusItem = onFocusItem;
  ui.people.update(people);
  ui.readOnly.value = readOnly;
  useLayoutEffect(() => {
    ui.root = root.current;
  });
  useEffect(() => {
    ui.start();
    return () => ui.destroy();
  }, [ui]);
  return (
    <div class="notes" ref={root} tabIndex={-1}>
      <Tools ui={ui} />
      {ui.binOpen.value ? <BinView ui={ui} /> : <Sections ui={ui} />}
      <NoteMenu ui={ui} />
      <NoteToast ui={ui} />
      <Spoken ui={ui} />
    </div>
  );
}

function Sections({ ui }: { ui: NotesUi }): JSX.Element {
  const empty = ui.notes.count.value === 0;
  return (
    <>
      {empty && (
        <div class="note-welcome">
          {ui.readOnly.value ? (
            <p>{t('notesEmptyReadOnly')}</p>
          ) : (
            <>
              <p>{t('notesWelcome')}</p>
              <p>{t('notesWelcomeNext')}</p>
            </>
          )}
        </div>
      )}
      {ui.notes.sections.value.map((section) => (
        <NoteSection key={section.id} ui={ui} section={section} />
      ))}
    </>
  );
}

/** Undo, redo and the bin. Buttons that cannot act stay reachable and say so, or focus would be lost on the last step. */
function Tools({ ui }: { ui: NotesUi }): JSX.Element {
  const { notes } = ui;
  const count = notes.bin.value.length;
  return (
    <div class="note-tools" role="toolbar" aria-label={t('notesTools')}>
      {!ui.readOnly.value && (
        <>
          <ToolButton
            icon="undo"
            label={t('notesUndo')}
            enabled={notes.canUndo.value}
            act={() => ui.takeBack('undo')}
          />
          <ToolButton
            icon="redo"
            label={t('notesRedo')}
            enabled={notes.canRedo.value}
            act={() => ui.takeBack('redo')}
          />
        </>
      )}
      <button
        type="button"
        class="note-tool note-tool-bin"
        aria-label={count > 0 ? t('notesBinCount', { count }) : t('notesBin')}
        aria-pressed={ui.binOpen.value}
        onClick={() => {
          ui.binOpen.value = !ui.binOpen.peek();
        }}
      >
        <Icon name="bin" /> {count > 0 && <span aria-hidden="true">{count}</span>}
      </button>
    </div>
  );
}

interface ToolProps {
  readonly icon: 'undo' | 'redo';
  readonly label: string;
  readonly enabled: boolean;
  act(): void;
}

function ToolButton({ icon, label, enabled, act }: ToolProps): JSX.Element {
  return (
    <button
      type="button"
      class="note-tool"
      title={label}
      aria-label={label}
      aria-disabled={!enabled}
      onClick={() => enabled && act()}
    >
      <Icon name={icon} />
    </button>
  );
}

function Spoken({ ui }: { ui: NotesUi }): JSX.Element {
  return (
    <div class="note-spoken" aria-live="polite">
      {ui.spoken.value}
    </div>
  );
}

export { BinView } from './bin-view.tsx';
