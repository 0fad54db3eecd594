import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../../lib/meeting/people.ts';
import type { Mischief } from './support/agreement-mischief.ts';
import { type Person, until, World } from './support/people.ts';

/**
 * A real meeting: Anna (family) has started it and let in Ben (school), Eve (family) and later Dana. Eve is inside, and her
 * program does what she likes.
 */
let world: World;
let meeting: Awaited<ReturnType<World['founded']>>;
let action: string;
const people = () => world.people as [Person, Person, Person, Person];

async function letIn(person: Person, role: Role): Promise<void> {
  const [anna] = people();
  await person.ask('knock', meeting, null, role);
  const knock = await until('someone at the door', async () =>
    (await anna.ask('look', meeting.meetingId)).knocks.find(({ words }) => words),
  );
  await anna.ask('letIn', meeting.meetingId, knock.id);
  await until('inside', () => person.ask('isSeated', meeting.meetingId));
}
const allSame = (...inside: readonly Person[]) =>
  until('all hold the same notes', async () => {
    const seen = await Promise.all(inside.map((person) => person.ask('digest', meeting.meetingId)));
    return seen.every(
      ({ here, link, digest }) => here === inside.length && link === 'same' && digest === seen[0]?.digest,
    );
  });
const seenBy = (person: Person, record = action) => person.ask('trust', meeting.meetingId, record);
const allSee = (state: string, ...inside: readonly Person[]) =>
  until(`all see ${state}`, async () => {
    const seen = await Promise.all(inside.map((person) => seenBy(person)));
    return seen.every(({ agreement }) => agreement.state === state && !agreement.checking);
  });

beforeAll(async () => {
  world = await World.open(['anna', 'ben', 'eve', 'dana']);
  const [anna, ben, eve] = people();
  meeting = await world.founded(anna, 'family', 'test:call');
  await anna.ask('start', meeting, meeting.secret);
  await letIn(ben, 'school');
  await letIn(eve, 'family');
  await allSame(anna, ben, eve);

  action = (await anna.ask('addAction', meeting.meetingId, 'Call the library')) ?? '';
  await anna.ask('agree', meeting.meetingId, action);
  await allSame(anna, ben, eve);
});
afterAll(() => world.close());

test('whoever is let in is vouched for by the panel that let them in', async () => {
  const [anna, ben, eve] = people();
  const ids = await Promise.all(
    [anna, ben, eve].map(async (p) => (await p.ask('look', meeting.meetingId)).deviceId),
  );
  for (const person of [anna, ben, eve]) {
    expect((await seenBy(person)).standings).toEqual({
      [ids[0] ?? '']: { role: 'family', letInBy: '' },
      [ids[1] ?? '']: { role: 'school', letInBy: expect.stringMatching(new RegExp(`^${ids[0]}$`)) },
      [ids[2] ?? '']: {
        role: 'family',
        letInBy: expect.stringMatching(new RegExp(`^(${ids[0]}|${ids[1]})$`)),
      },
    });
  }
});

const attacks: readonly Mischief[] = [
  'signs in the school’s name',
  'signs as the school',
  'makes up a person',
  'makes up a founder',
  'vouches for herself',
  'moves the others',
];
test.each(attacks)('someone inside %s: honest panels never show "agreed"', async (what) => {
  const [anna, ben, eve] = people();
  await eve.ask('mischief', meeting.meetingId, what, action);
  await allSame(anna, ben, eve);
  for (const person of [anna, ben]) {
    const { agreement, wasAgreed } = await seenBy(person);
    expect([agreement.state, wasAgreed]).toEqual(['waiting', false]);
    expect(agreement.waitingFor).toEqual(['school']);
  }
});

test('after all that the school agrees, and it shows; "Not yet" takes it back, and nobody can take that away', async () => {
  const [anna, ben, eve, dana] = people();
  await ben.ask('agree', meeting.meetingId, action);
  await allSee('agreed', anna, ben);
  await ben.ask('notYet', meeting.meetingId, action);
  await allSee('not-yet', anna, ben, eve);
  for (const what of ['takes the last words away', 'writes the first words over the last'] as const) {
    await eve.ask('mischief', meeting.meetingId, what, action);
    await allSame(anna, ben, eve);
    await allSee('not-yet', anna, ben, eve);
  }
  // Also for someone who has seen nothing of it.
  await letIn(dana, 'student');
  await allSame(...people());
  await allSee('not-yet', anna, ben, dana);
  expect((await seenBy(dana)).wasAgreed).toBe(false);
});

test('a person whom she lets in herself counts, as any newcomer does: everyone sees who let them in', async () => {
  const [anna, ben, eve, dana] = people();
  const other = (await anna.ask('addAction', meeting.meetingId, 'Visit the school')) ?? '';
  await anna.ask('agree', meeting.meetingId, other);
  await allSame(anna, ben, eve, dana);
  await eve.ask('mischief', meeting.meetingId, 'lets in a person of her own', other);
  await allSame(anna, ben, eve, dana);
  const { agreement } = await seenBy(anna, other);
  const { deviceId } = await eve.ask('look', meeting.meetingId);
  expect(agreement.state).toBe('agreed');
  expect(agreement.statements.find(({ role }) => role === 'school')).toMatchObject({ letInBy: deviceId });
});

test('someone who changes their role in the settings counts in it once another has confirmed it', async () => {
  const [anna, ben, eve, dana] = people();
  const { deviceId } = await dana.ask('look', meeting.meetingId);
  await dana.ask('claim', meeting.meetingId, 'school');
  await allSame(anna, ben, eve, dana);
  expect((await seenBy(anna)).standings[deviceId]?.role).toBe('student');
  expect(await ben.ask('confirm', meeting.meetingId, deviceId, 'school')).toBe(true);
  await allSame(anna, ben, eve, dana);
  for (const person of people()) expect((await seenBy(person)).standings[deviceId]?.role).toBe('school');
  expect(world.people.flatMap(({ failures }) => failures)).toEqual([]);
});
