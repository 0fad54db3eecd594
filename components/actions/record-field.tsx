import './record-field.css';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type * as Y from 'yjs';
import { MAX_FIELD_LENGTH } from '../../lib/meeting/record-schema.ts';
import { bindText } from '../notes/text-binding.ts';

export interface RecordFieldProps {
  readonly label: string;
  /** What all write into together. */
  readonly text: Y.Text;
  /** Takes over what was typed here (`MeetingRecords.editText`). */
  readonly onEdit: (next: string, caret: number) => unknown;
  readonly readOnly: boolean;
  /** One short line below the label. */
  readonly help?: string | undefined;
  /** Lines shown while there is less text; the field grows with its words. */
  readonly rows?: number;
  /** Takes the caret as soon as it is there. */
  readonly focus?: boolean;
  /** Ctrl+Z and the browser's own "Undo", which knows nothing of others' words. */
  readonly onUndo?: (() => void) | undefined;
  /** Name only for those who hear it, where a list's heading says it already. */
  readonly labelUnseen?: boolean;
  /** Most UTF-16 code units that can be typed. */
  readonly maxLength?: number;
  /** Enter does this, in place of beginning another line. */
  readonly onEnter?: (() => void) | undefined;
  readonly onLeave?: (() => void) | undefined;
  /** Below the field. */
  readonly children?: ComponentChildren;
}

/** A labelled field for words that several people write at once: caret and selection stay where they are. */
export function RecordField(props: RecordFieldProps): JSX.Element {
  const { text, help, readOnly, rows = 1 } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    const binding = bindText(element, text, (next, caret) => latest.current.onEdit(next, caret));
    const listening = new AbortController();
    const undo = (event: Event): void => {
      const { onUndo } = latest.current;
      if (!onUndo || latest.current.readOnly) return;
      event.preventDefault();
      onUndo();
    };
    element.addEventListener(
      'keydown',
      (event) => {
        const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
        const { onEnter } = latest.current;
        const isEnter = event.key === 'Enter' && !event.shiftKey && !event.isComposing && !binding.composing;
        if (isEnter && onEnter) {
          event.preventDefault();
          onEnter();
        }
        if (isUndo && event.key.toLowerCase() === 'z' && !event.isComposing && !binding.composing)
          undo(event);
      },
      { signal: listening.signal },
    );
    element.addEventListener(
      'beforeinput',
      (event) => {
        if (event.inputType === 'historyUndo') undo(event);
      },
      { signal: listening.signal },
    );
    return () => {
      listening.abort();
      binding.destroy();
    };
  }, [text]);
  useLayoutEffect(() => {
    const element = field.current;
    if (!props.focus || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, [props.focus]);
  return (
    <div class="field record-field">
      <label for={id} class={props.labelUnseen ? 'unseen' : undefined}>
        {props.label}
      </label>
      {help && (
        <div class="field-hint" id={`${id}-help`}>
          {help}
        </div>
      )}
      <textarea
        ref={field}
        id={id}
        class="field-input record-text"
        rows={rows}
        dir="auto"
        spellcheck
        readOnly={readOnly}
        maxLength={props.maxLength ?? MAX_FIELD_LENGTH}
        onBlur={() => props.onLeave?.()}
        aria-describedby={help ? `${id}-help` : undefined}
      />
      {props.children}
    </div>
  );
}
