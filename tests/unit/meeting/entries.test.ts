import { effect } from '@preact/signals-core';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { MAX_FIELD_LENGTH, MOST_ENTRIES } from '../../../lib/meeting/record-schema.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { entriesOf } from '../../../lib/meeting/schema.ts';
import { connect, startMeeting } from './helpers.ts';

function start() {
  const { doc } = startMeeting();
  const records = openRecords(doc, 'me');
  const make = (kind: 'action' | 'goal' | 'issue'): string =>
    records.add(kind, { words: { what: 'x' } }) ?? '';
  return { doc, records, action: make('action'), goal: make('goal'), issue: make('issue') };
}
const texts = (records: ReturnType<typeof start>['records'], id: string): string[] =>
  records.entries(id).value.map((entry) => entry.text);

describe('entries', () => {
  test('stand in the order they were written, with who and when', () => {
    const { records, action } = start();
    for (const text of [' one ', 'two', 'three']) records.addEntry(action, 'update', text);
    expect(texts(records, action)).toEqual(['one', 'two', 'three']);
    expect(records.entries(action).value[0]).toMatchObject({
      ...{ about: action, kind: 'update', by: 'me', value: null, on: '' },
    });
  });
  test('whose clock goes wrong by two days changes nothing in the order', () => {
    const { doc, records, action } = start();
    const other = openRecords(connect(doc, 'other').doc, 'other');
    vi.useFakeTimers({ now: Date.UTC(2027, 0, 10) });
    records.addEntry(action, 'update', 'first');
    vi.setSystemTime(Date.UTC(2027, 0, 8));
    other.addEntry(action, 'update', 'second');
    vi.setSystemTime(Date.UTC(2027, 0, 12));
    records.addEntry(action, 'update', 'third');
    vi.useRealTimers();
    expect(texts(records, action)).toEqual(['first', 'second', 'third']);
    expect(other.entries(action).value).toEqual(records.entries(action).value);
  });
  test('need words, and a record that they fit', () => {
    const { doc, records, action, goal, issue } = start();
    const before = encodeContent(doc);
    for (const blank of ['', ' \n ', '\u0000']) expect(records.addEntry(action, 'update', blank)).toBeNull();
    for (const nowhere of ['nowhere', '__proto__', 'constructor', ''])
      expect(records.addEntry(nowhere, 'update', 'x')).toBeNull();
    expect(records.addEntry(action, 'idea', 'x')).toBeNull();
    expect(records.addEntry(action, 'gossip' as never, 'x')).toBeNull();
    expect(records.addEntry(issue, 'progress' as never, 'x')).toBeNull();
    expect(records.addProgress(action, 3, '2027-01-10')).toBeNull();
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, '3' as never, null as never])
      expect(records.addProgress(goal, bad, '2027-01-10')).toBeNull();
    for (const bad of ['2027-02-30', '', 'next-meeting'])
      expect(records.addProgress(goal, 1, bad as never)).toBeNull();
    expect(encodeContent(doc)).toEqual(before);
  });
  test('values of a goal have a day, and words if someone likes', () => {
    const { records, goal } = start();
    records.addProgress(goal, 0.5, '2027-01-10');
    records.addProgress(goal, -3, '2027-01-03', 'A hard week');
    expect(records.entries(goal).value).toMatchObject([
      { kind: 'progress', value: 0.5, on: '2027-01-10', text: '' },
      { kind: 'progress', value: -3, on: '2027-01-03', text: 'A hard week' },
    ]);
  });
  test('too long ones are cut, no character torn', () => {
    const { records, action } = start();
    records.addEntry(action, 'update', `${'a'.repeat(MAX_FIELD_LENGTH - 1)}😀`);
    expect(texts(records, action)).toEqual(['a'.repeat(MAX_FIELD_LENGTH - 1)]);
  });
  test('one’s own can be taken back, with its words; somebody else’s not', () => {
    const { doc, records, action } = start();
    const other = openRecords(connect(doc, 'other').doc, 'other');
    const id = records.addEntry(action, 'update', 'a secret') ?? '';
    other.removeEntry(id);
    expect(texts(other, action)).toEqual(['a secret']);
    for (const none of ['nowhere', '__proto__']) records.removeEntry(none);
    records.removeEntry(id);
    expect(texts(other, action)).toEqual([]);
    expect(JSON.stringify(entriesOf(doc).toJSON())).not.toContain('secret');
  });
  test('each signal tells what concerns it', () => {
    const { records, action, goal } = start();
    let told = -1;
    const stop = effect(() => {
      records.entries(goal).value;
      told++;
    });
    records.addEntry(action, 'update', 'x');
    expect(told).toBe(0);
    const id = records.addEntry(goal, 'update', 'x') ?? '';
    expect(told).toBe(1);
    records.removeEntry(id);
    expect(told).toBe(2);
    stop();
  });
  test('of too many everyone leaves out the same', () => {
    const { doc, records, action } = start();
    const raw = { about: action, kind: 'update', by: 'other', at: 1, text: 'x' };
    const ids = Array.from({ length: MOST_ENTRIES + 10 }, (_, i) => `e${String(i).padStart(4, '0')}`);
    doc.transact(() => ids.toReversed().forEach((id) => void entriesOf(doc).set(id, raw)));
    const kept = ids.slice(0, MOST_ENTRIES);
    expect(records.entries(action).value.map(({ id }) => id)).toEqual(kept);
    expect(
      openRecords(doc, 'x')
        .entries(action)
        .value.map(({ id }) => id),
    ).toEqual(kept);
  });
});

