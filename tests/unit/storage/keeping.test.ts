import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { today } from '../../../lib/meeting/calendar-date.ts';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import { CatalogDatabase } from '../../../lib/storage/catalog-database.ts';
import type { Keeping, MeetingRow } from '../../../lib/storage/contract.ts';
import { deleteEverything } from '../../../lib/storage/delete.ts';
import { type Keeper, openKeeper } from '../../../lib/storage/keeping.ts';
import { lastDay, lastUsed, standingOf } from '../../../lib/storage/keeping-rules.ts';
import { openMeetingDatabase } from '../../../lib/storage/meeting-database.ts';
import { holdOpen } from '../../../lib/storage/open-now.ts';
import { withSafekeeping } from '../../../lib/storage/safekeeping.ts';

const DAY = 86_400_000;
const START = new Date(2026, 8, 14, 12).getTime();
const NOBODY = { askedOn: '', noticedOn: '', seenOn: '' } as const;
type Day = `${number}-${number}-${number}`;

describe('how long notes stay', () => {
  it.each([
    ['year', '2026-09-14', '2027-09-14'],
    ['year', '2028-02-29', '2029-02-28'],
    ['school-year', '2026-09-14', '2027-07-31'],
    ['school-year', '2027-06-02', '2027-07-31'],
    ['school-year', '2027-07-31', '2028-07-31'],
    ['school-year', '2027-08-01', '2028-07-31'],
    ['ever', '2026-09-14', null],
    ['ask', '2026-09-14', null],
  ] as const)('%s, last used on %s: to the end of %s', (keep, used, last) =>
    expect(lastDay(keep, used)).toBe(last),
  );

  it('asks after 90 days, and again 90 days after each answer', () => {
    const at = (now: `${number}-${number}-${number}`, askedOn: '' | typeof now = '') =>
      standingOf('ask', '2026-09-14', { ...NOBODY, askedOn }, now).kind;
    expect(at('2026-12-12')).toBe('stays');
    expect(at('2026-12-13')).toBe('ask');
    expect(at('2026-12-13', '2026-12-13')).toBe('stays');
    expect(at('2027-03-13', '2026-12-13')).toBe('ask');
  });

  it('counts from the day a meeting is planned for, unless that is a slip', () => {
    const used = (day: Day) => lastUsed({ createdAt: START, openedAt: START, day });
    expect(used('2026-11-02')).toBe('2026-11-02');
    expect(used('2026-09-01')).toBe('2026-09-14');
    expect(used('2199-11-02')).toBe('2026-09-14');
  });

  it('asks also when somebody answered on a day that has not come yet', () => {
    const kept = { ...NOBODY, askedOn: '2031-01-01' } as const;
    expect(standingOf('ask', '2026-09-14', kept, '2026-12-20').kind).toBe('ask');
    expect(standingOf('ask', '2026-09-14', kept, '2026-10-01').kind).toBe('stays');
  });

  it('tells 7 days before anything goes, counted from when that was seen', () => {
    const at = (now: Day, noticedOn: '' | Day = '', seenOn: '' | Day = '') =>
      standingOf('year', '2026-09-14', { ...NOBODY, noticedOn, seenOn }, now);
    expect(at('2027-09-14')).toEqual({ kind: 'stays' });
    expect(at('2027-09-15')).toEqual({ kind: 'due', inDays: 7 });
    expect(at('2031-01-01')).toEqual({ kind: 'due', inDays: 7 });
    expect(at('2027-09-18', '2027-09-15')).toEqual({ kind: 'due', inDays: 4 });
    expect(at('2027-09-22', '2027-09-15', '2027-09-18')).toEqual({ kind: 'over' });
    // Seen once only, or today for the second time: it is told once more, and goes another day.
    expect(at('2027-09-22', '2027-09-15')).toEqual({ kind: 'due', inDays: 1 });
    expect(at('2027-09-30', '2027-09-15', '2027-09-30')).toEqual({ kind: 'due', inDays: 1 });
    // A notice from before it was used again.
    expect(at('2027-09-22', '2026-01-15', '2026-01-20')).toEqual({ kind: 'due', inDays: 7 });
    expect(standingOf('ever', '2000-01-01', NOBODY, '2199-01-01')).toEqual({ kind: 'stays' });
  });

  it('begins its notice anew after a clock that was wrong', () => {
    const at = (now: Day, noticedOn: Day, seenOn: Day) =>
      standingOf('year', '2026-09-14', { ...NOBODY, noticedOn, seenOn }, now);
    const anew = { kind: 'due', inDays: 7 };
    // Put right again: what was seen on days that have not come yet counts for nothing.
    expect(at('2027-09-16', '2031-12-01', '2031-12-09')).toEqual(anew);
    expect(at('2027-09-24', '2027-09-16', '2031-12-09')).toEqual(anew);
    // Ahead, and then further ahead.
    expect(at('2033-01-01', '2031-12-01', '2031-12-02')).toEqual(anew);
    // And it counts again from there.
    expect(at('2027-09-23', '2027-09-16', '2027-09-20')).toEqual({ kind: 'over' });
    // Well before its day nothing is said.
    expect(at('2026-12-01', '2031-12-01', '2031-12-09')).toEqual({ kind: 'stays' });
  });
});

