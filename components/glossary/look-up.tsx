import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { cutAt } from '../../lib/meeting/text.ts';
import { MAX_TERM_LENGTH } from '../../lib/meeting/words.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Browse } from './browse.tsx';
import { ButtonList, EntryButton } from './browse-list.tsx';
import type { PageTools } from './glossary-view-pages.ts';
import { Waiting } from './glossary-view-parts.tsx';
import { MeetingWordList, matchingWords } from './meeting-words.tsx';
import { EMPTY_DRAFT } from './own-words-draft.ts';
import type { WordDesk } from './word-desk.ts';

/** Most entries that are listed for what is typed. */
const MOST_RESULTS = 20;
/** How long typing must rest before the number of results is spoken, in milliseconds. */
const SPEAK_AFTER = 700;

interface Props {
  readonly desk: WordDesk;
  readonly tools: PageTools;
}

/** The first page: the look-up box, what this meeting has explained, topics, one's own words. */
export function LookUp({ desk, tools }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const glossary = desk.glossary.value;
  const query = tools.pages.query.value;
  const asks = query.trim() !== '';
  const told = desk.words?.all.value;
  const entries = useMemo(() => glossary?.search(query, MOST_RESULTS) ?? [], [glossary, query]);
  const words = useMemo(() => matchingWords(told ?? [], query, entries), [told, query, entries]);
  const count = entries.length + words.length;
  const spoken = useRef(query);
  useEffect(() => {
    // Said for what is typed, not for what was found before.
    if (!asks || !glossary || spoken.current === query) return undefined;
    spoken.current = query;
    const timer = setTimeout(
      () => say(count > 0 ? t('lookUpFound', { count }) : t('lookUpNone')),
      SPEAK_AFTER,
    );
    return () => clearTimeout(timer);
  }, [query, count, glossary]);
  const firstResult = (): HTMLElement | null => results.current?.querySelector('button') ?? null;
  return (
    <div class="stack-l">
      <div class="stack">
        <SearchField
          label={t('lookUp')}
          hint={t('lookUpHint')}
          value={query}
          inputRef={field}
          at="look-up"
          onInput={(value) => {
            tools.pages.query.value = value;
          }}
          onDown={() => firstResult()?.focus()}
          onEnter={() => {
            // As if it had been pressed, so that coming back finds it.
            firstResult()?.focus();
            firstResult()?.click();
          }}
        />
        {!glossary && <Waiting desk={desk} />}
        {asks && (
          <div ref={results}>
            {count > 0 && (
              <ButtonList label={t('lookUpResults')} onUp={() => field.current?.focus()}>
                {[
                  ...words.map(({ key, term, meanings }) => (
                    <button
                      key={key}
                      type="button"
                      class="gv-item"
                      data-at={`word ${key}`}
                      onClick={() => tools.open({ kind: 'word', key })}
                    >
                      <span class="gv-item-names">
                        <strong dir="auto">{term}</strong> <span class="gv-from">{t('wordShared')}</span>
                      </span>{' '}
                      <span class="gv-item-text soft small" dir="auto">
                        {meanings[0]?.text}
                      </span>
                    </button>
                  )),
                  ...entries.map((entry) => (
                    <EntryButton
                      key={entry.id}
                      entry={entry}
                      onOpen={(entryId) => tools.open({ kind: 'entry', id: entryId })}
                    />
                  )),
                ]}
              </ButtonList>
            )}
          </div>
        )}
        {asks && glossary && <OtherWays desk={desk} tools={tools} query={query} isNone={count === 0} />}
      </div>
      {!asks && <MeetingWordList desk={desk} tools={tools} />}
      {!asks && <Browse desk={desk} tools={tools} />}
      {!asks && <OwnLinks desk={desk} tools={tools} />}
    </div>
  );
}

interface OtherWaysProps extends Props {
  readonly query: string;
  readonly isNone: boolean;
}

/** No dead end: two ways to go on when nothing was found, or when none of it was meant. */
function OtherWays({ desk, tools, query, isNone }: OtherWaysProps): JSX.Element {
  const ask = useRef<HTMLButtonElement>(null);
  const term = cutAt(query.replace(/\s+/g, ' ').trim(), MAX_TERM_LENGTH);
  const canAsk = desk.words !== null && desk.options.canWrite();
  return (
    <div class="stack-s">
      {isNone ? (
        <>
          <p>
            <strong>{t('lookUpNone')}</strong>
          </p>
          <p class="soft">{t(canAsk ? 'lookUpNoneAsk' : 'lookUpNoneHelp')}</p>
        </>
      ) : (
        <p class="soft">{t('lookUpOther')}</p>
      )}
      <div class="row">
        {canAsk && (
          <Button
            kind={isNone ? 'primary' : 'quiet'}
            buttonRef={ask}
            onPress={() => desk.ask({ term }, ask.current)}
          >
            {t('lookUpAsk')}
          </Button>
        )}
        <Button onPress={() => tools.open(tools.pages.form(null, { ...EMPTY_DRAFT, term }))}>
          {t('lookUpAdd')}
        </Button>
      </div>
    </div>
  );
}

function OwnLinks({ desk, tools }: Props): JSX.Element {
  return (
    <section class="stack-s" aria-label={t('ownAndPacks')}>
      <h2>{t('ownAndPacks')}</h2>
      <ButtonList label={t('ownAndPacks')}>
        {(['own', 'packs'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="gv-item gv-topic"
            data-at={kind}
            onClick={() => tools.open({ kind })}
          >
            <span>{t(kind === 'own' ? 'ownTitle' : 'packsTitle')}</span>{' '}
            <span class="soft small">
              {kind === 'own'
                ? t('browseCount', { count: desk.shelf.own.value.length })
                : t('packsCount', { count: desk.shelf.packs.value.length })}
            </span>
          </button>
        ))}
      </ButtonList>
    </section>
  );
}
