import '@preact/signals';
import type { ReadonlySignal } from '@preact/signals-core';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { GlossaryView, type GlossaryViewProps } from '../../components/glossary/glossary-view.tsx';
import { WordDesk } from '../../components/glossary/word-desk.ts';
import { exactWord } from '../../components/review/exact-word.ts';
import { MeetingsPart } from '../../components/review/meetings-part.tsx';
import { ReviewPage } from '../../components/review/review-page.tsx';
import { Announcer } from '../../components/ui/announcer.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { problemText } from '../../components/ui/problem-text.ts';
import type { ReviewState } from './state.ts';

export interface ReviewProps {
  readonly state: ReviewState;
  /** Text that someone came here to look up; a new object for each time. */
  readonly wanted: ReadonlySignal<{ readonly text: string } | null>;
}

/** Glossary and meetings outside of a meeting. Nothing here uses a network. */
export function Review({ state, wanted }: ReviewProps): JSX.Element {
  const [at, setAt] = useState<GlossaryViewProps['at']>(null);
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
  useTheme(state.settings.value.theme);
  useLookUp(desk, wanted.value, setAt);
  useEffect(() => {
    const listening = new AbortController();
    const onSeen = (): void => {
      if (document.visibilityState === 'visible') void state.refresh();
    };
    document.addEventListener('visibilitychange', onSeen, { signal: listening.signal });
    // In a window beside the panel this page is seen all the time; a new language is remembered there.
    addEventListener('storage', onSeen, { signal: listening.signal });
    return () => listening.abort();
  }, [state]);
  return (
    <>
      <ReviewPage
        notices={
          state.failure && (
            <Notice tone="open" alert>
              <p>{problemText(state.failure)}</p>
            </Notice>
          )
        }
        glossary={<GlossaryView desk={desk} at={at} onGoTo={() => undefined} />}
        meetings={
          <MeetingsPart
            meetings={state.meetings.value}
            chosen={state.chosen.value}
            onChoose={(id) => void state.choose(id)}
            onOpenWord={(entryId) => setAt({ entryId })}
          />
        }
      />
      <Announcer />
    </>
  );
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
): void {
  const open = useRef(wanted);
  const glossary = desk.glossary.value;
  useEffect(() => {
    open.current = wanted;
    if (wanted) setAt({ query: wanted.text });
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
