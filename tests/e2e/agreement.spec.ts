import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { addAction, agree, card, notYet, openCard, seesState, showActions } from './support/actions.ts';
import { type Participant, Table } from './support/people.ts';

/* What both sides agree to, word for word: two people in two browsers, in the production build. */

test.describe.configure({ mode: 'serial' });

const WHAT = 'A quiet arrival at the side door';
const MORE = `${WHAT}, with Mr. T`;

let table: Table;
let mara: Participant;
let teacher: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher] = await table.two();
});
test.afterAll(() => table.clear());

test('an action is written by one, agreed by both, changed, open again, and agreed again', async () => {
  await addAction(mara, { what: WHAT, who: 'Mr. T', by: '2027-03-05', know: 'She walks in by herself.' });
  await seesState(mara, WHAT, 'Waiting for family and school');
  await showActions(teacher);
  await expect(card(teacher, WHAT)).toContainText('By Fri, Mar 5, 2027');
  await expect(card(teacher, WHAT)).toContainText('Mr. T');

  await agree(mara, WHAT);
  for (const person of [mara, teacher]) await seesState(person, WHAT, 'Waiting for school');
  await agree(teacher, WHAT);
  for (const person of [mara, teacher]) await seesState(person, WHAT, 'Agreed by both sides');

  // The school adds two words: nobody has agreed to these.
  await openCard(teacher, WHAT);
  const field = card(teacher, WHAT).getByRole('textbox', { name: 'What will happen' });
  await field.press('Control+End');
  await field.pressSequentially(', with Mr. T');
  for (const person of [mara, teacher]) {
    await seesState(person, MORE, 'Changed since agreed');
    await expect(card(person, MORE)).toContainText('What has changed since');
    await expect(card(person, MORE).locator('ins')).toContainText('with Mr. T');
  }

  await agree(teacher, MORE);
  for (const person of [mara, teacher]) await seesState(person, MORE, 'Waiting for family');
  await agree(mara, MORE);
  for (const person of [mara, teacher]) await seesState(person, MORE, 'Agreed by both sides');

  // A new day is a new thing to agree to; the day they had agreed to is that again.
  const day = card(teacher, MORE).getByLabel('By when');
  await day.fill('2027-03-12');
  for (const person of [mara, teacher]) await seesState(person, MORE, 'Changed since agreed');
  await day.fill('2027-03-05');
  for (const person of [mara, teacher]) await seesState(person, MORE, 'Agreed by both sides');
});

test('"Not yet" needs a reason in one’s own words, and the other reads it', async () => {
  const what = 'Headphones in the lunch room';
  await addAction(teacher, { what, who: 'School team' });
  await agree(teacher, what);
  await showActions(mara);
  const hers = card(mara, what);
  await hers.getByRole('button', { name: 'Not yet' }).click();
  await hers.getByRole('button', { name: 'Share my words' }).click();
  await expect(hers.getByRole('textbox', { name: 'What would you need first?' })).toBeFocused();
  await expect(hers).toContainText('Please write a few words');
  await hers.getByRole('button', { name: 'Cancel' }).click();
  await seesState(teacher, what, 'Waiting for family');

  const reason = 'First I want to know if she likes to wear them.';
  await notYet(mara, what, reason);
  for (const person of [mara, teacher]) await seesState(person, what, 'Not agreed yet');
  await expect(card(teacher, what)).toContainText(reason);
  for (const person of [mara, teacher]) {
    await showActions(person, 'Not agreed yet');
    const sides = card(person, what).locator('[data-side]');
    await expect(sides.filter({ hasText: 'Family' })).toContainText(reason);
    await expect(sides.filter({ hasText: 'School' })).toContainText('Agrees to these words');
  }
  await showActions(mara);
  await agree(mara, what);
  await showActions(teacher);
  for (const person of [mara, teacher]) await seesState(person, what, 'Agreed by both sides');
});

