import type { CalendarDate, DueDate } from '../meeting/calendar-date.ts';
import type { IndexedMeeting, IndexedRecord } from './record-index-contract.ts';
import type { DueItem } from './reminders-contract.ts';

/**
 * Everything in these meetings that has a day and is still open, for whoever's device it is: what others are to do is
 * theirs to be reminded of. "By the next meeting" is the day of that meeting, once there is one.
 */
export function dueItems(meetings: readonly IndexedMeeting[]): readonly DueItem[] {
  // What was carried on to a later meeting is open there.
  const carried = new Set(
    meetings.flatMap(({ records }) => records.flatMap(({ from }) => (from ? keyOf(from) : []))),
  );
  return meetings.flatMap((meeting) => {
    const { meetingId, next, title } = meeting;
    const records = meeting.records.filter(
      (record) => isOpen(record) && !carried.has(keyOf({ meeting: meetingId, record: record.id })),
    );
    return [
      ...(next === ''
        ? []
        : [{ id: `meeting ${meetingId}`, meetingId, kind: 'meeting', date: next, title } as const]),
      ...(meeting.checkins ?? []).map(({ id, on, text }) => ({
        ...({ id: `checkin ${meetingId} ${id}`, meetingId, kind: 'checkin', date: on } as const),
        // A day is enough for a check-in: then it goes by the meeting's name.
        title: text || title,
      })),
      ...records.flatMap((record) => datesOf(record, meetingId, next)),
    ];
  });
}

const keyOf = ({ meeting, record }: { meeting: string; record: string }): string => `${meeting} ${record}`;

const isOpen = ({ status, ownership }: IndexedRecord): boolean =>
  (status === 'open' || status === 'in-progress') && ownership !== 'theirs';

function datesOf({ id, words, dates }: IndexedRecord, meetingId: string, next: CalendarDate | ''): DueItem[] {
  const title = words.what ?? '';
  const day = (date: DueDate | undefined): CalendarDate | '' =>
    date === undefined ? '' : date === 'next-meeting' ? next : date;
  const [by, look] = [day(dates.by), day(dates.look)];
  return [
    ...(by === ''
      ? []
      : [{ id: `due ${meetingId} ${id}`, meetingId, kind: 'due', date: by, title } as const]),
    ...(look === ''
      ? []
      : [{ id: `look ${meetingId} ${id}`, meetingId, kind: 'look', date: look, title } as const]),
  ];
}
