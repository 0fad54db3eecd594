import { effect } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { PeopleIndex } from '../../../components/notes/people-index.ts';
import type { Participant } from '../../../lib/sync/contract.ts';

const person = (
  deviceId: string,
  focus: Participant['focus'],
  more: Partial<Participant> = {},
): Participant => ({
  deviceId,
  name: deviceId.toUpperCase(),
  role: 'school',
  isSelf: false,
  isHere: true,
  removed: false,
  focus,
  ...more,
});

test('a moving cursor wakes only the notes it leaves and enters', () => {
  const index = new PeopleIndex();
  const woken: Record<string, number> = {};
  const stops = ['one', 'two', 'three'].map((id) =>
    effect(() => {
      index.visitors(id).value;
      woken[id] = (woken[id] ?? 0) + 1;
    }),
  );
  index.update([person('dana', { itemId: 'one', isWriting: true })]);
  index.update([person('dana', { itemId: 'two', isWriting: false })]);
  expect(woken).toEqual({ one: 3, two: 2, three: 1 });
  expect(index.visitors('two').value).toEqual([{ name: 'DANA', role: 'school', isWriting: false }]);
  for (const stop of stops) stop();
});

test('oneself and people who left are not shown as visitors', () => {
  const index = new PeopleIndex();
  const focus = { itemId: 'one', isWriting: true };
  index.update([person('me', focus, { isSelf: true }), person('away', focus, { isHere: false })]);
  expect(index.visitors('one').value).toEqual([]);
});

test('authors keep a name when unknown, and change when they rename themselves', () => {
  const index = new PeopleIndex();
  expect(index.nameOf('dana')).toBe('Someone');
  const author = index.author('dana');
  index.update([person('dana', null, { name: 'Dana' })]);
  expect(author.value).toEqual({ name: 'Dana', role: 'school' });
  const before = author.value;
  index.update([person('dana', { itemId: 'x', isWriting: true }, { name: 'Dana' })]);
  expect(author.value).toBe(before);
});