const row = (id: string, more: Partial<MeetingRow> = {}): MeetingRow => ({
  ...{ id, title: `Meeting ${id}`, createdAt: START, openedAt: START, secret: new Uint8Array(32), epoch: 1 },
  ...{ covers: [], signaling: [], callKey: null, removed: false, peopleNames: [], child: '', ...more },
});

const keepers: Keeper[] = [];
afterEach(async () => {
  for (const keeper of keepers.splice(0)) keeper.close();
  await deleteEverything();
});

async function device(...rows: readonly MeetingRow[]) {
  const catalog = await openCatalog();
  for (const one of rows) await catalog.putMeeting(one);
  catalog.close();
  for (const { id } of rows) (await openMeetingDatabase(id)).close();
  let now = START;
  const keeper = await openKeeper(() => now);
  keepers.push(keeper);
  const standing = (id: string) => keeper.meetings.peek().find((one) => one.row.id === id);
  const later = async (days: number): Promise<readonly string[]> => {
    now += days * DAY;
    return keeper.sweep();
  };
  return { keeper, standing, later, clock: () => now };
}
const databases = async (): Promise<string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => name ?? []).sort();

describe('the keeper', () => {
  it('deletes nothing that was not announced 7 days before, then all of it', async () => {
    const { keeper, standing, later } = await device(row('a', { keep: 'year' }), row('b'));
    expect(await later(366)).toEqual([]);
    expect(standing('a')?.standing).toEqual({ kind: 'due', inDays: 7 });
    // Not opened for a month: still nobody has seen it.
    expect(await later(31)).toEqual([]);
    await keeper.noticed(['a', 'b']);
    expect(await later(6)).toEqual([]);
    expect(standing('a')?.standing).toEqual({ kind: 'due', inDays: 1 });
    await keeper.noticed(['a']);
    // The same day, looked at once more.
    expect(await later(0)).toEqual([]);
    expect(await later(1)).toEqual(['Meeting a']);
    expect(keeper.meetings.peek().map((one) => one.row.id)).toEqual(['b']);
    expect(await databases()).toEqual(['at-the-table', 'at-the-table-safekeeping', 'att-meeting-b']);
    const db = new CatalogDatabase();
    expect((await db.keeping.toArray()).map((one) => (one as { meetingId: string }).meetingId)).toEqual([]);
    db.close();
  });

  it('deletes nothing at once when the clock jumps ahead, and nothing early when it was put right', async () => {
    const { keeper, standing, later } = await device(row('a', { keep: 'year' }));
    await later(2000);
    await keeper.noticed(['a']);
    expect(await later(400)).toEqual([]);
    await keeper.noticed(['a']);
    expect(await later(0)).toEqual([]);
    expect(standing('a')?.standing).toEqual({ kind: 'due', inDays: 7 });
    // Put right: months before its end, then after it.
    await later(-2300);
    expect(standing('a')?.standing).toEqual({ kind: 'stays' });
    await later(300);
    await keeper.noticed(['a']);
    expect(await later(6)).toEqual([]);
    await keeper.noticed(['a']);
    expect(await later(1)).toEqual(['Meeting a']);
  });

  it('deletes nothing that is open on some page', async () => {
    const { keeper, later } = await device(row('a', { keep: 'year' }), row('b', { keep: 'year' }));
    await later(366);
    await keeper.noticed(['a', 'b']);
    await later(3);
    await keeper.noticed(['a', 'b']);
    const letGo = holdOpen('a');
    expect(await later(4)).toEqual(['Meeting b']);
    letGo();
    expect(await later(0)).toEqual(['Meeting a']);
  });

  it('goes on to the next when one is held on to', async () => {
    const { keeper, later } = await device(row('a', { keep: 'year' }), row('b', { keep: 'year' }));
    await later(366);
    await keeper.noticed(['a', 'b']);
    await later(3);
    await keeper.noticed(['a', 'b']);
    const frozen = await openMeetingDatabase('a');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const swept = later(4);
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(await swept).toEqual(['Meeting b']);
    frozen.close();
    expect(await later(0)).toEqual(['Meeting a']);
  });

  it('keeps what someone says to keep, and asks about it later', async () => {
    const { keeper, standing, later } = await device(row('a', { keep: 'school-year' }));
    await later(330);
    await keeper.noticed(['a']);
    await later(3);
    await keeper.keepOn('a');
    expect(standing('a')).toMatchObject({ keep: 'ask', standing: { kind: 'stays' } });
    await later(89);
    expect(standing('a')?.standing.kind).toBe('stays');
    await later(1);
    expect(standing('a')?.standing.kind).toBe('ask');
    await keeper.setKeep('a', 'ever');
    await later(5000);
    expect(standing('a')?.standing.kind).toBe('stays');
  });

  it('gives new meetings what is usual, and leaves older ones as they are', async () => {
    const { keeper, standing, later, clock } = await device(row('old'));
    const add = async (id: string, keep?: Keeping): Promise<void> => {
      const catalog = await openCatalog();
      const at = { createdAt: clock(), openedAt: clock() };
      await catalog.putMeeting(row(id, { ...at, ...(keep ? { keep } : {}) }));
      catalog.close();
      await later(0);
    };
    await later(1);
    await keeper.setUsual('year');
    await add('new');
    await add('own', 'ever');
    expect(['old', 'new', 'own'].map((id) => standing(id)?.keep)).toEqual(['ask', 'year', 'ever']);
    await later(1);
    await keeper.setUsual('ever');
    expect(['old', 'new', 'own'].map((id) => standing(id)?.keep)).toEqual(['ask', 'year', 'ever']);
    expect(keeper.usual.peek()).toBe('ever');
  });

  it('follows a meeting that is used again: its end moves on', async () => {
    const { keeper, standing, later, clock } = await device(row('a', { keep: 'year' }));
    await later(366);
    await keeper.noticed(['a']);
    const catalog = await openCatalog();
    await catalog.changeMeeting('a', { openedAt: clock() });
    catalog.close();
    expect(await later(30)).toEqual([]);
    expect(standing('a')?.standing.kind).toBe('stays');
    expect(standing('a')?.used).toBe(today(clock() - 30 * DAY));
  });
});

