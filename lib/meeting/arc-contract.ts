import type { ReadonlySignal } from '@preact/signals-core';
import type { CalendarDate } from './calendar-date.ts';

/**
 * When, where and how a meeting is (`openPlan`, plan.ts). Root `plan`, a Y.Map of single values; the last one written
 * wins. Title and child stay where they are (`meta`, `details`).
 */
export interface MeetingPlan {
  readonly date: ReadonlySignal<CalendarDate | ''>;
  /** Time of day on the wall, 'HH:MM' or ''. */
  readonly time: ReadonlySignal<string>;
  /** IANA name of the zone that `time` is told in, '' when nobody said. */
  readonly zone: ReadonlySignal<string>;
  /** Address of the call (`https:` only) or ''. */
  readonly link: ReadonlySignal<string>;
  /** Where people meet, in their own words: a room, a phone number. */
  readonly place: ReadonlySignal<string>;
  /** What the meeting is for, in a sentence. */
  readonly purpose: ReadonlySignal<string>;
  /** Day up to which the family is asked to send what it wants to add. */
  readonly answerBy: ReadonlySignal<CalendarDate | ''>;
  /** False when the value makes no sense for that field. */
  set(field: 'date' | 'time' | 'zone' | 'link' | 'place' | 'purpose' | 'answerBy', value: string): boolean;
  destroy(): void;
}

/** Jobs in a meeting that anyone may take or be given, family included. */
export const CHAIRS = ['facilitator', 'timekeeper'] as const;
export type Chair = (typeof CHAIRS)[number];

/** Where the agenda is. */
export interface AgendaNow {
  /** Id of a line of kind `topic`; '' when the agenda has not begun or is over. */
  readonly topic: string;
  /** Seconds used on this topic until now; rests during a pause. Grows by itself: `tick` says when to look again. */
  readonly spent: number;
  /** Minutes added by "need more time". */
  readonly extra: number;
  readonly isRunning: boolean;
}

/**
 * What is going on right now, the same for all (`openFloor`, floor.ts). Root `floor`, a Y.Map of single values. Two
 * people who pass a job on at once end with one, the same one everywhere.
 *
 *   facilitator, timekeeper   { to: device id or '', turn: one more than that of the choice before it }
 *   now     { topic, spent (s, up to `since`), since (ms, writer's clock; 0 while it rests), extra (min), by }
 *   pause   { by: device id, '' without a name, at: ms } or null
 */
export interface MeetingFloor {
  /** Device id, '' when nobody has the job. */
  readonly chairs: ReadonlySignal<Readonly<Record<Chair, string>>>;
  readonly now: ReadonlySignal<AgendaNow>;
  /** `by`: device id, '' when they left their name out. */
  readonly pause: ReadonlySignal<{ readonly by: string; readonly at: number } | null>;
  /** A choice of this person in place of which somebody else's counts, made without knowing of it; `null` for none. */
  readonly outdone: ReadonlySignal<Chair | null>;
  /**
   * Somebody else has begun another topic only just now: whoever presses "Move on" in this moment means the one before.
   * Not a signal.
   */
  hasJustMoved(): boolean;
  /** '' lays a job down. */
  setChair(chair: Chair, deviceId: string): void;
  /** Begin a topic: its time starts. '' ends the agenda. */
  goTo(topicId: string): void;
  addMinutes(minutes: number): void;
  /** Let the time of the topic rest, or go on. */
  rest(resting: boolean): void;
  callPause(withName?: boolean): void;
  endPause(): void;
  destroy(): void;
}

/** What somebody tells of themselves; shared only as far as it is filled in. */
export interface PersonCard {
  readonly knows: string;
  readonly languages: string;
  readonly pronouns: string;
  readonly contact: string;
  readonly times: string;
  /** Asks everyone to speak slowly and in short sentences: because they interpret, or listen in another language. */
  readonly slower: boolean;
}
export type CardField = Exclude<keyof PersonCard, 'slower'>;

/** Root `cards`: Y.Map< device id, PersonCard as plain object >. People write their own only (`openCards`, cards.ts). */
export interface PeopleCards {
  /** By device; only cards in which something stands. */
  readonly all: ReadonlySignal<ReadonlyMap<string, PersonCard>>;
  /** One's own, empty when there is none. */
  readonly own: ReadonlySignal<PersonCard>;
  setOwn(change: Partial<PersonCard>): void;
  destroy(): void;
}

/**
 * Who accepts the charter as it stands. Root `accepts`: Y.Map< device id, the accepted points as one text >. A changed
 * point makes every earlier yes a yes to other words, which no longer counts (`openCharter`, charter.ts).
 */
export interface MeetingCharter {
  /** Device ids whose yes is to the present words, sorted; nobody when there are no points. */
  readonly accepted: ReadonlySignal<readonly string[]>;
  readonly hasOwn: ReadonlySignal<boolean>;
  /** This person's yes is to earlier words. */
  readonly asksAgain: ReadonlySignal<boolean>;
  setOwn(accepts: boolean): void;
  destroy(): void;
}

/** Answers of "How did we do?", words and no numbers. */
export const LOOK_ANSWERS = ['yes', 'partly', 'no'] as const;
export type LookAnswer = (typeof LOOK_ANSWERS)[number] | '';
export const LOOK_QUESTIONS = ['heard', 'respected', 'understood'] as const;
export type LookQuestion = (typeof LOOK_QUESTIONS)[number];

/** One person's answers, as shared. */
export interface LookView extends Readonly<Record<LookQuestion, LookAnswer>> {
  readonly id: string;
  /** Device id, '' when they left their name out. */
  readonly by: string;
  /** "What would make next time better", in their own words. */
  readonly next: string;
}

/** Root `looks`: Y.Map< random id, LookView as plain object >. Shared once, whole; never changed (`openLooks`, looks.ts). */
export interface MeetingLooks {
  /** In an order that tells nothing about who came first. */
  readonly all: ReadonlySignal<readonly LookView[]>;
  /** Returns its id, `null` when nothing was said or the document cannot be written. */
  share(look: Omit<LookView, 'id' | 'by'>, withName: boolean): string | null;
  /** Take back what was shared under this id. */
  takeBack(id: string): void;
  destroy(): void;
}
