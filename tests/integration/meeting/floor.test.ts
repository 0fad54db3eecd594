import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CHAIRS, type MeetingFloor } from '../../../lib/meeting/arc-contract.ts';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { openFloor } from '../../../lib/meeting/floor.ts';
import type { MeetingLines } from '../../../lib/meeting/line-contract.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { type Random, seeded } from './random.ts';

/* What goes on in a meeting, done by 2 to 5 people at once, apart and together, with clocks that agree and that do not. */

interface Peer {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly floor: MeetingFloor;
  readonly lines: MeetingLines;
  /** Updates on their way here. */
  readonly inbox: Uint8Array[];
  cut: boolean;
}

/** True time in milliseconds, and how far the most wrong two of the clocks are apart. */
interface World {
  now: number;
  readonly apart: number;
}

/** Longest that a clock on the wall is wrong, in milliseconds. */
const MOST_WRONG = 2 * 3_600_000;

function makePeers(count: number, random: Random, clocksAgree: boolean): { peers: Peer[]; world: World } {
  const offsets = Array.from({ length: count }, () =>
    clocksAgree ? 0 : random.int(2 * MOST_WRONG) - MOST_WRONG,
  );
  const world = { now: 1_800_000_000_000, apart: Math.max(...offsets) - Math.min(...offsets) };
  const first = new Y.Doc();
  writeTemplate(first, { id: 'm', title: 'Plan', deviceId: 'device-0', now: 0 });
  openLines(first, 'device-0').addAll(
    'topic',
    Array.from({ length: 30 }, (_, i) => ({ text: `Topic ${i}` })),
  );
  const peers = offsets.map((offset, i): Peer => {
    const [name, doc] = [`device-${i}`, new Y.Doc()];
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first), 'network');
    const floor = openFloor(doc, name, { wall: () => world.now + offset, steady: () => world.now });
    return { name, doc, floor, lines: openLines(doc, name), inbox: [], cut: false };
  });
  for (const peer of peers)
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return;
      for (const other of peers) if (other !== peer && !other.cut && !peer.cut) other.inbox.push(update);
    });
  return { peers, world };
}
/** Delivers one waiting update, not necessarily the oldest; now and then twice. */
function deliver(peer: Peer, random: Random): void {
  const update = peer.inbox.splice(random.int(peer.inbox.length), 1)[0];
  if (!update) return;
  Y.applyUpdate(peer.doc, update, 'network');
  if (random.chance(0.1)) Y.applyUpdate(peer.doc, update, 'network');
}
function exchange(a: Peer, b: Peer): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)), 'network');
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)), 'network');
}
function together(peers: readonly Peer[]): void {
  for (const peer of peers) {
    peer.cut = false;
    peer.inbox.length = 0;
  }
  for (const a of peers) for (const b of peers) if (a !== b) exchange(a, b);
}
/** Where the agenda is, read as somebody does who has just begun to look. */
function look({ floor }: Peer) {
  let seen = floor.now.peek();
  const stop = floor.now.subscribe((now) => {
    seen = now;
  });
  stop();
  return seen;
}
/** Who does what, and what is talked about: all but the seconds. */
function seen(peer: Peer) {
  const { floor } = peer;
  return { ...look(peer), spent: 0, chairs: floor.chairs.value, pause: floor.pause.value };
}

/** One thing that someone does. Gives the topic that was begun, if one was. */
function act({ floor, lines }: Peer, peers: readonly Peer[], random: Random): string | null {
  const topic = random.pick(lines.of('topic').value)?.id ?? '';
  const before = floor.now.peek().topic;
  const steps: readonly (() => unknown)[] = [
    () => floor.goTo(random.chance(0.9) ? topic : ''),
    () => floor.addMinutes(5),
    () => floor.rest(random.chance(0.4)),
    () => floor.callPause(random.chance(0.5)),
    () => floor.endPause(),
    () => floor.endPause(),
    () =>
      floor.setChair(
        random.pick(CHAIRS) ?? 'facilitator',
        random.chance(0.2) ? '' : (random.pick(peers)?.name ?? ''),
      ),
    // Something else beside it: what comes with this is not taken for news of this very moment.
    () => lines.add('parked', { text: 'The bus' }),
  ];
  steps[random.int(steps.length)]?.();
  const { topic: after } = floor.now.peek();
  return after !== '' && after !== before ? after : null;
}

