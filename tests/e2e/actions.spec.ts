import { expect, type Locator, test } from '@playwright/test';
import { type Participant, Table } from './support/people.ts';

/* What a parent and a teacher see in the Actions tab: written by one, agreed by both, changed, agreed again. */

test.setTimeout(180_000);

let table: Table;
test.beforeEach(async () => {
  table = await Table.set();
});
test.afterEach(() => table.clear());

const card = (person: Participant, words: string): Locator =>
  person.panel.getByRole('article').filter({ hasText: words });

async function showActions(person: Participant): Promise<void> {
  await person.panel.getByRole('tab', { name: 'Actions' }).click();
  await expect(person.button('Add an action')).toBeVisible();
}

test('an action is written by one, agreed by both, changed, and agreed again', async () => {
  const [mara, teacher] = await table.two();
  await showActions(mara);
  await showActions(teacher);

  await mara.button('Add an action').click();
  const what = mara.panel.getByRole('textbox', { name: 'What will happen' });
  await expect(what).toBeFocused();
  await mara.page.keyboard.type('Send a picture of the day plan');
  await mara.button('Add “School team” to Who').click();
  await expect(mara.panel.getByRole('textbox', { name: 'Who' })).toHaveValue('School team');
  await mara.panel.getByLabel('By when').fill('2031-12-04');
  await mara.panel.getByRole('textbox', { name: 'How we will know' }).fill('The plan is in the bag');
  await card(mara, 'day plan').getByRole('button', { name: 'Agree' }).click();
  await expect(card(mara, 'day plan').getByText('Waiting for school')).toBeVisible();
  await mara.button('Close').click();
  await expect(card(mara, 'day plan').getByRole('button', { expanded: false }).first()).toBeFocused();

  const theirs = card(teacher, 'Send a picture of the day plan');
  await expect(theirs.getByText('By Thu, Dec 4, 2031')).toBeVisible();
  await expect(theirs.getByText('School team', { exact: true })).toBeVisible();
  await expect(theirs.getByText('Waiting for school')).toBeVisible();
  await theirs.getByRole('button', { name: 'Agree' }).click();
  await expect(theirs.getByText('Agreed by both sides')).toBeVisible();
  await expect(card(mara, 'day plan').getByText('Agreed by both sides')).toBeVisible();

  await card(mara, 'day plan')
    .getByRole('button', { name: /Send a picture/ })
    .first()
    .click();
  await what.press('End');
  await mara.page.keyboard.type(' every Monday');
  await expect(theirs.getByText('Changed since agreed')).toBeVisible();
  await expect(theirs.locator('ins')).toContainText('every Monday');

  await theirs.getByRole('button', { name: 'Not yet' }).click();
  const reason = theirs.getByRole('textbox', { name: 'What would you need first?' });
  await expect(reason).toBeFocused();
  await reason.fill('Monday is my day off');
  await theirs.getByRole('button', { name: 'Share my words' }).click();
  await expect(card(mara, 'day plan').getByText('Monday is my day off')).toBeVisible();
  await expect(card(mara, 'day plan').getByText('Not agreed yet')).toBeVisible();

  await what.fill('Send a picture of the day plan every Tuesday');
  for (const person of [mara, teacher])
    await card(person, 'every Tuesday').getByRole('button', { name: 'Agree' }).click();
  for (const person of [mara, teacher])
    await expect(card(person, 'every Tuesday').getByText('Agreed by both sides')).toBeVisible();
});
