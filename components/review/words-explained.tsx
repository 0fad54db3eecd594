import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { WordView } from '../../lib/meeting/words.ts';
import { copyText } from '../phrases/copy-text.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { askedOf, explainedOf, type MeetingRecord, nameOf, titleOf, wordsText } from './meeting-words.ts';

interface Props {
  readonly record: MeetingRecord;
  /** Day and people of the meeting, for the copy. */
  readonly about: string;
  /** Show a word of the glossary. */
  readonly onOpen: (entryId: string) => void;
}

/** What a meeting explained, with who told it, and what it left open; to read and to copy. */
export function WordsExplained({ record, about, onOpen }: Props): JSX.Element {
  const told = explainedOf(record);
  const asked = askedOf(record);
  return (
    <>
      <div class="stack-s">
        <h4>{t('review.words')}</h4>
        {told.length === 0 && <p class="soft">{t('review.wordsNone')}</p>}
        {told.length > 0 && (
          <ul class="stack-s" aria-label={t('review.words')}>
            {told.map((word) => (
              <li key={word.key} class="card stack-s">
                <Explained record={record} word={word} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {asked.length > 0 && (
        <div class="stack-s">
          <h4>{t('review.asked')}</h4>
          <ul class="review-asked" aria-label={t('review.asked')}>
            {asked.map((word) => (
              <li key={word.key}>
                <Term word={word} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {told.length + asked.length > 0 && <CopyWords text={() => wordsText(record, about)} />}
    </>
  );
}

type WordProps = Pick<Props, 'record' | 'onOpen'> & { readonly word: WordView };

function Explained({ record, word, onOpen }: WordProps): JSX.Element {
  return (
    <>
      <strong dir="auto">
        <Term word={word} onOpen={onOpen} />
      </strong>
      {word.meanings.map(({ id, text, by }) => (
        <div key={id}>
          <p dir="auto" class="review-meaning">
            {text}
          </p>
          <p class="soft small">{t('wordSharedBy', { name: nameOf(record, by) })}</p>
        </div>
      ))}
      {word.earlier.length > 0 && (
        <details class="soft small review-earlier">
          <summary>{t('wordEarlier', { count: word.earlier.length })}</summary>
          {word.earlier.map(({ id, text, by }) => (
            <p key={id} dir="auto" class="review-meaning">
              {text} ({t('wordSharedBy', { name: nameOf(record, by) })})
            </p>
          ))}
        </details>
      )}
    </>
  );
}

/** A term; a button where the glossary has more on it. */
function Term({ word, onOpen }: Omit<WordProps, 'record'>): JSX.Element {
  const { entryId } = word;
  if (!entryId) return <span dir="auto">{titleOf(word)}</span>;
  return (
    <button type="button" class="link review-term" dir="auto" onClick={() => onOpen(entryId)}>
      {titleOf(word)}
      <span class="unseen"> {t('wordMore')}</span>
    </button>
  );
}

function CopyWords({ text }: { text: () => string }): JSX.Element {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async (): Promise<void> => {
    const done = await copyText(text());
    setState(done ? 'copied' : 'failed');
    if (done) say(t('review.copied'));
  };
  return (
    <div class="stack-s">
      <div>
        <Button onPress={() => void copy()}>{t(state === 'copied' ? 'review.copied' : 'review.copy')}</Button>
      </div>
      {state === 'failed' && <p role="alert">{t('review.copyFailed')}</p>}
    </div>
  );
}
