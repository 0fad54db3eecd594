import './glossary.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { GlossaryEntryView, Told } from '../../lib/glossary/glossary.ts';
import { language, t } from '../../lib/i18n/index.ts';
import type { ContentLanguage } from '../../lib/i18n/two.ts';
import type { WordView } from '../../lib/meeting/words.ts';
import { Button } from '../ui/button.tsx';
import { ReadAloud } from '../ui/read-aloud.tsx';
import type { WordDesk } from './word-desk.ts';

interface BodyProps {
  readonly desk: WordDesk;
  readonly entry: GlossaryEntryView;
  readonly onRelated: (entryId: string) => void;
}

/** All that the glossary says of a term: in the language of the interface, or in both side by side. */
export function EntryBody({ desk, entry, onRelated }: BodyProps): JSX.Element {
  const own = language.value;
  const [both, setBoth] = useState(false);
  const [posted, setPosted] = useState(false);
  const languages: readonly ContentLanguage[] = both ? ['en', 'es'] : [own];
  const glossary = desk.glossary.value;
  const related = entry.related.flatMap((id) => glossary?.byId(id) ?? []);
  const ask = entry.ask && (entry.ask[own] ?? entry.ask.en);
  return (
    <div class="entry">
      {(own === 'es' || both) && entry.name && <p class="soft">{t('wordInSpanish', { name: entry.name })}</p>}
      {entry.expansions.length > 0 && (
        <Part
          title={entry.expansions.length > 1 ? t('wordStandsForSeveral') : t('wordStandsFor')}
          languages={languages}
          texts={entry.expansions}
        />
      )}
      <Part title={t('wordPlain')} languages={languages} texts={[entry.plain]} />
      {entry.child && <Part title={t('wordChild')} languages={languages} texts={[entry.child]} />}
      {entry.ask && <Part title={t('wordAsk')} languages={languages} texts={[entry.ask]} />}
      <div class="row">
        <ReadAloud text={spoken(entry, own)} language={entry.plain[own] === undefined ? 'en' : own} />
        {entry.plain.es === undefined ? (
          own === 'es' && <span class="soft small">{t('wordNoSpanish')}</span>
        ) : (
          <Button kind="plain" onPress={() => setBoth(!both)}>
            {both ? t('wordOne') : t('wordBoth')}
          </Button>
        )}
        {ask && desk.words && desk.options.canWrite() && (
          <Button kind="plain" off={posted} onPress={() => setPosted(desk.options.postQuestion(ask))}>
            {posted ? t('wordPosted') : t('wordPost')}
          </Button>
        )}
      </div>
      {related.length > 0 && (
        <div class="entry-related">
          <span class="soft small">{t('wordRelated')}</span>
          {related.map(({ id, term }) => (
            <button key={id} type="button" class="entry-chip" onClick={() => onRelated(id)}>
              {term}
            </button>
          ))}
        </div>
      )}
      <p class="soft small">
        {entry.source === 'own'
          ? t('wordFromYou')
          : entry.source === 'pack'
            ? t('wordFromPack', { name: entry.packName ?? '' })
            : entry.sourceText === 'common usage'
              ? t('wordSourceCommon')
              : t('wordSource', { source: entry.sourceText })}
      </p>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly languages: readonly ContentLanguage[];
  readonly texts: readonly Told[];
}

function Part({ title, languages, texts }: PartProps): JSX.Element {
  return (
    <div class="entry-part">
      <h3>{title}</h3>
      <div class="entry-languages">
        {languages.map((code) => (
          <div key={code} lang={code}>
            {texts.map((text) => (
              <p key={text.en} lang={text[code] === undefined ? 'en' : code}>
                {text[code] ?? text.en}
              </p>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function spoken(entry: GlossaryEntryView, code: ContentLanguage): string {
  const name = code === 'es' ? (entry.name ?? entry.term) : entry.term;
  const pick = (text: Told | undefined): string => (text ? (text[code] ?? text.en) : '');
  return [name, ...entry.expansions.map(pick), pick(entry.plain), pick(entry.child), pick(entry.ask)]
    .filter((text) => text !== '')
    .map((text) => (/[.?!]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

/** What this meeting says the word means, with who told it and a way to correct it. */
export function SharedMeaning({ desk, word }: { desk: WordDesk; word: WordView }): JSX.Element | null {
  if (word.meanings.length === 0) return null;
  return (
    <div class="entry-shared">
      <h3>{t('wordShared')}</h3>
      {word.meanings.map((meaning) => (
        <div key={meaning.id}>
          <p dir="auto">{meaning.text}</p>
          <p class="soft small">
            {t('wordSharedBy', { name: desk.options.nameOf(meaning.by) })}
            {desk.options.canWrite() && (
              <>
                {' '}
                <button
                  type="button"
                  class="entry-chip"
                  onClick={(event) => desk.answer(word, event.currentTarget, meaning)}
                >
                  {t('answerCorrect')}
                </button>
              </>
            )}
          </p>
        </div>
      ))}
      {word.earlier.length > 0 && (
        <details class="soft small">
          <summary>{t('wordEarlier', { count: word.earlier.length })}</summary>
          {word.earlier.map((meaning) => (
            <p key={meaning.id} dir="auto">
              {meaning.text} ({t('wordSharedBy', { name: desk.options.nameOf(meaning.by) })})
            </p>
          ))}
        </details>
      )}
    </div>
  );
}
