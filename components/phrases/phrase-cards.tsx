import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { Phrase } from '../../lib/phrases/contract.ts';
import type { Gaps } from '../../lib/phrases/fill.ts';
import type { PhraseMemory } from '../../lib/storage/shelf-contract.ts';
import { Button } from '../ui/button.tsx';
import { type CardTools, PhraseCard } from './phrase-card.tsx';
import { gapsOf, type PhraseGaps, setGap } from './phrase-gaps.ts';
import { FIRST_FEW } from './phrase-list.ts';

export interface CardEntry {
  readonly phrase: Phrase;
  readonly reason?: string;
  readonly gaps?: Gaps;
}

export interface PhraseCardsProps {
  readonly entries: readonly CardEntry[];
  readonly label: string;
  readonly tools: CardTools;
  readonly gaps: PhraseGaps;
  readonly known: Gaps;
  readonly memory: PhraseMemory;
  readonly openFirst?: boolean;
  /** Told which phrase is open, `null` for none. */
  readonly onOpen?: (phraseId: string | null) => void;
}

/** A list of phrases, at most one of them open, the first few of many. */
export function PhraseCards(props: PhraseCardsProps): JSX.Element {
  const { entries, tools, gaps, known, memory } = props;
  const [open, setOpen] = useState(props.openFirst ? (entries[0]?.phrase.id ?? null) : null);
  const [most, setMost] = useState(FIRST_FEW);
  const list = useRef<HTMLUListElement>(null);
  const shownBefore = useRef(most);
  useEffect(() => {
    if (most === shownBefore.current) return;
    // The button that was pressed may be gone; the first new phrase is where reading goes on.
    list.current?.children[shownBefore.current]?.querySelector('button')?.focus();
    shownBefore.current = most;
  }, [most]);
  const toggle = (id: string): void => {
    const next = open === id ? null : id;
    setOpen(next);
    props.onOpen?.(next);
  };
  return (
    <>
      <ul class="phrase-list" aria-label={props.label} ref={list}>
        {entries.slice(0, most).map(({ phrase, reason, gaps: fromSituation }) => (
          <PhraseCard
            key={phrase.id}
            phrase={phrase}
            tools={tools}
            gaps={gapsOf(gaps, phrase.id, { ...fromSituation, ...known })}
            {...(reason ? { reason } : {})}
            favourite={memory.favourites.includes(phrase.id)}
            open={open === phrase.id}
            onToggle={() => toggle(phrase.id)}
            onFill={(slot, value) => setGap(gaps, phrase.id, slot, value)}
          />
        ))}
      </ul>
      {entries.length > most && (
        <div>
          <Button onPress={() => setMost(most + 2 * FIRST_FEW)}>{t('phrases.more')}</Button>
        </div>
      )}
    </>
  );
}
