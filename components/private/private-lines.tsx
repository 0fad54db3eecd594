import '../actions/record-field.css';
import '../ui/field.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { MAX_PRIVATE_LENGTH, type PrivatePlace } from '../../lib/storage/private-contract.ts';
import type { MeetingArc } from '../guide/arc.ts';
import { afterPress } from '../ui/after-press.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { kept } from './kept.ts';
import { PrivateRow } from './private-row.tsx';

export interface PrivateLinesProps {
  readonly arc: MeetingArc;
  readonly place: PrivatePlace;
  /** Name of the list, and of each line's field. */
  readonly label: string;
  /** Name of the field that is always ready. */
  readonly newLabel: string;
  /** One sentence for an empty list, where no help stands above it. */
  readonly empty?: string;
}

/** This person's private lines of one place, and below them a field that is always ready for the next one. */
export function PrivateLines({ arc, place, label, newLabel, empty }: PrivateLinesProps): JSX.Element {
  const { desk } = arc;
  /** What is being typed is a line on disk from its first letter; it joins the list when it is finished. */
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const all = desk.lines.value.filter((line) => line.place === place);
  const lines = all.filter(({ id }) => id !== draft);
  const typed = all.find(({ id }) => id === draft)?.text ?? '';
  const now = useRef({ draft, typed });
  now.current = { draft, typed };

  const finish = (): void => {
    const { draft: id, typed: text } = now.current;
    if (id === null) return;
    if (text.trim() === '') kept(desk.delete(id));
    setDraft(null);
  };
  const leaving = useRef<() => void>(() => undefined);
  useEffect(
    () => () => {
      leaving.current();
      finish();
    },
    [],
  );
  const onInput = (text: string): void => {
    const id = draft ?? crypto.randomUUID();
    if (all.some((line) => line.id === id)) kept(desk.setText(id, text));
    else if (text.trim() !== '') {
      setDraft(id);
      kept(desk.add(place, text, id));
    }
  };
  const add = (): void => {
    if (typed.trim() !== '') say(t('own.added'));
    finish();
    field.current?.focus();
  };
  return (
    <div class="stack-s">
      {lines.length === 0 && empty && <p class="soft">{empty}</p>}
      {lines.length > 0 && (
        <ul class="private-lines" aria-label={label}>
          {lines.map((line) => (
            <PrivateRow
              key={line.id}
              arc={arc}
              line={line}
              label={label}
              onNext={() => field.current?.focus()}
            />
          ))}
        </ul>
      )}
      <div class="private-new">
        <textarea
          ref={field}
          class="field-input record-text"
          rows={1}
          dir="auto"
          spellcheck
          maxLength={MAX_PRIVATE_LENGTH}
          aria-label={newLabel}
          placeholder={empty ? newLabel : t('own.write')}
          value={typed}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            add();
          }}
          onBlur={(event) => {
            // The window lost the focus, not the field: whoever comes back goes on in the middle of the sentence.
            if (document.activeElement === event.currentTarget) return;
            leaving.current = afterPress(finish);
          }}
          onFocus={() => leaving.current()}
        />
        <Button onPress={add} label={`${t('own.add')}: ${label}`}>
          {t('own.add')}
        </Button>
      </div>
    </div>
  );
}
