import '@preact/signals';
import type { ReadonlySignal } from '@preact/signals-core';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { GlossaryView, type GlossaryViewProps } from '../../components/glossary/glossary-view.tsx';
import { WordDesk } from '../../components/glossary/word-desk.ts';
import { AgendaPart } from '../../components/review/agenda-part.tsx';
import { exactWord } from '../../components/review/exact-word.ts';
import { MeetingsPart } from '../../components/review/meetings-part.tsx';
import { ReviewPage, type ReviewPart } from '../../components/review/review-page.tsx';
import { Announcer } from '../../components/ui/announcer.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { problemText } from '../../components/ui/problem-text.ts';
import { today } from '../../lib/meeting/calendar-date.ts';
import { EditingPart } from './editing-part.tsx';
import { KeepPart } from './keep-part.tsx';
import type { ReviewState } from './state.ts';
import { TakePart } from './take-part.tsx';

export interface ReviewProps {
  readonly state: ReviewState;
  /** Text that someone came here to look up; a new object for each time. */
  readonly wanted: ReadonlySignal<{ readonly text: string } | null>;
}

/** What was agreed, meetings and glossary outside of a meeting. A network is used only while a meeting is edited here. */
export function Review({ state, wanted }: ReviewProps): JSX.Element {
  const [at, setAt] = useState<GlossaryViewProps['at']>(null);
  const [isLookUp, setLookUp] = useState(wanted.peek() !== null);
  const [taking, setTaking] = useState<string | null>(null);
  const [goTo, setGoTo] = useState<{ readonly part: ReviewPart } | null>(null);
  const desk = useMemo(
    () =>
      new WordDesk({
        ...{ shelf: state.shelf, words: null, openGlossary: setAt },
        nameOf: () => '',
        canWrite: () => false,
        spotting: () => false,
        postQuestion: () => false,
      }),
    [state],
  );
  const now = useToday();
  useTheme(state.settings.value.theme);
  useLookUp(desk, wanted.value, setAt, () => setLookUp(true));
  useEffect(() => {
    const listening = new AbortController();
    const onSeen = (): void => {
      if (document.visibilityState === 'visible') void state.refresh();
    };
    document.addEventListener('visibilitychange', onSeen, { signal: listening.signal });
    // In a window beside the panel this page is seen all the time; a new language is remembered there.
    addEventListener('storage', onSeen, { signal: listening.signal });
    // After the first look: older meetings are read while nobody waits for them.
    void state.settle();
    return () => listening.abort();
  }, [state]);
  useLayoutEffect(() => {
    if (!goTo) return;
    const heading = document.getElementById(goTo.part);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [goTo]);
  const row = state.meetings.value.find(({ id }) => id === state.chosen.value?.id);
  const openWord = (entryId: string): void => setAt({ entryId });
  const open = (id: string | null): void => void state.choose(id);
  return (
    <>
      <ReviewPage
        isLookUp={isLookUp}
        isInMeeting={row !== undefined}
        onGoTo={(part) => {
          // An open meeting has the page to itself.
          if (row && (part === 'actions' || part === 'keep')) open(null);
          setLookUp(part === 'glossary');
          setGoTo({ part });
        }}
        notices={
          state.failure && (
            <Notice tone="open" alert>
              <p>{problemText(state.failure)}</p>
            </Notice>
          )
        }
        parts={{
          actions: (
            <AgendaPart
              meetings={state.agenda.value}
              today={now}
              isReading={state.isReading.value}
              onOpen={open}
              onCheck={(meetingId, recordId) => state.check(meetingId, recordId)}
            />
          ),
          meetings: (
            <MeetingsPart
              meetings={state.meetings.value}
              chosen={state.chosen.value}
              today={now}
              search={state.search.value}
              hindrance={(meeting) => state.hindrance(meeting)}
              editing={
                row && state.desk.editing.value?.id === row.id ? (
                  <EditingPart state={state} onOpenWord={openWord} />
                ) : null
              }
              onSearch={() => state.openSearch()}
              onChoose={open}
              onEdit={(meeting) => void state.edit(meeting)}
              onTake={setTaking}
              onCheck={(meetingId, recordId) => state.check(meetingId, recordId)}
              onOpenWord={openWord}
            />
          ),
          keep: <KeepPart state={state} onOpen={open} />,
          glossary: <GlossaryView desk={desk} at={at} onGoTo={() => undefined} />,
        }}
      />
      {taking !== null && (
        <TakePart key={taking} state={state} meetingId={taking} onClose={() => setTaking(null)} />
      )}
      <Announcer />
    </>
  );
}

/** How often is looked whether a new day has begun, in milliseconds. */
const DAY_CHECK = 60_000;

/** Today by this device's wall calendar; a page may stay open over midnight. */
function useToday(): ReturnType<typeof today> {
  const [now, setNow] = useState(() => today());
  useEffect(() => {
    const timer = setInterval(() => setNow(today()), DAY_CHECK);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function useTheme(theme: 'system' | 'light' | 'dark'): void {
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** Fills the search with what is wanted, and goes on to the entry that it is, once the words are there. */
function useLookUp(
  desk: WordDesk,
  wanted: { readonly text: string } | null,
  setAt: (at: GlossaryViewProps['at']) => void,
  bringForward: () => void,
): void {
  const open = useRef(wanted);
  const glossary = desk.glossary.value;
  useEffect(() => {
    open.current = wanted;
    if (!wanted) return;
    bringForward();
    setAt({ query: wanted.text });
  }, [wanted]);
  useEffect(() => {
    const text = open.current?.text;
    if (!glossary || text === undefined) return undefined;
    // Once: words added later lead nobody away from what they are doing.
    open.current = null;
    const entryId = exactWord(glossary, text);
    if (!entryId) return undefined;
    // After the view has taken in the search, so that Back leads there.
    const timer = setTimeout(() => setAt({ entryId }), 0);
    return () => clearTimeout(timer);
  }, [wanted, glossary]);
}
