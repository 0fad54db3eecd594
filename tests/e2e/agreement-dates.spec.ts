import { expect, test } from '@playwright/test';
import { addAction, agree, card, openCard, seesState, showActions } from './support/actions.ts';
import { setClockWrong } from './support/clock.ts';
import { type Participant, type RoleName, Table } from './support/people.ts';

/* Days are what people chose: wherever they are, and whatever their clocks say. */

let table: Table;
test.beforeEach(async () => {
  table = await Table.set();
});
test.afterEach(() => table.clear());

/** The panel in a tab, on a device far away with a clock that is wrong. */
async function farAway(name: string, role: RoleName, timeZone: string, days: number): Promise<Participant> {
  const profile = await table.profile(name.toLowerCase().replace(/\W/g, ''), { timeZone });
  await setClockWrong(profile, days);
  const person = await table.sitInTab(name, role, profile);
  await person.introduce();
  return person;
}

/** Time of day and day there, in minutes since the epoch as their wall clock and calendar have it. */
const wall = (person: Participant): Promise<number> =>
  person.panel.evaluate(() => Date.now() / 60_000 - new Date().getTimezoneOffset());

test('25 hours and four days apart, both see the day that was chosen, and agree to the same words', async () => {
  const what = 'Visit the new classroom';
  const [mara, teacher] = await Promise.all([
    farAway('Mara', 'Family', 'Pacific/Kiritimati', 2),
    farAway('Mr. T', 'School', 'Pacific/Pago_Pago', -2),
  ]);
  const hours = ((await wall(mara)) - (await wall(teacher))) / 60;
  expect(Math.round(hours), 'they really are that far apart').toBe(25 + 4 * 24);

  await mara.start();
  // An invite runs out by the clock of whoever reads it: one that works for a week bears two wrong clocks.
  await teacher.useInvite(await mara.makeInvite('Mr. T', 'School', { hours: '7 days', auto: true }));
  await expect(teacher.section('Strengths')).toBeVisible();
  await addAction(mara, { what, who: 'Mara', by: '2027-03-05' });
  await showActions(mara, 'Closing check');
  await mara.panel.getByLabel('Day of the next meeting').fill('2027-04-02');
  await showActions(mara);
  await agree(mara, what);
  await showActions(teacher);
  await agree(teacher, what);

  for (const person of [mara, teacher]) {
    await seesState(person, what, 'Agreed by both sides');
    await openCard(person, what, false);
    await expect(card(person, what)).toContainText('By Fri, Mar 5, 2027');
    await openCard(person, what);
    await expect(card(person, what).getByLabel('By when')).toHaveValue('2027-03-05');
    await card(person, what).getByRole('checkbox', { name: 'By the next meeting' }).check();
    await openCard(person, what, false);
    await expect(card(person, what)).toContainText('By the next meeting (Fri, Apr 2, 2027)');
    await openCard(person, what);
    await card(person, what).getByRole('checkbox', { name: 'By the next meeting' }).uncheck();
    await card(person, what).getByLabel('By when').fill('2027-03-05');
  }
  for (const person of [mara, teacher]) await seesState(person, what, 'Agreed by both sides');

  // The day before, the day itself and the day after, by each one's own calendar.
  await teacher.page.reload();
  await showActions(teacher);
  await expect(card(teacher, what)).toContainText('By Fri, Mar 5, 2027');
  await seesState(teacher, what, 'Agreed by both sides');
});
