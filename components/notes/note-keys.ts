import { pastedLines } from '../../lib/meeting/text.ts';
import type { NotesUi } from './notes-ui.ts';

/** Keys and pastes in a note's field. Returns functions to attach; none of them acts while `composing()`. */
export function noteKeys(ui: NotesUi, id: string, composing: () => boolean) {
  const { notes, focus } = ui;
  let shift = false;

  function enter(field: HTMLTextAreaElement): void {
    const view = notes.item(id).peek();
    if (!view || view.deleted || field.value === '') return;
    const { selectionStart: start, selectionEnd: end, value } = field;
    if (start === 0 && end === 0) {
      notes.addItem(view.sectionId, { kind: view.kind, after: notes.previous(id) });
      return;
    }
    if (start !== end) notes.editText(id, value.slice(0, start) + value.slice(end), start);
    if (start === field.value.length) {
      const made = notes.addItem(view.sectionId, { kind: view.kind, after: id });
      if (made) focus.focus(made);
      return;
    }
    const caret = notes.splitItem(id, start);
    if (caret) focus.focus(caret.id, caret.offset);
  }

  /** Returns whether the key was used up. */
  function backspace(field: HTMLTextAreaElement): boolean {
    if (field.selectionStart !== 0 || field.selectionEnd !== 0) return false;
    if (field.value !== '') {
      const caret = notes.joinWithPrevious(id);
      if (caret) focus.focus(caret.id, caret.offset);
      return caret !== null;
    }
    const above = notes.previous(id);
    const below = notes.next(id);
    const sectionId = notes.item(id).peek()?.sectionId ?? '';
    notes.deleteItem(id);
    if (above) focus.focus(above, 'end');
    else if (below) focus.focus(below, 0);
    else ui.focusAddButton(sectionId);
    return true;
  }

  /** Step to the note above or below when the caret cannot go further in this one. */
  function step(field: HTMLTextAreaElement, event: KeyboardEvent): boolean {
    if (event.shiftKey || field.selectionStart !== field.selectionEnd) return false;
    const up = event.key === 'ArrowUp';
    if (field.selectionStart !== (up ? 0 : field.value.length)) return false;
    const target = up ? notes.previous(id) : notes.next(id);
    if (target) focus.focus(target, up ? 'end' : 0);
    return target !== null;
  }

  /** Returns whether the key was used up. */
  function press(event: KeyboardEvent, field: HTMLTextAreaElement): boolean {
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (control && !event.altKey && (key === 'z' || key === 'y')) {
      ui.takeBack(key === 'y' || event.shiftKey ? 'redo' : 'undo');
      return true;
    }
    if (event.key.startsWith('Arrow') && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (event.altKey && !control) {
        ui.move(id, event.key === 'ArrowUp' ? 'up' : 'down');
        return true;
      }
      return !control && !event.altKey && step(field, event);
    }
    if (control || event.altKey) return false;
    if (event.key === 'Enter' && !event.shiftKey) {
      enter(field);
      return true;
    }
    return event.key === 'Backspace' && backspace(field);
  }

  return {
    onKeyDown(event: KeyboardEvent): void {
      shift = event.shiftKey;
      if (ui.readOnly.peek()) return;
      // 229: the key went to an input method; Safari says so only this way when Enter ends a composition.
      if (event.isComposing || composing() || event.keyCode === 229) return;
      if (press(event, event.currentTarget as HTMLTextAreaElement)) event.preventDefault();
    },
    onBeforeInput(event: InputEvent): void {
      const type = event.inputType;
      if (type === 'historyUndo' || type === 'historyRedo') {
        // From the context menu or a phone's shake: the browser's own history knows nothing of others' words.
        event.preventDefault();
        ui.takeBack(type === 'historyUndo' ? 'undo' : 'redo');
      } else if ((type === 'insertLineBreak' || type === 'insertParagraph') && !shift && !composing()) {
        // Phone keyboards report Enter only here.
        event.preventDefault();
        enter(event.currentTarget as HTMLTextAreaElement);
      }
    },
    onPaste(event: ClipboardEvent): void {
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (ui.readOnly.peek() || !/[\n\r\u2028\u2029]/u.test(pasted)) return;
      event.preventDefault();
      const lines = pastedLines(pasted);
      if (lines.length === 0) return;
      const field = event.currentTarget as HTMLTextAreaElement;
      const caret = notes.insertLines(id, field.selectionStart, field.selectionEnd, lines);
      ui.announceCount(lines.length - 1);
      focus.focus(caret.id, caret.offset);
    },
  };
}
