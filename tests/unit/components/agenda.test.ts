import { describe, expect, it } from 'vitest';
import { agendaCounts, agendaGroups, agendaItems, FIRST_CHOICE } from '../../../components/review/agenda.ts';
import type { IndexedMeeting, IndexedRecord } from '../../../lib/storage/record-index-contract.ts';

const TODAY = '2026-11-22';

let ids = 0;
const action = (what: string, more: Partial<IndexedRecord> = {}): IndexedRecord => ({
  ...{ id: `r${ids++}`, kind: 'action', words: { what }, dates: {}, ownership: 'ours', owners: [] },
  ...{ status: 'open', statuses: {}, state: 'agreed', waitingFor: [], agreedBy: [], notYet: [] },
  ...{ before: null, rejected: 0, from: null, updatedAt: 0 },
  ...more,
});
const meeting = (
  meetingId: string,
  records: IndexedRecord[],
  more: Partial<IndexedMeeting> = {},
): IndexedMeeting => ({
  ...{ meetingId, title: meetingId, createdAt: 1, child: '', next: '', people: [], records },
  ...more,
});
const shown = (meetings: IndexedMeeting[], choice: Partial<typeof FIRST_CHOICE> = {}): [string, string[]][] =>
  agendaGroups(agendaItems(meetings, TODAY), { ...FIRST_CHOICE, ...choice }).map(({ title, items }) => [
    title,
    items.map(({ record }) => record.words.what ?? ''),
  ]);

describe('agreed actions across meetings', () => {
  it('begin with what went well, then what is due next, then what is not agreed', () => {
    const all = [
      action('let go', { status: 'dropped' }),
      action('not agreed', { state: 'waiting', dates: { by: '2026-11-23' } }),
      action('changed', { state: 'changed' }),
      action('no day'),
      action('by the next meeting', { dates: { by: 'next-meeting' } }),
      action('far', { dates: { by: '2027-01-10' } }),
      action('tomorrow', { dates: { by: '2026-11-23' } }),
      action('today', { dates: { by: TODAY } }),
      action('yesterday', { dates: { by: '2026-11-21' } }),
      action('won', { status: 'done', updatedAt: 1 }),
      action('won later', { status: 'done', updatedAt: 2, state: 'none' }),
    ];
    expect(shown([meeting('m', all)])).toEqual([
      ['done', ['won later', 'won']],
      ['overdue', ['yesterday']],
      ['soon', ['today', 'tomorrow']],
      ['later', ['far']],
      ['next', ['by the next meeting']],
      ['open', ['no day']],
      ['waiting', ['not agreed', 'changed']],
      ['dropped', ['let go']],
    ]);
    expect(agendaCounts(agendaItems([meeting('m', all)], TODAY), FIRST_CHOICE)).toEqual({
      ...{ all: 11, due: 5, overdue: 1, done: 2, waiting: 2 },
    });
  });

  it('take the day of the next meeting where that is known', () => {
    const one = (next: '' | '2026-11-20' | '2026-11-25') =>
      shown([meeting('m', [action('a', { dates: { by: 'next-meeting' } })], { next })])[0]?.[0];
    expect([one(''), one('2026-11-20'), one('2026-11-25')]).toEqual(['next', 'overdue', 'soon']);
  });

  it('are mine, ours or theirs; what names nobody is ours', () => {
    const all = [
      action('mine', { ownership: 'mine' }),
      action('ours'),
      action('nobody', { ownership: 'nobody' }),
      action('theirs', { ownership: 'theirs' }),
    ];
    const names = (whose: 'mine' | 'ours' | 'theirs') =>
      shown([meeting('m', all)], { whose }).flatMap(([, items]) => items);
    expect(names('mine')).toEqual(['mine']);
    expect(names('ours')).toEqual(['ours', 'nobody']);
    expect(names('theirs')).toEqual(['theirs']);
  });

  it('stand by child, by meeting and by person, wins first in each', () => {
    const mara = { kind: 'person', name: 'Mara' } as const;
    const t = { kind: 'person', name: 'Mr. T' } as const;
    const all = [
      meeting('old', [action('a', { owners: [mara, t] })], { child: 'Fox', createdAt: 1 }),
      meeting('new', [action('b', { owners: [t] }), action('c', { status: 'done' })], {
        child: 'fox ',
        createdAt: 2,
      }),
      meeting('other', [action('d', { owners: [{ kind: 'side', name: 'school' }] })], { createdAt: 3 }),
    ];
    expect(shown(all, { grouping: 'child' })).toEqual([
      ['Fox', ['c', 'b', 'a']],
      ['', ['d']],
    ]);
    expect(shown(all, { grouping: 'meeting' })).toEqual([
      ['other', ['d']],
      ['new', ['c', 'b']],
      ['old', ['a']],
    ]);
    expect(shown(all, { grouping: 'person' })).toEqual([
      ['Mara', ['a']],
      ['Mr. T', ['b', 'a']],
      ['school', ['d']],
      ['', ['c']],
    ]);
  });

  it('show what was carried over once, where it was carried to', () => {
    const before = action('read', { id: 'r-before' });
    const after = action('read', { from: { meeting: 'old', record: 'r-before' } });
    expect(shown([meeting('old', [before]), meeting('new', [after])], { grouping: 'meeting' })).toEqual([
      ['new', ['read']],
    ]);
  });

  it('show one kind at a time; a decision waits or is settled, a need is not agreed to', () => {
    const all = [
      action('a decision', { kind: 'decision' }),
      action('an open decision', { kind: 'decision', state: 'not-yet' }),
      action('a need', { kind: 'need', state: 'none' }),
      action('an issue', { kind: 'issue' }),
    ];
    expect(shown([meeting('m', all)])).toEqual([]);
    expect(shown([meeting('m', all)], { kind: 'decision' })).toEqual([
      ['settled', ['a decision']],
      ['waiting', ['an open decision']],
    ]);
    expect(shown([meeting('m', all)], { kind: 'need' })).toEqual([['open', ['a need']]]);
    expect(shown([meeting('m', all)], { kind: 'decision', show: 'waiting' })).toEqual([
      ['waiting', ['an open decision']],
    ]);
  });
});
