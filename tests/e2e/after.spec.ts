import { expect, type Locator, test } from '@playwright/test';
import { addAction, agree, seesState, showActions } from './support/actions.ts';
import { check } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';

/* Coming for the first time, leaving early and coming back, the end of a meeting: two browsers, production build. */

test.setTimeout(180_000);

test.describe.configure({ mode: 'serial' });

let table: Table;
let mara: Participant;
let teacher: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher] = await Promise.all([
    table.seatInTab('Mara', 'Family'),
    table.seatInTab('Mr. T', 'School'),
  ]);
});
test.afterAll(() => table?.clear());

async function step(person: Participant, name: string): Promise<void> {
  await person.button('Guide').click();
  await person.button(new RegExp(`^${name}`)).click();
  await expect(person.panel.getByRole('heading', { level: 2, name })).toBeFocused();
}
/** What a list under a heading tells, line by line. */
const told = async (person: Participant, title: string): Promise<string[]> =>
  (
    await person.panel.getByRole('region', { name: title, exact: true }).getByRole('listitem').allInnerTexts()
  ).map((text) => text.replace(/\s+/g, ' ').trim());
const titles = (person: Participant): Promise<string[]> =>
  person.panel.locator('.guide').getByRole('heading', { level: 3 }).allInnerTexts();
const offer = (person: Participant): Locator => person.status(/thing.? changed since|Are you new here/);

test('somebody new is told what has happened so far, and only once', async () => {
  await mara.start();
  await expect(offer(mara)).toBeHidden();
  await mara.write('Reads to her brother');
  await mara.write('Loves drawing');
  const invite = await mara.makeInvite('Mr. T', 'School', { auto: true });
  await teacher.useInvite(invite);
  await teacher.seesSameNotes();
  await expect(offer(teacher)).toContainText('Are you new here?');
  await teacher.button('Catch up').click();
  await expect(teacher.panel.getByText('This is what has happened here so far.')).toBeVisible();
  expect(await told(teacher, 'Strengths')).toEqual([
    'New Reads to her brother by Mara Open',
    'New Loves drawing by Mara Open',
  ]);
  await teacher.button('Open: Loves drawing').click();
  await expect(await teacher.field('Loves drawing')).toBeFocused();
  await expect(offer(teacher)).toBeHidden();
  await expect(offer(mara)).toBeHidden();
});

test('who looks on misses nothing; who leaves early is told exactly what changed', async () => {
  await mara.show('Notes');
  await mara.write('Seen by all');
  await teacher.seesNote('Seen by all');
  await teacher.write('Asks good questions');
  await mara.seesNote('Asks good questions');
  await Promise.all([mara.seesSameNotes(), teacher.seesSameNotes()]);
  await addAction(teacher, { what: 'Picture schedule' });
  await agree(teacher, 'Picture schedule');
  await showActions(mara);
  await seesState(mara, 'Picture schedule', 'Waiting for family');
  await expect(offer(teacher)).toBeHidden();
  await teacher.leaveAsItIs();

  await agree(mara, 'Picture schedule');
  await mara.show('Notes');
  await mara.write('Sleeps better now');
  await (await mara.field('Loves drawing')).fill('Loves drawing horses');
  await mara
    .section('Strengths')
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await mara.panel.getByRole('menuitem', { name: 'Delete' }).click();
  await addAction(mara, { what: 'Try ear protection' });
  await step(mara, 'Agenda and time');
  await mara.button('Park something').click();
  await mara.page.keyboard.type('Summer camp');
  await mara.seesSaved();

  await teacher.reopen();
  await teacher.seesSameNotes();
  await expect(offer(teacher)).toContainText('6 things changed since you were here.');
  await teacher.button('Catch up').press('Enter');
  await expect(teacher.panel.getByRole('heading', { level: 2, name: 'Catch up' })).toBeFocused();
  expect(await titles(teacher)).toEqual(['Strengths', 'Actions, decisions and goals', 'Parking lot']);
  expect(await told(teacher, 'Strengths')).toEqual([
    'Changed Loves drawing horses by Mara Open',
    'New Sleeps better now by Mara Open',
    'Taken out Reads to her brother by Mara',
  ]);
  expect(await told(teacher, 'Actions, decisions and goals')).toEqual([
    'Agreed by both sides Action: Picture schedule Open',
    'New Action: Try ear protection by Mara Open',
  ]);
  expect(await told(teacher, 'Parking lot')).toEqual(['New Summer camp by Mara Open']);
  await check(teacher.page, 'catch-up');
  await teacher.button('Go to the notes').click();
  await expect(offer(teacher)).toBeHidden();

  // What was told once is seen, also after the next leaving.
  await teacher.leaveAsItIs();
  await teacher.reopen();
  await teacher.seesSameNotes();
  await step(teacher, 'Catch up');
  await expect(teacher.panel.getByText('Nothing has changed since you were last here.')).toBeVisible();
  await expect(offer(teacher)).toBeHidden();
});

test('the end of the meeting stands on one page, in order, and leads to where it can be mended', async () => {
  await step(mara, 'End of meeting');
  expect(await titles(mara)).toEqual([
    ...['Celebrations and thanks', 'What we agreed', 'What we did not agree', 'Decisions'],
    ...['Words we explained', 'Left in the parking lot', 'When we meet again', 'How to reach each other'],
    ...['Who gets the summary', 'What now?'],
  ]);
  // Every part that is empty says so in one sentence and offers one thing to do.
  await expect(mara.panel.locator('.guide-empty')).toHaveCount(7);
  for (const part of await mara.panel.locator('.guide-empty').all())
    await expect(part.getByRole('button')).toHaveCount(1);
  expect(await told(mara, 'Left in the parking lot')).toEqual(['Summer camp']);

  await mara.button('Add a win or a thank-you').press('Enter');
  await expect(mara.panel.getByRole('heading', { level: 2, name: 'Celebrations' })).toBeFocused();
  await mara.button('Add a win').click();
  await mara.page.keyboard.type('Calm mornings all week');
  await showActions(mara, 'Decisions');
  await mara.button('Add a decision').click();
  await mara.page.keyboard.type('Reading moves to the morning');
  await mara.panel.getByRole('textbox', { name: 'Because' }).fill('She is tired after lunch');
  await step(mara, 'End of meeting');
  expect(await told(mara, 'Celebrations and thanks')).toEqual(['Calm mornings all week']);
  expect(await told(mara, 'What we agreed')).toEqual(['Picture schedule']);
  expect((await told(mara, 'Decisions'))[0]).toMatch(
    /^Reading moves to the morning Because: She is tired after lunch /,
  );
  await mara.button('Set the next day').click();
  await expect(mara.panel.getByRole('heading', { level: 2, name: 'Closing check' })).toBeVisible();
  await mara.panel.getByLabel('Day of the next meeting').fill('2031-03-04');
  await step(mara, 'End of meeting');
  expect((await told(mara, 'When we meet again'))[0]).toContain('Mar 4, 2031');
  await check(mara.page, 'end');
  await mara.button('Take it with you').press('Enter');
  await expect(mara.panel.getByRole('dialog', { name: 'Take it with you' })).toBeVisible();
});
