import { describe, expect, it } from 'vitest';
import { TopicTable } from '../../../server/topics.ts';

describe('TopicTable', () => {
  it('frees a topic with its last member', () => {
    const table = new TopicTable<string>();
    table.add('t', 'a');
    table.add('t', 'b');
    table.remove('t', 'a');
    expect(table.size).toBe(1);
    table.remove('t', 'b');
    expect([table.size, table.subscriptions, table.members('t')]).toEqual([0, 0, undefined]);
  });

  it('counts each member once', () => {
    const table = new TopicTable<string>();
    table.add('t', 'a');
    table.add('t', 'a');
    expect(table.subscriptions).toBe(1);
    table.remove('t', 'a');
    table.remove('t', 'a');
    table.remove('nobody', 'a');
    expect([table.size, table.subscriptions]).toEqual([0, 0]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '\u0000', '\ud800'])(
    'treats %j as a name like any other',
    (name) => {
      const table = new TopicTable<string>();
      expect(table.members(name)).toBeUndefined();
      table.add(name, 'a');
      expect([...(table.members(name) ?? [])]).toEqual(['a']);
      expect(({} as Record<string, unknown>).a).toBeUndefined();
    },
  );

  it('lets members leave while they are being walked over', () => {
    const table = new TopicTable<number>();
    for (let i = 0; i < 5; i += 1) table.add('t', i);
    const seen: number[] = [];
    for (const member of table.members('t') ?? []) {
      seen.push(member);
      for (let i = 0; i < 5; i += 1) if (i !== 4) table.remove('t', i);
    }
    expect(seen).toEqual([0, 4]);
  });
});
