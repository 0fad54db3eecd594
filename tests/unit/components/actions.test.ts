import { describe, expect, it } from 'vitest';
import { numberIn, pointsOf, shapeOf, typedNumber } from '../../../components/actions/chart-shape.ts';
import { grouped, isShown, upTo } from '../../../components/actions/record-list.ts';
import {
  agreementText,
  dayText,
  dueText,
  shortWords,
  sidesText,
} from '../../../components/actions/record-words.ts';
import { hasName, withName } from '../../../components/actions/who-words.ts';
import { wordDiff } from '../../../components/actions/word-diff.ts';
import { NO_AGREEMENT } from '../../../lib/meeting/agreement-state.ts';
import type { CalendarDate, DueDate } from '../../../lib/meeting/calendar-date.ts';
import { type OwnerPerson, ownership } from '../../../lib/meeting/owners.ts';
import type { EntryView, RecordView } from '../../../lib/meeting/record-schema.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { startMeeting } from '../meeting/helpers.ts';

const sides = (before: string, after: string): [string, string] => {
  const parts = wordDiff(before, after);
  const without = (kind: 'gone' | 'new'): string =>
    parts
      .filter((part) => part.kind !== kind)
      .map(({ text }) => text)
      .join('');
  return [without('new'), without('gone')];
};

describe('what changed, word by word', () => {
  it.each([
    ['Call the library', 'Call the town library'],
    ['', 'New words'],
    ['Old words', ''],
    ['same', 'same'],
    ['twice a week, at home', 'every day, at school'],
    ['a b a b a', 'b a b a b'],
    ['Lee diez minutos\nen casa', 'Lee 10 minutos\n\nen la escuela'],
    ['我们一起读书', '我们每天读书'],
    ['👩‍👧 reads', '👩‍👦 reads'],
    ['word '.repeat(2_500), 'other '.repeat(2_500)],
  ])('can be read as before and as after (%#)', (before, after) => {
    expect(sides(before, after)).toEqual([before, after]);
  });
  it('marks no more than the words that differ', () => {
    expect(wordDiff('Send it every Monday by mail', 'Send it every Tuesday by mail')).toEqual([
      { kind: 'same', text: 'Send it every ' },
      { kind: 'gone', text: 'Monday' },
      { kind: 'new', text: 'Tuesday' },
      { kind: 'same', text: ' by mail' },
    ]);
  });
  it('keeps a run of changed words together', () => {
    const kinds = wordDiff('twice a week at home', 'every single day at home').map(({ kind }) => kind);
    expect(kinds).toEqual(['gone', 'new', 'same']);
  });
});

describe('names in "Who"', () => {
  it.each([
    ['', 'Mara', 'Mara'],
    ['Mara', 'Mr. T', 'Mara, Mr. T'],
    ['Mara, ', 'Mr. T', 'Mara, Mr. T'],
    ['mara', 'Mara', 'mara'],
    ['Mara Lee', 'Mara', 'Mara Lee, Mara'],
  ])('%j and %j make %j', (who, name, both) => {
    expect(withName(who, name)).toBe(both);
    expect(hasName(both, name)).toBe(true);
  });
});

const PEOPLE: readonly OwnerPerson[] = [
  { deviceId: 'me', name: 'Mara', role: 'family' },
  { deviceId: 'teacher', name: 'Mr. T', role: 'school' },
];
const around = (today: CalendarDate = '2031-12-01', next: CalendarDate | '' = '2032-01-15') => ({
  ownership: (who: string) => ownership(who, PEOPLE, 'me'),
  agreement: () => NO_AGREEMENT,
  waitsForMe: () => false,
  ...{ today, next },
});

