import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, until, World } from './support/people.ts';

let world: World;
beforeAll(async () => {
  world = await World.open(['anna', 'ben', 'cleo']);
});
afterAll(() => world.close());

let call = 0;
/** Three people in one meeting, all linked to each other. */
async function threeInside() {
  const { secret, ...where } = world.meeting(`test:removed-${++call}`);
  const [anna, ben, cleo] = world.people as [Person, Person, Person];
  const id = where.meetingId;
  await anna.ask('start', where, secret);
  for (const person of [ben, cleo]) await person.ask('join', where, secret, null);
  await until('all three here', async () => {
    const seen = await Promise.all(world.people.map((person) => person.ask('digest', id)));
    return seen.every(({ here, link }) => here === 3 && link === 'same');
  });
  return { anna, ben, cleo, id };
}
const healthy = () => expect(world.people.flatMap(({ failures }) => failures)).toEqual([]);

test('a removed device that hears of nothing and stays linked to someone does not get the new secret from them', async () => {
  const { anna, ben, cleo, id } = await threeInside();
  const benId = (await ben.ask('look', id)).deviceId;
  // Ben hears neither Anna nor the server, and Cleo is out of Anna's reach: all she has is her link to Ben.
  world.setApart(id, anna, ben, true);
  world.setApart(id, anna, cleo, true);
  await ben.ask('cutServer', id, true);
  await until('anna alone', async () => (await anna.ask('look', id)).here === 1);
  await until('cleo and ben', async () => (await cleo.ask('look', id)).here === 2);
  await anna.ask('remove', id, benId);
  world.setApart(id, anna, cleo, false);
  await until('cleo moved on', async () => (await cleo.ask('look', id)).epoch === 2);
  await anna.ask('write', id, 'not for the removed');
  await until('cleo has it', async () => (await cleo.ask('look', id)).text.includes('not for the removed'));
  const [a, b] = await Promise.all([anna.ask('look', id), ben.ask('look', id)]);
  expect(b.secret).not.toBe(a.secret);
  expect(b.epoch).toBe(1);
  expect(b.text).not.toContain('not for the removed');
  // Ben comes back with what he holds: nobody talks to him, and he is told.
  world.setApart(id, anna, ben, false);
  await ben.ask('cutServer', id, false);
  let asked = 0;
  await until('ben is told', async () => {
    // Ben's device wakes up now and then; each time it asks how it stands.
    if (Date.now() - asked > 1_500) {
      asked = Date.now();
      await ben.ask('wake', id);
    }
    return (await ben.ask('look', id)).removed;
  });
  const later = await ben.ask('look', id);
  expect(later.secret).not.toBe(a.secret);
  expect(later.text).not.toContain('not for the removed');
  for (const person of [anna, ben, cleo]) await person.ask('leave', id);
  healthy();
});

test('two removals, the second while the first is still changing the secret: both are out', async () => {
  const { anna, ben, cleo, id } = await threeInside();
  const [benId, cleoId] = await Promise.all(
    [ben, cleo].map(async (person) => (await person.ask('look', id)).deviceId),
  );
  const first = anna.ask('remove', id, benId ?? '');
  await until('the secret changes', async () => (await anna.ask('look', id)).epoch === 2);
  // From here on, for some moments, the old room is closed and the new one not yet open.
  await until('no link', async () => (await anna.ask('look', id)).here === 1);
  await anna.ask('remove', id, cleoId ?? '');
  await first;
  await until('both know', async () => {
    const seen = await Promise.all([ben, cleo].map((person) => person.ask('look', id)));
    return seen.every(({ removed }) => removed);
  });
  for (const person of [anna, ben, cleo]) await person.ask('leave', id);
  healthy();
});
