import '@preact/signals';
import type { ReadonlySignal } from '@preact/signals-core';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { GlossaryViewProps } from '../../components/glossary/glossary-view.tsx';
import { keptLook } from '../../components/review/agenda-look.ts';
import { AgendaPart } from '../../components/review/agenda-part.tsx';
import { ReviewPage, type ReviewPart } from '../../components/review/review-page.tsx';
import { Announcer } from '../../components/ui/announcer.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { problemText } from '../../components/ui/problem-text.ts';
import { t } from '../../lib/i18n/index.ts';
import { today } from '../../lib/meeting/calendar-date.ts';
import type { FirstLook } from '../../lib/storage/first-look.ts';
import type { IndexedRecord } from '../../lib/storage/record-index-contract.ts';
import type { ReviewState } from './state.ts';

/** What comes after the first look: this device's storage, and the parts that show it. */
export interface Opened {
  readonly state: ReviewState;
  readonly parts: typeof import('./parts.ts');
}

export interface ReviewProps {
  /** What was first to be seen last time, if anything was kept. */
  readonly first: FirstLook | null;
  readonly opened: Promise<Opened>;
  /** Text that someone came here to look up; a new object for each time. */
  readonly wanted: ReadonlySignal<{ readonly text: string } | null>;
}

/** What was agreed, meetings and glossary outside of a meeting. A network is used only while a meeting is edited here. */
export function Review({ first, opened, wanted }: ReviewProps): JSX.Element {
  const [at, setAt] = useState<GlossaryViewProps['at']>(null);
  const [isLookUp, setLookUp] = useState(wanted.peek() !== null);
  const [taking, setTaking] = useState<string | null>(null);
  const [goTo, setGoTo] = useState<{ readonly part: ReviewPart } | null>(null);
  const now = useToday();
  const look = useMemo(() => keptLook(first?.look, now), [first, now]);
  const [{ state, parts }, setOpened] = useState<Partial<Opened>>({});
  useEffect(() => void opened.then(setOpened, () => undefined), [opened]);
  useTheme((state?.settings.value ?? first?.settings)?.theme ?? 'system');
  useEffect(() => {
    if (wanted.value) setLookUp(true);
  }, [wanted.value]);
  useEffect(() => {
    if (!state) return undefined;
    const listening = new AbortController();
    const onSeen = (): void => {
      if (document.visibilityState === 'visible') void state.refresh();
    };
    document.addEventListener('visibilitychange', onSeen, { signal: listening.signal });
    // In a window beside the panel this page is seen all the time; a new language is remembered there.
    addEventListener('storage', onSeen, { signal: listening.signal });
    // After the first look: older meetings are read while nobody waits for them.
    void state.settle(look !== null);
    return () => listening.abort();
  }, [state]);
  useLayoutEffect(() => {
    if (!goTo) return;
    const heading = document.getElementById(goTo.part);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [goTo]);
  const row = state?.meetings.value.find(({ id }) => id === state.chosen.value?.id);
  const openWord = (entryId: string): void => setAt({ entryId });
  // What the first look offers works as soon as storage is open. Where it does not open, the page says so instead.
  const open = (id: string | null): void =>
    void opened.then(
      (its) => its.state.choose(id),
      () => undefined,
    );
  const check = async (meetingId: string, recordId: string): Promise<IndexedRecord | null> =>
    (await opened).state.check(meetingId, recordId);
  const reading = <p class="soft">{t('agenda.reading')}</p>;
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
          <>
            {state?.failure && (
              <Notice tone="open" alert>
                <p>{problemText(state.failure)}</p>
              </Notice>
            )}
            {state && parts && !state.failure && (
              <parts.KeepingNotice isWanted={state.meetings.value.length > 0} />
            )}
          </>
        }
        parts={{
          actions: (
            <AgendaPart
              meetings={state?.agenda.value ?? null}
              look={look}
              today={now}
              isReading={state?.isReading.value ?? false}
              onOpen={open}
              onCheck={check}
            />
          ),
          meetings:
            state && parts ? (
              <parts.MeetingsPart
                meetings={state.meetings.value}
                chosen={state.chosen.value}
                today={now}
                search={state.search.value}
                hindrance={(meeting) => state.hindrance(meeting)}
                editing={
                  row && state.desk.editing.value?.id === row.id ? (
                    <parts.EditingPart state={state} onOpenWord={openWord} />
                  ) : null
                }
                onSearch={() => state.openSearch()}
                onChoose={open}
                onEdit={(meeting) => void state.edit(meeting)}
                onTake={setTaking}
                onCheck={check}
                onOpenWord={openWord}
              />
            ) : (
              reading
            ),
          keep: state && parts ? <parts.KeepPart state={state} onOpen={open} /> : reading,
          glossary:
            state && parts ? (
              <parts.GlossaryPart shelf={state.shelf} at={at} wanted={wanted.value} onAt={setAt} />
            ) : (
              reading
            ),
        }}
      />
      {state && parts && taking !== null && (
        <parts.TakePart key={taking} state={state} meetingId={taking} onClose={() => setTaking(null)} />
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
