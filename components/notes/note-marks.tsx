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
  /** Whether the keyboard is in this note's field. */
  readonly isWriting: () => boolean;
}

interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const NOTHING: Marked = { text: '', marks: [] };

/**
 * The marked words of a note, drawn over its field: a copy of the text in the same type and width, of which only the
 * marked words are there to be seen and pressed. The field below is left alone: no caret, selection or input method
 * ever meets the marks, and while the field has the keyboard a press goes through to the word.
 */
export function NoteMarks({ help, itemId, text, isWriting }: Props): JSX.Element | null {
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
      timer = setTimeout(look, isWriting() ? RESTS_FOR : 0);
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
  return <Layer key={marked.text} help={help} itemId={itemId} marked={marked} />;
}

function Layer({ help, itemId, marked }: Pick<Props, 'help' | 'itemId'> & { marked: Marked }): JSX.Element {
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
      help.openWord(entryId, term, itemId, event.currentTarget as HTMLElement);
    };
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
        onClick={open}
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
