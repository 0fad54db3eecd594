import type * as Y from 'yjs';
import { mergeComposed, moveOffset, type TextDelta } from '../../lib/meeting/text.ts';

export interface TextBinding {
  /** Whether an input method is composing: keys belong to it then. */
  readonly composing: boolean;
  destroy(): void;
}

/** `field-sizing: content` grows a field without script; without it the height is set by hand. */
const growsAlone = (): boolean => CSS.supports('field-sizing', 'content');

/**
 * Keep a text field and a shared text the same.
 *
 * - what is typed goes to `write` at once
 * - what others write comes in with caret, selection and scroll kept
 * - while an input method composes, the field is left alone; both sides are merged when it is done
 */
export function bindText(
  field: HTMLTextAreaElement,
  text: Y.Text,
  write: (next: string, caret: number) => void,
): TextBinding {
  let composing = false;
  let base = '';
  let deltas: TextDelta[] = [];
  let writing = false;
  const growing = !growsAlone();

  const grow = (): void => {
    if (!growing) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  };
  const show = (value: string, start: number, end: number): void => {
    // The field is as tall as its text, so there is no scroll position to keep (asking for one would cost a layout).
    const { selectionDirection } = field;
    field.value = value;
    if (document.activeElement === field) field.setSelectionRange(start, end, selectionDirection);
    grow();
  };
  const send = (next: string, caret: number): void => {
    writing = true;
    try {
      write(next, caret);
    } finally {
      writing = false;
    }
    grow();
  };

  const onText = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    const delta = event.delta as TextDelta;
    if (composing) {
      deltas.push(delta);
      return;
    }
    const now = text.toString();
    if (field.value === now) return;
    if (writing) {
      // Something in what was typed could not be kept as it was; the caret is already where it belongs.
      show(now, field.selectionStart, field.selectionEnd);
    } else if (transaction.local) {
      // One's own undo or redo: the caret goes where the change was.
      const at = endOfChange(delta);
      show(now, at, at);
    } else show(now, moveOffset(field.selectionStart, delta), moveOffset(field.selectionEnd, delta));
  };
  const onInput = (event: Event): void => {
    if (composing || (event as InputEvent).isComposing) return;
    send(field.value, field.selectionEnd);
  };
  const onStart = (): void => {
    if (composing) return;
    composing = true;
    base = text.toString();
    deltas = [];
  };
  const onEnd = (): void => {
    if (!composing) return;
    composing = false;
    const merged = mergeComposed(base, field.value, field.selectionEnd, text.toString(), deltas);
    if (deltas.length > 0) show(merged.text, merged.caret, merged.caret);
    if (merged.text !== text.toString()) send(merged.text, merged.caret);
  };

  field.value = text.toString();
  grow();
  text.observe(onText);
  field.addEventListener('input', onInput);
  field.addEventListener('compositionstart', onStart);
  field.addEventListener('compositionend', onEnd);
  return {
    get composing() {
      return composing;
    },
    destroy() {
      // A note removed in the middle of a word: the word goes with the note, into the bin.
      onEnd();
      text.unobserve(onText);
      field.removeEventListener('input', onInput);
      field.removeEventListener('compositionstart', onStart);
      field.removeEventListener('compositionend', onEnd);
    },
  };
}

function endOfChange(delta: TextDelta): number {
  let position = 0;
  let end = 0;
  for (const part of delta) {
    if (part.retain !== undefined) position += part.retain;
    else {
      if (part.insert !== undefined) position += typeof part.insert === 'string' ? part.insert.length : 1;
      end = position;
    }
  }
  return end;
}
