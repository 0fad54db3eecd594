import './plan.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatList } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { LineKind } from '../../lib/meeting/line-schema.ts';
import { TopicList } from '../floor/topic-list.tsx';
import { minutesOf } from '../floor/topics.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { Button } from '../ui/button.tsx';
import { AboutPart } from './about-part.tsx';
import { HelpPart } from './help-part.tsx';
import { openParts } from './open-parts.ts';
import { PapersPart } from './papers-part.tsx';
import { PartBox } from './part-box.tsx';
import { PlanBanner } from './plan-banner.tsx';
import { missingParts, nextPart, PLAN_PARTS, type PlanFacts, type PlanPart } from './plan-parts.ts';
import { QuestionsPart } from './questions-part.tsx';
import { WhenPart } from './when-part.tsx';
import { whenText } from './when-text.ts';
import { WhoPart } from './who-part.tsx';

const BODY: Readonly<Record<PlanPart, (props: ViewProps) => JSX.Element>> = {
  about: AboutPart,
  when: WhenPart,
  who: WhoPart,
  agenda: TopicList,
  papers: PapersPart,
  questions: QuestionsPart,
  help: HelpPart,
};

/** Before a meeting: what it is about, when, who, the agenda, papers, questions, and what helps people take part. */
export function PlanView({ arc }: ViewProps): JSX.Element {
  const facts = factsOf(arc);
  const open = openParts(arc.session.meetingId);
  const [led, setLed] = useState<{ part: PlanPart; turn: number } | null>(null);
  const toggle = (part: PlanPart): void => {
    const next = new Set(open.peek());
    if (!next.delete(part)) next.add(part);
    open.value = next;
  };
  const lead = (part: PlanPart): void => {
    open.value = new Set([...open.peek(), part]);
    setLed({ part, turn: (led?.turn ?? 0) + 1 });
  };
  return (
    <GuidePart arc={arc} title={t('guide.view.plan')}>
      <PlanBanner arc={arc} />
      {arc.canWrite.value && (
        <StillOpen facts={facts} onPart={lead} onInvitation={() => arc.go('invitation')} />
      )}
      <div class="parts">
        {PLAN_PARTS.map((part) => {
          const Body = BODY[part];
          return (
            <PartBox
              key={part}
              title={t(`plan.part.${part}`)}
              state={stateOf(arc, part, facts)}
              isOpen={open.value.has(part)}
              lead={led?.part === part ? led.turn : 0}
              onToggle={() => toggle(part)}
            >
              {() => <Body arc={arc} />}
            </PartBox>
          );
        })}
      </div>
    </GuidePart>
  );
}

/** Numbers of lines that say something. */
const written = (arc: MeetingArc, kind: LineKind): number =>
  arc.lines.of(kind).value.filter(({ text }) => text.trim() !== '').length;

const factsOf = (arc: MeetingArc): PlanFacts => ({
  purpose: arc.plan.purpose.value,
  date: arc.plan.date.value,
  attendees: written(arc, 'attendee'),
  topics: written(arc, 'topic'),
  papers: written(arc, 'document'),
  questions: written(arc, 'question'),
  needs: arc.ui.records.all.value.filter(({ kind }) => kind === 'need').length,
});

/** What stands in a part, in a few words. */
function stateOf(arc: MeetingArc, part: PlanPart, facts: PlanFacts): string {
  const counted = (
    key: 'plan.people' | 'plan.papers' | 'plan.questions' | 'plan.needsCount',
    count: number,
  ) => (count === 0 ? '' : t(key, { count }));
  const minutes = part === 'agenda' ? minutesOf(arc.lines.of('topic').value) : 0;
  const state = {
    about: arc.ui.details.child.value || (facts.purpose === '' ? '' : t('plan.written')),
    when: whenText(facts.date, arc.plan.time.value),
    who: counted('plan.people', facts.attendees),
    agenda: minutes > 0 ? t('floor.inAll', { count: minutes }) : '',
    papers: counted('plan.papers', facts.papers),
    questions: counted('plan.questions', facts.questions),
    help: counted('plan.needsCount', facts.needs),
  }[part];
  return state === '' ? t('plan.notYet') : state;
}

interface StillOpenProps {
  readonly facts: PlanFacts;
  readonly onPart: (part: PlanPart) => void;
  readonly onInvitation: () => void;
}

/** What is still missing, and one button that leads on. */
function StillOpen({ facts, onPart, onInvitation }: StillOpenProps): JSX.Element {
  const missing = missingParts(facts);
  const next = nextPart(facts);
  return (
    <div class="plan-next row">
      <p class="grow">
        {missing.length === 0
          ? t('plan.allThere')
          : t('plan.missing', { parts: formatList(missing.map((part) => t(`plan.missing.${part}`))) })}
      </p>
      <Button onPress={() => (next === 'invitation' ? onInvitation() : onPart(next))}>
        {t(`plan.next.${next}`)}
      </Button>
    </div>
  );
}
