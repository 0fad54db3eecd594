import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { toB64Url } from '../crypto/bytes.ts';
import { hashOf } from '../crypto/hash.ts';
import { type CalendarDate, isCalendarDate } from '../meeting/calendar-date.ts';
import type { MeetingReport, ReportRecord } from '../meeting/report-contract.ts';
import { type Ink, inkOf, titleLine } from './ink.ts';
import { plain, written } from './paper.ts';
import { fieldRows, whatOf } from './record-card.ts';
import type { Speaker } from './speakers.ts';
import { shortened } from './summary-paper.ts';

/** Never a name that anybody owns. */
const DOMAIN = 'at-the-table.invalid';
/** Longest title of an entry in a calendar, in UTF-16 code units. */
const MOST_TITLE = 120;
/** A meeting takes this long when nobody said, a check-in that long, in minutes. */
const MEETING_MINUTES = 60;
const CHECKIN_MINUTES = 15;

const DAY_MS = 86_400_000;
const midnight = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);

/** A meeting's day in a calendar. */
export interface CalendarEntry {
  /** The same for the same date of the same entry, so that a second file replaces and does not double. */
  readonly uid: string;
  readonly on: CalendarDate;
  /** 'HH:MM' on the wall, '' for the whole day. */
  readonly time: string;
  /** How long it takes, where it has a time. */
  readonly minutes: number;
  readonly title: string;
  readonly text: string;
}

const isOver = ({ status }: ReportRecord): boolean => status === 'done' || status === 'dropped';

function dueEntries(ink: Ink, record: ReportRecord): CalendarEntry[] {
  if (isOver(record) || record.kind === 'issue') return [];
  const what = shortened(plain(whatOf(ink, record)), MOST_TITLE);
  const text = [
    plain(whatOf(ink, record)),
    ...fieldRows(ink, record, ['who', 'know', 'target']).map(
      ({ label, lines }) => `${plain([label])}: ${lines.map(plain).join(', ')}`,
    ),
  ].join('\n');
  return (['by', 'look'] as const).flatMap((field) => {
    const due = record.dates[field];
    const on = due === 'next-meeting' ? ink.report.next : due;
    if (!isCalendarDate(on)) return [];
    const key = field === 'by' ? 'paper.eventDue' : 'paper.eventLook';
    const title = plain([ink.say(key, () => ({ what }))]);
    return [{ uid: `${record.id}-${field}@${DOMAIN}`, on, time: '', minutes: 0, title, text }];
  });
}

/** When people talk again before they meet. */
function checkinEntries(ink: Ink): CalendarEntry[] {
  return ink.report.lines.checkin.flatMap(({ id, on, time, text }) => {
    if (!isCalendarDate(on)) return [];
    const what = shortened(plain([written(text)]), MOST_TITLE);
    const title =
      what === '' ? ink.say('paper.eventCheckinBare') : ink.say('paper.eventCheckin', () => ({ what }));
    return [
      { uid: `${id}-checkin@${DOMAIN}`, on, time, minutes: CHECKIN_MINUTES, title: plain([title]), text },
    ];
  });
}

/** Days that a meeting leads to: the next meeting, then check-ins, then what is due, done and dropped things left out. */
export async function calendarEntries(
  report: MeetingReport,
  speakers: readonly Speaker[],
): Promise<readonly CalendarEntry[]> {
  const ink = inkOf(report, speakers);
  const due = [...checkinEntries(ink), ...report.records.flatMap((record) => dueEntries(ink, record))];
  if (!isCalendarDate(report.next)) return due;
  const title = plain([ink.say('paper.eventNext', () => ({ title: plain(titleLine(ink)) }))]);
  // The meeting's own id opens nothing, but it is nobody's business either.
  const id = toB64Url((await hashOf('calendar', report.meetingId)).subarray(0, 16));
  return [
    {
      ...{ uid: `${id}-next@${DOMAIN}`, on: report.next, title },
      minutes: MEETING_MINUTES,
      time: /^([01]\d|2[0-3]):[0-5]\d$/.test(report.nextTime) ? report.nextTime : '',
      text: report.summaryFor,
    },
    ...due,
  ];
}

/**
 * A calendar file (RFC 5545): days as VALUE=DATE, a time of day as floating local time, so that neither moves with a
 * time zone. No alarms: reminders are each person's own choice. `now` in milliseconds since the epoch.
 */
export async function calendarFile(
  report: MeetingReport,
  speakers: readonly Speaker[],
  now: number,
): Promise<string> {
  // No name for the calendar: the library writes it as it is, line breaks included.
  const calendar = ical({
    prodId: { company: 'At the Table', product: 'notes' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, on, time, minutes, title, text } of await calendarEntries(report, speakers)) {
    const start = time === '' ? midnight(on) : new Date(`${on}T${time}:00Z`);
    calendar.createEvent({
      ...{ id: uid, start, stamp: new Date(now), allDay: time === '', floating: time !== '' },
      end: new Date(start.getTime() + (time === '' ? DAY_MS : minutes * 60_000)),
      summary: written(title).text.replace(/\n/g, ' '),
      description: written(text).text || null,
      // A due day does not make anyone busy.
      ...(time === '' ? { transparency: ICalEventTransparency.TRANSPARENT } : {}),
    });
  }
  return `${calendar.toString()}\r\n`;
}
