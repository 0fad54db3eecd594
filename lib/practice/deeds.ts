import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { PracticeStep } from '../guidance/practice-contract.ts';
import { openAgreements } from '../meeting/agreements.ts';
import { openChecks } from '../meeting/checks.ts';
import { openFloor } from '../meeting/floor.ts';
import { openNotes } from '../meeting/notes.ts';
import { openRecords } from '../meeting/records.ts';
import { openWords } from '../meeting/words.ts';
import type { WordShelf } from '../storage/shelf-contract.ts';
import type { PracticeSession } from './practice-session.ts';

/** Fewer letters than this are no note yet. */
const FEWEST_LETTERS = 3;

export interface Deeds {
  /** What this person has really done. Nothing leaves it. */
  readonly done: ReadonlySignal<ReadonlySet<PracticeStep>>;
  /** They have looked at the end of the meeting. */
  sawEnd(): void;
  destroy(): void;
}

export interface DeedsOptions {
  readonly session: PracticeSession;
  readonly shelf: Pick<WordShelf, 'phrases'>;
  /** Device of the pretend person who was at the door. */
  readonly newcomer: string;
  /** The word is to be explained by the person who practises. */
  readonly explains: boolean;
  /** A note counts when nobody has typed for this long, in milliseconds. */
  readonly pause: number;
}

/** Watches the meeting for what the steps ask for. */
export function openDeeds({ session, shelf, newcomer, explains, pause }: DeedsOptions): Deeds {
  const { doc, deviceId: self, identity, vouches, meetingId } = session;
  const done = signal<ReadonlySet<PracticeStep>>(new Set());
  const mark = (step: PracticeStep): void => {
    if (!done.peek().has(step)) done.value = new Set([...done.peek(), step]);
  };
  const records = openRecords(doc, self);
  const opened = {
    records,
    notes: openNotes(doc, self),
    words: openWords(doc, self),
    checks: openChecks(doc, self),
    floor: openFloor(doc, self),
    agreements: openAgreements(doc, { meetingId, identity, records, vouches }),
  };
  const { notes, words, checks, floor, agreements } = opened;

  /** Rises when somebody has stopped typing: keystrokes touch no signal of the notes. */
  const quiet = signal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onUpdate = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      quiet.value++;
    }, pause);
  };
  doc.on('update', onUpdate);

  const hasStrength = (): boolean =>
    quiet.value >= 0 &&
    notes.itemIds('strengths').value.some((id) => {
      const note = notes.item(id).value;
      const letters = note?.text.toString().match(/\p{L}/gu) ?? [];
      return note?.author === self && letters.length >= FEWEST_LETTERS;
    });
  const hasWord = (): boolean =>
    words.all.value.some(({ meanings }) => meanings.some(({ by }) => (by === self) === explains));
  const wasHeard = (): boolean =>
    checks.all.value.some(({ by, state }) => by === self && state === 'confirmed');
  const hasAgreed = (): boolean =>
    records.all.value.some(({ id }) => agreements.of(id).value.state === 'agreed');
  let isResting = false;
  const hasRested = (): boolean => {
    const was = isResting;
    isResting = floor.pause.value !== null;
    return was && !isResting;
  };
  const looked: Readonly<Partial<Record<PracticeStep, () => boolean>>> = {
    'let-in': () => session.people.value.some(({ deviceId, isHere }) => deviceId === newcomer && isHere),
    strength: hasStrength,
    word: hasWord,
    'say-back': wasHeard,
    phrase: () => shelf.phrases.value.recent.length > 0,
    agree: hasAgreed,
    break: hasRested,
  };
  const stops = Object.entries(looked).map(([step, isDone]) =>
    effect(() => {
      if (isDone()) untracked(() => mark(step as PracticeStep));
    }),
  );

  return {
    done,
    sawEnd: () => mark('end'),
    destroy() {
      clearTimeout(timer);
      doc.off('update', onUpdate);
      for (const stop of stops) stop();
      for (const one of Object.values(opened).reverse()) one.destroy();
    },
  };
}
