import { effect, untracked } from '@preact/signals-core';
import { loadEntries } from '../glossary/load.ts';
import type { PracticeStep, PracticeTexts } from '../guidance/practice-contract.ts';
import type { Bilingual, ContentLanguage } from '../i18n/two.ts';
import { sideOf } from '../meeting/record-schema.ts';
import type { WordView } from '../meeting/words.ts';
import type { PracticeSession } from './practice-session.ts';
import type { PretendPerson } from './pretend-person.ts';

/** The word that the pretend parent asks about. */
const ASKED = { term: 'LRE', entryId: 'lre' } as const;

export interface ScriptOptions {
  readonly session: PracticeSession;
  /** Knocks, and then speaks for the other side. */
  readonly newcomer: PretendPerson;
  /** Is there from the beginning. */
  readonly companion: PretendPerson;
  readonly texts: PracticeTexts;
  readonly language: ContentLanguage;
  /** How long a pretend person takes to answer, in milliseconds. */
  readonly pace: number;
}

/** What the pretend people do, by themselves and in answer. */
export interface Script {
  /** A step begins: what it needs happens, once. */
  begin(step: PracticeStep): void;
  /** The person who practises has done it. */
  answer(step: PracticeStep): void;
  destroy(): void;
}

export function openScript(options: ScriptOptions): Script {
  const { session, newcomer, companion, texts, language, pace } = options;
  const said = (text: Bilingual): string => text[language];
  const lines = texts.lines[newcomer.role === 'family' ? 'family' : 'school'];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const begun = new Set<PracticeStep>();
  /** What has been answered or is being answered. */
  const answered = new Set<string>();
  const topicOf = new Map<PracticeStep, string>();

  const later = (work: () => void, after = pace): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, after);
    timers.add(timer);
  };
  const once = (what: string, work: () => void): void => {
    if (answered.has(what)) return;
    answered.add(what);
    later(work);
  };

  /** Writes a note as people do: first it is there, then it has words. Returns its id. */
  function write(sectionId: string, text: string, then?: (id: string) => void): void {
    const id = newcomer.notes.addItem(sectionId);
    if (id === null) return;
    newcomer.writesIn(id);
    later(() => {
      newcomer.notes.editText(id, text, text.length);
      newcomer.writesIn(null);
      then?.(id);
    });
  }

  const acts: Readonly<Partial<Record<PracticeStep, () => void>>> = {
    word: () =>
      write('help', said(lines.jargon), (itemId) => {
        if (newcomer.role === 'family') newcomer.words.ask({ ...ASKED, itemId }, true);
      }),
    'say-back': () => write('worries', said(lines.worry)),
  };

  function setTable(): void {
    const { child, card, topics } = texts;
    companion.lines.addAll('strength', [{ text: said(card.strength) }]);
    companion.lines.addAll('interest', [{ text: said(card.interest) }]);
    companion.lines.addAll('helps', [{ text: said(card.helps) }]);
    const ids = companion.lines.addAll(
      'topic',
      topics.map(({ text, minutes }) => ({ text: said(text), facts: { minutes: `${minutes}` } })),
    );
    topics.forEach(({ from }, i) => {
      topicOf.set(from, ids[i] ?? '');
    });
    companion.details.setChild(child);
  }

  async function explain({ key, term, entryId, itemId, isWholeNote }: WordView): Promise<void> {
    const entries = entryId ? await loadEntries().catch(() => []) : [];
    const entry = entries.find(({ id }) => id === entryId);
    const text = isWholeNote ? said(texts.noteAnswer) : entry ? entry.plain[language] : said(texts.answer);
    // The meeting may have been left while the words were fetched.
    if (answered.has(key) && session.isSeated(newcomer))
      newcomer.words.explain({ term, entryId, itemId, wholeNote: isWholeNote }, text);
  }

  const others = [newcomer, companion];
  const reactions = [
    // Whatever is asked is explained, but for what the pretend parent wants to know.
    () => {
      for (const word of newcomer.words.all.value)
        if (word.isOpen && word.askedBy !== newcomer.identity.deviceId)
          once(word.key, () => void explain(word));
    },
    () => {
      for (const person of others)
        for (const { id, state, answerer } of person.checks.all.value)
          if (state === 'open' && answerer === person.identity.deviceId)
            once(id, () => person.checks.confirm(id));
    },
    // Once the person who practises has agreed, the others do so too, each for their own side.
    () => {
      for (const { id } of newcomer.records.all.value) agreeTo(id);
    },
  ];

  function agreeTo(recordId: string): void {
    const { statements, waitingFor } = newcomer.agreements.of(recordId).value;
    const theirs = statements.find(
      ({ deviceId, verdict, isCurrent }) => deviceId === session.deviceId && verdict === 'agree' && isCurrent,
    );
    if (!theirs) return;
    for (const person of others) {
      const side = sideOf(person.role);
      const isMissing = (side === 'family' || side === 'school') && waitingFor.includes(side);
      if (isMissing && session.isSeated(person))
        once(`${theirs.id} ${person.role}`, () => void person.agreements.agree(recordId));
    }
  }

  setTable();
  const stops = reactions.map((react) => effect(react));

  return {
    begin(step) {
      if (begun.has(step)) return;
      begun.add(step);
      untracked(() => {
        const topic = topicOf.get(step);
        if (topic) companion.floor.goTo(topic);
        if (step === 'end') companion.floor.goTo('');
        const act = acts[step];
        if (act) later(act);
      });
    },
    answer(step) {
      if (step === 'strength') once(step, () => write('strengths', said(lines.strength)));
    },
    destroy() {
      for (const stop of stops) stop();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      answered.clear();
    },
  };
}
