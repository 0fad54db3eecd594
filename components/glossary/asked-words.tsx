import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/i18n/index.ts';
import type { WordView } from '../../lib/meeting/words.ts';
import { say } from '../ui/announcer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import type { WordDesk } from './word-desk.ts';

/** Requests shown at once; the rest wait in the glossary. */
const SHOWN = 2;

interface Props {
  readonly desk: WordDesk;
  /** Take the person to a note. */
  readonly onGoTo: (itemId: string) => void;
  /** Show all of them instead of the first few. */
  readonly all?: boolean;
}

/** Words that someone asked about and nobody has explained yet. Said politely when one comes in, wherever one is. */
export function AskedWords({ desk, onGoTo, all = false }: Props): JSX.Element | null {
  const open = desk.words?.all.value.filter(({ isOpen }) => isOpen) ?? [];
  if (open.length === 0) return null;
  return (
    <section class="asked" aria-label={t('askedTitle')}>
      {open.slice(0, all ? open.length : SHOWN).map((word) => (
        <Asked key={word.key} desk={desk} word={word} onGoTo={onGoTo} />
      ))}
    </section>
  );
}

/** Speaks of new requests and answers; put it in the page once. */
export function WordNews({ desk }: { desk: WordDesk }): null {
  useEffect(
    () => desk.onNews((news, term) => say(t(news === 'asked' ? 'askedNews' : 'answerNews', { term }))),
    [desk],
  );
  return null;
}

function sentence(desk: WordDesk, { term, askedBy, isWholeNote }: WordView): string {
  const key: MessageKey = isWholeNote
    ? askedBy
      ? 'askedNoteBy'
      : 'askedNoteSome'
    : askedBy
      ? 'askedBy'
      : 'askedSome';
  return t(key, { term, name: askedBy ? desk.options.nameOf(askedBy) : '' });
}

function Asked({
  desk,
  word,
  onGoTo,
}: {
  desk: WordDesk;
  word: WordView;
  onGoTo: Props['onGoTo'];
}): JSX.Element {
  const { entryId, itemId, term } = word;
  const target = { ...word, wholeNote: word.isWholeNote };
  return (
    <div class="asked-word">
      <div class="row">
        <p class="grow" dir="auto">
          {sentence(desk, word)}
        </p>
        {desk.options.canWrite() && (
          <IconButton
            icon="close"
            label={t('askedPutAway', { term })}
            onPress={() => desk.words?.putAway(word.key)}
          />
        )}
      </div>
      <div class="row">
        {desk.options.canWrite() && (
          <Button kind="primary" onPress={() => desk.answer(target, null)}>
            {t('askedAnswer')}
          </Button>
        )}
        {!word.isWholeNote && (
          <Button onPress={() => desk.options.openGlossary(entryId ? { entryId } : { query: term })}>
            {t('askedLookUp')}
          </Button>
        )}
        {itemId && (
          <Button kind="plain" onPress={() => onGoTo(itemId)}>
            {t('askedGo')}
          </Button>
        )}
      </div>
    </div>
  );
}
