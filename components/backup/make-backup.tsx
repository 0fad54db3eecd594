import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { BackupDesk } from '../../lib/storage/backup-contract.ts';
import { BackupError } from '../../lib/storage/backup-error.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/choices.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import { handOver } from './hand-over.ts';
import { MeetingSelect } from './meeting-select.tsx';
import { PassphraseField } from './passphrase-field.tsx';

interface Props {
  readonly desk: BackupDesk;
  readonly meetings: readonly MeetingRow[];
}

type State =
  | { readonly kind: 'ready' | 'working' }
  | { readonly kind: 'done'; readonly skipped: readonly string[] }
  | { readonly kind: 'failed'; readonly text: string };

/** Puts everything, or one meeting, into a file. */
export function MakeBackup({ desk, meetings }: Props): JSX.Element {
  const [meetingId, setMeetingId] = useState('');
  const [isLocked, setLocked] = useState(true);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [withKeys, setWithKeys] = useState(false);
  /**
   * What the person said about their private notes; until then a locked file with everything takes them along. One with a
   * single meeting is often made for somebody else.
   */
  const [wish, setWish] = useState<boolean | null>(null);
  const withPrivate = wish ?? (isLocked && meetingId === '');
  const [wrong, setWrong] = useState<'short' | 'differs' | null>(null);
  const [state, setState] = useState<State>({ kind: 'ready' });
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  const make = async (): Promise<void> => {
    setWrong(null);
    if (isLocked && passphrase !== again) {
      setWrong('differs');
      second.current?.focus();
      return;
    }
    // An empty passphrase would make an open file: that is what the switch is for.
    if (isLocked && passphrase.trim() === '') return tooShort();
    setState({ kind: 'working' });
    try {
      const file = await desk.make({
        meetingId: meetingId || null,
        passphrase: isLocked ? passphrase : '',
        withKeys: isLocked && withKeys,
        withPrivate,
      });
      handOver(file);
      setPassphrase('');
      setAgain('');
      setState({ kind: 'done', skipped: file.skipped });
      say(t('backup.done'));
    } catch (error) {
      setState({ kind: 'ready' });
      if (error instanceof BackupError && error.reason === 'short') tooShort();
      else setState({ kind: 'failed', text: problemText(error) });
    }
  };
  const tooShort = (): void => {
    setWrong('short');
    first.current?.focus();
  };

  const typed =
    (take: (text: string) => void) =>
    (text: string): void => {
      take(text);
      setWrong(null);
    };

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (state.kind !== 'working') void make();
      }}
    >
      <h3>{t('backup.makeTitle')}</h3>
      <p class="soft">{t('backup.makeHelp')}</p>
      <MeetingSelect
        label={t('backup.what')}
        first={t('backup.everything')}
        meetings={meetings}
        value={meetingId}
        onChoose={(id) => {
          setMeetingId(id);
          // Nor is a yes to a file for oneself one to a file with a single meeting.
          setWish(null);
        }}
      />
      <Switch
        label={t('backup.lock')}
        hint={t(isLocked ? 'backup.lockHint' : 'backup.openHint')}
        on={isLocked}
        onChange={(lock) => {
          setLocked(lock);
          // A yes to a locked file is none to an open one.
          setWish(null);
        }}
      />
      {isLocked && (
        <>
          <PassphraseField
            isNew
            label={t('backup.passphrase')}
            hint={t('backup.passphraseHint')}
            value={passphrase}
            error={wrong === 'short' ? t('backup.error.short') : null}
            inputRef={first}
            onInput={typed(setPassphrase)}
          />
          <PassphraseField
            isNew
            label={t('backup.again')}
            value={again}
            error={wrong === 'differs' ? t('backup.differs') : null}
            inputRef={second}
            onInput={typed(setAgain)}
          />
          <Switch label={t('backup.keys')} hint={t('backup.keysHint')} on={withKeys} onChange={setWithKeys} />
        </>
      )}
      <Switch
        label={t('own.backup')}
        hint={t(isLocked ? 'own.backupLocked' : 'own.backupOpen')}
        on={withPrivate}
        onChange={setWish}
      />
      <div class="row">
        <Button kind="primary" type="submit" off={state.kind === 'working'}>
          {t(state.kind === 'working' ? 'backup.making' : 'backup.make')}
        </Button>
      </div>
      {state.kind === 'failed' && (
        <Notice tone="open" alert>
          <p>{state.text}</p>
        </Notice>
      )}
      {state.kind === 'done' && (
        <Notice>
          <p>{t('backup.done')}</p>
          {state.skipped.length > 0 && (
            <p>{t('backup.skipped', { count: state.skipped.length, titles: state.skipped.join(', ') })}</p>
          )}
        </Notice>
      )}
    </form>
  );
}