describe('an entry that makes no sense', () => {
  const good = { about: 'A', kind: 'update', by: 'other', at: 1, text: 'x', place: 1 };
  const bad: readonly unknown[] = [
    ...[null, undefined, 3, 'x', true, [], {}, Number.NaN, new Uint8Array(3)],
    ...[
      { ...good, about: 3 },
      { ...good, about: '' },
      { ...good, about: 'A'.repeat(500) },
    ],
    ...[
      { ...good, kind: 'constructor' },
      { ...good, kind: 3 },
      { ...good, by: {} },
      { ...good, by: '' },
    ],
    ...[
      { ...good, text: 3 },
      { ...good, text: '\n ' },
      { ...good, gone: true },
    ],
    { ...good, kind: 'progress' },
    { ...good, kind: 'progress', value: Number.NaN, on: '2027-01-01' },
    { ...good, kind: 'progress', value: '3', on: '2027-01-01' },
    { ...good, kind: 'progress', value: 3, on: 'next-meeting' },
    Object.create(good),
  ];
  test('is passed over, and neither throws nor hides the others', () => {
    const { doc, records, action } = start();
    const about = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && 'about' in value && (value as typeof good).about === 'A'
        ? { ...value, about: action }
        : value;
    bad.forEach((value, i) => void entriesOf(doc).set(`bad${i}`, about(value)));
    for (const shared of [
      new Y.Text('x'),
      new Y.Map(Object.entries(good)),
      new Y.Array(),
      new Y.XmlElement('p'),
    ])
      entriesOf(doc).set(`shared${shared.constructor.name}`, shared);
    entriesOf(doc).set('__proto__', about(good));
    entriesOf(doc).set('i'.repeat(500), about(good));
    for (const place of [Number.NaN, -1, 1e300, 0.5, '3'])
      entriesOf(doc).set(`p${place}`, { ...good, about: action, place });
    entriesOf(doc).set('time', { ...good, about: action, at: 1e300, place: 7 });
    records.addEntry(action, 'update', 'mine');
    const seen = records.entries(action).value;
    expect(seen.at(-1)?.text).toBe('mine');
    expect(seen.map(({ id }) => id)).toContain('p1e+300');
    expect(seen.find(({ id }) => id === 'time')?.at).toBe(0);
    expect(seen.filter(({ id }) => id.startsWith('bad') || id.startsWith('shared'))).toEqual([]);
    expect(openRecords(doc, 'x').entries(action).value).toEqual(seen);
  });
});
