import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { SIGNAL_KINDS, type SignalKind } from '../../../lib/sync/contract.ts';
import type { Link } from '../../../lib/sync/link.ts';
import { Presence } from '../../../lib/sync/presence.ts';
import { QuietSignals } from '../../../lib/sync/quiet-signals.ts';

const SECOND = 1_000;

interface Panel {
  readonly deviceId: string;
  readonly awareness: Awareness;
  readonly presence: Presence;
  readonly signals: QuietSignals;
  /** Panels that this one is linked to: of a link, only who is at its other end matters here. */
  readonly linked: Set<Panel>;
}
const panels: Panel[] = [];

function panel(deviceId: string): Panel {
  const awareness = new Awareness(new Y.Doc());
  const presence = new Presence(awareness);
  const linked = new Set<Panel>();
  const links = (): Link[] =>
    [...linked].map(
      (other) =>
        ({ peer: { deviceId: other.deviceId, client: other.awareness.clientID } }) as unknown as Link,
    );
  const made = {
    deviceId,
    awareness,
    presence,
    signals: new QuietSignals(presence, deviceId, links),
    linked,
  };
  // As on the wire: a panel tells those it is linked to of its own state only.
  awareness.on('update', (_change: unknown, origin: unknown) => {
    if (origin === 'local') for (const other of linked) tell(made, other);
  });
  panels.push(made);
  return made;
}
const tell = (from: Panel, to: Panel): void =>
  applyAwarenessUpdate(
    to.awareness,
    encodeAwarenessUpdate(from.awareness, [from.awareness.clientID]),
    'link',
  );

function link(a: Panel, b: Panel): void {
  a.linked.add(b);
  b.linked.add(a);
  tell(a, b);
  tell(b, a);
  a.signals.refresh();
  b.signals.refresh();
}
/** As the room does it when a link closes. */
function part(a: Panel, b: Panel): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    one.linked.delete(other);
    removeAwarenessStates(one.awareness, [other.awareness.clientID], 'room');
    one.signals.refresh();
  }
}
/** Three people, all linked. */
function table(): [Panel, Panel, Panel] {
  const [mara, dana, sam] = [panel('mara'), panel('dana'), panel('sam')];
  link(mara, dana);
  link(mara, sam);
  link(dana, sam);
  return [mara, dana, sam];
}
const shown = ({ signals }: Panel): [string, SignalKind][] =>
  signals.active.value.map(({ deviceId, kind }) => [deviceId, kind]);
const idOf = ({ signals }: Panel, deviceId: string): string =>
  signals.active.value.find((one) => one.deviceId === deviceId)?.id ?? '';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const { signals, awareness } of panels.splice(0)) {
    signals.destroy();
    awareness.destroy();
  }
  vi.useRealTimers();
});

test('each kind is seen by all, marked as one’s own by the sender, and goes after 20 s', () => {
  const [mara, dana, sam] = table();
  for (const kind of SIGNAL_KINDS) {
    expect(mara.signals.send(kind)).toBe(true);
    for (const each of [mara, dana, sam]) expect(shown(each)).toEqual([['mara', kind]]);
    expect([mara, dana].map(({ signals }) => signals.active.value[0]?.isSelf)).toEqual([true, false]);
    vi.advanceTimersByTime(20 * SECOND - 1);
    expect(shown(dana)).toHaveLength(1);
    vi.advanceTimersByTime(1);
    for (const each of [mara, dana, sam]) expect(shown(each)).toEqual([]);
    expect(mara.awareness.getLocalState()).toMatchObject({ signal: null });
  }
});

test('said again, as presence is, it is not shown again', () => {
  const [mara, dana] = table();
  mara.presence.set('signal', { id: 'one', kind: 'time' });
  expect(shown(dana)).toEqual([['mara', 'time']]);
  vi.advanceTimersByTime(15 * SECOND);
  mara.presence.set('focus', { itemId: 'note', isWriting: true });
  // The sender's program never takes it back: every screen goes by its own clock.
  vi.advanceTimersByTime(5 * SECOND);
  mara.presence.publish();
  dana.signals.refresh();
  expect(shown(dana)).toEqual([]);
});

test('put away on one screen, it stays on the others’', () => {
  const [mara, dana, sam] = table();
  mara.signals.send('question');
  dana.signals.dismiss(idOf(dana, 'mara'));
  mara.presence.publish();
  expect([mara, dana, sam].map((each) => shown(each).length)).toEqual([1, 0, 1]);
});

test('taken back by whoever sent it, it goes everywhere; so it does when they leave', () => {
  const [mara, dana, sam] = table();
  mara.signals.send('moment');
  mara.signals.dismiss(idOf(mara, 'mara'));
  for (const each of [mara, dana, sam]) expect(shown(each)).toEqual([]);

  dana.signals.send('not-heard');
  part(mara, dana);
  expect(shown(mara)).toEqual([]);
  expect(shown(sam)).toEqual([['dana', 'not-heard']]);
  link(mara, dana);
  expect(shown(mara), 'back again, with a signal that was seen').toEqual([]);
});

