import { expect, test } from '@playwright/test';
import { CALLS } from './support/call-pages.ts';
import { extensionDir } from './support/extension-dir.ts';
import { createNet, type Net } from './support/netns.ts';
import { everything, Participant, Table } from './support/people.ts';
import { launchProfile, type Profile } from './support/profiles.ts';

/* People who are apart for a while, for real: cables pulled, and laptops asleep. */

/** How long they are apart, and how soon after everyone must have everything (the promise). */
const APART_MS = 40_000;
const TOGETHER_MS = 10_000;

const bothMeetings = (people: readonly Participant[]) => [people.slice(0, 2), people.slice(2)] as const;

/** Everyone in each meeting writes something; the first of each is the one who is away. */
async function writeWhileApart(people: readonly Participant[], skipAway: boolean): Promise<void> {
  for (const group of bothMeetings(people)) {
    for (const person of skipAway ? group.slice(1) : group)
      await person.write(`${person.name} wrote while apart`);
  }
}

async function allTogether(people: readonly Participant[]): Promise<void> {
  const started = Date.now();
  await Promise.all(
    bothMeetings(people).flatMap((group) =>
      group.flatMap((reader) =>
        group.map((writer) => reader.seesNote(`${writer.name} wrote while apart`, 'Strengths', TOGETHER_MS)),
      ),
    ),
  );
  const took = Date.now() - started;
  test.info().annotations.push({ type: 'measured', description: `everyone had everything after ${took} ms` });
  expect(took).toBeLessThan(TOGETHER_MS);
  for (const group of bothMeetings(people)) {
    await Promise.all(group.map((person) => person.seesSameNotes()));
    const [first, ...rest] = await Promise.all(group.map(everything));
    for (const other of rest) expect(other).toEqual(first);
  }
}

const SEATS = [
  ['Mara', 'Family', CALLS.meet],
  ['Mr. T', 'School', CALLS.meet],
  ['Dana', 'Family', CALLS.meetOther],
  ['Sam', 'Student', CALLS.meetOther],
  ['Ms. K', 'School', CALLS.meetOther],
] as const;

/** Two people in one meeting, three in another; the first of each has started it. */
async function sitDown(open: (i: number) => Promise<Profile>): Promise<Participant[]> {
  const people: Participant[] = [];
  for (const [i, [name, role, url]] of SEATS.entries()) {
    const profile = await open(i);
    const page = await profile.newCallPage(url);
    const person = new Participant(name, role, profile, page, await profile.openPanel(page));
    await person.introduce();
    people.push(person);
  }
  for (const [host, ...guests] of bothMeetings(people)) {
    if (!host) throw new Error('nobody in this meeting');
    await host.start();
    for (const guest of guests) {
      await guest.ask();
      await host.letIn();
      await guest.seesSameNotes();
    }
  }
  return people;
}

test('cut off for 40 s, one of two and one of three: within 10 s everyone has everything @netns', async () => {
  test.setTimeout(240_000);
  const net: Net = createNet(SEATS.length);
  const profiles: Profile[] = [];
  try {
    const [pages, signaling] = await Promise.all([
      net.serve('tests/e2e/support/call-pages-main.ts'),
      net.serve('server/main.ts', { PORT: '4444' }),
    ]);
    const people = await sitDown(async (i) => {
      const profile = await launchProfile({
        name: `host${i}`,
        extensionDir: extensionDir(),
        callPagesPort: pages.port,
        callPagesHost: net.hubAddress,
        hostRules: [net.loopbackRule(signaling.port)],
        executablePath: net.browserIn(i),
      });
      profiles.push(profile);
      return profile;
    });
    net.cut(0, 'silent');
    net.cut(2, 'link');
    const cutAt = Date.now();
    await writeWhileApart(people, false);
    // Both sides have noticed: nobody is told that all is the same.
    for (const person of people.filter(({ name }) => name === 'Mara' || name === 'Dana')) {
      await expect(person.status('Offline: saved here')).toBeVisible({ timeout: 30_000 });
    }
    expect(await people[1]?.notes()).not.toContain('Mara wrote while apart');
    await expect.poll(() => Date.now() - cutAt, { timeout: APART_MS + 5_000 }).toBeGreaterThan(APART_MS);
    net.mend(0);
    net.mend(2);
    await allTogether(people);
  } finally {
    await Promise.all(profiles.map((profile) => profile.close()));
    await net.close();
  }
});

test('asleep for 40 s, one of two and one of three: within 10 s of waking everyone has everything', async () => {
  test.setTimeout(240_000);
  const table = await Table.set();
  try {
    const people = await sitDown((i) => table.profile(`sleeper${i}`));
    const [mara, , dana] = people;
    if (!mara || !dana) throw new Error('five people were asked for');
    // Written at the last moment before falling asleep, too.
    await mara.write('Mara wrote while apart');
    await dana.write('Dana wrote while apart');
    mara.profile.pauseAll();
    dana.profile.pauseAll();
    const asleepAt = Date.now();
    await writeWhileApart(people, true);
    await expect.poll(() => Date.now() - asleepAt, { timeout: APART_MS + 5_000 }).toBeGreaterThan(APART_MS);
    mara.profile.resumeAll();
    dana.profile.resumeAll();
    await allTogether(people);
  } finally {
    await table.clear();
  }
});
