import type { CalendarDate } from '../../lib/meeting/calendar-date.ts';

/** Parts of the plan, the most useful first. */
export const PLAN_PARTS = ['about', 'when', 'who', 'agenda', 'papers', 'questions', 'help'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** Parts without which people come to a surprise. The others are worth a look. */
const NEEDED = ['about', 'when', 'who', 'agenda'] as const satisfies readonly PlanPart[];
export type NeededPart = (typeof NEEDED)[number];

/** What stands in a plan, as far as it tells what is still to do. */
export interface PlanFacts {
  readonly purpose: string;
  readonly date: CalendarDate | '';
  /** Numbers of lines with words in them. */
  readonly attendees: number;
  readonly topics: number;
  readonly papers: number;
  readonly questions: number;
  readonly needs: number;
}

const IS_EMPTY: Readonly<Record<PlanPart, (facts: PlanFacts) => boolean>> = {
  about: ({ purpose }) => purpose === '',
  when: ({ date }) => date === '',
  who: ({ attendees }) => attendees === 0,
  agenda: ({ topics }) => topics === 0,
  papers: ({ papers }) => papers === 0,
  questions: ({ questions }) => questions === 0,
  help: ({ needs }) => needs === 0,
};

/** What the plan still lacks, in order. */
export const missingParts = (facts: PlanFacts): readonly NeededPart[] =>
  NEEDED.filter((part) => IS_EMPTY[part](facts));

/** Where to go on: what is missing first, then what nobody has written into yet; the invitation when all is there. */
export const nextPart = (facts: PlanFacts): PlanPart | 'invitation' =>
  missingParts(facts)[0] ?? PLAN_PARTS.find((part) => IS_EMPTY[part](facts)) ?? 'invitation';
