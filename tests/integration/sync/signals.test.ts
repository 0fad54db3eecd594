import { afterAll, beforeAll, expect, test } from 'vitest';
import { encoding } from '../../../lib/crypto/bytes.ts';
import { SIGNAL_KINDS } from '../../../lib/sync/contract.ts';
import { encodeAwareness } from '../../../lib/sync/control.ts';
import { DOCUMENT_STREAM, framesOf } from '../../../lib/sync/framing.ts';
import { type Person, until, World } from './support/people.ts';

let world: World;
const people = () => world.people as [Person, Person, Person];
beforeAll(async () => {
  world = await World.open(['ada', 'bo', 'cy']);
});
afterAll(() => world.close());

/** A meeting of its own, in which all three are linked. Whoever sends a signal rests for 10 s there only. */
async function table() {
  const { secret, ...where } = world.meeting();
  const id = where.meetingId;
  const [ada, ...others] = people();
  await ada.ask('start', where, secret);
  for (const person of others) await person.ask('join', where, secret, null);
  await until('three people hold the same notes', async () => {
    const seen = await Promise.all(people().map((person) => person.ask('digest', id)));
    return seen.every(({ here, link }) => here === 3 && link === 'same');
  });
  return { id, where, devices: await Promise.all(people().map((each) => each.ask('look', id))) };
}
const kindsAt = async (person: Person, id: string) =>
  (await person.ask('signals', id)).now.map(({ deviceId, kind }) => `${deviceId} ${kind}`);
const noneAt = (who: readonly Person[], id: string) =>
  until('no signal is shown', async () => {
    const seen = await Promise.all(who.map((person) => kindsAt(person, id)));
    return seen.flat().length === 0;
  });
const leaveAll = async (who: readonly Person[], id: string) => {
  for (const person of who) await person.ask('leave', id);
  expect(world.people.flatMap(({ failures }) => failures)).toEqual([]);
};

test('a signal is on all three screens, stays away where it was put away, and goes when it is taken back', async () => {
  const { id, devices } = await table();
  const [ada, bo, cy] = people();
  expect(await ada.ask('signal', id, 'moment')).toBe(true);
  expect(await ada.ask('signal', id, 'time'), 'so soon after the last one').toBe(false);
  const said = `${devices[0]?.deviceId} moment`;
  await until('seen by all', async () =>
    (await Promise.all(people().map((each) => kindsAt(each, id)))).every(([seen]) => seen === said),
  );
  await bo.ask('dismiss', id, (await bo.ask('signals', id)).now[0]?.id ?? '');
  expect([await kindsAt(bo, id), await kindsAt(cy, id)]).toEqual([[], [said]]);
  await ada.ask('dismiss', id, (await ada.ask('signals', id)).now[0]?.id ?? '');
  await noneAt([ada, bo, cy], id);
  await leaveAll([ada, bo, cy], id);
});

test('with whoever leaves, goes what they signalled', async () => {
  const { id } = await table();
  const [ada, bo, cy] = people();
  await bo.ask('signal', id, 'question');
  await until('seen', async () => (await kindsAt(cy, id)).length + (await kindsAt(ada, id)).length === 2);
  await bo.ask('leave', id);
  await noneAt([ada, cy], id);
  await leaveAll([ada, cy], id);
});