test('the next one within 10 s is not sent; after that it takes the place of the one before', () => {
  const [mara, dana, sam] = table();
  mara.signals.send('slow-down');
  vi.advanceTimersByTime(10 * SECOND - 1);
  const before = mara.awareness.getLocalState();
  expect(mara.signals.send('time')).toBe(false);
  expect(mara.awareness.getLocalState()).toBe(before);
  vi.advanceTimersByTime(1);
  expect(mara.signals.send('time')).toBe(true);
  for (const each of [mara, dana, sam]) expect(shown(each)).toEqual([['mara', 'time']]);
  vi.advanceTimersByTime(10 * SECOND);
  expect(shown(dana), 'for its own 20 s, not those of the one before').toHaveLength(1);
  vi.advanceTimersByTime(10 * SECOND);
  expect(shown(dana)).toEqual([]);
});

test('several people at once: one signal of each', () => {
  const [mara, dana, sam] = table();
  for (const [i, each] of [mara, dana, sam].entries()) each.signals.send(SIGNAL_KINDS[i] ?? 'time');
  for (const each of [mara, dana, sam]) {
    expect(shown(each).sort()).toEqual([
      ['dana', 'moment'],
      ['mara', 'slow-down'],
      ['sam', 'question'],
    ]);
  }
});

test('two panels of one device are one person: the newer signal is shown, and they do not take turns', () => {
  const [mara, , sam] = table();
  const second = panel('mara');
  link(second, sam);
  mara.signals.send('moment');
  second.signals.send('question');
  expect(shown(sam)).toEqual([['mara', 'question']]);
  for (let i = 0; i < 5; i++) {
    mara.presence.publish();
    second.presence.publish();
    sam.signals.refresh();
  }
  expect(shown(sam)).toEqual([['mara', 'question']]);
  part(second, sam);
  expect(shown(sam)).toEqual([]);
});

test('a changed program that sends a new one 100 times a second: three are shown, then one in 10 s', () => {
  const [mara, dana, sam] = table();
  const seen = new Set<string>();
  dana.signals.active.subscribe((list) => list.forEach(({ id }) => void seen.add(id)));
  sam.signals.send('question');
  for (let i = 0; i < 3_000; i++) {
    mara.presence.set('signal', { id: `flood ${i}`, kind: SIGNAL_KINDS[i % 5] });
    if (i === 99) expect(seen.size, 'in the first second, with that of Sam').toBe(4);
    vi.advanceTimersByTime(10);
    expect(shown(dana).filter(([deviceId]) => deviceId === 'mara').length).toBeLessThanOrEqual(1);
  }
  expect(seen.size, 'in half a minute').toBeLessThanOrEqual(1 + 3 + 3);
  vi.advanceTimersByTime(10 * SECOND);
  mara.presence.set('signal', { id: 'calm', kind: 'time' });
  expect(shown(dana), 'and an ordinary one is heard afterwards').toEqual([['mara', 'time']]);
});

test('whoever repeats another’s signal under its id can neither keep it in sight nor take it away', () => {
  const [mara, dana, sam] = table();
  mara.signals.send('moment');
  const copied = (mara.awareness.getLocalState() as { signal: { id: string } }).signal;
  sam.presence.set('signal', copied);
  sam.presence.set('signal', { id: 'another', kind: 'time' });
  expect(shown(dana)).toEqual([
    ['mara', 'moment'],
    ['sam', 'time'],
  ]);
  expect(shown(mara), 'nor on the screen of the one who sent it').toContainEqual(['mara', 'moment']);
  sam.presence.set('signal', copied);
  mara.signals.dismiss(idOf(mara, 'mara'));
  expect(shown(dana).filter(([deviceId]) => deviceId === 'mara')).toEqual([]);
  const ids = dana.signals.active.value.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a state of someone without a link is not shown', () => {
  const [mara, dana] = table();
  mara.signals.send('time');
  const stranger = panel('stranger');
  stranger.presence.set('signal', { id: 'x', kind: 'time' });
  tell(stranger, dana);
  expect(shown(dana)).toEqual([['mara', 'time']]);
});

const malformed: readonly [string, unknown][] = [
  ['text', 'slow-down'],
  ['a number', 7],
  ['a list', [{ id: 'x', kind: 'time' }]],
  ['an unknown kind', { id: 'x', kind: 'alarm' }],
  ['a kind that every object has', { id: 'x', kind: 'constructor' }],
  ['a kind that is a list', { id: 'x', kind: ['time'] }],
  ['no id', { kind: 'time' }],
  ['an id that is a number', { id: 1, kind: 'time' }],
  ['an id without end', { id: 'x'.repeat(33), kind: 'time' }],
];
test.each(malformed)(
  '%s in place of a signal is passed over, and the next good one is shown',
  (_what, bad) => {
    const [mara, dana] = table();
    mara.presence.set('signal', bad);
    expect(shown(dana)).toEqual([]);
    for (const state of [
      7,
      'text',
      [],
      { signal: { signal: bad } },
      JSON.parse('{"__proto__":{"signal":1}}'),
    ]) {
      mara.awareness.setLocalState(state as Record<string, unknown>);
      expect(shown(dana)).toEqual([]);
    }
    mara.signals.send('time');
    expect(shown(dana)).toEqual([['mara', 'time']]);
  },
);

test('after the end nothing is shown and no timer is left', () => {
  const [mara, dana, sam] = table();
  mara.signals.send('time');
  for (const { signals, awareness } of [mara, dana, sam]) {
    signals.destroy();
    expect(signals.active.value).toEqual([]);
    awareness.destroy();
  }
  expect(vi.getTimerCount()).toBe(0);
});
