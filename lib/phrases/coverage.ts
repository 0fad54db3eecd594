import {
  INTENTS,
  type Intent,
  MOMENTS,
  type Moment,
  type Phrase,
  SPEAKERS,
  type Speaker,
} from './contract.ts';

/** A corner of intent × speaker × moment that stays empty on purpose. */
export interface OutOfPlace {
  readonly intents: readonly Intent[];
  readonly speakers: readonly Speaker[];
  readonly moments: readonly Moment[];
  readonly reason: string;
}

/** Few on purpose: anything else has a choice, which tests/unit/phrases/bank.test.ts shows. */
export const OUT_OF_PLACE: readonly OutOfPlace[] = [
  {
    intents: ['close'],
    speakers: SPEAKERS,
    moments: ['opening'],
    reason: 'Nothing has been said yet that could be brought to an end.',
  },
  {
    intents: ['validate', 'common-ground'],
    speakers: ['interpreter'],
    moments: MOMENTS,
    reason:
      'An interpreter conveys what others feel and want (P17); naming it unasked would put words in their mouths.',
  },
];

/** Whether this speaker can sensibly do this at this moment. */
export const makesSense = (intent: Intent, speaker: Speaker, moment: Moment): boolean =>
  !OUT_OF_PLACE.some(
    (row) => row.intents.includes(intent) && row.speakers.includes(speaker) && row.moments.includes(moment),
  );

/**
 * Whether a phrase fits this speaker's mouth: their own and those of `anyone`. An interpreter gets only phrases that
 * name the interpreter, because one of `anyone` ("I am concerned about…") would mix an own opinion into the words
 * that they carry for others (P17).
 */
export const fits = (phrase: Phrase, speaker: Speaker): boolean =>
  phrase.speakers.includes(speaker) || (speaker !== 'interpreter' && phrase.speakers.includes('anyone'));

/** What to choose by. A missing intent or moment means any. Roles become speakers through `SPEAKER_OF_ROLE`. */
export interface Choice {
  readonly speaker: Speaker;
  readonly intent?: Intent;
  readonly moment?: Moment;
}

/**
 * The phrases that fit, those made for this speaker before those for anyone, otherwise in the given order.
 * Empty where it makes no sense (`OUT_OF_PLACE`). Changes nothing, throws nothing.
 */
export function choices(phrases: readonly Phrase[], { speaker, intent, moment }: Choice): readonly Phrase[] {
  const fitting = phrases.filter(
    (phrase) =>
      (intent === undefined || phrase.intent === intent) &&
      fits(phrase, speaker) &&
      phrase.moments.some(
        (at) => (moment === undefined || at === moment) && makesSense(phrase.intent, speaker, at),
      ),
  );
  const isOwn = (phrase: Phrase): boolean => phrase.speakers.includes(speaker);
  return [...fitting.filter(isOwn), ...fitting.filter((phrase) => !isOwn(phrase))];
}

/** Every combination that makes sense: intent by intent, then speaker, then moment. */
export const sensible = (): readonly Required<Choice>[] =>
  INTENTS.flatMap((intent) =>
    SPEAKERS.flatMap((speaker) =>
      MOMENTS.filter((moment) => makesSense(intent, speaker, moment)).map((moment) => ({
        intent,
        speaker,
        moment,
      })),
    ),
  );
