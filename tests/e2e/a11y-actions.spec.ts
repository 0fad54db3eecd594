import { expect, test } from '@playwright/test';
import { agree, card, openCard, showActions } from './support/actions.ts';
import { check } from './support/looks.ts';
import { Table } from './support/people.ts';

/* Every part of the Actions tab, looked at by axe: light and dark, at three widths. Set ATT_SHOTS_DIR to keep pictures. */

test.setTimeout(240_000);

let table: Table;
test.beforeEach(async () => {
  table = await Table.set();
});
test.afterEach(() => table.clear());

const DAY_PLAN = 'Send a picture of the day plan every Monday';
const BUS = 'Ask the bus company for a seat in front';
const READING = 'Read together for ten minutes a day';

test('actions, decisions and goals are clean, empty and full, closed and open', async () => {
  const [mara, teacher] = await Promise.all([
    table.seatInTab('Mara', 'Family'),
    table.seatInTab('Mr. T', 'School'),
  ]);
  await mara.start();
  const invite = await mara.makeInvite('Mr. T', 'School', { auto: true });
  await teacher.useInvite(invite);
  await teacher.seesSameNotes();

  await showActions(mara);
  await check(mara.page, 'actions-empty');
  for (const what of [DAY_PLAN, BUS, READING]) {
    await mara.button('Add an action').click();
    await expect(mara.panel.locator('textarea:focus')).toHaveValue('');
    await mara.page.keyboard.type(what);
    await openCard(mara, what, false);
  }
  const plan = await openCard(mara, DAY_PLAN);
  await plan.getByRole('button', { name: 'Add “School team” to Who' }).click();
  await plan.getByLabel('By when').fill('2031-12-04');
  await plan.getByRole('textbox', { name: 'Short update' }).fill('The first one came home today.');
  await plan.getByRole('button', { name: 'Add update' }).click();
  await agree(mara, DAY_PLAN);
  await check(mara.page, 'actions-open');

  await showActions(teacher);
  await agree(teacher, DAY_PLAN);
  await expect(card(mara, DAY_PLAN).getByText('Agreed by both sides')).toBeVisible();
  await plan.getByRole('textbox', { name: 'What will happen' }).press('End');
  await mara.page.keyboard.type(' by mail');
  await openCard(mara, `${DAY_PLAN} by mail`, false);
  await agree(mara, BUS);
  const bus = card(teacher, BUS);
  await bus.getByRole('button', { name: 'Not yet' }).click();
  await check(teacher.page, 'actions-not-yet');
  await bus.getByRole('textbox').fill('I would first like to talk with the driver.');
  await bus.getByRole('button', { name: 'Share my words' }).click();
  await expect(card(mara, BUS).getByText('talk with the driver')).toBeVisible();
  const reading = await openCard(teacher, READING);
  await reading.getByRole('radio', { name: 'Done' }).check();
  await openCard(teacher, READING, false);
  await teacher.panel.getByRole('combobox', { name: 'Group' }).selectOption({ label: 'By who' });
  await check(teacher.page, 'actions-list');

  await showActions(mara, 'Decisions');
  await mara.button('Add a decision').click();
  await mara.page.keyboard.type('Reading help stays in the morning');
  await mara.panel.getByRole('textbox', { name: 'Because' }).fill('He is rested then.');
  await check(mara.page, 'decisions');

  await showActions(mara, 'Goals');
  await mara.button('Add a goal').click();
  await mara.page.keyboard.type('Starts work without help');
  await mara.panel.getByRole('textbox', { name: 'Target' }).fill('4 of 5 days');
  for (const [day, value] of [
    ['2031-09-01', '1'],
    ['2031-10-01', '2'],
    ['2031-11-03', '3.5'],
  ] as const) {
    await mara.button('Add a value').click();
    await mara.panel.getByRole('textbox', { name: 'Value' }).fill(value);
    await mara.panel.getByLabel('Day').fill(day);
    await mara.panel.getByRole('textbox', { name: 'In a few words' }).fill('As the teacher counted');
    await mara.button('Add value').click();
  }
  await expect(
    mara.panel.getByRole('img', { name: /^3 values, from 1 on .*The target is 4\.$/ }),
  ).toBeVisible();
  await mara.panel.getByText('The numbers as a table').click();
  await check(mara.page, 'goals');

  await mara.button('More for: Starts work without help').click();
  await mara.panel.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(mara.button('Add a goal')).toBeFocused();
  await mara.button('Bin, 1 thing').click();
  await check(mara.page, 'goals-bin');
});
