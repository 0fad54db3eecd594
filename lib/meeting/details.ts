import { signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { asCalendarDate, type CalendarDate } from './calendar-date.ts';
import { cleanName } from './people.ts';
import type { MeetingDetails } from './record-contract.ts';
import { detailsOf, isNewer } from './schema.ts';
import { asLines } from './text.ts';

/** Longest nickname of the child, in UTF-16 code units: a nickname or initials, not a full name. */
export const MAX_CHILD_LENGTH = 40;
/** Longest "who gets the summary", in UTF-16 code units. */
export const MAX_SUMMARY_FOR_LENGTH = 300;

/** Nickname as it may be shown and compared; '' for anything that is none. */
export const asChild = (value: unknown): string =>
  typeof value === 'string' ? cleanName(value.slice(0, MAX_CHILD_LENGTH * 8), MAX_CHILD_LENGTH) : '';

/** Time of day on the wall, 'HH:MM' from 00:00 to 23:59; '' for anything else. */
export const asClockTime = (value: unknown): string =>
  typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : '';

/** Follow and change a meeting's particulars. Writes nothing to a newer version's document. */
export function openDetails(doc: Y.Doc): MeetingDetails {
  const map = detailsOf(doc);
  const child = signal('');
  const next = signal<CalendarDate | ''>('');
  const nextTime = signal('');
  const summaryFor = signal('');
  const refresh = (): void => {
    child.value = asChild(map.get('child'));
    next.value = asCalendarDate(map.get('next'));
    nextTime.value = next.value === '' ? '' : asClockTime(map.get('nextTime'));
    summaryFor.value = asLines(map.get('summaryFor'), MAX_SUMMARY_FOR_LENGTH);
  };
  const set = (key: string, value: string): void => {
    if (!isNewer(doc) && (map.get(key) ?? '') !== value) map.set(key, value);
  };

  refresh();
  map.observe(refresh);

  return {
    child,
    next,
    nextTime,
    summaryFor,
    setChild: (value) => set('child', asChild(value)),
    setNext(date, time) {
      if (asCalendarDate(date) !== date || (time !== undefined && time !== '' && asClockTime(time) === ''))
        return;
      doc.transact(() => {
        set('next', date);
        if (time !== undefined || date === '') set('nextTime', date === '' ? '' : (time ?? ''));
      });
    },
    setSummaryFor: (value) => set('summaryFor', asLines(value, MAX_SUMMARY_FOR_LENGTH)),
    destroy: () => map.unobserve(refresh),
  };
}