describe('deleting everything', () => {
  it('leaves no database behind', async () => {
    const catalog = await openCatalog();
    await catalog.saveProfile({ name: 'Dana', role: 'family' });
    await catalog.deviceKeys();
    await catalog.putMeeting(row('a'));
    await (await catalog.shelf()).putOwn({ id: 'blue', term: 'Blue Room', meaning: 'A quiet room' });
    catalog.close();
    (await openMeetingDatabase('a')).close();
    await withSafekeeping(async () => undefined);
    expect(await databases()).toEqual(['at-the-table', 'at-the-table-safekeeping', 'att-meeting-a']);
    await deleteEverything();
    expect(await databases()).toEqual([]);
    const after = await openCatalog();
    expect(await after.profile()).toBeNull();
    expect(after.meetings.peek()).toEqual([]);
    after.close();
  });

  it('says so when another page does not let go; the list of meetings goes last', async () => {
    const catalog = await openCatalog();
    await catalog.putMeeting(row('a'));
    catalog.close();
    const held = await openMeetingDatabase('a');
    await expect(deleteEverything(50)).rejects.toMatchObject({ reason: 'blocked' });
    const again = await openCatalog();
    expect(again.meetings.peek()).toHaveLength(1);
    again.close();
    held.close();
    await deleteEverything();
    expect(await databases()).toEqual([]);
  });
});
