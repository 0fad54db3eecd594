import { expect, type Locator, test } from '@playwright/test';
import { type Participant, Table } from './support/people.ts';

/* Help with words, in the production build: marked terms, shared meanings, checks of understanding, quiet signals. */

test.describe.configure({ mode: 'serial' });

let table: Table;
let mara: Participant;
let teacher: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher] = await table.two();
});
test.afterAll(() => table?.clear());

const mark = (person: Participant, term: string): Locator =>
  person.panel.getByRole('button', { name: `${term}: what it means` });
const card = (person: Participant, term: string): Locator => person.panel.getByRole('dialog', { name: term });

test('a term typed by one is marked for both; asked without a name, answered, and the meaning is shared', async () => {
  await teacher.write('We will look at LRE and the FBA next week', 'How things are going');
  for (const person of [mara, teacher]) {
    await expect(mark(person, 'LRE')).toBeVisible();
    await expect(mark(person, 'FBA')).toBeVisible();
  }

  await mark(mara, 'LRE').click();
  await expect(card(mara, 'LRE')).toContainText('least restrictive environment', { ignoreCase: true });
  await card(mara, 'LRE').getByRole('button', { name: 'What does that mean?' }).click();
  const ask = mara.panel.getByRole('dialog', { name: 'Ask everyone' });
  await expect(ask.getByRole('checkbox', { name: 'Show that I asked' })).not.toBeChecked();
  await ask.getByRole('button', { name: 'Ask', exact: true }).click();

  const request = teacher.panel.getByRole('region', { name: 'Words to explain' });
  await expect(request).toContainText('Someone asks: what does “LRE” mean?');
  await expect(request).not.toContainText('Mara');
  await request.getByRole('button', { name: 'Answer' }).click();
  const answer = teacher.panel.getByRole('dialog', { name: 'What does “LRE” mean here?' });
  await answer.getByRole('button', { name: 'Share with everyone' }).click();
  await expect(answer).toContainText('Write a few words first.');
  await answer
    .getByRole('textbox', { name: 'In plain words' })
    .fill('With the other children as much as we can');
  await answer.getByRole('button', { name: 'Share with everyone' }).click();

  for (const person of [mara, teacher]) {
    await expect(person.panel.getByRole('region', { name: 'Words to explain' })).toBeHidden();
    await mark(person, 'LRE').click();
    await expect(card(person, 'LRE')).toContainText('In this meeting it means');
    await expect(card(person, 'LRE')).toContainText('With the other children as much as we can');
    await expect(card(person, 'LRE')).toContainText('Told by Mr. T');
    await person.page.keyboard.press('Escape');
    await expect(card(person, 'LRE')).toBeHidden();
    await expect(mark(person, 'LRE')).toBeFocused();
  }

  // "I know this one" is for one person only.
  await mark(teacher, 'FBA').click();
  await card(teacher, 'FBA').getByRole('button', { name: 'I know this one' }).click();
  await expect(mark(teacher, 'FBA')).toBeHidden();
  await expect(mark(teacher, 'LRE')).toBeVisible();
  await expect(mark(mara, 'FBA')).toBeVisible();
});

test('marks never stand in the way of writing', async () => {
  await mara.leaveAsItIs();
  await mara.start();
  const field = await mara.write('The IEP is long');
  await expect(mark(mara, 'IEP')).toBeVisible();
  // The mark lies over the very letters: a press there, while writing, puts the caret into the word and shows what
  // it means beside it; writing on closes that.
  const at = await mark(mara, 'IEP').boundingBox();
  if (!at) throw new Error('the mark is somewhere');
  await mara.page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  await expect(card(mara, 'IEP')).toBeVisible();
  await expect(field).toBeFocused();
  await mara.page.keyboard.type('x');
  await expect(card(mara, 'IEP')).toBeHidden();
  expect(await mara.notes()).toEqual([expect.stringMatching(/^The I(E)?x(E)?P is long$/)]);
  await mara.page.keyboard.press('Backspace');
  await expect(mark(mara, 'IEP')).toBeVisible();
  await mark(mara, 'IEP').dblclick();
  await mara.page.keyboard.type('plan');
  expect(await mara.notes()).toEqual(['The plan is long']);
  await field.fill('The IEP is long');
  await expect(mark(mara, 'IEP')).toBeVisible();
  // From elsewhere, the same press opens the meaning and goes there.
  await field.blur();
  await mara.page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  await expect(card(mara, 'IEP').getByRole('heading', { level: 2 })).toBeFocused();
});

