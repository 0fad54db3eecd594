import { expect, test } from 'vitest';
import type { CalendarDate } from '../../../lib/meeting/calendar-date.ts';
import { meetingsBefore } from '../../../lib/sync/earlier-meetings.ts';

const row = (id: string, createdOn: number, day: CalendarDate | '' = '') => ({
  ...{ id, title: id, child: '', createdAt: new Date(2026, 9, createdOn, 12).getTime(), day },
});

test('meetings are before one another by the day on which they are held', () => {
  const rows = [row('spring', 1), row('planned early', 2, '2026-10-20'), row('a call', 5), row('later', 25)];
  const before = (id: string) => meetingsBefore(id, rows).map(({ meetingId }) => meetingId);
  expect(before('planned early')).toEqual(['a call', 'spring']);
  expect(before('a call')).toEqual(['spring']);
  expect(before('later')).toEqual(['planned early', 'a call', 'spring']);
  expect(before('not on this device')).toEqual(['later', 'planned early', 'a call', 'spring']);
  expect(meetingsBefore('later', rows)[0]?.heldOn).toBe('2026-10-20');
});

test('on one day the one that was begun first is the earlier one', () => {
  const rows = [row('plan', 1, '2026-10-09'), row('call', 9)];
  expect(meetingsBefore('call', rows).map(({ meetingId }) => meetingId)).toEqual(['plan']);
  expect(meetingsBefore('plan', rows)).toEqual([]);
});
