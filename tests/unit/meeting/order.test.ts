import { describe, expect, test } from 'vitest';
import {
  comparePlaced,
  isUsableKey,
  MAX_KEY_LENGTH,
  type Placed,
  placeAt,
} from '../../../lib/meeting/order.ts';

/** Insert as the notes do: take over the repairs, add the new entries, sort. */
function insert(list: Placed[], index: number, ids: string[]): { list: Placed[]; repairs: number } {
  const { keys, repairs } = placeAt(list, index, ids.length);
  const next = list.map((entry) => ({ id: entry.id, order: repairs.get(entry.id) ?? entry.order }));
  ids.forEach((id, i) => {
    next.push({ id, order: keys[i] });
  });
  return { list: next.sort(comparePlaced), repairs: repairs.size };
}
const idsOf = (list: readonly Placed[]): string[] => list.map((entry) => entry.id);

describe('placing entries', () => {
  test('puts entries at the start, the end and in between', () => {
    let { list } = insert([], 0, ['a']);
    ({ list } = insert(list, 1, ['c']));
    ({ list } = insert(list, 1, ['b1', 'b2', 'b3']));
    ({ list } = insert(list, 0, ['first']));
    expect(idsOf(list)).toEqual(['first', 'a', 'b1', 'b2', 'b3', 'c']);
  });

  test('keeps keys short and repairs few over 2,000 insertions at one spot', () => {
    let list = insert([], 0, ['start', 'end']).list;
    let repairs = 0;
    for (let i = 0; i < 2000; i++) {
      const done = insert(list, 1, [`n${i}`]);
      expect(idsOf(done.list)[1]).toBe(`n${i}`);
      list = done.list;
      repairs += done.repairs;
    }
    expect(Math.max(...list.map((entry) => String(entry.order).length))).toBeLessThanOrEqual(MAX_KEY_LENGTH);
    expect(repairs).toBeLessThan(2000);
  });

  test('finds room between equal, broken and hostile keys, changing only what is near', () => {
    const hostile: unknown[] = [
      'a1',
      'a1',
      'a1',
      7,
      null,
      undefined,
      '',
      'zzzz',
      'a0é',
      'A'.repeat(500),
      { a: 1 },
      'a5',
    ];
    for (let at = 0; at <= hostile.length; at++) {
      const list = hostile.map((order, i) => ({ id: `i${i}`, order })).sort(comparePlaced);
      const wanted = idsOf(list);
      wanted.splice(at, 0, 'x', 'y');
      expect(idsOf(insert(list, at, ['x', 'y']).list)).toEqual(wanted);
    }
  });

  test('runs that two people add at one spot at once do not interleave', () => {
    const list = insert([], 0, ['a', 'b']).list;
    const mine = placeAt(list, 1, 20).keys.map((order, i) => ({ id: `m${i}`, order }));
    const theirs = placeAt(list, 1, 20).keys.map((order, i) => ({ id: `t${i}`, order }));
    const both = idsOf([...mine, ...theirs].sort(comparePlaced)).map((id) => id[0]);
    const changes = both.filter((side, i) => i > 0 && side !== both[i - 1]).length;
    // The two random digits of both runs are equal once in 3,782 times; then they do interleave.
    if (String(mine[0]?.order).slice(0, 4) !== String(theirs[0]?.order).slice(0, 4)) expect(changes).toBe(1);
  });

  test('10,000 entries at once are in order', () => {
    const keys = placeAt([], 0, 10_000).keys;
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(10_000);
  });

  test('the order is total whatever the keys are', () => {
    const entries: Placed[] = [1, 'a', 'a', null, {}, '\u{1f600}', ''].map((order, i) => ({
      id: `${i}`,
      order,
    }));
    for (const a of entries) {
      for (const b of entries)
        expect(Math.sign(comparePlaced(a, b))).toBe(-Math.sign(comparePlaced(b, a)) + 0);
    }
  });

  test.each(['a0', 'a0V', 'Zz', 'b12'])('takes %j as a bound', (key) => expect(isUsableKey(key)).toBe(true));
  test.each(['', 'a', 'a00', '00', 'a-', `A${'0'.repeat(26)}`, 'a'.repeat(99), 3, null])(
    'refuses %j as a bound',
    (key) => expect(isUsableKey(key)).toBe(false),
  );
});
