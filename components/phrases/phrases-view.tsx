import '@preact/signals';
import './phrases.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { language, t } from '../../lib/i18n/index.ts';
import { CONTENT_LANGUAGES } from '../../lib/i18n/two.ts';
import type { Intent } from '../../lib/phrases/contract.ts';
import type { Gaps } from '../../lib/phrases/fill.ts';
import type { Situation } from '../../lib/phrases/situation.ts';
import type { PhraseMemory } from '../../lib/storage/shelf-contract.ts';
import type { Participant } from '../../lib/sync/contract.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { loadPhrases, type PhraseBank } from './load-phrases.ts';
import type { CardTools } from './phrase-card.tsx';
import { clearNotes, createPhraseGaps, type PhraseGaps } from './phrase-gaps.ts';
import type { Shelf } from './phrase-list.ts';
import { PhraseShelf } from './phrase-shelf.tsx';
import { PhrasesHome } from './phrases-home.tsx';

export interface PhrasesViewProps {
  readonly situation: Situation;
  /** Favourites and lately used phrases. */
  readonly memory: PhraseMemory;
  readonly people: readonly Participant[];
  /** The note chosen for gaps that take one. */
  readonly note: { readonly id: string; readonly text: string; readonly author: string } | null;
  /** Opened from a worry, say: start there. `note` is the id of one of `notes`, or words. Other values start anew. */
  readonly start: { readonly intent?: Intent; readonly note?: string } | null;
  readonly canWrite: boolean;
  readonly onFavourite: (phraseId: string, favourite: boolean) => void;
  readonly onUsed: (phraseId: string) => void;
  /** Post as a question into the notes; resolves to true when it stands there. */
  readonly onPost: (text: string) => boolean;
  /** Notes to pick from. */
  readonly notes: readonly { readonly id: string; readonly text: string }[];
  /** Both languages are shown from the start; whoever presses the button decides otherwise. */
  readonly both?: boolean;
  /** What was put into gaps, if it is to outlive this view. */
  readonly gaps?: PhraseGaps;
}

/** The Phrases tab: what is good to say now, then search and kinds of phrases. */
export function PhrasesView(props: PhrasesViewProps): JSX.Element {
  const [bank, setBank] = useState<PhraseBank | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    loadPhrases().then(
      (loaded) => {
        if (!gone) setBank(loaded);
      },
      (error: unknown) => {
        console.error('At the Table: the phrases could not be loaded', error);
        if (!gone) setBank('failed');
      },
    );
    return () => {
      gone = true;
    };
  }, [tries]);
  if (bank === null) return <p class="soft">{t('phrases.loading')}</p>;
  if (bank === 'failed')
    return (
      <Notice alert>
        <p>{t('phrases.loadFailed')}</p>
        <div>
          <Button
            onPress={() => {
              setBank(null);
              setTries(tries + 1);
            }}
          >
            {t('ui.tryAgain')}
          </Button>
        </div>
      </Notice>
    );
  return <Loaded bank={bank} {...props} />;
}

function Loaded({ bank, ...props }: PhrasesViewProps & { readonly bank: PhraseBank }): JSX.Element {
  const { start, note, notes } = props;
  const ownGaps = useMemo(createPhraseGaps, []);
  const gaps = props.gaps ?? ownGaps;
  const [shelf, setShelf] = useState<Shelf | null>(start?.intent ?? null);
  const [chosen, setBoth] = useState<boolean | null>(null);
  const both = chosen ?? props.both ?? false;
  const cameFrom = useRef<Shelf | null>(null);
  // By value: whoever shows the view may make the object anew with each render.
  const startKey = start ? `${start.intent ?? ''} ${start.note ?? ''}` : '';
  const startedWith = useRef(startKey);
  useEffect(() => {
    if (start?.note) clearNotes(gaps);
    if (startedWith.current === startKey) return;
    startedWith.current = startKey;
    if (start) setShelf(start.intent ?? null);
  }, [startKey]);

  const noteText = notes.find(({ id }) => id === start?.note)?.text ?? start?.note ?? note?.text;
  const known: Gaps = noteText ? { note: noteText } : {};
  const mine = language.value;
  const tools: CardTools = {
    ...{ language: mine, other: CONTENT_LANGUAGES.find((one) => one !== mine) ?? mine, both },
    ...{ people: props.people, notes, canWrite: props.canWrite, onBoth: setBoth },
    ...{ onFavourite: props.onFavourite, onUsed: props.onUsed, onPost: props.onPost },
  };
  const shared = { bank, tools, gaps, known, situation: props.situation, memory: props.memory };
  return (
    <div class="phrases">
      {shelf === null ? (
        <PhrasesHome
          {...shared}
          focusShelf={cameFrom.current}
          onShelf={(next) => {
            cameFrom.current = next;
            setShelf(next);
          }}
        />
      ) : (
        <PhraseShelf
          key={`${shelf} ${startKey}`}
          {...shared}
          shelf={shelf}
          openFirst={start?.intent === shelf}
          onBack={() => {
            cameFrom.current = shelf;
            setShelf(null);
          }}
        />
      )}
    </div>
  );
}

export { createPhraseGaps, type PhraseGaps } from './phrase-gaps.ts';
