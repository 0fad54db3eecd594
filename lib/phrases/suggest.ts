import type { MessageParams } from '../i18n/index.ts';
import type { Role } from '../meeting/people.ts';
import { type Intent, type Moment, type Phrase, SPEAKER_OF_ROLE } from './contract.ts';
import type { Gaps } from './fill.ts';
import type { Situation } from './situation.ts';

/** Message keys of the reasons; each is one short line below a suggestion. */
export const REASONS = [
  'phrases.reason.worry',
  'phrases.reason.ownWorry',
  'phrases.reason.word',
  'phrases.reason.quiet',
  'phrases.reason.answered',
  'phrases.reason.strengths',
  'phrases.reason.interpreter',
  'phrases.reason.opening',
  'phrases.reason.discussing',
  'phrases.reason.disagreeing',
  'phrases.reason.deciding',
  'phrases.reason.closing',
] as const;
export type ReasonKey = (typeof REASONS)[number];

export interface Suggestion {
  readonly phrase: Phrase;
  readonly reason: { readonly key: ReasonKey; readonly params: MessageParams };
  /** What is known for its gaps from the situation itself. */
  readonly gaps: Gaps;
}

/** What of `PhraseMemory` (lib/storage/shelf-contract.ts) counts here. It stays on the device. */
export interface SuggestMemory {
  readonly favourites: readonly string[];
  readonly recent: readonly string[];
}

/** Few enough to take in at a glance. */
export const MOST_SUGGESTIONS = 5;
const FEWEST_SUGGESTIONS = 4;

interface Rule {
  readonly reason: ReasonKey;
  readonly params?: MessageParams;
  readonly gaps?: Gaps;
  /** Most wanted first. */
  readonly prefer: readonly string[];
  /** Then any of these, in this order. Empty: only what is preferred. */
  readonly intents: readonly Intent[];
  /** Also phrases of these moments. */
  readonly moments?: readonly Moment[];
}

/** Ids that rules name; a test holds that the bank has them all. */
export const PREFERRED = {
  worry: ['validate-so-you-feel', 'offer-what-would-help', 'clarify-let-me-see', 'ask-tell-me-more'],
  ownWorry: ['offer-what-would-help', 'express-it-would-help-me', 'offer-one-small-step'],
  word: ['clarify-word-plain', 'explain-word-means', 'clarify-do-you-mean'],
  interpreterWord: ['clarify-interpreter-check-word', 'explain-interpreter-no-match'],
  quiet: ['ask-not-heard-yet', 'ask-how-do-you-see'],
  answered: ['clarify-did-i-get-it', 'appreciate-good-question', 'clarify-normal-day'],
  strengths: ['refocus-strength-first', 'appreciate-love-about-child', 'ask-good-day'],
  opening: ['ask-good-day', 'common-ground-here-for-child', 'ask-hope-most', 'appreciate-all-here'],
  discussing: ['clarify-let-me-see', 'ask-share-with-me', 'ask-tell-me-more', 'offer-one-small-step'],
  disagreeing: ['common-ground-what-we-all-want', 'express-see-it-another-way', 'clarify-what-did-i-miss'],
  deciding: ['explain-would-like-because', 'offer-try-until', 'clarify-who-by-when', 'close-said-all'],
  closing: ['close-my-next-step', 'appreciate-your-time', 'clarify-what-did-we-agree', 'close-look-again'],
} as const;

const INTENTS_AT: Readonly<Record<Moment, readonly Intent[]>> = {
  opening: ['ask', 'common-ground', 'appreciate', 'express', 'slow-down'],
  discussing: ['clarify', 'ask', 'validate', 'offer', 'slow-down'],
  disagreeing: ['common-ground', 'validate', 'express', 'clarify', 'slow-down', 'repair'],
  deciding: ['explain', 'offer', 'clarify', 'close', 'slow-down'],
  closing: ['close', 'appreciate', 'clarify', 'express'],
};

