import { t } from '../../lib/i18n/index.ts';
import type { Agreement } from '../../lib/meeting/agreement-contract.ts';
import { type CalendarDate, type DueDate, daysBetween } from '../../lib/meeting/calendar-date.ts';
import type { Ownership } from '../../lib/meeting/owners.ts';
import { type RecordView, STATUSES } from '../../lib/meeting/record-schema.ts';
import { namesIn } from './who-words.ts';

export const SHOWS = ['all', 'waiting', 'mine', 'ours', 'theirs', 'open', 'done', 'not-agreed'] as const;
export type Show = (typeof SHOWS)[number];
export const GROUPINGS = ['none', 'who', 'status', 'when'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What choosing and grouping look at, besides the record itself. */
export interface Around {
  ownership(who: string): Ownership;
  agreement(id: string): Agreement;
  /** This person has not yet agreed to the words as they are, nor said "Not yet" to them. */
  waitsForMe(id: string): boolean;
  readonly today: CalendarDate;
  /** Day of the next meeting, '' when not set. */
  readonly next: CalendarDate | '';
}

/** Whether `record` belongs to what the person chose to see. */
export function isShown(record: RecordView, show: Show, around: Around): boolean {
  const { words, status, id } = record;
  if (show === 'all') return true;
  if (show === 'waiting') return around.waitsForMe(id);
  if (show === 'open') return status === 'open' || status === 'in-progress';
  if (show === 'done') return status === 'done';
  if (show === 'not-agreed') return around.agreement(id).state !== 'agreed';
  return around.ownership(words.who) === show;
}

/** Records under one heading; `title` is '' where there is no grouping. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly ids: readonly string[];
}

/** Days within which something is due "soon". */
const SOON = 7;

/** The day by which it is due; '' where that is not known. */
export const dueDay = (due: DueDate, next: CalendarDate | ''): CalendarDate | '' =>
  due === 'next-meeting' ? next : due;

function whenOf(record: RecordView, { today }: Around): string {
  const { by } = record.dates;
  if (by === 'next-meeting') return '2 next';
  if (by === '') return '4 none';
  const days = daysBetween(today, by);
  if (days < 0 && record.status !== 'done' && record.status !== 'dropped') return '0 overdue';
  return days >= 0 && days <= SOON ? '1 soon' : '3 later';
}

const WHEN_TITLES = {
  '0 overdue': 'records.groupOverdue',
  '1 soon': 'records.groupSoon',
  '2 next': 'records.byNext',
  '3 later': 'records.groupLater',
  '4 none': 'records.noDay',
} as const;

/** Heading under which a record stands. */
export function headingKey(record: RecordView, grouping: Grouping, around: Around): string {
  if (grouping === 'status') return String(STATUSES.indexOf(record.status));
  if (grouping === 'when') return whenOf(record, around);
  if (grouping === 'who') return namesIn(record.words.who).join(', ');
  return '';
}

function titleOf(key: string, grouping: Grouping): string {
  if (grouping === 'status') return t(`records.status.${STATUSES[Number(key)] ?? 'open'}`);
  if (grouping === 'when') return t(WHEN_TITLES[key as keyof typeof WHEN_TITLES] ?? 'records.noDay');
  if (grouping === 'who') return key === '' ? t('records.noWho') : key;
  return '';
}

/**
 * Records under their headings. Within one, people's own order stays, except by day: what is due first stands first.
 * `keyHeld` is where a record stood when someone began to write in it: it stays there until they are done.
 */
export function grouped(
  records: readonly RecordView[],
  grouping: Grouping,
  around: Around,
  keyHeld: (id: string) => string | null = () => null,
): Group[] {
  const found = new Map<string, RecordView[]>();
  for (const record of records) {
    const key = keyHeld(record.id) ?? headingKey(record, grouping, around);
    const group = found.get(key);
    if (group) group.push(record);
    else found.set(key, [record]);
  }
  const keys = [...found.keys()];
  if (grouping === 'when' || grouping === 'status') keys.sort();
  // Nobody named: last, so that what has a name is read first.
  else if (grouping === 'who') keys.sort((a, b) => Number(a === '') - Number(b === ''));
  const day = ({ dates }: RecordView): string => dueDay(dates.by, around.next) || '9999';
  return keys.map((key) => {
    const group = found.get(key) ?? [];
    if (grouping === 'when' && !group.some(({ id }) => keyHeld(id) !== null))
      group.sort((a, b) => day(a).localeCompare(day(b)));
    return { key, title: titleOf(key, grouping), ids: group.map(({ id }) => id) };
  });
}

/** The first `count` records of these groups; a group without any is left out. */
export function upTo(groups: readonly Group[], count: number): Group[] {
  let left = count;
  return groups.flatMap((group) => {
    const ids = group.ids.slice(0, Math.max(0, left));
    left -= group.ids.length;
    return ids.length > 0 ? [{ ...group, ids }] : [];
  });
}
