import { effect } from '@preact/signals-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followStanding, minutesToAdd, rounded, type Standing } from '../../../components/floor/standing.ts';
import {
  addNext,
  minutesOf,
  moveOn,
  nextTopic,
  talkAbout,
  toCome,
} from '../../../components/floor/topics.ts';
import { openFloor } from '../../../lib/meeting/floor.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import { connect, startMeeting } from '../meeting/helpers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start(...topics: readonly string[]) {
  const { doc } = startMeeting();
  const lines = openLines(doc, 'me');
  const floor = openFloor(doc, 'me');
  const ids = lines.addAll(
    'topic',
    topics.map((text) => ({ text, facts: { minutes: '3' } })),
  );
  const id = (text: string): string => ids[topics.indexOf(text)] ?? '';
  const order = (): string[] => lines.of('topic').value.map(({ text }) => text);
  return { doc, lines, floor, id, order };
}

test('where the agenda is changes once a minute, not once a second', () => {
  const { lines, floor, id } = start('Reading');
  floor.goTo(id('Reading'));
  const followed = followStanding(floor, lines);
  const seen: Standing[] = [];
  const stop = effect(() => void seen.push(followed.value));
  vi.advanceTimersByTime(4 * 60_000 + 1_000);
  stop();
  const told = seen.map(({ used, left, isOver }) => [used, left, isOver]);
  expect(told).toEqual([
    [0, 3, false],
    // A begun minute counts as left, but not as used.
    [1, 2, false],
    [2, 1, false],
    [3, 0, true],
    [4, 0, true],
  ]);
});

test('a topic without minutes has no time left, and is never over', () => {
  const { lines, floor, id } = start('Reading');
  lines.setFact(id('Reading'), 'minutes', '');
  const followed = followStanding(floor, lines);
  expect(followed.value).toMatchObject({ topic: '', isRunning: false, isOver: false });
  floor.goTo(id('Reading'));
  vi.advanceTimersByTime(60 * 60_000);
  expect(followed.value).toMatchObject({ whole: 0, left: 0, isOver: false, isRunning: true });
});

test('minutes are told as people do, and more time is time from now on', () => {
  expect([0, 1, 7, 10, 11, 13, 44, 58].map(rounded)).toEqual([0, 1, 7, 10, 10, 15, 45, 60]);
  const at = (used: number, whole: number): number =>
    minutesToAdd({ used, whole, topic: 'x', isRunning: true, left: 0, isOver: used >= whole }, 5);
  expect([at(2, 10), at(10, 10), at(17, 10)]).toEqual([5, 5, 12]);
});

test('moving on finishes a topic and goes to the next that is not done; the last one ends the agenda', () => {
  const { lines, floor, id, order } = start('Reading', 'Mornings', 'The bus');
  const arc = { lines, floor };
  talkAbout(arc, id('Mornings'));
  moveOn(arc);
  expect(floor.now.value.topic).toBe(id('The bus'));
  expect(toCome(lines.of('topic').value, id('The bus')).map(({ text }) => text)).toEqual(['Reading']);
  // What was left out comes after the end of the list.
  moveOn(arc);
  expect(floor.now.value.topic).toBe(id('Reading'));
  moveOn(arc);
  expect(floor.now.value.topic).toBe('');
  expect(lines.of('topic').value.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  // People come back to what was done.
  talkAbout(arc, id('Mornings'));
  expect(lines.line(id('Mornings')).value?.state).toBe('');
  expect(minutesOf(lines.of('topic').value)).toBe(9);
  expect(order()).toEqual(['Reading', 'Mornings', 'The bus']);
});

test('two who move on in the same moment skip no topic', () => {
  const { doc, lines, floor, id } = start('Reading', 'Mornings', 'The bus');
  const there = connect(doc, 'you');
  const theirs = { lines: openLines(there.doc, 'you'), floor: openFloor(there.doc, 'you') };
  talkAbout({ lines, floor }, id('Reading'));
  vi.advanceTimersByTime(60_000);
  moveOn({ lines, floor });
  // It has arrived here, but whoever presses now has not seen it yet.
  vi.advanceTimersByTime(300);
  expect(theirs.floor.now.value.topic).toBe(id('Mornings'));
  moveOn(theirs);
  expect(floor.now.value.topic).toBe(id('Mornings'));
  // One's own presses are each meant.
  moveOn({ lines, floor });
  expect(floor.now.value.topic).toBe(id('The bus'));
  vi.advanceTimersByTime(1_500);
  moveOn(theirs);
  expect(floor.now.value.topic).toBe('');
});

test('what is taken up comes right after the present topic, wherever that stands', () => {
  const { lines, floor, id, order } = start('Reading', 'Mornings', 'The bus');
  const arc = { lines, floor };
  addNext(arc, 'Glasses');
  expect(order()).toEqual(['Glasses', 'Reading', 'Mornings', 'The bus']);
  talkAbout(arc, id('Reading'));
  addNext(arc, 'Camp');
  expect(order()).toEqual(['Glasses', 'Reading', 'Camp', 'Mornings', 'The bus']);
  expect(nextTopic(lines.of('topic').value, id('Reading'))?.text).toBe('Camp');
  talkAbout(arc, id('The bus'));
  addNext(arc, 'Lunch');
  expect(nextTopic(lines.of('topic').value, id('The bus'))?.text).toBe('Lunch');
  // A topic without words is nothing to talk about.
  lines.add('topic');
  expect(toCome(lines.of('topic').value, '').map(({ text }) => text)).not.toContain('');
});
