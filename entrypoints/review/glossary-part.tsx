import '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { GlossaryView, type GlossaryViewProps } from '../../components/glossary/glossary-view.tsx';
import { WordDesk } from '../../components/glossary/word-desk.ts';
import { exactWord } from '../../components/review/exact-word.ts';
import type { WordShelf } from '../../lib/storage/shelf-contract.ts';

interface Props extends Pick<GlossaryViewProps, 'at'> {
  readonly shelf: WordShelf;
  /** Text that someone came here to look up. */
  readonly wanted: { readonly text: string } | null;
  readonly onAt: (at: GlossaryViewProps['at']) => void;
}

/** The glossary outside of a meeting. */
export function GlossaryPart({ shelf, at, wanted, onAt }: Props): JSX.Element {
  const desk = useMemo(
    () =>
      new WordDesk({
        ...{ shelf, words: null, openGlossary: onAt },
        nameOf: () => '',
        canWrite: () => false,
        spotting: () => false,
        postQuestion: () => false,
      }),
    [shelf],
  );
  useLookUp(desk, wanted, onAt);
  return <GlossaryView desk={desk} at={at} onGoTo={() => undefined} />;
}

/** Fills the search with what is wanted, and goes on to the entry that it is, once the words are there. */
function useLookUp(desk: WordDesk, wanted: Props['wanted'], setAt: Props['onAt']): void {
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
