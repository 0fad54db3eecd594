import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { INTENTS } from '../../lib/phrases/contract.ts';
import { fitsRole, type Suggestion, suggest } from '../../lib/phrases/suggest.ts';
import { say } from '../ui/announcer.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { BothLanguages } from './both-languages.tsx';
import { PhraseCards } from './phrase-cards.tsx';
import { shelfLabel } from './phrase-labels.ts';
import { type Shelf, steadySuggestions } from './phrase-list.ts';
import type { PageProps } from './phrase-shelf.tsx';

export interface PhrasesHomeProps extends PageProps {
  /** Coming back from a shelf: its button takes the focus. */
  readonly focusShelf: Shelf | null;
  readonly onShelf: (shelf: Shelf) => void;
}

const SHELVES: readonly Shelf[] = ['favourites', 'recent', ...INTENTS];
/** Results are told once typing pauses, in milliseconds. */
const PAUSE = 500;

/** Where the tab opens: a few suggestions, a search, kinds of phrases. While one searches, only what was found. */
export function PhrasesHome(props: PhrasesHomeProps): JSX.Element {
  const [query, setQuery] = useState('');
  const isSearching = query.trim() !== '';
  return (
    <div class="stack-l">
      {!isSearching && <Suggestions {...props} />}
      <section class="stack" aria-labelledby="phrases-find">
        <h2 id="phrases-find">{t('phrases.find')}</h2>
        <SearchField
          label={t('phrases.search')}
          isLabelInside
          hint={t('phrases.searchHint')}
          value={query}
          maxLength={100}
          onInput={setQuery}
        />
        {isSearching ? (
          <Found key="found" {...props} query={query} />
        ) : (
          <Kinds key="kinds" focusShelf={props.focusShelf} onShelf={props.onShelf} />
        )}
      </section>
    </div>
  );
}

function Suggestions({ bank, situation, memory, ...page }: PhrasesHomeProps): JSX.Element {
  const [open, setOpen] = useState<string | null>(null);
  const shown = useRef<readonly Suggestion[]>([]);
  // Not with each change of what was used or kept: pressing "Copy" must not shuffle the page.
  const next = useMemo(() => suggest(bank.phrases, situation, memory), [bank, JSON.stringify(situation)]);
  shown.current = steadySuggestions(shown.current, next, open);
  const entries = shown.current.map(({ phrase, reason, gaps }) => ({
    phrase,
    reason: t(reason.key, reason.params),
    gaps,
  }));
  return (
    <section class="stack" aria-labelledby="phrases-now">
      <h2 id="phrases-now">{t('phrases.now')}</h2>
      {entries.length === 0 && <p class="soft">{t('phrases.nowNone')}</p>}
      <PhraseCards {...page} memory={memory} entries={entries} label={t('phrases.now')} onOpen={setOpen} />
      <div>
        <BothLanguages tools={page.tools} />
      </div>
    </section>
  );
}

function Found({ query, bank, situation, ...page }: PhrasesHomeProps & { query: string }): JSX.Element {
  const list = useMemo(
    () => bank.search(query, (phrase) => fitsRole(phrase, situation.role)),
    [bank, query, situation.role],
  );
  const count = list.length === 0 ? t('phrases.none') : t('phrases.found', { count: list.length });
  useEffect(() => {
    const timer = setTimeout(() => say(count), PAUSE);
    return () => clearTimeout(timer);
  }, [count, query]);
  return (
    <>
      <p class="soft small">{count}</p>
      <PhraseCards
        key={query}
        {...page}
        entries={list.map((phrase) => ({ phrase }))}
        label={t('phrases.find')}
      />
    </>
  );
}

function Kinds({ focusShelf, onShelf }: Pick<PhrasesHomeProps, 'focusShelf' | 'onShelf'>): JSX.Element {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.hasFocus()) back.current?.focus();
  }, []);
  return (
    <ul class="phrase-kinds" aria-label={t('phrases.kinds')}>
      {SHELVES.map((shelf) => (
        <li key={shelf}>
          <button
            type="button"
            class="button button-quiet"
            ref={shelf === focusShelf ? back : null}
            onClick={() => onShelf(shelf)}
          >
            {shelfLabel(shelf)}
          </button>
        </li>
      ))}
    </ul>
  );
}
