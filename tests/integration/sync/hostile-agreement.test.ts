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

async function letIn(person: Person, role: Role, invite: string | null = null): Promise<void> {
  const [anna] = people();
  await person.ask('knock', meeting, invite, role);
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
  const [idOfAnna = '', idOfBen = '', idOfEve = ''] = ids;
  for (const person of [anna, ben, eve]) {
    const { standings } = await seenBy(person);
    expect(Object.keys(standings).sort()).toEqual([...ids].sort());
    expect(standings[idOfAnna]).toEqual({ role: 'family', letInBy: '', askedBy: '' });
    expect(standings[idOfBen]).toEqual({ role: 'school', letInBy: idOfAnna, askedBy: '' });
    // Anna pressed "Let in"; whose panel kept the door is a matter of chance.
    const { letInBy, askedBy } = standings[idOfEve] ?? {};
    expect([letInBy, askedBy]).toEqual(letInBy === idOfAnna ? [idOfAnna, ''] : [idOfBen, idOfAnna]);
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
  const [anna, ben, eve] = people();
  await ben.ask('agree', meeting.meetingId, action);
  await allSee('agreed', anna, ben);
  await ben.ask('notYet', meeting.meetingId, action);
  await allSee('not-yet', anna, ben, eve);
  for (const what of ['takes the last words away', 'writes the first words over the last'] as const) {
    await eve.ask('mischief', meeting.meetingId, what, action);
    await allSame(anna, ben, eve);
    await allSee('not-yet', anna, ben, eve);
  }
});

test('an invite that says "without asking" in another name: a person is asked', async () => {
  const [anna, ben, eve, dana] = people();
  const invite = await eve.ask('invite', meeting.meetingId, true, 1);
  await eve.ask('mischief', meeting.meetingId, 'puts the founder’s name on her invites', action);
  await allSame(anna, ben, eve);
  await dana.ask('knock', meeting, invite?.link ?? '');
  const knock = await until('someone at the door', async () =>
    (await anna.ask('look', meeting.meetingId)).knocks.find(({ words }) => words),
  );
  expect(knock).toMatchObject({ name: 'Guest', invited: true });
  expect(await dana.ask('isSeated', meeting.meetingId)).toBe(false);
  await anna.ask('notNow', meeting.meetingId, knock.id);
  await until(
    'the answer',
    async () => (await dana.ask('joinState', meeting.meetingId))?.kind === 'declined',
  );
});

test('an invite that she made herself: whoever comes by it is shown as let in at her wish', async () => {
  const [anna, ben, eve, dana] = people();
  const invite = await eve.ask('invite', meeting.meetingId, true, 1);
  await allSame(anna, ben, eve);
  await dana.ask('knock', meeting, invite?.link ?? '');
  await until('inside', () => dana.ask('isSeated', meeting.meetingId));
  await allSame(...people());
  const ids = await Promise.all(
    [dana, eve].map(async (p) => (await p.ask('look', meeting.meetingId)).deviceId),
  );
  const [idOfDana = '', idOfEve] = ids;
  const { standings } = await seenBy(anna);
  expect(standings[idOfDana]).toMatchObject({ role: 'school', askedBy: idOfEve });
  // For someone who has seen nothing of it, "Not yet" is the last word too.
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
  await dana.ask('claim', meeting.meetingId, 'student');
  await allSame(anna, ben, eve, dana);
  expect((await seenBy(anna)).standings[deviceId]?.role).toBe('school');
  expect(await ben.ask('confirm', meeting.meetingId, deviceId, 'student')).toBe(true);
  await allSame(anna, ben, eve, dana);
  for (const person of people()) expect((await seenBy(person)).standings[deviceId]?.role).toBe('student');
  expect(world.people.flatMap(({ failures }) => failures)).toEqual([]);
});
