import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from './support/edits.ts';
import { FAST_TIMING, type Person, until, World } from './support/people.ts';

/** Seeds, each a meeting of its own with 2 to 6 people. `ATT_SEEDS=from-to` plays only those again. */
const [FROM = 1, TO = 300] = (process.env.ATT_SEEDS ?? '1-300').split('-').map(Number);
/** Meetings under way at once: most of the time of each goes into waiting. */
const AT_ONCE = 6;

/**
 * Here people come in without being let in, so whoever has not heard of another yet is a stranger to them. On a busy
 * machine a tenth of the usual time for that is too short: two groups of strangers would refuse each other for good.
 */
const TIMING = { ...FAST_TIMING, strangerFor: 5_000 };

let world: World;
beforeAll(async () => {
  world = await World.open(['ada', 'bo', 'cy', 'di', 'ed', 'fay']);
  world.latency = 4;
});
afterAll(() => world.close());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function allSame(id: string, people: readonly Person[]): Promise<void> {
  let last = '';
  await until(
    `${people.length} people hold the same notes, and say so`,
    async () => {
      const seen = await Promise.all(people.map((person) => person.ask('digest', id)));
      last = seen.map(({ digest, link, here }) => `${digest.slice(0, 4)} ${link} ${here}`).join(', ');
      const isSame = seen.every(
        ({ digest, link, here }) => digest === seen[0]?.digest && link === 'same' && here === people.length,
      );
      return isSame;
    },
    // Only tells busy from stuck: links here have a tenth of their usual time, and on a full machine some take many tries.
    60_000,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${last}`);
  });
}

/** What the meetings came to, so that the edits are seen to reach all there is. */
const reached = new Set<string | boolean>();

/** Plays one meeting: edits by all, connections made in random order, partitions, losses, restarts; then peace. */
async function play(seed: number): Promise<void> {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const people = world.people.slice(0, 2 + Math.floor(random() * 5));
  const { secret, ...where } = world.meeting(null, TIMING);
  const id = where.meetingId;
  const pairs = people.flatMap((a, i) => people.slice(i + 1).map((b): [Person, Person] => [a, b]));

  const [first, ...rest] = people as [Person, ...Person[]];
  await first.ask('start', where, secret);
  // Newcomers arrive in random order while others already write.
  await Promise.all(
    rest.map(async (person) => {
      await pause(random() * 60);
      await person.ask('join', where, secret, null);
    }),
  );
  let edits = seed * 1_000;
  const nextEdit = (): number => {
    edits += 10;
    return edits;
  };
  for (let step = 0; step < 14; step++) {
    const dice = random();
    const person = pick(people);
    const [a, b] = pick(pairs);
    if (dice < 0.55) await person.ask('edit', id, nextEdit(), 1 + Math.floor(random() * 5));
    else if (dice < 0.65) world.setApart(id, a, b, true);
    else if (dice < 0.72) world.setApart(id, a, b, false);
    else if (dice < 0.8) {
      // The connection breaks while they are apart: what was under way never arrives.
      world.setApart(id, a, b, true);
      await a.ask('edit', id, nextEdit(), 2);
      world.lose(id, a, b);
      world.setApart(id, a, b, false);
    } else if (dice < 0.88) await person.ask('restart', where);
    else if (dice < 0.94) await person.ask('cutServer', id, random() < 0.5);
    else await pause(random() * 80);
  }
  for (const [a, b] of pairs) world.setApart(id, a, b, false);
  for (const person of people) await person.ask('cutServer', id, false);
  await allSame(id, people);
  if (seed % 3 === 0) {
    // Most of the above was written before they met. Now they answer each other, too.
    for (let round = 0; round < 3; round++)
      for (const person of people) await person.ask('edit', id, nextEdit(), 2);
    await allSame(id, people);
  }
  const seen = await Promise.all(people.map((person) => person.ask('look', id)));
  for (const { text, asked, forged } of seen) {
    expect(text).toEqual(seen[0]?.text);
    expect(asked).toEqual(seen[0]?.asked);
    expect(forged).toEqual([]);
  }
  for (const { state } of seen[0]?.asked.checks ?? []) reached.add(state);
  for (const { meanings, isOpen } of seen[0]?.asked.words ?? []) reached.add(isOpen || meanings.length > 1);
  for (const person of people) await person.ask('leave', id);
}

test(`seeds ${FROM} to ${TO} converge`, { timeout: 420_000 }, async () => {
  const seeds = Array.from({ length: TO - FROM + 1 }, (_, i) => FROM + i);
  const failed: unknown[] = [];
  let played = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        await play(seed).catch((error: unknown) => failed.push(`seed ${seed}: ${String(error)}`));
        played++;
      }
    }),
  );
  expect(failed).toEqual([]);
  expect(played).toBe(TO - FROM + 1);
  if (played >= 100)
    expect([...reached].map(String).sort()).toEqual([
      'changed',
      'confirmed',
      'corrected',
      'false',
      'open',
      'true',
    ]);
});