test('a student’s voice is shown as its own, and stands for neither side', async () => {
  const sam = await table.seat('Sam', 'Student');
  await table.admit(teacher, sam);
  const what = 'Sam says when the break is over';
  await addAction(sam, { what });
  await agree(sam, what);
  for (const person of [mara, teacher, sam]) {
    await showActions(person);
    await seesState(person, what, 'Waiting for family and school');
  }
  const shown = await openCard(mara, what);
  await expect(shown.getByRole('list', { name: 'Who agrees' })).toContainText('Sam agrees');
  await expect(shown).toContainText('The student’s own voice');
  await agree(mara, what);
  await agree(teacher, what);
  for (const person of [mara, teacher, sam]) await seesState(person, what, 'Agreed by both sides');
  // Something is open still, so leaving asks once.
  await sam.choose('Leave');
  await sam.button('Leave now').click();
  await expect(sam.button('Start shared notes')).toBeVisible();
  await sam.profile.close();
});

test('agreeing to one after another: nothing moves from under a finger that is about to press', async () => {
  const three = ['First thing', 'Second thing', 'Third thing'];
  for (const what of three) await addAction(mara, { what });
  await showActions(teacher);
  for (const what of three) await agree(teacher, what);
  for (const what of three) await seesState(teacher, what, 'Waiting for family');
  // Those that wait no longer go from this list, one by one.
  for (const what of three) await openCard(mara, what, false);
  await mara.panel.getByLabel('Show').selectOption('waiting');
  for (const what of three) await agree(mara, what);
  await mara.panel.getByLabel('Show').selectOption('all');
  for (const what of three) await seesState(mara, what, 'Agreed by both sides');
});

test('by keyboard alone, at 320 px: an action is written, agreed to, and "Not yet" is said', async () => {
  const tab = await table.sitInTab('Mara', 'Family', mara.profile);
  await tab.page.setViewportSize({ width: 320, height: 640 });
  await tab.reopen();
  const { keyboard } = tab.page;
  const focused = tab.panel.locator(':focus');
  /** Goes on with the Tab key until something by this name has the keyboard. */
  const tabTo = async (role: 'tab' | 'button' | 'textbox', name: string): Promise<void> => {
    const wanted = tab.panel.getByRole(role, { name, exact: true }).and(focused);
    for (let steps = 0; steps < 60 && (await wanted.count()) === 0; steps++) await keyboard.press('Tab');
    await expect(wanted).toHaveCount(1);
  };
  await tabTo('tab', 'Notes');
  for (let steps = 0; steps < 3; steps++) await keyboard.press('ArrowRight');
  await expect(tab.panel.getByRole('tab', { name: 'Actions' })).toBeFocused();
  await tabTo('button', 'Add an action');
  await keyboard.press('Enter');
  const what = 'A card for the desk';
  await keyboard.type(what);
  await tabTo('textbox', 'Who');
  await keyboard.type('Mr. T');
  await tabTo('button', 'Agree');
  await keyboard.press('Space');
  await seesState(tab, what, 'Waiting for school');
  await expect(card(tab, what).getByRole('button', { name: 'Agree' })).toBeFocused();
  await tabTo('button', 'Not yet');
  await keyboard.press('Enter');
  await keyboard.type('What will be on the card?');
  await keyboard.press('Control+Enter');
  await seesState(tab, what, 'Not agreed yet');
  await expect(card(tab, what).getByRole('button', { name: 'Not yet' })).toBeFocused();
  await showActions(teacher);
  await expect(card(teacher, what)).toContainText('What will be on the card?');
  await tab.page.close();
});

test('the closing check names what is open, leads there, and is offered when someone leaves', async () => {
  const what = 'Send home the reading list';
  await addAction(mara, { what });
  await showActions(mara, 'Closing check');
  const list = mara.panel.getByRole('list', { name: 'Closing check' });
  const item = list.getByRole('listitem').filter({ hasText: what });
  await expect(item).toContainText('who does it');
  await expect(item).toContainText('by when');
  await expect(item).toContainText('a yes from both sides');
  await expect(list).not.toContainText(MORE);

  await mara.choose('Leave');
  const question = mara.panel.getByRole('dialog', { name: 'Before you leave' });
  await question.getByRole('button', { name: 'Look first' }).click();
  await item.getByRole('button', { name: `Open: ${what}` }).click();
  await expect(card(mara, what).getByRole('textbox', { name: 'What will happen' })).toBeFocused();
  await card(mara, what).getByRole('textbox', { name: 'Who' }).fill('Mr. T');
  await card(mara, what).getByRole('checkbox', { name: 'By the next meeting' }).check();
  await agree(mara, what);
  await showActions(teacher);
  await agree(teacher, what);
  await showActions(mara, 'Closing check');
  await expect(item).toHaveCount(0);

  const next = mara.panel.getByLabel('Day of the next meeting');
  await next.fill('2027-04-02');
  await showActions(teacher);
  await expect(card(teacher, what)).toContainText('By the next meeting (Fri, Apr 2, 2027)');
});