/** What happened, most pressing first. An interpreter takes no side: only words and pace are theirs to speak of. */
function rulesFor(situation: Situation): Rule[] {
  const { role, moment, worryWritten, wordAsked, quiet, justAnswered, startedWithWorries } = situation;
  const word = wordAsked?.term ?? '';
  if (role === 'interpreter') {
    return [
      ...(wordAsked ? [rule('phrases.reason.word', PREFERRED.interpreterWord, [], { word }, { word })] : []),
      rule('phrases.reason.interpreter', [], ['slow-down', 'clarify', 'ask', 'explain', 'refocus', 'repair']),
    ];
  }
  const rules: Rule[] = [];
  if (worryWritten && !worryWritten.isOwn)
    rules.push(
      rule('phrases.reason.worry', PREFERRED.worry, ['validate', 'offer'], {}, { note: worryWritten.text }),
    );
  if (worryWritten?.isOwn)
    rules.push(rule('phrases.reason.ownWorry', PREFERRED.ownWorry, ['offer', 'express']));
  if (wordAsked) rules.push(rule('phrases.reason.word', PREFERRED.word, [], { word }, { word }));
  if (quiet)
    rules.push(
      rule('phrases.reason.quiet', PREFERRED.quiet, [], { name: quiet.name }, { person: quiet.name }),
    );
  if (justAnswered)
    rules.push(
      rule(
        'phrases.reason.answered',
        PREFERRED.answered,
        [],
        { word: justAnswered.term },
        { word: justAnswered.term },
      ),
    );
  if (startedWithWorries)
    rules.push({ ...rule('phrases.reason.strengths', PREFERRED.strengths, []), moments: ['opening'] });
  rules.push(rule(`phrases.reason.${moment}`, PREFERRED[moment], INTENTS_AT[moment]));
  return rules;
}

const rule = (
  reason: ReasonKey,
  prefer: readonly string[],
  intents: readonly Intent[],
  params: MessageParams = {},
  gaps: Gaps = {},
): Rule => ({ reason, prefer, intents, params, gaps });

/** Whether a phrase fits the mouth of this role. Interpreters only get what was written for them. */
export function fitsRole({ speakers }: Phrase, role: Role): boolean {
  const speaker = SPEAKER_OF_ROLE[role];
  return speakers.includes(speaker) || (speaker !== 'interpreter' && speakers.includes('anyone'));
}

/** Phrases that a rule would offer, best first. Kept ones come before others of their kind, lately used ones after. */
function candidates(
  phrases: readonly Phrase[],
  one: Rule,
  { role, moment }: Situation,
  memory: SuggestMemory,
): Phrase[] {
  const moments: readonly Moment[] = [moment, ...(one.moments ?? [])];
  const score = ({ id, intent }: Phrase): number => {
    const preferred = one.prefer.indexOf(id);
    const kept = memory.favourites.includes(id) ? -3 : 0;
    const used = memory.recent.indexOf(id);
    // What was said a minute ago is seldom the thing to say next.
    const tired = used < 0 ? 0 : Math.max(0, 6 - used);
    const wanted = preferred >= 0 ? preferred : 10 + 2 * one.intents.indexOf(intent);
    return wanted + kept + tired;
  };
  return phrases
    .filter((phrase) => one.prefer.includes(phrase.id) || one.intents.includes(phrase.intent))
    .filter((phrase) => fitsRole(phrase, role) && phrase.moments.some((when) => moments.includes(when)))
    .map((phrase, place) => ({ phrase, place, score: score(phrase) }))
    .sort((a, b) => a.score - b.score || a.place - b.place)
    .map(({ phrase }) => phrase);
}

/**
 * A few phrases for this situation, each with its reason: in turn one for each thing that happened, then more, no
 * intent more than twice, and no second one of an intent while others are left. The same input gives the same output.
 */
export function suggest(
  phrases: readonly Phrase[],
  situation: Situation,
  memory: SuggestMemory = { favourites: [], recent: [] },
): Suggestion[] {
  const queues = rulesFor(situation).map((one) => ({
    one,
    queue: candidates(phrases, one, situation, memory),
  }));
  const chosen: Suggestion[] = [];
  const perIntent = new Map<Intent, number>();
  const take = (most: number, enough: number): void => {
    for (let found = true; found && chosen.length < enough; ) {
      found = false;
      for (const { one, queue } of queues) {
        if (chosen.length >= enough) break;
        const at = queue.findIndex(
          (phrase) =>
            (perIntent.get(phrase.intent) ?? 0) < most && !chosen.some((other) => other.phrase === phrase),
        );
        const [phrase] = at < 0 ? [] : queue.splice(at, 1);
        if (!phrase) continue;
        found = true;
        perIntent.set(phrase.intent, (perIntent.get(phrase.intent) ?? 0) + 1);
        chosen.push({
          phrase,
          reason: { key: one.reason, params: one.params ?? {} },
          gaps: one.gaps ?? {},
        });
      }
    }
  };
  take(1, MOST_SUGGESTIONS);
  take(2, FEWEST_SUGGESTIONS);
  return chosen;
}
