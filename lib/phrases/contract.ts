import type { Bilingual } from '../i18n/two.ts';
import type { Role } from '../meeting/people.ts';

/** What a phrase is for; the order is the one shown. */
export const INTENTS = [
  'ask',
  'clarify',
  'validate',
  'express',
  'appreciate',
  'explain',
  'common-ground',
  'offer',
  'refocus',
  'repair',
  'slow-down',
  'close',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Whose mouth a phrase fits. `anyone` fits everybody. */
export const SPEAKERS = ['family', 'school', 'interpreter', 'anyone'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** When in a meeting it fits. */
export const MOMENTS = ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'] as const;
export type Moment = (typeof MOMENTS)[number];

/**
 * A gap in a phrase, written `{name}` in its text.
 * - `person`: the name of someone here            - `child`: the student's name
 * - `note`: the words of a selected note          - `word`: a term someone used
 * - `topic`, `feeling`, `reason`, `idea`, `action`, `time`: typed by whoever says it
 * The same slot stands in both languages. An empty one is shown as "…", so a phrase also works unfilled.
 */
export const SLOTS = [
  'person',
  'child',
  'note',
  'word',
  'topic',
  'feeling',
  'reason',
  'idea',
  'action',
  'time',
] as const;
export type Slot = (typeof SLOTS)[number];

export interface Phrase {
  /** Lower-case words with hyphens, starting with the intent: `clarify-let-me-see`. Never changes: favourites hold it. */
  readonly id: string;
  readonly intent: Intent;
  readonly speakers: readonly Speaker[];
  readonly moments: readonly Moment[];
  /** Rows of the practices that it serves: `P9`. */
  readonly practices: readonly string[];
  readonly text: Bilingual;
  /** One line on why it helps. */
  readonly why: Bilingual;
}

/** Which phrases a role may be offered besides those of `anyone`. */
export const SPEAKER_OF_ROLE: Readonly<Record<Role, Speaker>> = {
  family: 'family',
  school: 'school',
  interpreter: 'interpreter',
  student: 'anyone',
  advocate: 'anyone',
  other: 'anyone',
};
