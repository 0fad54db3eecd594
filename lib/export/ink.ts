import type { CalendarDate, DueDate } from '../meeting/calendar-date.ts';
import { instantToShow, isCalendarDate } from '../meeting/calendar-date.ts';
import type { MeetingReport, ReportRecord } from '../meeting/report-contract.ts';
import { type Line, type Pen, type Piece, penOf, type Said, written } from './paper.ts';
import type { PaperKey, Speaker } from './speakers.ts';

/** A pen that knows the meeting it writes about. */
export interface Ink extends Pen {
  readonly report: MeetingReport;
  /** Name of a device's owner, as people know them. */
  name(deviceId: string): Piece;
  nameText(deviceId: string, speaker: Speaker): string;
  /** A day on the wall, the same one in every time zone. */
  day(date: CalendarDate): Said;
  /** Day on which something was written, by this device's calendar; `at` in milliseconds since the epoch. */
  dayOf(at: number): Said;
  /** A due date; `null` when none was said. */
  due(date: DueDate): Said | null;
  /** Day and time of the next meeting; `null` when it is not set. */
  next(): Said | null;
}

/** `at` in milliseconds since the epoch; `timeZone` for days that are no instants. */
const formatDay = (speaker: Speaker, at: number, timeZone?: 'UTC'): string =>
  new Intl.DateTimeFormat(speaker.locale, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) }).format(
    at,
  );

export const dayText = (date: CalendarDate, speaker: Speaker): string =>
  formatDay(speaker, instantToShow(date), 'UTC');
export const dayOfText = (at: number, speaker: Speaker): string => formatDay(speaker, at);

/** 'HH:MM' on the wall as the language writes it; '' for anything else. */
export function timeText(time: string, speaker: Speaker): string {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return '';
  const at = Date.UTC(2000, 0, 1, Number(hours), Number(minutes));
  return new Intl.DateTimeFormat(speaker.locale, { timeStyle: 'short', timeZone: 'UTC' }).format(at);
}

function nextText(report: MeetingReport, speaker: Speaker): string {
  const { next } = report;
  if (!isCalendarDate(next)) return '';
  const [day, time] = [dayText(next, speaker), timeText(report.nextTime, speaker)];
  return time === '' ? day : speaker.t('paper.nextTime', { day, time });
}

function dueText(date: DueDate, report: MeetingReport, speaker: Speaker): string {
  if (date !== 'next-meeting') return date === '' ? '' : dayText(date, speaker);
  const day = isCalendarDate(report.next) ? dayText(report.next, speaker) : '';
  return day === '' ? speaker.t('records.byNext') : speaker.t('records.byNextDay', { day });
}

export function inkOf(report: MeetingReport, speakers: readonly Speaker[]): Ink {
  const pen = penOf(speakers);
  const names = new Map(report.people.map(({ deviceId, name }) => [deviceId, name]));
  return {
    ...pen,
    report,
    name: (deviceId) => {
      const name = names.get(deviceId);
      return name === undefined ? pen.say('paper.noName') : written(name);
    },
    nameText: (deviceId, speaker) => names.get(deviceId) ?? speaker.t('paper.noName'),
    day: (date) => pen.tell((speaker) => dayText(date, speaker)),
    dayOf: (at) => pen.tell((speaker) => dayOfText(at, speaker)),
    due: (date) => (date === '' ? null : pen.tell((speaker) => dueText(date, report, speaker))),
    next: () => (isCalendarDate(report.next) ? pen.tell((speaker) => nextText(report, speaker)) : null),
  };
}

/** Keeps a name from turning the direction of the words around it: first strong isolate, pop isolate. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** What a meeting is called. */
export const titleLine = (ink: Ink): Line => [
  ink.report.title === '' ? ink.say('paper.untitled') : written(ink.report.title),
];

/** The state of an agreement in the words of the screens. */
export function stateKey({ agreement, notAgreed }: ReportRecord): PaperKey {
  if (notAgreed) return 'paper.notAgreed';
  if (agreement.checking) return 'paper.checking';
  const [first, second] = agreement.waitingFor;
  switch (agreement.state) {
    case 'agreed':
      return 'agreement.agreed';
    case 'changed':
      return 'agreement.changed';
    case 'not-yet':
      return 'paper.notYetState';
    case 'none':
      return 'paper.noneYet';
    case 'waiting':
      if (first !== undefined && second !== undefined) return 'agreement.waiting.both';
      return first === 'family' ? 'agreement.waiting.family' : 'agreement.waiting.school';
  }
}

/** Agreed by both sides, with every signature looked at. */
export const isAgreed = ({ agreement }: ReportRecord): boolean =>
  agreement.state === 'agreed' && !agreement.checking;

const AGREEABLE: ReadonlySet<string> = new Set(['action', 'decision', 'goal']);
export const isAgreeable = ({ kind }: ReportRecord): boolean => AGREEABLE.has(kind);

/** What is still to be agreed: entries without both sides' word, and issues that ended so. What was dropped is not. */
export const isStillOpen = (record: ReportRecord): boolean =>
  record.status !== 'dropped' && (isAgreeable(record) ? !isAgreed(record) : record.notAgreed);