/** Real records of one meeting. */
function list(
  ...actions: readonly { readonly what: string; readonly who?: string; readonly by?: DueDate }[]
) {
  const { doc } = startMeeting('me');
  const records = openRecords(doc, 'me');
  for (const { what, who = '', by = '' } of actions)
    records.add('action', { words: { what, who }, dates: { by } });
  return { records, all: () => records.all.value };
}
const read = (records: readonly RecordView[], ids: readonly string[]): string[] =>
  ids.map((id) => records.find((record) => record.id === id)?.words.what ?? '?');

describe('choosing and grouping', () => {
  it('tells mine, ours and theirs apart, and hides what nobody has taken on', () => {
    const { all } = list(
      { what: 'A', who: 'Mara' },
      { what: 'B', who: 'Mr. T' },
      { what: 'C', who: 'Everyone' },
      { what: 'D' },
    );
    const shown = (show: 'all' | 'mine' | 'ours' | 'theirs'): string =>
      all()
        .filter((record) => isShown(record, show, around()))
        .map(({ words }) => words.what)
        .join('');
    expect([shown('all'), shown('mine'), shown('ours'), shown('theirs')]).toEqual(['ABCD', 'A', 'C', 'B']);
  });

  it('groups by day: what has passed first, then the next 7 days, the next meeting, later, and no day', () => {
    const { records, all } = list(
      { what: 'none' },
      { what: 'later', by: '2032-03-01' },
      { what: 'at the next', by: 'next-meeting' },
      { what: 'on the 8th', by: '2031-12-08' },
      { what: 'today', by: '2031-12-01' },
      { what: 'passed', by: '2031-11-30' },
      { what: 'passed, but done', by: '2031-11-29' },
    );
    const done = all().at(-1)?.id ?? '';
    records.setStatus(done, 'family', 'done');
    const groups = grouped(all(), 'when', around()).map(({ ids }) => read(all(), ids));
    expect(groups).toEqual([
      ['passed'],
      ['today', 'on the 8th'],
      ['at the next'],
      ['passed, but done', 'later'],
      ['none'],
    ]);
  });

  it('puts those with nobody named last, and keeps one that is being written where it was', () => {
    const { all } = list({ what: 'A' }, { what: 'B', who: 'Mr. T' }, { what: 'C', who: 'Mara' });
    const titles = grouped(all(), 'who', around()).map(({ title, ids }) => [title, ...read(all(), ids)]);
    expect(titles).toEqual([
      ['Mr. T', 'B'],
      ['Mara', 'C'],
      ['No one named yet', 'A'],
    ]);
    const written = all()[2]?.id;
    const held = grouped(all(), 'who', around(), (id) => (id === written ? '' : null));
    expect(held.map(({ ids }) => read(all(), ids))).toEqual([['B'], ['A', 'C']]);
  });
});

describe('drawing in helpings', () => {
  const group = (key: string, ...ids: string[]) => ({ key, title: key, ids });
  it.each([
    [0, []],
    [1, ['a']],
    [2, ['a', 'b']],
    [3, ['a', 'b', 'c']],
    [9, ['a', 'b', 'c']],
  ])('the first %i', (count, ids) => {
    const groups = upTo([group('x', 'a', 'b'), group('empty'), group('y', 'c')], count);
    expect(groups.flatMap((one) => one.ids)).toEqual(ids);
    expect(groups.every((one) => one.ids.length > 0)).toBe(true);
  });
});