function play(seed: number, clocksAgree: boolean): void {
  const random = seeded(seed);
  const { peers, world } = makePeers(2 + random.int(4), random, clocksAgree);
  /** When each topic was begun first. */
  const begun = new Map<string, number>();
  const wrong: string[] = [];
  const steps = 60 + random.int(60);
  for (let i = 0; i < steps; i++) {
    const peer = random.pick(peers);
    if (!peer) throw new Error('no peers');
    world.now += random.int(15_000);
    if (random.chance(0.06)) {
      peer.cut = !peer.cut;
      if (!peer.cut) for (const other of peers) if (other !== peer && !other.cut) exchange(peer, other);
    } else if (random.chance(0.5)) deliver(peer, random);
    else {
      const topic = act(peer, peers, random);
      if (topic !== null && !begun.has(topic)) begun.set(topic, world.now);
    }
    for (const each of peers) {
      const { topic, spent } = look(each);
      const passed = topic === '' ? 0 : world.now - (begun.get(topic) ?? Number.NaN);
      // What is told is rounded to a tenth of a second with each change.
      const most = (passed + world.apart) / 1_000 + 0.05 * i;
      if (!(spent >= 0 && spent <= most))
        wrong.push(`step ${i}, ${each.name}: ${spent} s, at most ${most} s`);
    }
  }
  expect(wrong, `seed ${seed}`).toEqual([]);

  together(peers);
  const [one, ...others] = peers;
  if (!one) throw new Error('no peers');
  const content = Buffer.from(encodeContent(one.doc));
  for (const other of others) {
    const label = `seed ${seed}, ${other.name}`;
    expect(Buffer.from(encodeContent(other.doc)).equals(content), label).toBe(true);
    expect(seen(other), label).toEqual(seen(one));
  }
  for (const chair of CHAIRS)
    expect(['', ...peers.map(({ name }) => name)]).toContain(one.floor.chairs.value[chair]);

  // From here on everyone hears at once: seconds are the same, whatever the clocks say.
  const all = (): Set<number> => new Set(peers.map((peer) => look(peer).spent));
  const topic = one.lines.of('topic').value.find(({ id }) => !begun.has(id))?.id ?? '';
  one.floor.endPause();
  one.floor.goTo(topic);
  const share = (): void => {
    for (const peer of peers) while (peer.inbox.length > 0) deliver(peer, random);
  };
  share();
  world.now += 90_000;
  expect(all(), `seed ${seed}`).toEqual(new Set([90]));
  const other = others.at(-1) ?? one;
  other.floor.callPause();
  share();
  world.now += 600_000;
  expect(all(), `seed ${seed}`).toEqual(new Set([90]));
  one.floor.endPause();
  share();
  world.now += 30_000;
  expect(all(), `seed ${seed}`).toEqual(new Set([120]));
  for (const { floor, lines } of peers) for (const opened of [floor, lines]) opened.destroy();
}

describe('2 to 5 people move on, rest, pause and pass jobs, apart and together', () => {
  // Groups of 10 seeds, so that a failure names a short range.
  const groups = Array.from({ length: 3 }, (_, i) => i * 10);
  test.each(groups)('seeds from %i on: all end equal, and no time is made up', (from) => {
    for (let seed = from; seed < from + 10; seed++) play(seed, true);
  });
  test.each(groups)('seeds from %i on, with clocks up to two hours wrong', (from) => {
    for (let seed = from; seed < from + 10; seed++) play(seed, false);
  });
});

test('2 to 5 people who give a job to different ones at once end with one; those who were outdone are told', () => {
  for (let seed = 0; seed < 20; seed++) {
    const random = seeded(seed);
    const { peers } = makePeers(2 + random.int(4), random, true);
    for (const chair of CHAIRS) {
      for (const { floor, name } of peers) floor.setChair(chair, name);
      expect(new Set(peers.map(({ floor }) => floor.chairs.value[chair])).size).toBe(peers.length);
      together(peers);
      const holder = peers[0]?.floor.chairs.value[chair];
      const label = `seed ${seed}, ${chair}`;
      expect(peers.map(({ name }) => name)).toContain(holder);
      for (const { floor, name } of peers) {
        expect(floor.chairs.value[chair], label).toBe(holder);
        expect(floor.outdone.value, label).toBe(name === holder ? null : chair);
      }
    }
    // Whoever takes over afterwards knows what they take over.
    const next = random.pick(peers);
    for (const chair of CHAIRS) {
      next?.floor.setChair(chair, '');
      together(peers);
    }
    for (const { floor } of peers) {
      expect(floor.outdone.value).toBeNull();
      expect(floor.chairs.value).toEqual({ facilitator: '', timekeeper: '' });
    }
  }
});
