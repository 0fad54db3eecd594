import { effect } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { MeetingFloor } from '../../../lib/meeting/arc-contract.ts';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { openFloor } from '../../../lib/meeting/floor.ts';
import type { FloorClock } from '../../../lib/meeting/floor-time.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import { floorOf, metaOf } from '../../../lib/meeting/schema.ts';
import { connect, startMeeting } from './helpers.ts';

const MINUTE = 60_000;
/** Clocks of devices: `offset` ms apart from true time, which passes by `pass`. */
let true_ = 1_800_000_000_000;
let awake = 0;
const pass = (ms: number): void => {
  true_ += ms;
  awake += ms;
  vi.advanceTimersByTime(ms);
};
const clockOf = (offset = 0): FloorClock => ({ wall: () => true_ + offset, steady: () => awake });
/** Now as someone who looks sees it. */
function look(floor: MeetingFloor) {
  let seen = floor.now.peek();
  effect(() => {
    seen = floor.now.value;
  })();
  return seen;
}

function start(offset = 0) {
  const { doc } = startMeeting();
  const lines = openLines(doc, 'me');
  const topics = lines.addAll('topic', [{ text: 'Reading' }, { text: 'Mornings' }]);
  const [first = '', second = ''] = topics;
  return { doc, lines, first, second, floor: openFloor(doc, 'me', clockOf(offset)) };
}
const opened = (doc: Y.Doc, deviceId: string, offset = 0): MeetingFloor =>
  openFloor(doc, deviceId, clockOf(offset));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the time of a topic', () => {
  test('counts from the moment it begins, once a second, and only while someone looks', () => {
    const { floor, first } = start();
    expect(look(floor)).toEqual({ topic: '', spent: 0, extra: 0, isRunning: false });
    floor.goTo(first);
    expect(vi.getTimerCount()).toBe(0);
    const seen: number[] = [];
    const stop = effect(() => void seen.push(floor.now.value.spent));
    expect(vi.getTimerCount()).toBe(1);
    for (let i = 0; i < 3; i++) pass(1_000);
    expect(seen).toEqual([0, 1, 2, 3]);
    stop();
    expect(vi.getTimerCount()).toBe(0);
    pass(MINUTE);
    expect(look(floor)).toEqual({ topic: first, spent: 63, extra: 0, isRunning: true });
  });
  test('someone who looks draws anew only when something changed', () => {
    const { floor, first } = start();
    floor.goTo(first);
    floor.rest(true);
    let told = -1;
    const stop = effect(() => {
      floor.now.value;
      told++;
    });
    pass(MINUTE);
    floor.setChair('facilitator', 'dana');
    expect(told).toBe(0);
    stop();
  });
  test('is the same on a device whose clock is an hour off', () => {
    const { doc, floor, first, second } = start();
    const { doc: theirDoc } = connect(doc, 'dana');
    const theirs = opened(theirDoc, 'dana', 60 * MINUTE);
    floor.goTo(first);
    pass(2 * MINUTE);
    for (const each of [floor, theirs]) expect(look(each).spent).toBe(120);
    theirs.rest(true);
    pass(MINUTE);
    theirs.rest(false);
    pass(MINUTE);
    for (const each of [floor, theirs])
      expect(look(each)).toEqual({ topic: first, spent: 180, extra: 0, isRunning: true });
    theirs.goTo(second);
    pass(5_000);
    for (const each of [floor, theirs]) expect(look(each).spent).toBe(5);
  });
  test('loaded with the meeting it goes by the clocks on the wall, at most four hours', () => {
    const { doc, floor, first } = start();
    floor.goTo(first);
    pass(MINUTE);
    const late = opened(doc, 'late');
    expect(look(late).spent).toBe(60);
    expect(look(opened(doc, 'ahead', 9 * 60 * MINUTE)).spent).toBe(4 * 3_600);
    expect(look(opened(doc, 'behind', -9 * 60 * MINUTE)).spent).toBe(0);
    const joining = new Y.Doc();
    const theirs = opened(joining, 'dana');
    Y.applyUpdate(joining, Y.encodeStateAsUpdate(doc));
    pass(1_000);
    expect(look(theirs).spent).toBe(61);
  });
  test('a change that comes late is as old as the clock of its writer says, once that clock is known', () => {
    const { doc, floor, first, second } = start(30 * MINUTE);
    const theirDoc = new Y.Doc();
    Y.applyUpdate(theirDoc, Y.encodeStateAsUpdate(doc));
    const theirs = opened(theirDoc, 'dana');
    const meet = (): void =>
      Y.applyUpdate(theirDoc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(theirDoc)));
    floor.goTo(first);
    meet();
    pass(1_000);
    expect(look(theirs).spent).toBe(1);
    floor.goTo(second);
    pass(10 * MINUTE);
    meet();
    expect(look(theirs)).toMatchObject({ topic: second, spent: 600 });
  });
  test('goes on through the sleep of the device, and a clock set back takes nothing away', () => {
    const { floor, first } = start();
    floor.goTo(first);
    true_ += 5 * MINUTE;
    expect(look(floor).spent).toBe(300);
    true_ -= 60 * MINUTE;
    awake += 6 * MINUTE;
    expect(look(floor).spent).toBe(360);
    true_ += 60 * MINUTE;
  });
  test('more minutes leave the time as it runs; nothing is written twice', () => {
    const { doc, floor, first } = start();
    const theirs = opened(connect(doc, 'dana').doc, 'dana', -20 * MINUTE);
    floor.addMinutes(5);
    expect(look(floor).extra).toBe(0);
    floor.goTo(first);
    pass(MINUTE);
    theirs.addMinutes(5);
    pass(MINUTE);
    for (const each of [floor, theirs])
      expect(look(each)).toEqual({ topic: first, spent: 120, extra: 5, isRunning: true });
    floor.addMinutes(10_000);
    expect(look(floor).extra).toBe(240);
    const before = encodeContent(doc);
    floor.addMinutes(1);
    floor.addMinutes(0.5);
    floor.addMinutes(Number.NaN);
    floor.goTo(first);
    floor.rest(false);
    floor.endPause();
    floor.setChair('facilitator', '');
    expect(encodeContent(doc)).toEqual(before);
  });
  test('moving on begins at zero; the end of the agenda stops it; an unknown topic changes nothing', () => {
    const { floor, first, second, lines } = start();
    floor.goTo(first);
    floor.addMinutes(5);
    pass(MINUTE);
    floor.goTo(second);
    expect(look(floor)).toEqual({ topic: second, spent: 0, extra: 0, isRunning: true });
    lines.delete(first);
    for (const none of [first, 'unknown', lines.add('parked') ?? '']) floor.goTo(none);
    expect(look(floor).topic).toBe(second);
    floor.goTo('');
    pass(MINUTE);
    expect(look(floor)).toEqual({ topic: '', spent: 0, extra: 0, isRunning: false });
  });
});

