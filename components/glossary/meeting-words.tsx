import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { GlossaryEntryView } from '../../lib/glossary/glossary.ts';
import { lookUpKey } from '../../lib/glossary/normalise.ts';
import { t } from '../../lib/i18n/index.ts';
import type { WordView } from '../../lib/meeting/words.ts';
import { Button } from '../ui/button.tsx';
import { useFewFirst } from '../ui/few-first.tsx';
import { ButtonList } from './browse-list.tsx';
import { SharedMeaning } from './entry-body.tsx';
import type { Page, PageTools } from './glossary-view-pages.ts';
import { PageHead } from './glossary-view-parts.tsx';
import { EMPTY_DRAFT } from './own-words-draft.ts';
import type { WordDesk } from './word-desk.ts';

/** Explained words shown before "Show all". */
const SHOWN = 4;

interface Props {
  readonly desk: WordDesk;
  readonly tools: PageTools;
}

/**
 * Words that this meeting has explained and that fit what somebody typed, leaving out those whose entry is among the
 * results anyway.
 */
export function matchingWords(
  words: readonly WordView[],
  query: string,
  entries: readonly GlossaryEntryView[],
): readonly WordView[] {
  const key = lookUpKey(query);
  if (key === '') return [];
  return words.filter(
    ({ term, meanings, entryId, isWholeNote }) =>
      meanings.length > 0 &&
      !isWholeNote &&
      lookUpKey(term).startsWith(key) &&
      !entries.some(({ id }) => id === entryId),
  );
}

const pageOf = (desk: WordDesk, { key, entryId }: WordView): Page =>
  entryId && desk.entry(entryId) ? { kind: 'entry', id: entryId } : { kind: 'word', key };

const titleOf = ({ term, isWholeNote }: WordView): string =>
  isWholeNote ? t('meetingWordNote', { term }) : term;

/** What this meeting has explained. */
export function MeetingWordList({ desk, tools }: Props): JSX.Element | null {
  const told = desk.words?.all.value.filter(({ meanings }) => meanings.length > 0) ?? [];
  const { shown, more } = useFewFirst(told, SHOWN, t('meetingWordsAll', { count: told.length }));
  if (told.length === 0) return null;
  return (
    <section class="stack-s" aria-label={t('meetingWords')}>
      <h2>{t('meetingWords')}</h2>
      <ButtonList label={t('meetingWords')}>
        {shown.map((word) => (
          <button
            key={word.key}
            type="button"
            class="gv-item"
            data-at={`told ${word.key}`}
            onClick={() => tools.open(pageOf(desk, word))}
          >
            <strong dir="auto">{titleOf(word)}</strong>{' '}
            <span class="gv-item-text" dir="auto">
              {word.meanings[0]?.text}
            </span>{' '}
            <span class="soft small">
              {t('wordSharedBy', { name: desk.options.nameOf(word.meanings[0]?.by ?? '') })}
            </span>
          </button>
        ))}
      </ButtonList>
      {more}
    </section>
  );
}

interface WordPageProps extends Props {
  readonly wordKey: string;
  readonly onGoTo: (itemId: string) => void;
}

/** A word, or a note, that this meeting has explained and that is not an entry of the glossary. */
export function WordPage({ desk, tools, wordKey, onGoTo }: WordPageProps): JSX.Element {
  const ask = useRef<HTMLButtonElement>(null);
  const word = desk.words?.all.value.find(({ key }) => key === wordKey);
  if (!word) {
    return (
      <div class="stack">
        <PageHead title={t('entryGone')} onBack={tools.back} />
      </div>
    );
  }
  const { term, itemId, isWholeNote, meanings } = word;
  const meaning = meanings[0]?.text ?? '';
  return (
    <div class="stack">
      <PageHead title={titleOf(word)} onBack={tools.back} />
      <SharedMeaning desk={desk} word={word} />
      <div class="row">
        {desk.options.canWrite() && (
          <Button buttonRef={ask} onPress={() => desk.ask({ ...word, wholeNote: isWholeNote }, ask.current)}>
            {t('noteMeaning')}
          </Button>
        )}
        {!isWholeNote && (
          <Button onPress={() => tools.open(tools.pages.form(null, { ...EMPTY_DRAFT, term, meaning }))}>
            {t('meetingWordKeep')}
          </Button>
        )}
        {itemId && <Button onPress={() => onGoTo(itemId)}>{t('askedGo')}</Button>}
      </div>
    </div>
  );
}
