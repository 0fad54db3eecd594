import { type ReadonlySignal, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Coach } from '../../components/part/coach.tsx';
import { LoadingScreen } from '../../components/start/quiet-screens.tsx';
import { language, t } from '../../lib/i18n/index.ts';
import { asTitle } from '../../lib/meeting/note-view.ts';
import { metaOf } from '../../lib/meeting/schema.ts';
import { openPractice, type Practice } from '../../lib/practice/open-practice.ts';
import type { Settings } from '../../lib/storage/contract.ts';
import type { Profile } from '../../lib/sync/contract.ts';
import { MeetingScreen } from './meeting-screen.tsx';

export interface PracticeScreenProps {
  readonly profile: Profile;
  readonly choices: ReadonlySignal<Settings>;
  readonly onLeave: () => void;
  /** It did not open; there is nothing to show. */
  readonly onFailed: (error: unknown) => void;
}

/** A practice meeting in place of the start screen: the real screens over a meeting that is only in memory. */
export function PracticeScreen({ profile, choices, onLeave, onFailed }: PracticeScreenProps): JSX.Element {
  const [round, setRound] = useState(1);
  const [practice, setPractice] = useState<Practice | null>(null);
  const phase = useMemo(() => signal('started' as const), []);
  useEffect(() => {
    let isGone = false;
    const opening = openPractice({ profile, language: language.peek() });
    opening.then((opened) => {
      if (!isGone) setPractice(opened);
    }, onFailed);
    return () => {
      isGone = true;
      setPractice(null);
      // After its screens have let go of it.
      opening.then(
        (opened) => setTimeout(() => void opened.close()),
        () => undefined,
      );
    };
  }, [round]);
  useEffect(() => {
    const before = document.title;
    document.title = `${t('part.practice.title')} · ${before}`;
    return () => {
      document.title = before;
    };
  }, []);
  if (!practice) return <LoadingScreen />;
  const { session, shelf, desk } = practice;
  return (
    <MeetingScreen
      key={session.meetingId}
      session={session}
      quarantined={0}
      problem={null}
      settings={<p>{t('part.practice.settings')}</p>}
      choices={choices}
      shelf={shelf}
      desk={desk}
      phase={phase}
      onPhase={() => undefined}
      earlier={null}
      onRename={(title) => {
        const clean = asTitle(title);
        if (clean !== '') metaOf(session.doc).set('title', clean);
      }}
      onLeave={onLeave}
      practice={(arc) => (
        <Coach practice={practice} arc={arc} onAgain={() => setRound(round + 1)} onLeave={onLeave} />
      )}
    />
  );
}
