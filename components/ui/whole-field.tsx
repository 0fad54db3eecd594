import './field.css';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { afterPress } from './after-press.ts';
import { TextField } from './text-field.tsx';

/** While someone writes, a value that is kept at each rest waits this long for the next key, in milliseconds. */
const REST = 400;

export interface WholeFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Fields of one line only. */
  readonly labelUnseen?: boolean;
  readonly value: string;
  /** Most UTF-16 code units that can be typed. */
  readonly maxLength: number;
  readonly readOnly?: boolean;
  /** Lines shown while there is less text; one that grows, if given. */
  readonly rows?: number;
  /** Kept on leaving the field alone, not at each rest: what is half said stays with whoever says it. */
  readonly onLeaving?: boolean;
  readonly focus?: boolean;
  readonly onKeep: (words: string) => void;
  /** Below the field, about the words as they stand in it. */
  readonly below?: (words: string) => ComponentChildren;
}

/** Words that are stored whole, as one value: what one writes stays as written until others change it. */
export function WholeField(props: WholeFieldProps): JSX.Element {
  const { label, labelUnseen = false, hint, maxLength, readOnly = false, onLeaving = false } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef({ draft, onKeep: props.onKeep });
  latest.current = { draft, onKeep: props.onKeep };
  const keep = (): void => {
    if (latest.current.draft !== null) latest.current.onKeep(latest.current.draft);
  };
  useEffect(() => {
    if (draft === null || onLeaving) return undefined;
    const timer = setTimeout(keep, REST);
    return () => clearTimeout(timer);
  }, [draft]);
  const leaving = useRef<() => void>(() => undefined);
  // Going elsewhere in the middle of a word keeps it, too.
  useEffect(
    () => () => {
      leaving.current();
      keep();
    },
    [],
  );
  useEffect(() => {
    if (props.focus) box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  const value = draft ?? props.value;
  return (
    <div
      ref={box}
      class="stack-s"
      onFocusOut={() => {
        // What is kept may move other things: not while the press that took the focus away is under way.
        leaving.current();
        leaving.current = afterPress(() => {
          keep();
          setDraft(null);
        });
      }}
      onFocusIn={() => leaving.current()}
    >
      {props.rows === undefined ? (
        <TextField {...{ label, labelUnseen, hint, maxLength, readOnly, value }} onInput={setDraft} />
      ) : (
        <Lines {...{ label, hint, maxLength, readOnly, value }} rows={props.rows} onInput={setDraft} />
      )}
      {props.below?.(value)}
    </div>
  );
}

interface LinesProps extends Pick<WholeFieldProps, 'label' | 'hint' | 'value' | 'maxLength' | 'readOnly'> {
  readonly rows: number;
  readonly onInput: (words: string) => void;
}

function Lines({ label, hint, value, rows, ...props }: LinesProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <textarea
        id={id}
        class="field-input field-lines"
        rows={rows}
        dir="auto"
        spellcheck
        value={value}
        maxLength={props.maxLength}
        readOnly={props.readOnly ?? false}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}