describe('what cards say', () => {
  it('a day stays the day that was chosen', () => {
    expect(dayText('2031-12-04')).toBe('Thu, Dec 4, 2031');
    expect(dayText('2032-02-29')).toBe('Sun, Feb 29, 2032');
    expect(dueText('next-meeting', '')).toBe('By the next meeting');
    expect(dueText('next-meeting', '2031-12-04')).toBe('By the next meeting (Thu, Dec 4, 2031)');
    expect(dueText('', '2031-12-04')).toBe('');
  });

  it('states of an agreement are told in the words that all know', () => {
    const text = (state: (typeof NO_AGREEMENT)['state'], ...waitingFor: ('family' | 'school')[]): string =>
      agreementText({ ...NO_AGREEMENT, state, waitingFor });
    expect(text('agreed')).toBe('Agreed by both sides');
    expect(text('waiting', 'family')).toBe('Waiting for family');
    expect(text('waiting', 'school')).toBe('Waiting for school');
    expect(text('waiting', 'family', 'school')).toBe('Waiting for family and school');
    expect(text('changed', 'family', 'school')).toBe('Changed since agreed');
    expect(text('not-yet', 'school')).toBe('Not agreed yet');
    expect(text('none', 'family', 'school')).toBe('Waiting for family and school');
    expect(agreementText({ ...NO_AGREEMENT, checking: true })).toBe('Checking the signatures…');
  });

  it('sides that see it differently are both told, sides that agree are not', () => {
    const { records, all } = list({ what: 'A' });
    const id = all()[0]?.id ?? '';
    const said = (): string => sidesText(all()[0] ?? expect.fail());
    expect(said()).toBe('');
    records.setStatus(id, 'family', 'done');
    expect(said()).toBe('Family says done, school has not said');
    records.setStatus(id, 'school', 'in-progress');
    expect(said()).toBe('Family says done, school says in progress');
    records.setStatus(id, 'school', 'done');
    expect(said()).toBe('');
    records.setStatus(id, 'student', 'dropped', 'It was too much');
    expect(said()).toBe('Family says done, school says done, student says dropped');
  });

  it('short words never tear a letter, and are never empty', () => {
    expect(shortWords('  \n ')).toBe('No words yet');
    expect(shortWords('🦊🦊🦊', 2)).toBe('🦊🦊…');
    expect(shortWords(' a\n b ')).toBe('a b');
  });
});

const entry = (id: string, value: number | null, on: CalendarDate | ''): EntryView => ({
  ...{ id, value, on, about: 'goal', kind: 'progress', by: 'me', at: 0, text: '' },
});

describe('the chart', () => {
  it.each([
    ['4 of 5 days', 4],
    ['80 %', 80],
    ['2,5 hours', 2.5],
    ['from −3 to 0', -3],
    ['Grade K1', null],
    ['every day', null],
    ['', null],
  ])('the target %j is %j', (text, number) => expect(numberIn(text)).toBe(number));

  it.each([
    ['3', 3],
    [' 2,5 ', 2.5],
    ['−1', -1],
    ['3 days', null],
    ['1e9', null],
    ['', null],
  ])('someone who types %j means %j', (text, number) => expect(typedNumber(text)).toBe(number));

  it('orders values by day, not by when they were written, and leaves out what is no value', () => {
    const points = pointsOf([
      entry('b', 2, '2031-10-01'),
      entry('a', 1, '2031-09-01'),
      entry('no day', 5, ''),
      entry('no value', null, '2031-09-05'),
      entry('c', 3, '2031-10-01'),
    ]);
    expect(points.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('draws within its box, days at their true distance, the target too', () => {
    const points = pointsOf([
      entry('a', 1, '2031-09-01'),
      entry('b', 2, '2031-09-11'),
      entry('c', 3.5, '2031-11-30'),
    ]);
    const { dots, targetY, low, high } = shapeOf(points, 4, 90, 50);
    expect([low, high]).toEqual([0, 4]);
    expect(targetY).toBe(0);
    expect(dots.map(({ x }) => x)).toEqual([0, 10, 90]);
    for (const { y } of dots) expect(y).toBeGreaterThan(0);
    expect(dots.at(-1)?.y).toBeLessThan(dots[0]?.y ?? 0);
  });

  it.each([[0], [7], [-7]])('draws a single value of %i', (value) => {
    const { dots, low, high } = shapeOf(pointsOf([entry('a', value, '2031-09-01')]), null, 90, 50);
    expect(high).toBeGreaterThan(low);
    for (const { x, y } of dots) {
      expect(x).toBe(45);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(50);
    }
  });
});
