import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { WordDesk } from '../../components/glossary/word-desk.ts';
import type { NoteHelp } from '../../components/notes/note-help.ts';
import { createPhraseGaps, type PhraseGaps } from '../../components/phrases/phrase-gaps.ts';
import { t } from '../../lib/i18n/index.ts';
import { CONTENT_LANGUAGES } from '../../lib/i18n/two.ts';
import { type MeetingChecks, openChecks } from '../../lib/meeting/checks.ts';
import type { MeetingNotes } from '../../lib/meeting/notes.ts';
import { type MeetingWords, openWords } from '../../lib/meeting/words.ts';
import type { Settings } from '../../lib/storage/contract.ts';
import type { WordShelf } from '../../lib/storage/shelf-contract.ts';
import type { MeetingSession } from '../../lib/sync/contract.ts';

export interface MeetingHelp {
  readonly checks: MeetingChecks;
  readonly words: MeetingWords;
  readonly desk: WordDesk;
  readonly notes: NoteHelp;
  /** What this person filled into phrases, kept while they look at other tabs. */
  readonly gaps: PhraseGaps;
  /** Note that has, or last had, this person's cursor. */
  readonly lastItem: Signal<string | null>;
  /** Adds a question to the notes; false where nothing can be written. */
  postQuestion(text: string): boolean;
  destroy(): void;
}

export interface HelpOptions {
  readonly session: MeetingSession;
  readonly notes: MeetingNotes;
  readonly shelf: WordShelf;
  readonly settings: ReadonlySignal<Settings>;
  readonly canWrite: () => boolean;
  readonly openGlossary: WordDesk['options']['openGlossary'];
  readonly showPhrases: NoteHelp['showPhrases'];
  /** What notes lead to. */
  readonly leadsTo: Pick<NoteHelp, 'make' | 'made' | 'showMade'>;
}

/**
 * The glossary (a megabyte to read, some hundred thousand steps to make it find words) waits until the meeting has been
 * drawn and nobody is typing just now, but no longer than this, in milliseconds.
 */
const LOAD_WITHIN = 2_000;

/** Opens all help with words for one meeting. Call `destroy` when it closes. */
export function openMeetingHelp(options: HelpOptions): MeetingHelp {
  const { session, notes, shelf, settings, canWrite } = options;
  const checks = openChecks(session.doc, session.deviceId);
  const words = openWords(session.doc, session.deviceId);
  const labels = signal<typeof import('../../lib/phrases/labels.ts') | null>(null);

  const postQuestion = (text: string): boolean => {
    const sections = notes.sections.peek();
    const section = sections.find((one) => one.defaultKind === 'question') ?? sections[0];
    return (
      canWrite() && section !== undefined && notes.addItem(section.id, { kind: 'question', text }) !== null
    );
  };
  const desk = new WordDesk({
    ...{ shelf, words, canWrite, postQuestion, openGlossary: options.openGlossary },
    nameOf: (deviceId) =>
      session.people.value.find((person) => person.deviceId === deviceId)?.name ?? t('noteUnknownAuthor'),
    spotting: () => settings.value.spotting,
  });
  const waiting = requestIdleCallback(
    () => {
      void desk.load();
      import('../../lib/phrases/labels.ts').then(
        (module) => {
          labels.value = module;
        },
        (error: unknown) => console.warn('Hints could not be loaded', error),
      );
    },
    { timeout: LOAD_WITHIN },
  );

  return {
    ...{ checks, words, desk, postQuestion, lastItem: signal(null), gaps: createPhraseGaps() },
    notes: {
      checks,
      find: desk.find,
      isLabel: computed(() => {
        const module = labels.value;
        // Both: people write in the language of the moment, not always in that of their panel.
        return module && ((text) => CONTENT_LANGUAGES.some((code) => module.findLabel(text, code) !== null));
      }),
      hints: computed(() => settings.value.hints),
      openWord: (word) => {
        desk.card.value = word;
      },
      askAbout: (target, anchor) => desk.ask(target, anchor),
      showPhrases: options.showPhrases,
      ...options.leadsTo,
    },
    destroy: () => {
      cancelIdleCallback(waiting);
      checks.destroy();
      words.destroy();
    },
  };
}
