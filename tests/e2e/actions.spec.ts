import { expect, type Locator, test } from '@playwright/test';
import { type Participant, Table } from './support/people.ts';

/*
 * What a parent and a teacher see in the Actions tab: written by one, agreed by both, changed, agreed again. Each test
 * is in new notes.
 */

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let table: Table;
let mara: Participant;
let teacher: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher] = await table.two();
});
test.afterAll(() => table?.clear());

const card = (person: Participant, words: string): Locator =>
  person.panel.getByRole('article').filter({ hasText: words });

/** The button that opens and closes a card. */
const toggle = (person: Participant, words: string): Locator =>
  person.panel.getByRole('heading', { level: 3 }).getByRole('button', { name: words, exact: true });

async function showActions(person: Participant): Promise<void> {
  await person.panel.getByRole('tab', { name: 'Actions' }).click();
  await expect(person.button('Add an action')).toBeVisible();
}

test('an action is written by one, agreed by both, changed, and agreed again', async () => {
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

test('a note becomes an action in one step, and each leads to the other', async () => {
  await table.twoAnew(mara, teacher);
  await mara.write('Mornings are hard when plans change', 'Worries');
  await mara.button('More for the note by Mara').click();
  await mara.panel.getByRole('menuitem', { name: 'Make this an action' }).click();
  const what = mara.panel.getByRole('textbox', { name: 'What will happen' });
  await expect(what).toBeFocused();
  await expect(what).toHaveValue('Mornings are hard when plans change');
  await what.fill('Tell Mara about changes the day before');
  await mara.button('Go to the note: Mornings are hard').click();
  await expect(mara.panel.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();

  await teacher.button('Action: Tell Mara about changes the day before').click();
  const theirs = card(teacher, 'the day before');
  await expect(
    theirs.getByRole('button', { name: 'Tell Mara about changes the day before', exact: true }),
  ).toBeFocused();

  // An idea is one tap away from an action, and what is made of it stands where the offer stood.
  await mara.button('More for the note by Mara').click();
  await mara.panel.getByRole('menuitem', { name: 'Make this…' }).click();
  await mara.panel.getByRole('menuitem', { name: 'Make this a goal' }).click();
  await expect(mara.panel.getByRole('textbox', { name: 'Goal', exact: true })).toBeFocused();
  await teacher.show('Notes');
  await expect(teacher.button('Goal: Mornings are hard')).toBeVisible();
});

test('all of an action can be done by keyboard: order, bin, undo, and the caret is never lost', async () => {
  await mara.leaveAsItIs();
  await mara.start();
  await showActions(mara);
  const { keyboard } = mara.page;
  for (const what of ['First', 'Second', 'Third']) {
    await mara.button('Add an action').press('Enter');
    await expect(mara.panel.locator('textarea:focus')).toHaveValue('');
    await keyboard.type(what);
    await mara.button('Close').press('Enter');
    await expect(toggle(mara, what)).toBeFocused();
  }
  const order = (): Promise<string[]> =>
    mara.panel.locator('.rec-toggle').evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  await keyboard.press('Alt+ArrowUp');
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(order).toEqual(['Third', 'First', 'Second']);
  await expect(toggle(mara, 'Third')).toBeFocused();
  await mara.button('More for: Third').press('Enter');
  await mara.panel.getByRole('menuitem', { name: 'Move down' }).press('Enter');
  await expect.poll(order).toEqual(['First', 'Third', 'Second']);
  await expect(mara.button('More for: Third')).toBeFocused();
  await keyboard.press('Enter');
  await mara.panel.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  await expect(toggle(mara, 'Second')).toBeFocused();
  await mara.button('Undo').last().press('Enter');
  await expect(toggle(mara, 'Third')).toBeFocused();
  await expect.poll(order).toEqual(['First', 'Third', 'Second']);

  // Ctrl+Z in a field takes back one's own words, as in the notes.
  await keyboard.press('Enter');
  const what = mara.panel.getByRole('textbox', { name: 'What will happen' });
  await what.focus();
  await keyboard.press('End');
  await keyboard.type(' and more');
  await expect(what).toHaveValue('Third and more');
  await keyboard.press('Control+z');
  await expect(what).not.toHaveValue('Third and more');
  await expect(what).toBeFocused();
});

test('a day is typed key by key: nothing between two days is written, and half a day gets a kind word', async () => {
  await table.twoAnew(mara, teacher);
  await showActions(mara);
  await showActions(teacher);
  await mara.button('Add an action').click();
  await mara.page.keyboard.type('Visit the new class');
  const theirs = card(teacher, 'Visit the new class');
  await expect(theirs.getByText('No day yet')).toBeVisible();
  const seen = await teacher.panel.evaluateHandle(() => {
    const days = new Set<string>();
    const look = (): void => {
      for (const fact of document.querySelectorAll('.rec-facts li:nth-child(2)'))
        days.add(fact.textContent ?? '');
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return days;
  });
  const day = mara.panel.getByLabel('By when');
  await day.focus();
  await mara.page.keyboard.type('12042031');
  await day.press('Enter');
  await expect(theirs.getByText('By Thu, Dec 4, 2031')).toBeVisible();
  const days = await seen.evaluate((found) => [...found]);
  expect(days.filter((text) => text !== 'No day yet')).toEqual(['By Thu, Dec 4, 2031']);

  await mara.panel.getByRole('checkbox', { name: 'By the next meeting' }).check();
  await expect(theirs.getByText('By the next meeting')).toBeVisible();
  await expect(day).toHaveValue('');
  await day.focus();
  await mara.page.keyboard.type('11');
  await mara.panel.getByRole('textbox', { name: 'How we will know' }).focus();
  await expect(mara.panel.getByText('Please give the whole day: day, month and year.')).toBeVisible();
  await expect(theirs.getByText('By the next meeting')).toBeVisible();
});

test('someone whose role nobody has confirmed is heard, and counts as soon as somebody confirms', async () => {
  const dana = await table.seat('Dana', 'Other');
  await Promise.all([mara.leaveAsItIs(), teacher.leaveAsItIs()]);
  await mara.start();
  await table.admit(mara, dana);
  await showActions(mara);
  await mara.button('Add an action').click();
  await mara.page.keyboard.type('Visit the new class');
  await card(mara, 'Visit').getByRole('button', { name: 'Agree' }).click();
  await dana.choose('Settings');
  await dana.panel.getByRole('radio', { name: 'School' }).check();
  await dana.panel.getByRole('button', { name: 'Save' }).first().click();
  await dana.button('Back').click();
  await showActions(dana);
  await card(dana, 'Visit').getByRole('button', { name: 'Agree' }).click();
  await expect(card(mara, 'Visit').getByText('Dana agrees')).toBeVisible();
  await expect(card(mara, 'Visit').getByText('Waiting for school')).toBeVisible();
  await expect(card(mara, 'Visit').getByText('Counts only after someone confirms')).toBeVisible();

  await mara.show('People');
  await mara.button('Confirm Dana as School').click();
  await expect(mara.button('Confirm Dana as School')).toBeHidden();
  await mara.show('Actions');
  for (const person of [mara, dana])
    await expect(card(person, 'Visit').getByText('Agreed by both sides')).toBeVisible();
  await dana.profile.close();
});

test('whoever was taken out reads what is there and changes nothing', async () => {
  await table.twoAnew(mara, teacher);
  await showActions(mara);
  await mara.button('Add an action').click();
  await mara.page.keyboard.type('Visit the new class');
  await showActions(teacher);
  await expect(card(teacher, 'Visit')).toBeVisible();
  await mara.show('People');
  await mara.person('Mr. T').getByRole('button', { name: 'Remove Mr. T' }).click();
  await mara.panel.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(teacher.panel.getByText('Mara took you out of this meeting.')).toBeVisible();
  await expect(teacher.button('Add an action')).toBeHidden();
  await toggle(teacher, 'Visit the new class').click();
  await expect(card(teacher, 'Visit').getByText('What will happen')).toBeVisible();
  await expect(card(teacher, 'Visit').getByRole('textbox')).toHaveCount(0);
  await expect(card(teacher, 'Visit').getByRole('button', { name: 'Agree' })).toHaveCount(0);
});
