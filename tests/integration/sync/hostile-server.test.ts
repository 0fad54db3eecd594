import { afterAll, beforeAll, expect, test } from 'vitest';
import { HONEST, HostileRelay } from './support/hostile-relay.ts';
import { type Person, until, World } from './support/people.ts';

let world: World;
beforeAll(async () => {
  world = await World.open(['anna', 'ben', 'cleo']);
});
afterAll(() => world.close());

const people = () => world.people as [Person, Person, Person];
const allSame = (id: string) =>
  until(
    'three people hold the same notes',
    async () => {
      const seen = await Promise.all(people().map((person) => person.ask('digest', id)));
      return seen.every(
        ({ here, link, digest }) => here === 3 && link === 'same' && digest === seen[0]?.digest,
      );
    },
    30_000,
  );
const healthy = () => expect(world.people.flatMap(({ failures }) => failures)).toEqual([]);

for (const seed of [1, 2, 3, 4]) {
  test(`a server that drops, doubles, delays, replays and invents (seed ${seed}): people meet, by a person's word only`, async () => {
    const relay = await HostileRelay.open(seed);
    relay.mischief = { drop: 0.15, twice: 0.2, late: 0.3, replay: 0.3, junk: 0.3 };
    const [anna, ben, cleo] = people();
    const { secret, ...meeting } = world.meeting(`test:relay-${seed}`);
    const where = { ...meeting, server: relay.url };
    const id = where.meetingId;
    await anna.ask('start', where, secret);
    for (const newcomer of [ben, cleo]) {
      await newcomer.ask('knock', where, null);
      let wasLetIn = false;
      await until(
        `${newcomer.name} inside`,
        async () => {
          if (await newcomer.ask('isSeated', id)) return true;
          const { knocks } = await anna.ask('look', id);
          const state = await newcomer.ask('joinState', id);
          const words = state?.kind === 'waiting' ? state.words?.join() : undefined;
          // Anna compares: she lets in whoever says the same three words.
          const same = knocks.find((knock) => words && knock.words?.join() === words);
          if (same) {
            wasLetIn = true;
            // A doorkeeper that has just forgotten this knock says so; the newcomer asks again by itself.
            await anna.ask('letIn', id, same.id).catch(() => undefined);
          } else if (!wasLetIn) expect(await newcomer.ask('isSeated', id)).toBe(false);
          return false;
        },
        40_000,
      );
    }
    await ben.ask('edit', id, seed, 10);
    await cleo.ask('edit', id, seed + 50, 10);
    await allSame(id);
    for (const person of people()) await person.ask('leave', id);
    await relay.close();
    healthy();
  });
}

test('a server that plays everything again and again neither breaks good connections nor changes anything', async () => {
  const relay = await HostileRelay.open(9);
  const { secret, ...meeting } = world.meeting();
  const where = { ...meeting, server: relay.url };
  const id = where.meetingId;
  const [anna, ben, cleo] = people();
  await anna.ask('start', where, secret);
  for (const person of [ben, cleo]) await person.ask('join', where, secret, null);
  await allSame(id);
  const before = await anna.ask('look', id);
  // Longer than a connection is young: replayed announces of people without any link must not count later either.
  const until4s = Date.now() + 4_000;
  const least = { here: 3 };
  await until('four seconds of replays', async () => {
    relay.replayAll();
    for (const person of people()) least.here = Math.min(least.here, (await person.ask('digest', id)).here);
    return Date.now() > until4s;
  });
  relay.mischief = HONEST;
  expect(least.here).toBe(3);
  await ben.ask('write', id, 'still here');
  await until('at once', async () => (await anna.ask('look', id)).text.includes('still here'), 1_000);
  await allSame(id);
  expect((await anna.ask('look', id)).secret).toBe(before.secret);
  for (const person of people()) await person.ask('leave', id);
  await relay.close();
  healthy();
});

test('a server that says nothing at all: everyone stays apart, and notes can be written', async () => {
  const relay = await HostileRelay.open(3);
  relay.mischief = { ...HONEST, drop: 1, junk: 1, replay: 0 };
  const { secret, ...meeting } = world.meeting('test:relay-silent');
  const where = { ...meeting, server: relay.url };
  const id = where.meetingId;
  const [anna, ben] = people();
  await anna.ask('start', where, secret);
  await ben.ask('knock', where, null);
  await anna.ask('write', id, 'alone');
  await until(
    'ben is told',
    async () => {
      const state = await ben.ask('joinState', id);
      return state?.kind === 'looking' && state.quiet;
    },
    15_000,
  );
  const { text, link, knocks } = await anna.ask('look', id);
  expect(text).toContain('alone');
  expect([link, knocks]).toEqual(['waiting', []]);
  expect(await ben.ask('isSeated', id)).toBe(false);
  await anna.ask('leave', id);
  await relay.close();
  healthy();
});
