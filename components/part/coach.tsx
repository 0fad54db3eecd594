import './coach.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type PRACTICE_SLOTS, PRACTICE_STEPS } from '../../lib/guidance/practice-contract.ts';
import { language, t } from '../../lib/i18n/index.ts';
import type { Bilingual } from '../../lib/i18n/two.ts';
import type { Practice } from '../../lib/practice/open-practice.ts';
import type { MeetingArc } from '../guide/arc.ts';
import { say } from '../ui/announcer.tsx';
import { Button, IconButton } from '../ui/button.tsx';

export interface CoachProps {
  readonly practice: Practice;
  readonly arc: MeetingArc;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** What buttons and places are called just now, for the coach to name them as they stand there. */
const slots = (name: string, words: string): Readonly<Record<(typeof PRACTICE_SLOTS)[number], string>> => ({
  name,
  words,
  letIn: t('knock.letIn'),
  strengths: t('sectionStrengths'),
  mean: t('noteMeaning'),
  answer: t('askedAnswer'),
  check: t('checkMenu'),
  phrases: t('meeting.phrases'),
  post: t('phrases.post'),
  actions: t('records.tab'),
  agree: t('agreement.agree'),
  guide: t('guide.open'),
  pause: t('guide.pause'),
  goOn: t('floor.goOn'),
  end: t('guide.view.end'),
});

/** Above a practice meeting, all the time: that it is one, and what to try next. */
export function Coach({ practice, arc, onAgain, onLeave }: CoachProps): JSX.Element {
  const [isFolded, setFolded] = useState(false);
  const view = arc.view.value;
  useEffect(() => {
    if (view === 'end') practice.sawEnd();
  }, [view]);
  // The heading of the meeting has the focus; what stands above it is told once.
  useEffect(() => say(t('part.practice.banner')), []);
  return (
    <section class="coach" aria-label={t('part.practice.coach')}>
      <div class="coach-head">
        <p class="coach-banner">{t('part.practice.banner')}</p>
        <IconButton
          icon={isFolded ? 'down' : 'up'}
          label={t(isFolded ? 'part.practice.unfold' : 'part.practice.fold')}
          onPress={() => setFolded(!isFolded)}
        />
      </div>
      {!isFolded && <Step {...{ practice, onAgain, onLeave }} />}
    </section>
  );
}

function Step({ practice, onAgain, onLeave }: Omit<CoachProps, 'arc'>): JSX.Element {
  const at = practice.at.value;
  const step = PRACTICE_STEPS[at];
  const praised = practice.praised.value;
  const words = practice.session.knocks.value[0]?.words ?? [];
  const named = slots(practice.newcomer, words.join(', '));
  const said = (text: Bilingual): string =>
    text[language.value].replace(/\{(\w+)\}/g, (slot, name: keyof typeof named) => named[name] ?? slot);
  const praise = praised ? said(practice.texts[praised].praise) : null;
  const hasDoneAll = practice.done.value.size === PRACTICE_STEPS.length;
  const over = t(hasDoneAll ? 'part.practice.over' : 'part.practice.through');
  const title = step ? said(practice.texts[step].title) : over;
  // Not the focus: someone is in the middle of doing it.
  const told = useRef(at);
  useEffect(() => {
    if (told.current === at) return;
    told.current = at;
    say([praise, title].filter(Boolean).join(' '));
  }, [at]);
  if (!step)
    return (
      <>
        <h2>{title}</h2>
        <p>
          {praise} {t('part.practice.overText')}
        </p>
        <div class="row">
          <Button kind="primary" onPress={onLeave}>
            {t('part.practice.leave')}
          </Button>
          <Button onPress={onAgain}>{t('part.practice.again')}</Button>
        </div>
      </>
    );
  const isDone = practice.done.value.has(step);
  return (
    <>
      {praise && <p class="coach-praise">{praise}</p>}
      <h2>
        <span class="soft">{t('part.practice.step', { step: at + 1, count: PRACTICE_STEPS.length })}</span>
        {' · '}
        {title}
      </h2>
      <p>
        {isDone
          ? t('part.practice.isDone')
          : t('part.practice.try', { text: said(practice.texts[step].todo) })}
      </p>
      <div class="row coach-ways">
        {at > 0 && (
          <Button kind="plain" onPress={() => practice.back()}>
            {t('part.practice.back')}
          </Button>
        )}
        <Button kind={isDone ? 'quiet' : 'plain'} onPress={() => practice.next()}>
          {t(isDone ? 'part.practice.next' : 'part.practice.skip')}
        </Button>
      </div>
    </>
  );
}
