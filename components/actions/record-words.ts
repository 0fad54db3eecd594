import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { Agreement, Statement } from '../../lib/meeting/agreement-contract.ts';
import { type CalendarDate, type DueDate, instantToShow } from '../../lib/meeting/calendar-date.ts';
import type { RecordView, Side } from '../../lib/meeting/record-schema.ts';

const DAY = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;

/** A day as people chose it, in the language of the interface; no time zone moves it. */
export const dayText = (date: CalendarDate): string => formatDate(instantToShow(date), DAY);

const SHORT_DAY = { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;

/** The same where there is little room. */
export const shortDay = (date: CalendarDate): string => formatDate(instantToShow(date), SHORT_DAY);

/** "By Fri, Dec 4, 2026", or "By the next meeting" with its day where that is known; '' when nothing was said. */
export function dueText(due: DueDate, next: CalendarDate | ''): string {
  if (due === '') return '';
  if (due !== 'next-meeting') return t('records.byDay', { day: dayText(due) });
  return next === '' ? t('records.byNext') : t('records.byNextDay', { day: dayText(next) });
}

/** "Look again: Fri, Dec 4, 2026"; '' when nothing was said. */
export function lookText(look: DueDate): string {
  if (look === '') return '';
  return look === 'next-meeting' ? t('records.lookNext') : t('records.lookDay', { day: dayText(look) });
}

/** State of an agreement in the words that everyone knows it by. */
export function agreementText({ state, waitingFor, checking }: Agreement): string {
  if (checking && state === 'none') return t('agreement.checking');
  // Nobody has said anything yet: that is waiting, too.
  if (state !== 'waiting' && state !== 'none') return t(`agreement.${state}`);
  const [only] = waitingFor;
  return t(waitingFor.length === 1 && only ? `agreement.waiting.${only}` : 'agreement.waiting.both');
}

/** How it looks: settled, waiting for somebody's word, or simply not spoken of yet. */
export type Tone = 'good' | 'open' | 'calm';
export const agreementTone = ({ state }: Agreement): Tone =>
  state === 'agreed' ? 'good' : state === 'none' ? 'calm' : 'open';

/** What someone's last word was, to be read beside their face. */
export function statementText({ verdict, isCurrent, name }: Statement, isSelf: boolean): string {
  if (isSelf) return t(isCurrent ? `agreement.youSaid.${verdict}` : `agreement.youSaidEarlier.${verdict}`);
  return t(isCurrent ? `agreement.said.${verdict}` : `agreement.saidEarlier.${verdict}`, { name });
}

export const sideText = (side: Side): string => t(`records.side.${side}`);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/**
 * How each side sees it, where they have not all said the same: "Family says done, school has not said". '' while
 * nobody has said anything, and where both sides say the same and no one else differs: the one word is enough then.
 */
export function sidesText({ statuses, status }: Pick<RecordView, 'statuses' | 'status'>): string {
  const { family, school, student, other } = statuses;
  const said = [family, school, student, other].flatMap((mark) => mark?.status ?? []);
  if (said.length === 0) return '';
  if (family && school && said.every((one) => one === status)) return '';
  const of = (side: Side): string =>
    statuses[side]
      ? t(`records.says.${statuses[side].status}`, { side: sideText(side) })
      : t('records.saysNothing', { side: sideText(side) });
  const sides: readonly Side[] = [
    'family',
    'school',
    ...(['student', 'other'] as const).filter((side) => statuses[side]),
  ];
  return capital(sides.map(of).join(', '));
}

/** First words of a record, for buttons and announcements. Never empty. */
export function shortWords(what: string, length = 60): string {
  const line = what.replace(/\s+/g, ' ').trim();
  if (line === '') return t('records.noWords');
  const letters = [...line];
  return letters.length > length ? `${letters.slice(0, length).join('')}…` : line;
}
