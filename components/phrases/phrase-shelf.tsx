import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { Gaps } from '../../lib/phrases/fill.ts';
import type { Situation } from '../../lib/phrases/situation.ts';
import type { PhraseMemory } from '../../lib/storage/shelf-contract.ts';
import { IconButton } from '../ui/button.tsx';
import { useFocusOnShow } from '../ui/screen.tsx';
import { BothLanguages } from './both-languages.tsx';
import type { PhraseBank } from './load-phrases.ts';
import type { CardTools } from './phrase-card.tsx';
import { PhraseCards } from './phrase-cards.tsx';
import type { PhraseGaps } from './phrase-gaps.ts';
import { shelfLabel } from './phrase-labels.ts';
import { phrasesOn, type Shelf } from './phrase-list.ts';

/** What both pages of the tab are given. */
export interface PageProps {
  readonly bank: PhraseBank;
  readonly tools: CardTools;
  readonly gaps: PhraseGaps;
  /** Known for gaps from elsewhere: the chosen note. */
  readonly known: Gaps;
  readonly situation: Situation;
  readonly memory: PhraseMemory;
}

export interface PhraseShelfProps extends PageProps {
  readonly shelf: Shelf;
  readonly openFirst: boolean;
  readonly onBack: () => void;
}

/** All phrases of one kind, or those kept, or those used lately. */
export function PhraseShelf(props: PhraseShelfProps): JSX.Element {
  const { bank, shelf, tools, memory } = props;
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const [others, setOthers] = useState(false);
  // As they were when this page opened: a phrase must not jump away or vanish under the finger that uses it.
  const [then] = useState({ memory, situation: props.situation });
  const list = phrasesOn(bank, shelf, then.situation, then.memory, others);
  const isOwn = shelf === 'favourites' || shelf === 'recent';
  const none = t(shelf === 'favourites' ? 'phrases.favouritesNone' : 'phrases.recentNone');
  return (
    <section class="stack" aria-labelledby="phrases-shelf">
      <div class="row">
        <IconButton icon="back" label={t('ui.back')} onPress={props.onBack} />
        <h2 id="phrases-shelf" ref={heading} tabIndex={-1}>
          {shelfLabel(shelf)}
        </h2>
      </div>
      {isOwn && list.length === 0 && <p>{none}</p>}
      {isOwn && <p class="soft small">{t('phrases.private')}</p>}
      <PhraseCards
        {...props}
        entries={list.map((phrase) => ({ phrase }))}
        openFirst={props.openFirst}
        label={shelfLabel(shelf)}
      />
      <div class="row">
        <BothLanguages tools={tools} />
        {!isOwn && (
          <button
            type="button"
            class="button button-quiet phrase-toggle"
            aria-pressed={others}
            onClick={() => setOthers(!others)}
          >
            {t('phrases.others')}
          </button>
        )}
      </div>
    </section>
  );
}
