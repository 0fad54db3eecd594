import { effect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as Y from 'yjs';
import type { Mark } from '../../lib/glossary/contract.ts';
import { t } from '../../lib/i18n/index.ts';
import type { NoteHelp } from './note-help.ts';

/** While someone types in a note, its marks rest; they come back this long after the last key, in milliseconds. */
const RESTS_FOR = 250;

interface Props {
  readonly help: NoteHelp;
  readonly itemId: string;
  readonly text: Y.Text;
  /** The note's field while it has the keyboard. */
  readonly writing: () => HTMLTextAreaElement | null;
}

interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const NOTHING: Marked = { text: '', marks: [] };

/**
 * The marked words of a note, drawn over its field: a copy of the text in the same type and width, of which only the
 * marked words are there to be seen and pressed. The field below is left alone: no caret, selection or input method
 * ever meets the marks. A press shows the meaning; while someone writes in the field it also puts the caret there, as
 * it would without the mark, and leaves the keyboard in the field.
 */
export function NoteMarks({ help, itemId, text, writing }: Props): JSX.Element | null {
  const [marked, setMarked] = useState<Marked>(NOTHING);
  const shown = useRef(marked);
  shown.current = marked;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      const now = text.toString();
      const marks = help.find.peek()?.(now) ?? [];
      if (marks.length > 0) setMarked({ text: now, marks });
      else if (shown.current !== NOTHING) setMarked(NOTHING);
    };
    const later = (): void => {
      // Words in the wrong place are worse than none for a moment.
      if (shown.current !== NOTHING) setMarked(NOTHING);
      clearTimeout(timer);
      timer = setTimeout(look, writing() ? RESTS_FOR : 0);
    };
    const stop = effect(() => {
      help.find.value;
      later();
    });
    text.observe(later);
    return () => {
      stop();
      text.unobserve(later);
      clearTimeout(timer);
    };
  }, [help, text]);
  if (marked.marks.length === 0) return null;
  return <Layer key={marked.text} help={help} itemId={itemId} marked={marked} writing={writing} />;
}

function Layer({ help, itemId, marked, writing }: Omit<Props, 'text'> & { marked: Marked }): JSX.Element {
  const [current, setCurrent] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const pieces: (string | JSX.Element)[] = [];
  let at = 0;
  marked.marks.forEach(({ start, end, entryId }, index) => {
    pieces.push(marked.text.slice(at, start));
    at = end;
    const term = marked.text.slice(start, end);
    const open = (event: Event): void => {
      event.preventDefault();
      setCurrent(index);
      const anchor = event.currentTarget as HTMLElement;
      help.openWord({ entryId, term, itemId, anchor, quiet: writing() !== null });
    };
    const select = (from: number, to: number): void => writing()?.setSelectionRange(from, to);
    pieces.push(
      // A real button would not break over lines as the words below it do.
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        key={start}
        role="button"
        class="note-mark"
        tabIndex={index === current ? 0 : -1}
        aria-haspopup="dialog"
        aria-label={t('markWord', { term })}
        data-entry={entryId}
        onPointerDown={(event) => {
          if (!writing()) return;
          event.preventDefault();
          const caret = start + offsetAt(event, term.length);
          select(caret, caret);
        }}
        onMouseDown={(event) => writing() && event.preventDefault()}
        onClick={open}
        onDblClick={() => select(start, end)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') open(event);
        }}
      >
        {term}
      </span>,
    );
  });
  pieces.push(marked.text.slice(at));
  /** One stop of the Tab key per note; arrows go from word to word. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const count = marked.marks.length;
    const rightToLeft = box.current && getComputedStyle(box.current).direction === 'rtl';
    const next = (current + (rightToLeft ? -step : step) + count) % count;
    setCurrent(next);
    box.current?.querySelectorAll<HTMLElement>('.note-mark')[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box of its own
    <div
      ref={box}
      class="note-marks"
      role="group"
      dir="auto"
      aria-label={t('markGroup')}
      onKeyDown={onKeyDown}
    >
      {pieces}
    </div>
  );
}

/** How many UTF-16 code units of a mark lie before the pointer; all of them where the browser cannot tell. */
function offsetAt({ clientX, clientY }: PointerEvent, length: number): number {
  const found = document.caretPositionFromPoint?.(clientX, clientY);
  if (found) return Math.min(found.offset, length);
  // Chromium before version 128.
  return Math.min(document.caretRangeFromPoint?.(clientX, clientY)?.startOffset ?? length, length);
}