describe('a pause', () => {
  test('lets the time rest for all, and its end goes on with it', () => {
    const { doc, floor, first } = start();
    const theirs = opened(connect(doc, 'dana').doc, 'dana', 90 * MINUTE);
    floor.goTo(first);
    pass(MINUTE);
    theirs.callPause();
    pass(10 * MINUTE);
    for (const each of [floor, theirs]) {
      expect(look(each)).toEqual({ topic: first, spent: 60, extra: 0, isRunning: false });
      expect(each.pause.value?.by).toBe('dana');
    }
    floor.callPause();
    floor.endPause();
    pass(MINUTE);
    for (const each of [floor, theirs]) {
      expect(look(each)).toEqual({ topic: first, spent: 120, extra: 0, isRunning: true });
      expect(each.pause.value).toBeNull();
    }
  });
  test('can be called without a name', () => {
    const { doc, floor } = start();
    const theirs = opened(connect(doc, 'dana').doc, 'dana');
    floor.callPause(false);
    for (const each of [floor, theirs]) expect(each.pause.value).toEqual({ by: '', at: true_ });
    expect(JSON.stringify(floorOf(doc).toJSON())).not.toContain('"me"');
    theirs.endPause();
    expect(floor.pause.value).toBeNull();
  });
  test('does not start what rested before', () => {
    const { floor, first } = start();
    floor.goTo(first);
    floor.rest(true);
    floor.callPause();
    floor.endPause();
    expect(look(floor).isRunning).toBe(false);
  });
  test('what begins, or is to go on, during the pause waits for its end', () => {
    const { floor, first, second } = start();
    floor.callPause();
    floor.goTo(first);
    pass(MINUTE);
    expect(look(floor)).toEqual({ topic: first, spent: 0, extra: 0, isRunning: false });
    floor.rest(true);
    floor.endPause();
    expect(look(floor).isRunning).toBe(false);
    floor.callPause();
    floor.rest(false);
    floor.goTo(second);
    floor.addMinutes(5);
    floor.endPause();
    pass(2_000);
    expect(look(floor)).toEqual({ topic: second, spent: 2, extra: 5, isRunning: true });
  });
  test('called while someone else moves on: the new topic waits, and goes on afterwards', () => {
    const { doc, floor, first, second } = start();
    const theirDoc = new Y.Doc();
    Y.applyUpdate(theirDoc, Y.encodeStateAsUpdate(doc));
    const theirs = opened(theirDoc, 'dana');
    floor.goTo(first);
    Y.applyUpdate(theirDoc, Y.encodeStateAsUpdate(doc));
    theirs.goTo(second);
    floor.callPause();
    Y.applyUpdate(theirDoc, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirDoc));
    pass(MINUTE);
    expect(look(floor).isRunning).toBe(false);
    expect(look(theirs)).toEqual(look(floor));
    theirs.endPause();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirDoc));
    pass(1_000);
    expect(look(floor)).toMatchObject({ spent: 1, isRunning: true });
    expect(look(theirs)).toEqual(look(floor));
  });
});