test('a check is confirmed by the author, and the mark falls off when the note changes', async () => {
  await table.twoAnew(mara, teacher);
  await mara.write('Mornings are loud for her', 'Worries');
  await teacher.seesNote('Mornings are loud for her', 'Worries');

  await teacher.button('More for the note by Mara').click();
  await teacher.panel.getByRole('menuitem', { name: 'Check my understanding' }).click();
  await teacher.panel
    .getByRole('textbox', { name: 'How I understand it' })
    .fill('The noise at the gate hurts her');
  await teacher.button('Ask Mara').click();
  await expect(mara.button('1 open check')).toBeVisible();
  await expect(teacher.button('1 open check')).toBeVisible();
  await expect(mara.section('Worries')).toContainText('Mr. T understood it this way:');

  await mara.button('1 open check').click();
  await mara.button('Go to the note: Mornings are loud for her').click();
  await mara.button('Not quite').click();
  await mara.panel.getByRole('textbox', { name: 'What I meant' }).fill('The bus, not the gate');
  await mara.button('Send').click();
  await expect(teacher.section('Worries')).toContainText('Mara meant this:');
  await expect(teacher.section('Worries')).toContainText('The bus, not the gate');

  await teacher.button('More for the note by Mara').click();
  await teacher.panel.getByRole('menuitem', { name: 'Check my understanding' }).click();
  await teacher.panel.getByRole('textbox', { name: 'How I understand it' }).fill('The bus is too loud');
  await teacher.button('Ask Mara').click();
  await mara.button('Yes, that is what I meant').click();
  for (const person of [mara, teacher]) {
    await expect(person.section('Worries').locator('.note-confirmed')).toHaveText(/Confirmed/);
    await expect(person.button('1 open check')).toBeHidden();
  }

  const field = await mara.field('Mornings are loud for her', 'Worries');
  await field.press('End');
  await field.pressSequentially(' and long');
  for (const person of [mara, teacher]) {
    await expect(person.section('Worries').locator('.note-confirmed')).toBeHidden();
  }
  await expect(teacher.section('Worries')).toContainText('The note has changed since Mara said yes.');
});

test('quiet signals are seen by the other, cannot be piled up, and go', async () => {
  await table.twoAnew(mara, teacher);
  const send = async (what: string): Promise<void> => {
    await mara.button('Quiet signals').click();
    await mara.panel.getByRole('menuitem', { name: what }).click();
  };
  await send('Please slow down');
  const seen = teacher.panel.getByRole('list', { name: 'Quiet signals' });
  await expect(seen).toContainText('Mara: Please slow down');
  await expect(mara.panel.getByRole('list', { name: 'Quiet signals' })).toContainText(
    'You: Please slow down',
  );
  await send('Time check');
  await expect(mara.panel.getByText('You just sent one. Wait a few seconds.')).toBeAttached();
  await expect(seen).not.toContainText('Time check');
  await expect(seen, 'gone by itself').toBeHidden({ timeout: 30_000 });
  await send('I need a moment');
  await expect(seen).toContainText('Mara: I need a moment');
  await mara.button('Take back: I need a moment').click();
  await expect(seen).toBeHidden();
});

test('from a worry: what would help, and kind words', async () => {
  await table.twoAnew(mara, teacher);
  await mara.write('He cries after reading', 'Worries');
  await expect(teacher.section('Worries').getByRole('button', { name: 'What would help?' })).toBeVisible();
  await teacher.section('Worries').getByRole('button', { name: 'What would help?' }).click();
  await teacher.section('Worries').locator('textarea:focus').pressSequentially('Shorter texts');
  await mara.seesNote('Shorter texts', 'Worries');
  await expect(mara.button('Could help with: He cries after reading')).toBeVisible();
});
