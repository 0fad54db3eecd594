import './dialog.css';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { Button } from './button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** What Escape does. */
  readonly onClose: () => void;
}

/** A question that must be answered first. Focus goes to the title, stays inside, and returns where it was. */
export function Dialog({ title, children, onClose }: DialogProps): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    heading.current?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      class="dialog"
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="stack">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

export interface ConfirmProps {
  readonly title: string;
  readonly text: readonly string[];
  readonly yes: string;
  readonly no?: string;
  readonly danger?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** "Are you sure?", with what will happen in plain words. */
export function Confirm({ title, text, yes, no, danger, onYes, onNo }: ConfirmProps): JSX.Element {
  return (
    <Dialog title={title} onClose={onNo}>
      {text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div class="row">
        <Button onPress={onNo}>{no ?? t('ui.cancel')}</Button>
        <Button kind={danger ? 'danger' : 'primary'} onPress={onYes}>
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
