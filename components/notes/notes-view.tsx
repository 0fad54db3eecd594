import '@preact/signals';
import './notes.css';
import './note-row.css';
import './note-menu.css';
import './words.css';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingNotes } from '../../lib/meeting/notes.ts';
import type { Participant } from '../../lib/sync/contract.ts';
import { say } from '../ui/announcer.tsx';
import { BinView } from './bin-view.tsx';
import { onNewChecks } from './check-news.ts';
import { Icon } from './icons.tsx';
import type { NoteHelp } from './note-help.ts';
import { StrengthHint } from './note-hint.tsx';
import { NoteMenu } from './note-menu.tsx';
import { NoteSection } from './note-section.tsx';
import { NoteToast } from './note-toast.tsx';
import { NotesUi } from './notes-ui.ts';
import { OpenChecks, OpenChecksButton } from './open-checks.tsx';

/** A wish to be taken to a note; a new object is a new wish. */
export interface GoTo {
  readonly itemId: string;
}

export interface NotesViewProps {
  /** Opened by whoever holds the document, who also destroys it. */
  readonly notes: MeetingNotes;
  /** For authors' names and for who is writing where. */
  readonly people: readonly Participant[];
  readonly readOnly: boolean;
  /** Marked words, checks, hints; without it, notes alone. */
  readonly help?: NoteHelp | null;
  readonly goTo?: GoTo | null;
  /** Somebody interprets or listens in another language. */
  readonly slower?: boolean;
  readonly onCelebrate?: ((itemId: string) => void) | null;
  readonly onPark?: ((itemId: string) => void) | null;
  /** This person's cursor went to a note (or left, `null`); `isWriting` at most once a second while they type. */
  readonly onFocusItem: (itemId: string | null, isWriting: boolean) => void;
}

/** The notes of a meeting: sections, notes, bin, undo. */
export function NotesView({
  notes,
  people,
  readOnly,
  help = null,
  goTo = null,
  slower = false,
  onCelebrate = null,
  onPark = null,
  onFocusItem,
}: NotesViewProps): JSX.Element {
  const ui = useMemo(() => new NotesUi(notes), [notes]);
  const root = useRef<HTMLDivElement>(null);
  ui.onFocusItem = onFocusItem;
  ui.onCelebrate = onCelebrate;
  ui.onPark = onPark;
  ui.slower.value = slower;
  ui.people.update(people);
  ui.readOnly.value = readOnly;
  useLayoutEffect(() => {
    ui.root = root.current;
  });
  useEffect(() => {
    ui.start();
    return () => ui.destroy();
  }, [ui]);
  useEffect(
    () =>
      help
        ? onNewChecks(help.checks, notes.deviceId, (check) =>
            say(t('checkNews', { name: ui.people.nameOf(check.by) })),
          )
        : undefined,
    [ui, help],
  );
  useEffect(() => {
    if (goTo) ui.goTo(goTo.itemId);
  }, [ui, goTo]);
  return (
    <div class="notes" ref={root} tabIndex={-1}>
      <Tools ui={ui} help={help} />
      {help && ui.checksOpen.value && <OpenChecks ui={ui} help={help} />}
      {help && !ui.binOpen.value && <StrengthHint ui={ui} help={help} />}
      {ui.binOpen.value ? <BinView ui={ui} /> : <Sections ui={ui} help={help} />}
      <NoteMenu ui={ui} help={help} />
      <NoteToast ui={ui} />
      <Spoken ui={ui} />
    </div>
  );
}

interface PartProps {
  readonly ui: NotesUi;
  readonly help: NoteHelp | null;
}

function Sections({ ui, help }: PartProps): JSX.Element {
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
        <NoteSection key={section.id} ui={ui} help={help} section={section} />
      ))}
    </>
  );
}

/** Undo, redo and the bin. Buttons that cannot act stay reachable and say so, or focus would be lost on the last step. */
function Tools({ ui, help }: PartProps): JSX.Element {
  const { notes } = ui;
  const count = notes.bin.value.length;
  return (
    <div class="note-tools" role="toolbar" aria-label={t('notesTools')}>
      {help && <OpenChecksButton ui={ui} help={help} />}
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
