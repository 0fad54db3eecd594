import { describe, expect, it } from 'vitest';
import { agendaCounts, agendaGroups, agendaItems, FIRST_CHOICE } from '../../../components/review/agenda.ts';
import { CARDS, keptLook, lookOf } from '../../../components/review/agenda-look.ts';
import type { CalendarDate } from '../../../lib/meeting/calendar-date.ts';
import { asRow, readRow } from '../../../lib/storage/index-rows.ts';
import type { IndexedMeeting, IndexedRecord } from '../../../lib/storage/record-index-contract.ts';

const TODAY = '2026-11-22';

const action = (id: string, more: Partial<IndexedRecord> = {}): IndexedRecord => ({
  ...{ id, kind: 'action', words: { what: `What ${id}`, who: 'Mara' }, dates: {}, ownership: 'ours' },
  ...{ owners: [], status: 'open', statuses: {}, state: 'agreed', waitingFor: [], agreedBy: [] },
  ...{ notYet: [], before: null, rejected: 0, from: null, updatedAt: 0 },
  ...more,
});
/** As it comes out of the index, where records read some fields when asked. */
function stored(records: IndexedRecord[]): IndexedMeeting {
  const meeting: IndexedMeeting = {
    ...{ meetingId: 'm', title: 'Spring', createdAt: 1, child: 'Fox', next: '' },
    ...{ people: [{ name: 'Mara', role: 'family', isSelf: true }], records },
  };
  const read = readRow(asRow(meeting, 1));
  if (!read) throw new Error('the row was not read');
  return read;
}
const due = (by: CalendarDate): IndexedRecord => action(`due ${by}`, { dates: { by } });
/** Kept today, read on `day`. */
const keptUntil = (records: IndexedRecord[], day: CalendarDate) =>
  keptLook(JSON.parse(JSON.stringify(lookOf([stored(records)], TODAY))), day);

describe('the first look at what was agreed', () => {
  it('is what would be drawn first, cards and numbers, after it was kept as text', () => {
    const many = Array.from({ length: CARDS + 4 }, (_, at) => action(`open ${at}`, { updatedAt: at }));
    const meeting = stored([
      ...many,
      action('won', { status: 'done' }),
      action('let go', { status: 'dropped' }),
    ]);
    const items = agendaItems([meeting], TODAY);
    const look = keptLook(JSON.parse(JSON.stringify(lookOf([meeting], TODAY))), TODAY);
    expect(look?.counts).toEqual(agendaCounts(items, FIRST_CHOICE));
    const groups = agendaGroups(items, FIRST_CHOICE);
    expect(look?.groups.map(({ key, title, count }) => [key, title, count])).toEqual([
      ['done', 'done', 1],
      ['open', 'open', CARDS + 4],
      ['dropped', 'dropped', 1],
    ]);
    for (const [at, group] of groups.entries()) {
      const kept = look?.groups[at]?.items ?? [];
      expect(kept).toHaveLength(Math.min(CARDS, group.count));
      for (const [index, item] of kept.entries()) {
        const was = group.items[index];
        expect(item.moment).toBe(was?.moment);
        expect(item.meeting).toMatchObject({ meetingId: 'm', title: 'Spring', createdAt: 1, next: '' });
        for (const field of Object.keys(action('')) as (keyof IndexedRecord)[]) {
          expect(item.record[field], field).toEqual(was?.record[field]);
        }
      }
    }
  });

  it('counts until a day passes or comes near, and not before it was kept', () => {
    const isKept = (records: IndexedRecord[], day: CalendarDate): boolean => keptUntil(records, day) !== null;
    // Due today: passed tomorrow.
    expect([isKept([due(TODAY)], TODAY), isKept([due(TODAY)], '2026-11-23')]).toEqual([true, false]);
    expect([isKept([due('2026-11-25')], '2026-11-25'), isKept([due('2026-11-25')], '2026-11-26')]).toEqual([
      ...[true, false],
    ]);
    // In a month: soon a week before.
    expect([isKept([due('2026-12-22')], '2026-12-14'), isKept([due('2026-12-22')], '2026-12-15')]).toEqual([
      ...[true, false],
    ]);
    // Passed already, or without a day: nothing turns.
    expect(isKept([due('2026-11-01'), action('open')], '2027-11-22')).toBe(true);
    expect(isKept([action('open')], '2026-11-21')).toBe(false);
  });

  it('reads on each day that it counts as it would be made on that day', () => {
    const records = [due('2026-11-20'), due('2026-11-25'), due('2026-12-20'), action('open')];
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25'] as const) {
      const groups = agendaGroups(agendaItems([stored(records)], day), FIRST_CHOICE);
      expect(keptUntil(records, day)?.groups.map(({ key, count }) => [key, count])).toEqual(
        groups.map(({ key, count }) => [key, count]),
      );
    }
  });

  it('is nothing where there is nothing to show, or where something else was kept', () => {
    expect(lookOf([stored([])], TODAY)).toBeNull();
    for (const other of [null, undefined, 3, {}, { version: 1 }, { version: 99, groups: [], counts: {} }]) {
      expect(keptLook(other, TODAY)).toBeNull();
    }
  });
});