test('whoever was asked to leave is seen signalling no more, and sees nobody', async () => {
  const { id, devices } = await table();
  const [ada, bo, cy] = people();
  await cy.ask('signal', id, 'slow-down');
  await until('seen', async () => (await kindsAt(ada, id)).length + (await kindsAt(bo, id)).length === 2);
  await ada.ask('remove', id, devices[2]?.deviceId ?? '');
  await noneAt([ada, bo], id);
  await until('cy knows', async () => (await cy.ask('look', id)).removedBy !== null);
  await until('the others are together again', async () => (await bo.ask('digest', id)).link === 'same');
  await cy.ask('signal', id, 'time');
  await bo.ask('signal', id, 'not-heard');
  await until('seen by ada', async () => (await kindsAt(ada, id)).length === 1);
  const own = devices[2]?.deviceId ?? '';
  for (const person of [ada, bo]) {
    const { ever } = await person.ask('signals', id);
    expect(ever.filter(({ deviceId }) => deviceId === own).map(({ kind }) => kind)).toEqual(['slow-down']);
  }
  const { ever } = await cy.ask('signals', id);
  expect(ever.filter(({ deviceId }) => deviceId !== own)).toEqual([]);
  await leaveAll([ada, bo, cy], id);
});

/** What y-protocols writes for one client. */
function presence(client: number, clock: number, state: unknown): Uint8Array[] {
  const out = encoding.createEncoder();
  encoding.writeVarUint(out, 1);
  encoding.writeVarUint(out, client);
  encoding.writeVarUint(out, clock);
  encoding.writeVarString(out, JSON.stringify(state));
  return [...framesOf(DOCUMENT_STREAM, encodeAwareness(encoding.toUint8Array(out)))];
}

test('a flood of signals from one peer: three are shown, and the notes of the others come as fast as ever', async () => {
  const { id, devices } = await table();
  const [ada, bo, cy] = people();
  const client = await cy.ask('client', id);
  let clock = 1_000;
  let sent = 0;
  const started = performance.now();
  const flood = setInterval(() => {
    // 100 a second, to each.
    for (let i = 0; i < 2; i++) {
      const state = { signal: { id: `flood ${++sent}`, kind: SIGNAL_KINDS[sent % 5] }, focus: null };
      for (const to of [ada, bo]) world.inject(id, cy, to, presence(client, ++clock, state));
    }
  }, 20);
  const waits: number[] = [];
  while (performance.now() - started < 3_000) {
    const text = `note ${waits.length}`;
    const at = performance.now();
    await bo.ask('write', id, text);
    await until(text, async () => (await ada.ask('look', id)).text.includes(text));
    waits.push(performance.now() - at);
  }
  clearInterval(flood);
  expect(sent).toBeGreaterThan(150);
  const own = devices[2]?.deviceId ?? '';
  for (const person of [ada, bo]) {
    const { ever, now } = await person.ask('signals', id);
    const shown = ever.filter(({ deviceId }) => deviceId === own).length;
    expect(shown).toBeGreaterThanOrEqual(1);
    expect(shown).toBeLessThanOrEqual(4);
    expect(now.length).toBeLessThanOrEqual(1);
  }
  const median = waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)] ?? Number.POSITIVE_INFINITY;
  expect(median, `${waits.length} notes`).toBeLessThan(250);
  const [a, b] = await Promise.all([ada.ask('digest', id), bo.ask('digest', id)]);
  expect([a.here, b.here], 'the flood is below what closes a link').toEqual([3, 3]);
  await ada.ask('signal', id, 'question');
  await until('an honest one is seen', async () =>
    (await kindsAt(bo, id)).some((one) => one === `${devices[0]?.deviceId} question`),
  );
  await leaveAll([ada, bo, cy], id);
});

test('beyond 400 messages a second the link of whoever floods is dropped, and nobody else’s', async () => {
  const { id } = await table();
  const [ada, bo, cy] = people();
  const client = await cy.ask('client', id);
  const frames: Uint8Array[] = [];
  for (let i = 0; i < 6_000; i++)
    frames.push(...presence(client, 10_000 + i, { signal: { id: `${i}`, kind: 'time' } }));
  world.inject(id, cy, ada, frames);
  await until('dropped', async () => (await ada.ask('digest', id)).here === 2);
  await bo.ask('write', id, 'still here');
  await until('goes on', async () => (await ada.ask('look', id)).text.includes('still here'));
  await leaveAll([ada, bo, cy], id);
});
