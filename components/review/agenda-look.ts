import { addDays, type CalendarDate } from '../../lib/meeting/calendar-date.ts';
import type { IndexedMeeting } from '../../lib/storage/record-index-contract.ts';
import {
  type AgendaGroup,
  agendaCounts,
  agendaGroups,
  agendaItems,
  FIRST_CHOICE,
  type Show,
  SOON,
} from './agenda.ts';

/** Cards of each group that are drawn at first: a year of meetings would be a very long page. */
export const CARDS = 5;

/** Rises when what is kept changes its shape. */
const VERSION = 1;

/** What is drawn of the agenda, as it is first chosen. */
export interface AgendaView {
  readonly counts: Readonly<Record<Show, number>>;
  /** When kept, with the cards that are drawn at first. */
  readonly groups: readonly AgendaGroup[];
}

/** The first view, kept for the next time that the page is opened. */
interface AgendaLook extends AgendaView {
  readonly version: number;
  /** Days on which it reads so: on `until` something becomes due soon, or its day has passed. */
  readonly from: CalendarDate;
  readonly until: CalendarDate | '';
}

/** The first view of these meetings, to be kept as JSON; `null` where there is nothing to show. */
export function lookOf(meetings: readonly IndexedMeeting[], today: CalendarDate): AgendaLook | null {
  const items = agendaItems(meetings, today);
  const groups = agendaGroups(items, FIRST_CHOICE);
  if (groups.length === 0) return null;
  let until: CalendarDate | '' = '';
  for (const { day, moment } of items) {
    if (day === '' || (moment !== 'soon' && moment !== 'later')) continue;
    const turns = addDays(day, moment === 'soon' ? 1 : -SOON);
    if (until === '' || turns < until) until = turns;
  }
  return {
    ...{ version: VERSION, from: today, until, counts: agendaCounts(items, FIRST_CHOICE) },
    groups: groups.map((group) => ({
      ...group,
      items: group.items.slice(0, CARDS).map(({ meeting, record, ...item }) => ({
        ...item,
        // A card shows where it is from, and nothing else of that meeting.
        meeting: { ...meeting, people: [], records: [] },
        record: plain(record),
      })),
    })),
  };
}

/** Records of the index read some of their fields when asked, which JSON does not do. */
const plain = (record: AgendaGroup['items'][number]['record']): typeof record => {
  const { id, kind, words, dates, ownership, owners, status, statuses, state, waitingFor } = record;
  const { agreedBy, notYet, before, rejected, from, updatedAt } = record;
  return {
    ...{ id, kind, words, dates, ownership, owners, status, statuses, state, waitingFor },
    ...{ agreedBy, notYet, before, rejected, from, updatedAt },
  };
};

/** What was kept, where it still reads so today. */
export function keptLook(raw: unknown, today: CalendarDate): AgendaView | null {
  const look = raw as Partial<AgendaLook> | null;
  if (look?.version !== VERSION || !look.counts || !Array.isArray(look.groups)) return null;
  const { counts, groups, from = '', until = '' } = look;
  return from !== '' && from <= today && (until === '' || today < until) ? { counts, groups } : null;
}
