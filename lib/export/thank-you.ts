import type { PersonCard } from '../meeting/arc-contract.ts';
import type { CalendarDate } from '../meeting/calendar-date.ts';
import type { LineView } from '../meeting/line-schema.ts';
import { dayText, timeText } from './ink.ts';
import type { Speaker } from './speakers.ts';

/** What a thank-you after a meeting is made of. */
export interface ThankYouFacts {
  readonly metOn: CalendarDate;
  /** Nickname, '' when nobody said. */
  readonly child: string;
  /** Whoever sends it: name, device, and what they tell of themselves. */
  readonly name: string;
  readonly deviceId: string;
  readonly card: Pick<PersonCard, 'contact' | 'times'>;
  readonly celebrations: readonly LineView[];
  readonly checkins: readonly LineView[];
  readonly next: CalendarDate | '';
  readonly nextTime: string;
  /** Days before this one are over. */
  readonly today: CalendarDate;
}

const bare = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * A thank-you in plain words: what all can celebrate, the sender's own thanks (nobody else's), when people talk and
 * meet again, and how to reach the sender. Parts about which nothing is known are left out.
 */
export function thankYouText(facts: ThankYouFacts, speaker: Speaker): string {
  const { t } = speaker;
  const day = dayText(facts.metOn, speaker);
  const wins = facts.celebrations.filter(({ sort, text }) => sort !== 'thanks' && bare(text) !== '');
  const thanks = facts.celebrations.filter(
    ({ sort, author, to, text }) =>
      sort === 'thanks' && author === facts.deviceId && bare(`${to}${text}`) !== '',
  );
  const when = (on: CalendarDate, time: string): string => {
    const [date, clock] = [dayText(on, speaker), timeText(time, speaker)];
    return clock === '' ? date : t('paper.nextTime', { day: date, time: clock });
  };
  const again = facts.checkins.flatMap(({ on, time, text }) => {
    if (on === '' || on < facts.today) return [];
    const how = bare(text);
    return how === ''
      ? t('paper.thanksAgain', { day: when(on, time) })
      : t('paper.thanksAgainHow', { day: when(on, time), text: how });
  });
  const thank = ({ to, text }: LineView): string => {
    const [name, what] = [bare(to), bare(text)];
    if (what === '') return t('paper.thanksTo', { name });
    return name === '' ? t('paper.thanksFor', { text: what }) : t('paper.thanksToFor', { name, text: what });
  };
  const { contact, times } = facts.card;
  const parts = [
    [t('paper.mailHello')],
    [
      facts.child === ''
        ? t('paper.thanksMeeting', { day })
        : t('paper.thanksChild', { day, child: facts.child }),
    ],
    wins.length > 0 ? [t('paper.thanksWins'), ...wins.map(({ text }) => `- ${bare(text)}`)] : [],
    thanks.map(thank),
    [
      ...again,
      ...(facts.next !== '' && facts.next >= facts.today
        ? [t('paper.thanksNext', { day: when(facts.next, facts.nextTime) })]
        : []),
    ],
    [
      ...(contact === '' ? [] : [t('paper.thanksReach', { text: bare(contact) })]),
      ...(times === '' ? [] : [t('paper.thanksTimes', { text: bare(times) })]),
    ],
    [t('paper.thanksBye'), facts.name],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
