import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../components/ui/button.tsx';
import { useFocusOnShow } from '../../components/ui/screen.tsx';
import { t } from '../../lib/i18n/index.ts';

export interface MeetingTitleProps {
  readonly title: string;
  /** `null` where the title cannot be changed. */
  readonly onRename: ((title: string) => void) | null;
}

/** The meeting's title, main heading of the panel. The button beside it turns it into a field. */
export function MeetingTitle({ title, onRename }: MeetingTitleProps): JSX.Element {
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState(title);
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // Taking the field away blurs it, before the next drawing: what Escape has put away must not be kept by that.
  const isOpen = useRef(false);
  useEffect(() => {
    if (editing) field.current?.select();
    else if (wasEditing.current && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const finish = (keep: boolean): void => {
    if (!isOpen.current) return;
    isOpen.current = false;
    setEditing(false);
    if (keep && typed.trim() !== '' && typed.trim() !== title) onRename?.(typed.trim());
  };
  const shown = title || t('meeting.untitled');
  return (
    <div class="meeting-title">
      <h1 ref={heading} tabIndex={-1} class={editing ? 'unseen' : undefined} dir="auto" title={shown}>
        {shown}
      </h1>
      {onRename && !editing && (
        <IconButton
          icon="pencil"
          label={t('meeting.rename')}
          buttonRef={button}
          onPress={() => {
            setTyped(title);
            isOpen.current = true;
            setEditing(true);
          }}
        />
      )}
      {editing && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            finish(true);
          }}
        >
          <input
            class="field-input"
            type="text"
            dir="auto"
            ref={field}
            aria-label={t('meeting.title')}
            value={typed}
            maxLength={120}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => finish(true)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              finish(false);
            }}
          />
        </form>
      )}
    </div>
  );
}
