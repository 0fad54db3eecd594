import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { UserFacingError } from '../../lib/i18n/user-facing-error.ts';
import type { BackupDesk, OpenedFile } from '../../lib/storage/backup-contract.ts';
import { BackupError } from '../../lib/storage/backup-error.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import { FilePreview } from './file-preview.tsx';
import { PassphraseField } from './passphrase-field.tsx';

interface Props {
  readonly desk: BackupDesk;
  readonly onMerged: (meetingIds: readonly string[]) => void;
}

type State =
  | { readonly kind: 'start' | 'reading' }
  | { readonly kind: 'locked'; readonly file: Blob; readonly isWrong: boolean; readonly isTrying: boolean }
  | { readonly kind: 'opened'; readonly file: OpenedFile; readonly isMerging: boolean }
  | { readonly kind: 'merged' }
  | { readonly kind: 'failed'; readonly text: string };

/** Opens a backup or someone's changes, shows what is in it, and takes it in when the person says so. */
export function OpenFile({ desk, onMerged }: Props): JSX.Element {
  const [state, setState] = useState<State>({ kind: 'start' });
  const input = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const passphraseField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state.kind === 'locked' && !state.isTrying) passphraseField.current?.focus();
    // The button that had the focus is gone.
    if (state.kind === 'opened' && !state.isMerging) heading.current?.focus();
  }, [state]);

  const open = async (file: Blob, passphrase?: string): Promise<void> => {
    setState(
      passphrase === undefined
        ? { kind: 'reading' }
        : { kind: 'locked', file, isWrong: false, isTrying: true },
    );
    try {
      setState({ kind: 'opened', file: await desk.open(file, passphrase), isMerging: false });
    } catch (error) {
      const reason = error instanceof BackupError ? error.reason : null;
      if (reason === 'locked' || reason === 'passphrase')
        setState({ kind: 'locked', file, isWrong: reason === 'passphrase', isTrying: false });
      else fail(error);
    }
  };
  const fail = (error: unknown): void => {
    if (!(error instanceof UserFacingError)) console.error('At the Table: a file was not taken in', error);
    setState({ kind: 'failed', text: problemText(error) });
  };
  const merge = async (file: OpenedFile): Promise<void> => {
    setState({ kind: 'opened', file, isMerging: true });
    try {
      await file.merge();
      setState({ kind: 'merged' });
      say(t('backup.merged'));
      const { preview } = file;
      onMerged(preview.kind === 'changes' ? [preview.meetingId] : preview.meetings.map(({ id }) => id));
    } catch (error) {
      fail(error);
    }
  };
  const startAgain = (): void => setState({ kind: 'start' });

  return (
    <section class="stack" aria-labelledby="open-file">
      <h3 id="open-file" ref={heading} tabIndex={-1}>
        {t('backup.openTitle')}
      </h3>
      <p class="soft">{t('backup.openHelp')}</p>
      {state.kind !== 'opened' && (
        <div class="row">
          <Button off={state.kind === 'reading'} onPress={() => input.current?.click()}>
            {t(state.kind === 'reading' ? 'backup.reading' : 'backup.choose')}
          </Button>
        </div>
      )}
      <input
        ref={input}
        type="file"
        accept=".att,application/octet-stream"
        aria-label={t('backup.choose')}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (file) void open(file);
        }}
      />
      {state.kind === 'locked' && (
        <Unlock
          isWrong={state.isWrong}
          isTrying={state.isTrying}
          inputRef={passphraseField}
          onTry={(passphrase) => void open(state.file, passphrase)}
          onCancel={startAgain}
        />
      )}
      {state.kind === 'opened' && (
        <FilePreview
          preview={state.file.preview}
          isMerging={state.isMerging}
          onMerge={() => void merge(state.file)}
          onCancel={startAgain}
        />
      )}
      {state.kind === 'merged' && (
        <Notice>
          <p>{t('backup.merged')}</p>
        </Notice>
      )}
      {state.kind === 'failed' && (
        <Notice tone="open" alert>
          <p>{state.text}</p>
        </Notice>
      )}
    </section>
  );
}

interface UnlockProps {
  readonly isWrong: boolean;
  readonly isTrying: boolean;
  readonly inputRef: { current: HTMLInputElement | null };
  readonly onTry: (passphrase: string) => void;
  readonly onCancel: () => void;
}

function Unlock({ isWrong, isTrying, inputRef, onTry, onCancel }: UnlockProps): JSX.Element {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTrying) onTry(passphrase);
      }}
    >
      <PassphraseField
        isNew={false}
        label={t('backup.passphraseOf')}
        hint={t('backup.error.locked')}
        value={passphrase}
        error={isWrong ? t('backup.error.passphrase') : null}
        inputRef={inputRef}
        onInput={setPassphrase}
      />
      <div class="row">
        <Button kind="primary" type="submit" off={isTrying}>
          {t(isTrying ? 'backup.reading' : 'backup.unlock')}
        </Button>
        <Button onPress={onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
