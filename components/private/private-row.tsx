import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { MAX_PRIVATE_LENGTH, type PrivateLine } from '../../lib/storage/private-contract.ts';
import type { MeetingArc } from '../guide/arc.ts';
import { afterPress } from '../ui/after-press.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { kept, shortLine } from './kept.ts';
import { ShareDialog } from './share-dialog.tsx';
import { whereShared } from './share-places.ts';

export interface PrivateRowProps {
  readonly arc: MeetingArc;
  readonly line: PrivateLine;
  /** Name of the field. */
  readonly label: string;
  /** Goes on to the field for the next line. */
  readonly onNext: () => void;
}

/** One private line: its words, to change where they stand; the ways to share and to delete it. */
export function PrivateRow({ arc, line, label, onNext }: PrivateRowProps): JSX.Element {
  const { desk, ui } = arc;
  const { id, text } = line;
  const [isSharing, setSharing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const now = useRef(line);
  now.current = line;
  const leaving = useRef<() => void>(() => undefined);
  useEffect(() => () => leaving.current(), []);
  const remove = (): void => {
    kept(desk.delete(id));
    onNext();
    ui.toast.value = {
      text: t('own.deleted'),
      action: { label: t('guide.bringBack'), run: () => kept(desk.putBack(line)) },
    };
  };
  // A line that is left empty is nothing: it goes, once a press that took the focus away has ended.
  const onLeave = (): void => {
    leaving.current = afterPress(() => {
      if (now.current.text.trim() === '') kept(desk.delete(id));
    });
  };
  const close = (): void => {
    setSharing(false);
    // Until the modal dialog has gone, nothing behind it can take the focus; the button may have become another.
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('.private-share button')?.focus());
  };
  return (
    <li class="private-line" ref={row}>
      <textarea
        class="field-input record-text"
        rows={1}
        dir="auto"
        spellcheck
        maxLength={MAX_PRIVATE_LENGTH}
        aria-label={label}
        value={text}
        onInput={(event) => kept(desk.setText(id, event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          onNext();
        }}
        onBlur={onLeave}
        onFocus={() => leaving.current()}
      />
      <IconButton icon="bin" label={t('own.delete', { text: shortLine(text) || label })} onPress={remove} />
      {text.trim() !== '' && (
        <div class="private-share row">
          <ShareState arc={arc} line={line} onShare={() => setSharing(true)} />
        </div>
      )}
      {isSharing && <ShareDialog arc={arc} line={line} onClose={close} />}
    </li>
  );
}

/** Whether a line is shared, and what can be done about it. */
function ShareState(props: {
  readonly arc: MeetingArc;
  readonly line: PrivateLine;
  readonly onShare: () => void;
}): JSX.Element {
  const { arc, line } = props;
  const at = whereShared(arc, line.sharedAs);
  const text = shortLine(line.text);
  if (at)
    return (
      <>
        <span class="private-shared small">
          {t(arc.phase.value === 'planned' ? 'own.ready' : 'own.shared')}
        </span>
        <Button kind="plain" label={t('own.seeNamed', { text })} onPress={at.go}>
          {t('own.see')}
        </Button>
        {at.text.trim() !== line.text.trim() && <span class="soft small">{t('own.differs')}</span>}
      </>
    );
  return (
    <>
      {line.sharedAs !== '' && <span class="soft small">{t('own.sharedGone')}</span>}
      {arc.canWrite.value && (
        <Button kind="plain" label={t('own.shareNamed', { text })} onPress={props.onShare}>
          {t('own.share')}
        </Button>
      )}
    </>
  );
}
