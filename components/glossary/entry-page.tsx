import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Glossary, GlossaryEntryView } from '../../lib/glossary/glossary.ts';
import { lookUpKey } from '../../lib/glossary/normalise.ts';
import { language, t } from '../../lib/i18n/index.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/dialog.tsx';
import { problemText } from '../ui/problem-text.ts';
import { EntryBody, SharedMeaning } from './entry-body.tsx';
import type { PageTools } from './glossary-view-pages.ts';
import { PageHead, Problem, Waiting } from './glossary-view-parts.tsx';
import { draftOf, EMPTY_DRAFT } from './own-words-draft.ts';
import type { WordDesk } from './word-desk.ts';

interface Props {
  readonly desk: WordDesk;
  readonly tools: PageTools;
}

/** Other entries for the same word: one's own note beside the built-in entry, a pack's beside both. */
export function besides(glossary: Glossary, entry: GlossaryEntryView): readonly GlossaryEntryView[] {
  const key = lookUpKey(entry.term);
  return glossary.entries.filter(({ id, term }) => id !== entry.id && lookUpKey(term) === key);
}

/** All about one word, and what can be done with it. */
export function EntryPage({ desk, tools, id }: Props & { id: string }): JSX.Element {
  const glossary = desk.glossary.value;
  const entry = desk.entry(id);
  const term = entry?.term;
  const waited = useRef(false);
  useEffect(() => {
    // The heading had the focus before it could say which word this is.
    if (term && waited.current) say(term);
    waited.current = !term;
  }, [term]);
  if (!glossary || !entry) {
    return (
      <div class="stack">
        <PageHead title={glossary ? t('entryGone') : t('glossaryTitle')} onBack={tools.back} />
        {!glossary && <Waiting desk={desk} />}
      </div>
    );
  }
  const word = desk.words?.find(desk.targetOf(entry, entry.term, null));
  const open = (entryId: string): void => tools.open({ kind: 'entry', id: entryId });
  return (
    <div class="stack">
      <PageHead
        title={entry.term}
        {...(entry.source === 'built-in' ? { lang: 'en' } : {})}
        onBack={tools.back}
      />
      {word && <SharedMeaning desk={desk} word={word} />}
      <EntryBody desk={desk} entry={entry} onRelated={open} />
      {besides(glossary, entry).map((other) => (
        <Beside key={other.id} entry={other} onOpen={open} />
      ))}
      <EntryActions desk={desk} tools={tools} entry={entry} />
    </div>
  );
}

function Beside({
  entry,
  onOpen,
}: {
  entry: GlossaryEntryView;
  onOpen: (entryId: string) => void;
}): JSX.Element {
  const own = language.value;
  const { id, source, packName = '', plain } = entry;
  const title =
    source === 'own'
      ? t('entryAlsoOwn')
      : source === 'pack'
        ? t('entryAlsoPack', { name: packName })
        : t('entryAlsoBuiltIn');
  return (
    <div class="gv-beside">
      <h3 dir="auto">{title}</h3>
      <p dir="auto" lang={plain[own] === undefined ? 'en' : own}>
        {plain[own] ?? plain.en}
      </p>
      <button type="button" class="link" data-at={`beside ${id}`} onClick={() => onOpen(id)}>
        {t('entryOpen')} <span class="unseen">{title}</span>
      </button>
    </div>
  );
}

type Question = 'share' | 'delete' | null;

function EntryActions({ desk, tools, entry }: Props & { entry: GlossaryEntryView }): JSX.Element {
  const [question, setQuestion] = useState<Question>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const { id, term } = entry;
  const { shelf, words } = desk;
  const own = shelf.own.value.find((one) => entry.source === 'own' && id === `own/${one.id}`);
  const isKnown = shelf.known.value.has(id);
  const target = desk.targetOf(entry, term, null);
  const meaning = entry.plain[language.value] ?? entry.plain.en;
  const word = words?.find(target);
  const isAsked = word?.isOpen ?? false;
  const isShared = word?.meanings.some(({ text }) => text === meaning) ?? false;
  const canShare = words !== null && desk.options.canWrite();
  /** Runs something that is kept on this device; a failure is shown. */
  const keep = async (change: () => Promise<void>, done: string): Promise<boolean> => {
    try {
      await change();
      setProblem(null);
      say(done);
      return true;
    } catch (error) {
      setProblem(problemText(error));
      return false;
    }
  };
  const remove = async (ownId: string): Promise<void> => {
    setQuestion(null);
    if (await keep(() => shelf.deleteOwn(ownId), t('ownDeleted', { term })))
      tools.back((page) => page.kind === 'entry' && page.id === id);
  };
  return (
    <div class="gv-actions stack-s">
      {isAsked && <p dir="auto">{t('askedSome', { term })}</p>}
      <div class="row">
        {canShare && isAsked && (
          <Button kind="primary" buttonRef={ask} onPress={() => desk.answer(target, ask.current)}>
            {t('askedAnswer')}
          </Button>
        )}
        {canShare && !isAsked && (
          <Button buttonRef={ask} onPress={() => desk.ask(target, ask.current)}>
            {t('noteMeaning')}
          </Button>
        )}
        {canShare && (
          <Button off={isShared} onPress={() => setQuestion('share')}>
            {isShared ? t('entryShared') : t('entryShare')}
          </Button>
        )}
        <Button
          onPress={() =>
            void keep(
              () => shelf.setKnown(id, !isKnown),
              t(isKnown ? 'wordMarkedAgain' : 'wordKnown', { term }),
            )
          }
        >
          {isKnown ? t('wordMarkAgain') : t('wordKnow')}
        </Button>
        {own && (
          <Button onPress={() => tools.open(tools.pages.form(own.id, draftOf(own)))}>{t('ownChange')}</Button>
        )}
        {own && <Button onPress={() => setQuestion('delete')}>{t('ownDelete')}</Button>}
        {!own && (
          <Button
            onPress={() => {
              const note = shelf.own.value.find((one) => lookUpKey(one.term) === lookUpKey(term));
              const draft = note ? draftOf(note) : { ...EMPTY_DRAFT, term, category: entry.category };
              tools.open(tools.pages.form(note?.id ?? null, draft, term));
            }}
          >
            {t('entryNote')}
          </Button>
        )}
      </div>
      {isKnown && <p class="soft small">{t('entryKnown')}</p>}
      <Problem text={problem} />
      {question === 'share' && (
        <Confirm
          title={t('entryShareTitle', { term })}
          text={[t('entryShareHelp'), meaning]}
          yes={t('entryShareYes')}
          onYes={() => {
            setQuestion(null);
            if (words?.explain(target, meaning)) say(t('answerSent'));
          }}
          onNo={() => setQuestion(null)}
        />
      )}
      {question === 'delete' && own && (
        <Confirm
          title={t('ownDeleteTitle', { term })}
          text={[t('ownDeleteText')]}
          yes={t('ownDelete')}
          danger
          onYes={() => void remove(own.id)}
          onNo={() => setQuestion(null)}
        />
      )}
    </div>
  );
}
