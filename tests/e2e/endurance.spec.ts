import { expect, test } from '@playwright/test';
import { randomOf } from '../integration/sync/support/edits.ts';
import { manyNotes, storeEarlierEdit } from './support/big-meeting.ts';
import { everything, type Participant, type RoleName, Table } from './support/people.ts';

/* Crashes, large meetings, many people. */

let table: Table;
test.beforeAll(async () => {
  table = await Table.set();
});
test.afterAll(() => table?.clear());

test('killed right after "Saved on this device", ten times at random moments: all text is there', async () => {
  test.setTimeout(240_000);
  const random = randomOf(20_260_901);
  let mara = await table.seat('Mara', 'Family');
  await mara.start();
  const written: string[] = [];
  for (let round = 1; round <= 10; round++) {
    const words = `Round ${round}: ${'mornings are hard '.repeat(1 + Math.floor(random() * 4)).trim()}`;
    await mara.write(words);
    await mara.seesSaved();
    written.push(words);
    // Sometimes more is on its way when the power goes; it was never called saved, and may or may not be there.
    if (random() < 0.5)
      await mara
        .section('Worries')
        .getByRole('button', { name: /^Add a note/ })
        .click();
    await mara.profile.kill('SIGKILL');
    const profile = await table.profile('mara', { userDataDir: mara.profile.userDataDir });
    mara = await table.sit('Mara', 'Family', profile);
    await mara.reopen();
    for (const words of written) await mara.seesNote(words);
  }
  await mara.profile.close();
});

test.describe('a very long meeting, and one of many', () => {
  test.describe.configure({ mode: 'serial' });
  /** The first two of many. */
  let mara: Participant;
  let teacher: Participant;

  test('a meeting of 5 MB reaches a newcomer', async () => {
    [mara, teacher] = await Promise.all([table.seat('Mara', 'Family'), table.seat('Mr. T', 'School')]);
    await mara.start();
    await mara.seesSaved();
    await mara.panel.evaluate(() => sessionStorage.clear());
    await mara.page.reload();
    mara.panel = await mara.profile.openPanel(mara.page);
    const update = manyNotes(2_600, 2_000);
    expect(update.length).toBeGreaterThan(5_000_000);
    await storeEarlierEdit(mara, update);
    await mara.reopen();
    await teacher.ask();
    await mara.letIn();
    await teacher.seesSameNotes(30_000);
    await mara.write('and one more', 'Worries');
    await teacher.seesNote('and one more', 'Worries');
    const lengths = await teacher.panel.evaluate(async () => {
      const fields = [...document.querySelectorAll('textarea')];
      return fields.reduce((sum, field) => sum + field.value.length, 0);
    });
    expect(lengths).toBeGreaterThan(100_000);
    await teacher.seesSameNotes(30_000);
  });

  test('six people write at once and end with the same notes', async () => {
    test.setTimeout(180_000);
    // Out of the very long meeting, and its pages with it.
    const people: Participant[] = await Promise.all(
      [mara, teacher].map(async ({ name, role, profile, page }) => {
        await page.close();
        return table.sit(name, role, profile);
      }),
    );
    const seats: [string, RoleName][] = [
      ['Dana', 'Advocate'],
      ['Sam', 'Student'],
      ['Lin', 'Interpreter'],
      ['Ms. K', 'School'],
    ];
    for (const [name, role] of seats) people.push(await table.seat(name, role));
    const [host, ...guests] = people;
    if (!host) throw new Error('nobody came');
    await host.start();
    for (const guest of guests) await table.admit(host, guest);
    await Promise.all(
      people.map((person) => person.write(`${person.name} says something kind`, 'Strengths', 'Enter')),
    );
    for (const reader of people) {
      for (const writer of people) await reader.seesNote(`${writer.name} says something kind`);
    }
    await Promise.all(people.map((person) => person.seesSameNotes()));
    const all = await Promise.all(people.map(everything));
    for (const one of all) expect(one).toEqual(all[0]);
  });
});