describe('jobs', () => {
  test('two people who pass one on at once end with one, the same everywhere', () => {
    const { doc, floor } = start();
    const theirDoc = new Y.Doc();
    Y.applyUpdate(theirDoc, Y.encodeStateAsUpdate(doc));
    const theirs = opened(theirDoc, 'dana');
    floor.setChair('facilitator', 'sam');
    floor.setChair('timekeeper', 'me');
    theirs.setChair('facilitator', 'dana');
    Y.applyUpdate(theirDoc, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirDoc));
    expect(floor.chairs.value).toEqual(theirs.chairs.value);
    expect(['sam', 'dana']).toContain(floor.chairs.value.facilitator);
    expect(floor.chairs.value.timekeeper).toBe('me');
    // Whoever was not followed is told so; whoever was, or whom somebody took over from later on, is not.
    const isMine = floor.chairs.value.facilitator === 'sam';
    const [followed, other] = isMine ? [floor, theirs] : [theirs, floor];
    expect([followed.outdone.value, other.outdone.value]).toEqual([null, 'facilitator']);
    followed.setChair('facilitator', 'mara');
    Y.applyUpdate(theirDoc, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirDoc));
    expect([followed.outdone.value, other.outdone.value]).toEqual([null, null]);
    other.setChair('facilitator', 'dana');
    Y.applyUpdate(theirDoc, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirDoc));
    expect([followed.outdone.value, other.outdone.value]).toEqual([null, null]);
    floor.setChair('timekeeper', '');
    expect(floor.chairs.value.timekeeper).toBe('');
  });
});

test('nonsense reads as nothing', () => {
  const { doc, floor, first } = start();
  for (const bad of [null, 3, 'x', [], {}, { topic: 3 }, { topic: '', since: 5 }, { topic: 'x'.repeat(999) }])
    for (const key of ['now', 'pause', 'facilitator']) {
      floorOf(doc).set(key, bad);
      expect(look(floor)).toMatchObject({ topic: '', isRunning: false });
      expect(floor.pause.value).toBeNull();
    }
  for (const spent of [-5, Number.NaN, Number.POSITIVE_INFINITY, 1e12, '9', null]) {
    floorOf(doc).set('now', { topic: first, spent, since: -3, extra: 1e9 });
    expect(look(floor).spent).toBeGreaterThanOrEqual(0);
    expect(look(floor).spent).toBeLessThanOrEqual(4 * 3_600);
    expect(look(floor).extra).toBe(240);
  }
});

test('a newer version’s document is not written to; nothing follows and no timer runs after destroy', () => {
  const { doc, floor, first } = start();
  floor.goTo(first);
  metaOf(doc).set('schema', 2);
  const before = encodeContent(doc);
  floor.setChair('facilitator', 'me');
  floor.goTo('');
  floor.addMinutes(5);
  floor.rest(true);
  floor.callPause();
  floor.endPause();
  expect(encodeContent(doc)).toEqual(before);
  const stop = effect(() => void floor.now.value);
  expect(vi.getTimerCount()).toBe(1);
  floor.destroy();
  expect(vi.getTimerCount()).toBe(0);
  floorOf(doc).set('facilitator', 'eve');
  expect(floor.chairs.value.facilitator).toBe('');
  stop();
});