/** The review page, in a tab of its own. */
async function review(person: Participant): Promise<Page> {
  const page = await person.profile.context.newPage();
  await page.goto(`chrome-extension://${person.profile.extensionId}/review.html`);
  await expect(page.getByRole('heading', { name: 'Agreed actions', level: 2 })).toBeVisible();
  return page;
}

test('the review pages of both show the same agreed action, and that its signatures are good', async () => {
  const seen: string[] = [];
  for (const person of [mara, teacher]) {
    const page = await review(person);
    const item = page
      .getByRole('region', { name: 'Agreed actions' })
      .getByRole('listitem')
      .filter({ hasText: MORE });
    await expect(item).toContainText('Agreed by both sides');
    await expect(item).toContainText('By Fri, Mar 5, 2027');
    await item.getByText('Who agreed, and when').click();
    await item.getByRole('button', { name: 'Check the signatures again' }).click();
    await expect(item).toContainText('Checked just now on this device.');
    await expect(item).toContainText('The words are exactly those they signed.');
    seen.push(await item.innerText());
    await page.close();
  }
  expect(seen[0]).toContain('Mara (family)');
  expect(seen[0]).toContain('Mr. T (school)');
  expect(seen[1]).toBe(seen[0]);
});

test('a receipt shows what was agreed, and one changed character is found', async () => {
  const page = await review(mara);
  await page
    .getByRole('button', { name: /^From / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Take it with you' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Receipt of what was agreed' }).click(),
  ]);
  await page.keyboard.press('Escape');
  const good = test.info().outputPath('receipt.json');
  await download.saveAs(good);
  const text = await readFile(good, 'utf8');
  expect(text).toContain(MORE);
  const bad = test.info().outputPath('changed.json');
  await writeFile(bad, text.replace('side door', 'side dour'));

  await page.goto(`chrome-extension://${mara.profile.extensionId}/review.html`);
  await page.getByText('Check a receipt').first().click();
  const check = async (file: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /^(Choose a file|Check another file)$/ }).click(),
    ]);
    await chooser.setFiles(file);
  };
  await check(good);
  await expect(page.getByText('every signature in it is right')).toBeVisible();
  await expect(page.getByRole('article').filter({ hasText: MORE })).toContainText(
    /Mr\. T.* \(School\) agreed on/,
  );
  await check(bad);
  await expect(page.getByText('Do not rely on this receipt.')).toBeVisible();
  await expect(page.getByText('The words were changed.')).toBeVisible();
  await page.close();

  const verify = (file: string) =>
    spawnSync(process.execPath, ['scripts/verify.ts', file], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C' },
    });
  expect(verify(good)).toMatchObject({ status: 0, stdout: expect.stringContaining(MORE) });
  expect(verify(bad)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('Do not rely on this receipt.'),
  });
});

test('what was agreed is there after loading anew, after a restart, and without any network', async () => {
  const stands = async (person: Participant): Promise<void> => {
    await showActions(person);
    await seesState(person, MORE, 'Agreed by both sides');
    await expect(card(person, MORE)).toContainText('By Fri, Mar 5, 2027');
  };
  await teacher.seesSaved();
  await teacher.page.reload();
  // The panel comes back to the meeting by itself.
  teacher.panel = await teacher.profile.openPanel(teacher.page);
  await stands(teacher);

  await mara.seesSaved();
  await mara.profile.kill('SIGKILL');
  await table.stopServer();
  const profile = await table.profile('mara', { userDataDir: mara.profile.userDataDir });
  mara = await table.sit('Mara', 'Family', profile);
  await mara.reopen();
  await expect(mara.status('Offline: saved here')).toBeVisible();
  await stands(mara);
});
