import { expect, test } from '@playwright/test';
import { check } from './support/looks.ts';
import { Table } from './support/people.ts';

/* Every screen about words, looked at by axe: light and dark, at three widths. Set ATT_SHOTS_DIR to keep pictures. */

test.setTimeout(240_000);

let table: Table;
test.beforeEach(async () => {
  table = await Table.set();
});
test.afterEach(() => table.clear());

test('marked words, their meaning, questions and answers, checks, hints and signals are clean', async () => {
  const [mara, teacher] = await Promise.all([
    table.seatInTab('Mara', 'Family'),
    table.seatInTab('Mr. T', 'School'),
  ]);
  await mara.start();
  const invite = await mara.makeInvite('Mr. T', 'School', { auto: true });
  await mara.show('Notes');
  await teacher.useInvite(invite);
  await teacher.seesSameNotes();

  await mara.write('He is lazy in the mornings', 'Worries');
  await expect(mara.panel.getByText('This may sound like a label.')).toBeVisible();
  await expect(mara.panel.getByText('Many good talks start with a strength.')).toBeVisible();
  await teacher.write(
    'The LRE and the BIP come first, then the extended school year',
    'How things are going',
  );
  await check(mara.page, 'words-hints');
  await expect(teacher.panel.getByText('This may sound like a label.')).toBeHidden();

  const word = mara.panel.getByRole('button', { name: 'extended school year: what it means' });
  await word.focus();
  await mara.page.keyboard.press('Enter');
  await expect(mara.panel.getByRole('dialog').getByRole('heading', { level: 2 })).toBeFocused();
  await check(mara.page, 'words-card');
  await mara.button('Show English and Spanish').click();
  await check(mara.page, 'words-card-both');
  await mara.panel.getByRole('dialog').getByRole('button', { name: 'What does that mean?' }).click();
  await check(mara.page, 'words-ask');
  await mara.button('Ask').last().click();
  await expect(teacher.panel.getByRole('region', { name: 'Words to explain' })).toBeVisible();
  await check(teacher.page, 'words-asked');
  await teacher.button('Answer').click();
  await check(teacher.page, 'words-answer');
  await teacher.panel.getByRole('textbox', { name: 'In plain words' }).fill('School in the summer');
  await teacher.button('Share with everyone').click();
  await word.click();
  await expect(mara.panel.getByText('Told by Mr. T')).toBeVisible();
  await check(mara.page, 'words-card-shared');
  await mara.page.keyboard.press('Escape');

  await mara.button('More for the note by Mr. T').click();
  await check(mara.page, 'words-menu');
  // A menu closes when the window changes its size.
  await mara.button('More for the note by Mr. T').click();
  await mara.panel.getByRole('menuitem', { name: 'Check my understanding' }).click();
  await check(mara.page, 'words-checking');
  await mara.panel.getByRole('textbox', { name: 'How I understand it' }).fill('School goes on in July');
  await mara.button('Ask Mr. T').click();
  await teacher.button('1 open check').click();
  await check(teacher.page, 'words-check-asked');
  await teacher.button('Close the list').click();
  await teacher.button('Yes, that is what I meant').click();
  await expect(mara.panel.locator('.note-confirmed')).toBeVisible();
  await check(mara.page, 'words-checked');

  await mara.button('Quiet signals').click();
  await check(mara.page, 'signals-menu');
  await mara.panel.getByRole('menuitem', { name: 'Please slow down' }).click();
  await expect(teacher.panel.getByRole('list', { name: 'Quiet signals' })).toBeVisible();
  await check(teacher.page, 'signals');
});
