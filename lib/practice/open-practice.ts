import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import { PRACTICE_STEPS, type PracticeStep, type PretendRole } from '../guidance/practice-contract.ts';
import type { Bilingual, ContentLanguage } from '../i18n/two.ts';
import type { Role } from '../meeting/people.ts';
import { memoryPrivateDesk } from '../storage/memory-private.ts';
import { memoryShelf } from '../storage/memory-shelf.ts';
import type { PrivateDesk } from '../storage/private-contract.ts';
import type { WordShelf } from '../storage/shelf-contract.ts';
import type { Profile } from '../sync/contract.ts';
import { openDeeds } from './deeds.ts';
import { PracticeSession } from './practice-session.ts';
import { pretendPerson } from './pretend-person.ts';
import { openScript } from './script.ts';

/** Who comes to the door, and who is there already: the other side first, so that both can agree. */
export function castFor(role: Role): { readonly newcomer: PretendRole; readonly companion: PretendRole } {
  if (role === 'family') return { newcomer: 'school', companion: 'student' };
  if (role === 'school') return { newcomer: 'family', companion: 'student' };
  return { newcomer: 'school', companion: 'family' };
}

export interface PracticeOptions {
  readonly profile: Profile;
  readonly language: ContentLanguage;
  /** How long pretend people take to answer, in milliseconds. */
  readonly pace?: number;
  /** How long somebody has to stop typing for a note to count, in milliseconds. */
  readonly pause?: number;
}

/** A practice meeting with its coach. Close it, and nothing is left. */
export interface Practice {
  readonly session: PracticeSession;
  readonly shelf: WordShelf;
  readonly desk: PrivateDesk;
  /** What the pretend newcomer is called. */
  readonly newcomer: string;
  /** Place of the present step; as many as there are steps when all is done. */
  readonly at: ReadonlySignal<number>;
  readonly done: ReadonlySignal<ReadonlySet<PracticeStep>>;
  /** The step that was done last, to say something kind about. */
  readonly praised: ReadonlySignal<PracticeStep | null>;
  readonly texts: {
    readonly [K in PracticeStep]: {
      readonly title: Bilingual;
      readonly praise: Bilingual;
      readonly todo: Bilingual;
    };
  };
  next(): void;
  back(): void;
  sawEnd(): void;
  close(): Promise<void>;
}

export async function openPractice(options: PracticeOptions): Promise<Practice> {
  const { profile, language, pace = 1_400, pause = 1_200 } = options;
  const { PRACTICE } = await import('../guidance/practice.ts');
  const cast = castFor(profile.role);
  const session = await PracticeSession.found(profile, PRACTICE.title[language]);
  const [newcomer, companion] = await Promise.all([
    pretendPerson(session.meetingId, cast.newcomer, PRACTICE.names[cast.newcomer][language]),
    pretendPerson(session.meetingId, cast.companion, PRACTICE.names[cast.companion][language]),
  ]);
  await session.seat(companion);
  const shelf = memoryShelf();
  const desk = memoryPrivateDesk(session.meetingId, { kind: 'practice' });
  const script = openScript({ session, newcomer, companion, texts: PRACTICE, language, pace });
  const isSchool = profile.role === 'school';
  const deeds = openDeeds({
    ...{ session, shelf, pause, explains: isSchool },
    newcomer: newcomer.identity.deviceId,
  });
  let isClosed = false;
  const at = signal(0);
  const praised = signal<PracticeStep | null>(null);

  const stepAt = (place: number): PracticeStep | undefined => PRACTICE_STEPS[place];
  /** The next step that is still to be done. */
  function goOn(): void {
    const done = deeds.done.peek();
    let place = at.peek() + 1;
    for (let step = stepAt(place); step && done.has(step); step = stepAt(place)) place++;
    at.value = Math.min(place, PRACTICE_STEPS.length);
  }
  let knocking: ReturnType<typeof setTimeout> | undefined;
  /** Nobody is at the door although somebody should be: this is the beginning, or they were sent away and come again. */
  function knock(): void {
    if (!session.isSeated(newcomer) && session.knocks.peek().length === 0) session.knock(newcomer);
  }
  let before: ReadonlySet<PracticeStep> = new Set();
  const stops = [
    effect(() => {
      const step = stepAt(at.value);
      untracked(() => {
        if (step) script.begin(step);
        if (step === 'let-in') knock();
      });
    }),
    effect(() => {
      clearTimeout(knocking);
      const isAwaited = stepAt(at.value) === 'let-in' && session.knocks.value.length === 0;
      if (isAwaited) knocking = setTimeout(knock, 2 * pace);
    }),
    effect(() => {
      const done = deeds.done.value;
      untracked(() => {
        const fresh = [...done].filter((step) => !before.has(step));
        before = done;
        for (const step of fresh) script.answer(step);
        const step = stepAt(at.peek());
        if (!step || !fresh.includes(step)) return;
        praised.value = step;
        goOn();
      });
    }),
  ];

  return {
    ...{ session, shelf, desk, at, praised },
    newcomer: newcomer.name,
    done: deeds.done,
    texts: Object.fromEntries(
      PRACTICE_STEPS.map((step) => {
        const { title, praise, todo, todoForSchool } = PRACTICE.steps[step];
        return [step, { title, praise, todo: (isSchool && todoForSchool) || todo }];
      }),
    ) as Practice['texts'],
    next() {
      // Everything else needs somebody to talk with.
      if (stepAt(at.peek()) === 'let-in' && !session.isSeated(newcomer)) {
        const [waiting] = session.knocks.peek();
        void (waiting ? session.letIn(waiting.id) : session.seat(newcomer));
      }
      praised.value = null;
      goOn();
    },
    back() {
      praised.value = null;
      at.value = Math.max(0, at.peek() - 1);
    },
    sawEnd: () => deeds.sawEnd(),
    async close() {
      if (isClosed) return;
      isClosed = true;
      clearTimeout(knocking);
      for (const stop of stops) stop();
      script.destroy();
      deeds.destroy();
      await session.close();
      await desk.close();
      shelf.close();
      newcomer.destroy();
      companion.destroy();
    },
  };
}
