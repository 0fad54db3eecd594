import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { BackupDesk } from '../../lib/storage/backup-contract.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import { handOver } from './hand-over.ts';
import { MeetingSelect } from './meeting-select.tsx';

interface Props {
  readonly desk: BackupDesk;
  readonly meetings: readonly MeetingRow[];
}

/** A file with one's notes for the others in a meeting, when nobody is there at the same time. */
export function SendChanges({ desk, meetings }: Props): JSX.Element {
  const [chosen, setChosen] = useState('');
  const [state, setState] = useState<'ready' | 'working' | 'done'>('ready');
  const [problem, setProblem] = useState<string | null>(null);
  const meetingId = chosen || meetings[0]?.id;
  const make = async (id: string): Promise<void> => {
    setState('working');
    setProblem(null);
    try {
      handOver(await desk.makeChanges(id));
      setState('done');
      say(t('backup.sendDone'));
    } catch (error) {
      setState('ready');
      setProblem(problemText(error));
    }
  };
  return (
    <section class="stack" aria-labelledby="send-changes">
      <h3 id="send-changes">{t('backup.sendTitle')}</h3>
      <p class="soft">{t('backup.sendHelp')}</p>
      {meetingId === undefined ? (
        <p>{t('review.meetingsNone')}</p>
      ) : (
        <>
          <MeetingSelect
            label={t('backup.meeting')}
            meetings={meetings}
            value={meetingId}
            onChoose={setChosen}
          />
          <div class="row">
            <Button off={state === 'working'} onPress={() => void make(meetingId)}>
              {t(state === 'working' ? 'backup.making' : 'backup.send')}
            </Button>
          </div>
        </>
      )}
      {problem !== null && (
        <Notice tone="open" alert>
          <p>{problem}</p>
        </Notice>
      )}
      {state === 'done' && (
        <Notice>
          <p>{t('backup.sendDone')}</p>
        </Notice>
      )}
    </section>
  );
}
