import type { InvitationFacts } from '../../lib/guidance/invitation.ts';
import { t } from '../../lib/i18n/index.ts';
import type { LineKind, LineView } from '../../lib/meeting/line-schema.ts';
import { type MeetingArc, selfOf } from '../guide/arc.ts';

/**
 * What the plan says, as an invitation takes it. Reads signals: drawn anew when the plan changes. `topicIn` gives a topic
 * in the language of the text.
 */
export function factsForInvitation(arc: MeetingArc, topicIn: (text: string) => string): InvitationFacts {
  const { plan } = arc;
  const lines = (kind: LineKind): readonly LineView[] =>
    arc.lines.of(kind).value.filter(({ text }) => text.trim() !== '');
  return {
    title: arc.notes.title.value || t('meeting.untitled'),
    ...{ purpose: plan.purpose.value, date: plan.date.value, time: plan.time.value, zone: plan.zone.value },
    ...{ link: plan.link.value, place: plan.place.value, answerBy: plan.answerBy.value },
    people: lines('attendee').map(({ text, role, why }) => ({ name: text, role, why })),
    topics: lines('topic').map(({ text, minutes }) => ({ text: topicIn(text), minutes })),
    papers: lines('document').map(({ text, state, on }) => ({ name: text, isSent: state === 'sent', on })),
    from: selfOf(arc)?.name ?? '',
  };
}
