import { addDays, type CalendarDate } from '../../lib/meeting/calendar-date.ts';
import type { RecordKind } from '../../lib/meeting/record-schema.ts';
import type { IndexedMeeting, IndexedRecord } from '../../lib/storage/record-index-contract.ts';
import { dueDay } from '../actions/record-list.ts';

export const KINDS = ['action', 'goal', 'decision', 'need'] as const satisfies readonly RecordKind[];
export type AgendaKind = (typeof KINDS)[number];
export const WHOSE = ['all', 'mine', 'ours', 'theirs'] as const;
export type Whose = (typeof WHOSE)[number];
export const SHOWS = ['all', 'due', 'overdue', 'done', 'waiting'] as const;
export type Show = (typeof SHOWS)[number];
export const GROUPINGS = ['time', 'child', 'meeting', 'person'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a person chose to see. */
export interface AgendaChoice {
  readonly kind: AgendaKind;
  readonly whose: Whose;
  readonly show: Show;
  readonly grouping: Grouping;
}
export const FIRST_CHOICE: AgendaChoice = { kind: 'action', whose: 'all', show: 'all', grouping: 'time' };

/**
 * How a record stands in time, in the order of the page: what went well first, then what is due.
 * `later`: due in more than a week; `next`: by the next meeting, whose day is not known; `open`: without a day.
 */
export const MOMENTS = [
  'done',
  'overdue',
  'soon',
  'later',
  'next',
  'open',
  'settled',
  'waiting',
  'dropped',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** Days within which something is due "soon". */
export const SOON = 7;

/** One record of one meeting, as lists show it. */
export interface AgendaItem {
  readonly meeting: IndexedMeeting;
  readonly record: IndexedRecord;
  readonly moment: Moment;
  /** Day by which it is due, '' where that is not known. */
  readonly day: CalendarDate | '';
}

export interface AgendaGroup {
  readonly key: string;
  /** Name of a child, a meeting or a person as people wrote it; '' for none. For `time`, its moment. */
  readonly title: string;
  readonly items: readonly AgendaItem[];
  /** How many there are. */
  readonly count: number;
}

/** People have not agreed to it yet, or no longer; needs are not agreed to. */
export const isWaiting = ({ kind, state, status }: IndexedRecord): boolean =>
  kind !== 'need' && state !== 'agreed' && status !== 'done' && status !== 'dropped';

/** `soon`: the last day that is soon. Days are compared as they are written, thousands at a time. */
function momentOf(record: IndexedRecord, day: CalendarDate | '', today: string, soon: string): Moment {
  const { status, kind, dates } = record;
  if (status === 'done' || status === 'dropped') return status;
  if (isWaiting(record)) return 'waiting';
  if (kind === 'decision') return 'settled';
  if (day === '') return dates.by === 'next-meeting' ? 'next' : 'open';
  return day < today ? 'overdue' : day <= soon ? 'soon' : 'later';
}

/**
 * Records of all meetings, each once: where something was carried over, it is shown in the meeting it was carried to,
 * and not in the one it came from. `today` by this device's wall calendar.
 */
export function agendaItems(meetings: readonly IndexedMeeting[], today: CalendarDate): AgendaItem[] {
  const carried = new Set<string>();
  for (const { records } of meetings) {
    for (const { from } of records) if (from) carried.add(`${from.meeting} ${from.record}`);
  }
  const soon = addDays(today, SOON);
  const items: AgendaItem[] = [];
  for (const meeting of meetings) {
    for (const record of meeting.records) {
      if (record.kind === 'issue') continue;
      if (carried.size > 0 && carried.has(`${meeting.meetingId} ${record.id}`)) continue;
      const day = dueDay(record.dates.by ?? '', meeting.next);
      items.push({ meeting, record, day, moment: momentOf(record, day, today, soon) });
    }
  }
  return items;
}

const DUE: ReadonlySet<Moment> = new Set(['soon', 'later', 'next', 'open']);
const isDue = ({ moment }: AgendaItem): boolean => DUE.has(moment);

function isShown({ record, moment }: AgendaItem, { kind, whose }: AgendaChoice): boolean {
  if (record.kind !== kind) return false;
  if (whose === 'all') return true;
  // What nobody is named for is everybody's.
  const ownership = record.ownership === 'nobody' ? 'ours' : record.ownership;
  return ownership === whose && moment !== 'dropped';
}
function fits(item: AgendaItem, show: Show): boolean {
  if (show === 'all') return true;
  return show === 'due' ? isDue(item) : item.moment === show;
}

/** How many of each there are, for the choices to say so. */
export function agendaCounts(
  items: readonly AgendaItem[],
  choice: AgendaChoice,
): Readonly<Record<Show, number>> {
  const counts = { all: 0, due: 0, overdue: 0, done: 0, waiting: 0 };
  for (const item of items) {
    if (!isShown(item, choice)) continue;
    for (const show of SHOWS) if (fits(item, show)) counts[show]++;
  }
  return counts;
}

/** Chosen records under their headings: wins first, then what is due next. */
export function agendaGroups(items: readonly AgendaItem[], choice: AgendaChoice): AgendaGroup[] {
  const groups = new Map<string, { title: string; items: AgendaItem[] }>();
  for (const item of items) {
    if (!isShown(item, choice) || !fits(item, choice.show)) continue;
    for (const [key, title] of headingsOf(item, choice.grouping)) {
      const group = groups.get(key);
      if (group) group.items.push(item);
      else groups.set(key, { title, items: [item] });
    }
  }
  const list = [...groups].map(([key, { title, items: its }]) => ({
    ...{ key, title, items: its.sort(inOrder), count: its.length },
  }));
  return list.sort(orderOfGroups(choice.grouping));
}

/** Headings that something stands under: one, or one for each person it is for. */
function headingsOf({ meeting, record, moment }: AgendaItem, grouping: Grouping): [string, string][] {
  if (grouping === 'time') return [[moment, moment]];
  if (grouping === 'meeting') return [[meeting.meetingId, meeting.title]];
  // One child may be "Fox" in one meeting and "fox " in another.
  if (grouping === 'child') return [[plain(meeting.child), meeting.child]];
  if (record.owners.length === 0) return [['', '']];
  return record.owners.map(({ kind, name }) => [
    kind === 'side' ? `side ${name}` : `name ${plain(name)}`,
    name,
  ]);
}
export const plain = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase();

const LAST = '9999-99-99';
function inOrder(a: AgendaItem, b: AgendaItem): number {
  if (a.moment !== b.moment) return MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment);
  // Wins and what was let go: the latest first.
  if (a.moment === 'done' || a.moment === 'dropped') return b.record.updatedAt - a.record.updatedAt;
  return compare(a.day || LAST, b.day || LAST) || b.meeting.createdAt - a.meeting.createdAt;
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function orderOfGroups(grouping: Grouping): (a: AgendaGroup, b: AgendaGroup) => number {
  if (grouping === 'time') return (a, b) => momentAt(a) - momentAt(b);
  if (grouping === 'meeting') return (a, b) => heldAt(b) - heldAt(a);
  // What names nobody comes last.
  return (a, b) => Number(a.title === '') - Number(b.title === '') || a.title.localeCompare(b.title);
}
const momentAt = ({ key }: AgendaGroup): number => (MOMENTS as readonly string[]).indexOf(key);
const heldAt = ({ items }: AgendaGroup): number => items[0]?.meeting.createdAt ?? 0;
