import type { Bilingual } from '../i18n/two.ts';

/** Steps of the practice meeting (P38), in order. */
export const PRACTICE_STEPS = [
  'let-in',
  'strength',
  'word',
  'say-back',
  'phrase',
  'agree',
  'break',
  'end',
] as const;
export type PracticeStep = (typeof PRACTICE_STEPS)[number];

/** What stands in place of `{slot}` in a step's texts: the pretend person, their three words, and what buttons are called. */
export const PRACTICE_SLOTS = [
  ...['name', 'words', 'letIn', 'strengths', 'mean', 'answer', 'check', 'phrases', 'post'],
  ...['actions', 'agree', 'guide', 'pause', 'goOn', 'end'],
] as const;

/** Who takes part besides the person who practises. */
export const PRETEND_ROLES = ['school', 'family', 'student'] as const;
export type PretendRole = (typeof PRETEND_ROLES)[number];

/** What the coach says at a step. */
export interface StepTexts {
  readonly title: Bilingual;
  readonly todo: Bilingual;
  /** For school staff, where they practise the other side of it. */
  readonly todoForSchool?: Bilingual;
  /** Once it is done. */
  readonly praise: Bilingual;
}

/** A topic of the pretend agenda. */
export interface PracticeTopic {
  readonly text: Bilingual;
  readonly minutes: number;
  /** It begins with this step. */
  readonly from: PracticeStep;
}

/** What one of the two who speak, the pretend teacher or the pretend parent, writes into the notes. */
export interface PretendLines {
  readonly strength: Bilingual;
  /** Holds words that the glossary marks. */
  readonly jargon: Bilingual;
  readonly worry: Bilingual;
}

export interface PracticeTexts {
  readonly title: Bilingual;
  readonly names: Readonly<Record<PretendRole, Bilingual>>;
  readonly child: string;
  readonly steps: Readonly<Record<PracticeStep, StepTexts>>;
  readonly topics: readonly PracticeTopic[];
  readonly lines: Readonly<Record<'school' | 'family', PretendLines>>;
  /** What somebody else has put on the child's card. */
  readonly card: Readonly<Record<'strength' | 'interest' | 'helps', Bilingual>>;
  /** The answer to a question about a word that the glossary does not have. */
  readonly answer: Bilingual;
  /** The answer to a question about a whole note. */
  readonly noteAnswer: Bilingual;
}
