import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { NoteView } from '../../lib/meeting/note-view.ts';
import { MAX_TERM_LENGTH } from '../../lib/meeting/words.ts';
import type { NoteHelp } from './note-help.ts';
import { subjectOf } from './note-offers.tsx';
import type { NotesUi } from './notes-ui.ts';

type MakeItem = (key: string, label: string, act: () => void, backToButton?: boolean) => JSX.Element;

/** What a menu offers for a note. `anchor`: the button that opened it. */
export type MenuItems = (
  ui: NotesUi,
  help: NoteHelp,
  view: NoteView,
  anchor: HTMLElement,
  item: MakeItem,
) => JSX.Element[];

/** What the menu of a note offers to understand it, and to say it well. */
export const wordItems: MenuItems = (ui, help, view, anchor, item) => {
  const answerer = help.checks.answererOf(view.id);
  const intent = view.kind === 'worry' ? 'validate' : view.kind === 'thanks' ? 'appreciate' : 'clarify';
  const items = [
    item('meaning', t('noteMeaning'), () => help.askAbout(targetOf(ui, view), anchor), false),
    item('words', t('noteWords'), () => help.showPhrases(subjectOf(view), intent), false),
  ];
  if (answerer !== ui.notes.deviceId) {
    const check = (): void => {
      ui.checking.value = view.id;
    };
    items.unshift(item('check', t('checkMenu'), check, false));
  }
  const said = (): void => {
    ui.menu.value = { id: view.id, kind: 'said', anchor };
  };
  if (view.author === ui.notes.deviceId) items.push(item('said', t('saidMenu'), said, false));
  return items;
};

/** The words that are selected in the note, else the whole note. */
function targetOf(ui: NotesUi, view: NoteView) {
  const field = ui.rowOf(view.id)?.querySelector('textarea');
  const selected = field?.value.slice(field.selectionStart, field.selectionEnd).trim() ?? '';
  if (selected !== '' && selected.length <= MAX_TERM_LENGTH) return { term: selected, itemId: view.id };
  return { term: view.text.toString(), itemId: view.id, wholeNote: true };
}

interface SaidChoice {
  readonly deviceId: string;
  readonly label: string;
  readonly checked: boolean;
}

/** Whose words one's own note may hold: one's own, then everyone else's by name. */
export function saidChoices(ui: NotesUi, view: NoteView): readonly SaidChoice[] {
  const speaker = view.said || view.author;
  const author = { deviceId: view.author, label: t('saidOwn'), checked: speaker === view.author };
  const others = ui.people.everyone
    .filter(({ deviceId, removed }) => deviceId !== view.author && !removed)
    .map(({ deviceId, name }) => ({
      deviceId,
      label: t('saidBy', { name }),
      checked: speaker === deviceId,
    }));
  return [author, ...others];
}
