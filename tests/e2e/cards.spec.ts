import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { englishIn } from './support/english.ts';
import { check, overflow } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';

/* The child's card, people's cards, celebrations, keeping in touch: three browsers, production build. */

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let table: Table;
let mara: Participant;
let teacher: Participant;
let sam: Participant;
const all = (): readonly Participant[] => [mara, teacher, sam];

test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher, sam] = await Promise.all([
    table.seatInTab('Mara', 'Family'),
    table.seatInTab('Mr. T', 'School'),
    table.seatInTab('Sam', 'Student'),
  ]);
  await mara.start();
  for (const [person, role] of [
    [teacher, 'School'],
    [sam, 'Student'],
  ] as const) {
    const invite = await mara.makeInvite(person.name, role, { auto: true });
    await person.useInvite(invite);
    await person.seesSameNotes();
  }
  await mara.show('Notes');
});
test.afterAll(() => table?.clear());

const strip = (person: Participant): Locator =>
  person.panel.getByRole('navigation', { name: 'In this meeting' });
const list = (person: Participant, name: string): Locator =>
  person.panel.getByRole('list', { name, exact: true });
const field = (person: Participant, name: string): Locator =>
  person.panel.getByRole('textbox', { name, exact: true });

async function openChild(person: Participant): Promise<void> {
  await strip(person)
    .getByRole('button', { name: /The child|strengths and what helps/ })
    .click();
  await expect(person.panel.getByRole('heading', { level: 2, name: 'The child' })).toBeVisible();
}
async function openStep(person: Participant, name: string): Promise<void> {
  await strip(person).getByRole('button', { name: 'Guide' }).click();
  await person.panel.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(person.panel.getByRole('heading', { level: 2, name })).toBeVisible();
}
/** What the lines of a list say, whether they can be written in or not. */
const linesOf = (person: Participant, name: string): Promise<string[]> =>
  list(person, name)
    .locator(':scope > li')
    .evaluateAll((rows) =>
      rows.map(
        (row) => row.querySelector('textarea')?.value ?? row.querySelector('.line-words')?.textContent ?? '',
      ),
    );
const seesLines = (person: Participant, name: string, lines: readonly string[]): Promise<void> =>
  expect.poll(() => linesOf(person, name), { message: `${person.name}: ${name}` }).toEqual(lines);

test('the child comes first: what the student writes stands before what others wrote down for them', async () => {
  await mara.write('Builds bridges that hold');
  await openChild(mara);
  await check(mara.page, 'cards-child-empty');
  await field(mara, 'What should we call the child?').fill('Sam Rivera');
  await expect(mara.panel.getByText('This looks like more than a nickname.')).toBeVisible();
  await field(mara, 'What should we call the child?').fill('Sam');
  await mara.page.keyboard.press('Enter');
  await expect(strip(teacher).getByRole('button', { name: 'Sam: strengths and what helps' })).toBeVisible();

  await mara.button('Write down what the child said').click();
  await mara.page.keyboard.type('The bus is too loud');
  await Promise.all([openChild(teacher), openChild(sam)]);
  await expect(sam.panel.getByText('This is your page.')).toBeVisible();
  await expect(list(sam, 'In my own words')).toContainText('Written down by Mara');
  await sam.button('Write in my own words').click();
  await sam.page.keyboard.type('I like to know what comes next');
  for (const person of [mara, teacher]) {
    await seesLines(person, 'In my own words', ['I like to know what comes next', 'The bus is too loud']);
    const [first, second] = [0, 1].map((at) =>
      list(person, 'In my own words').locator(':scope > li').nth(at),
    );
    await expect(first as Locator).toContainText('Sam · Student');
    await expect(second as Locator).toContainText('Written down by Mara');
    // Nobody else writes into the student's words.
    await expect((first as Locator).getByRole('textbox')).toHaveCount(0);
  }

  // Two write at once; a strength that stands in the notes comes along with one press.
  await Promise.all([mara.button('Add a strength').click(), teacher.button('Add a strength').click()]);
  await mara.page.keyboard.type('Kind to small ones');
  await teacher.page.keyboard.type('Knows every train');
  for (const person of all())
    await expect
      .poll(async () => (await linesOf(person, 'Strengths')).sort())
      .toEqual(['Kind to small ones', 'Knows every train']);
  await teacher.button('Bring in 1 strength from the notes').click();
  for (const person of all())
    await expect.poll(() => linesOf(person, 'Strengths')).toContain('Builds bridges that hold');
  await expect(mara.button(/^Bring in/)).toHaveCount(0);
  await teacher.button('Undo').click();
  for (const person of all())
    await expect.poll(async () => (await linesOf(person, 'Strengths')).length).toBe(2);
  await teacher.button('Bring in 1 strength from the notes').click();
  // What is written meanwhile is offered as soon as it is a word.
  await mara.show('Notes');
  await mara.write('Draws maps');
  await expect(teacher.button('Bring in 1 strength from the notes')).toBeVisible();
  await openChild(mara);

  await sam.button('Add an interest').click();
  await sam.page.keyboard.type('Trains');
  await sam.page.keyboard.press('Enter');
  await sam.page.keyboard.type('Maps');
  await seesLines(mara, 'Interests', ['Trains', 'Maps']);
  await mara.button('Add what helps').click();
  await mara.page.keyboard.type('A quiet corner');
  // A line that was begun and left is nothing, here and elsewhere.
  await mara.page.keyboard.press('Enter');
  await expect(field(mara, 'Something that helps')).toHaveCount(2);
  await mara.page.keyboard.press('Escape');
  await mara.panel.getByRole('heading', { name: 'What helps' }).click();
  await expect(field(mara, 'Something that helps')).toHaveCount(1);
  await seesLines(sam, 'What helps', ['A quiet corner']);
  await check(mara.page, 'cards-child');
  await check(sam.page, 'cards-child-own');
});

test('people tell of themselves only what they fill in; whoever listens in another language slows all down', async () => {
  await Promise.all([teacher.show('People'), mara.show('People')]);
  await mara.person('Mara').getByRole('button', { name: 'About me' }).click();
  await expect(mara.panel.getByText('Only your name and your role, for now.')).toBeVisible();
  await field(mara, 'What I know best about my child').fill('When it gets too loud');
  await field(mara, 'How to reach me best').fill('A text');
  // Kept when the field is left, not before.
  await expect(teacher.person('Mara')).toContainText('Home specialistWhen it gets too loud');
  await expect(teacher.person('Mara')).not.toContainText('A text');
  await mara.page.keyboard.press('Tab');
  await expect(teacher.person('Mara')).toContainText('Best reached byA text');
  await expect(teacher.person('Mara')).not.toContainText('Speaks');
  await check(mara.page, 'cards-mine');
  await check(teacher.page, 'cards-people');
  await field(mara, 'How to reach me best').fill('');
  await mara.page.keyboard.press('Tab');
  await expect(teacher.person('Mara')).not.toContainText('Best reached by');
  await expect(teacher.person('Mr. T').locator('dl')).toHaveCount(0);

  // Calm: nothing is asked of anyone until somebody needs it.
  await teacher.show('Notes');
  await sam.show('Notes');
  const reminder = (person: Participant): Locator =>
    person.panel.getByRole('region', { name: 'Slower, please' });
  await expect(reminder(teacher)).toHaveCount(0);
  await mara.panel.getByRole('switch', { name: /please slow down/ }).check();
  for (const person of [teacher, sam]) await expect(reminder(person)).toContainText('Pause after each one.');
  await mara.show('Notes');
  await expect(reminder(mara)).toBeVisible();

  // One's own long note gets a hint; nobody else sees it.
  const long = 'He put his bag down, looked at the list, went to the window, and stayed there. '
    .repeat(3)
    .trim();
  await teacher.section('Worries').getByRole('button', { name: 'Add a note to Worries' }).click();
  await teacher.page.keyboard.insertText(long);
  await expect(teacher.section('Worries')).toContainText('Short sentences are easier to interpret.');
  await sam.seesNote(long, 'Worries');
  await expect(sam.panel.getByText('Short sentences are easier to interpret.')).toHaveCount(0);
  await check(teacher.page, 'cards-slower');

  // Both languages of phrases, by themselves; whoever wants one only says so.
  await teacher.show('Phrases');
  const both = teacher.button('Show in Spanish too');
  await expect(both).toHaveAttribute('aria-pressed', 'true');
  await both.click();
  await expect(both).toHaveAttribute('aria-pressed', 'false');

  // Put away, it stays away in this meeting, until someone asks again.
  await teacher.show('Notes');
  await reminder(teacher).getByRole('button', { name: 'Hide this reminder' }).click();
  await expect(reminder(teacher)).toHaveCount(0);
  await teacher.page.reload();
  await teacher.seesSameNotes();
  await expect(reminder(teacher)).toHaveCount(0);
  await sam.panel.getByRole('button', { name: 'Quiet signals' }).click();
  await sam.panel.getByRole('menuitem', { name: 'Please slow down' }).click();
  await expect(reminder(teacher)).toBeVisible();
  await mara.show('People');
  await mara.person('Mara').getByRole('button', { name: 'About me' }).click();
  await mara.panel.getByRole('switch', { name: /please slow down/ }).uncheck();
  for (const person of [teacher, sam]) await expect(reminder(person)).toHaveCount(0);
});

test('a win and thanks are quick to say, and say who says them; a note becomes one', async () => {
  await Promise.all(all().map((person) => openStep(person, 'Celebrations')));
  await check(mara.page, 'cards-celebrations-empty');
  await mara.button('Add a win').click();
  await mara.page.keyboard.type('Three calm mornings');
  await sam.button('Say thank you').click();
  // A name is enough.
  await sam.button('Thank Mr. T').click();
  await expect(list(teacher, 'Thank you')).toContainText('Sam thanks Mr. T');
  await field(sam, 'What it is for').fill('The map of the day');
  for (const person of [mara, teacher]) {
    await seesLines(person, 'Thank you', ['The map of the day']);
    await expect(list(person, 'Thank you').getByRole('textbox')).toHaveCount(0);
  }
  await expect(list(teacher, 'To celebrate')).toContainText('Mara');

  await teacher.show('Notes');
  await teacher.write('He read a whole page');
  await teacher
    .section('Strengths')
    .getByRole('button', { name: 'More for the note by Mr. T' })
    .last()
    .click();
  await teacher.panel.getByRole('menuitem', { name: /^Make this…/ }).click();
  await teacher.panel.getByRole('menuitem', { name: 'Celebrate this' }).click();
  await seesLines(mara, 'To celebrate', ['Three calm mornings', 'He read a whole page']);
  await teacher.button('Show me').click();
  await expect(teacher.panel.getByRole('heading', { level: 2, name: 'Celebrations' })).toBeVisible();

  // In the order that people give, by keyboard.
  const more = mara.panel.getByRole('button', { name: 'More for: He read a whole page' });
  await more.focus();
  await mara.page.keyboard.press('Enter');
  await expect(mara.panel.getByRole('menuitem', { name: 'Move up' })).toBeFocused();
  await mara.page.keyboard.press('Enter');
  for (const person of all())
    await seesLines(person, 'To celebrate', ['He read a whole page', 'Three calm mornings']);
  await expect(more).toBeFocused();
  await check(sam.page, 'cards-celebrations');
});

test('people keep in touch: a check-in in all panels and in the calendar, small news, a thank-you to send', async () => {
  await Promise.all([mara, teacher].map((person) => openStep(person, 'Keep in touch')));
  await check(teacher.page, 'cards-touch-empty');
  await mara.button('Add a check-in').click();
  // The day alone is enough to stay.
  await mara.panel.getByLabel('Day of the check-in').fill('2030-03-08');
  await mara.panel.getByLabel('Time of the check-in').fill('15:30');
  await field(mara, 'Who talks, and how').fill('Mr. T calls Mara');
  await seesLines(teacher, 'When we talk again', ['Mr. T calls Mara']);
  await expect(teacher.panel.getByLabel('Day of the check-in')).toHaveValue('2030-03-08');
  const [download] = await Promise.all([
    teacher.page.waitForEvent('download'),
    teacher.button('Put it in my calendar').click(),
  ]);
  const path = join(test.info().outputDir, download.suggestedFilename());
  await download.saveAs(path);
  const file = readFileSync(path, 'utf8');
  expect(file).toContain('SUMMARY:Check-in: Mr. T calls Mara\r\n');
  expect(file).toContain('DTSTART:20300308T153000\r\n');

  await teacher.button('Add small news').click();
  await teacher.page.keyboard.type('He asked for the blue book');
  await seesLines(mara, 'Small news', ['He asked for the blue book']);
  await expect(list(mara, 'Small news')).toContainText('Mr. T');

  const letter = (person: Participant): Locator => field(person, 'Your message');
  await expect(letter(mara)).toHaveValue(
    /about Sam on [\s\S]*- He read a whole page[\s\S]*Mr\. T calls Mara/,
  );
  await expect(letter(mara)).not.toHaveValue(/The map of the day/);
  await mara.panel.getByRole('radio', { name: 'Español' }).check();
  await expect(letter(mara)).toHaveValue(/^Hola:[\s\S]*Con afecto,\nMara$/);
  await letter(mara).fill('Gracias de verdad');
  await mara.profile.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await mara.button('Copy as text').click();
  await expect(mara.status('Copied')).toBeVisible();
  expect(await mara.panel.evaluate(() => navigator.clipboard.readText())).toBe('Gracias de verdad');
  await teacher.button('More for: He asked for the blue book').press('Enter');
  await teacher.page.keyboard.press('End');
  await teacher.page.keyboard.press('Enter');
  await expect(teacher.button('Add small news')).toBeFocused();
  await seesLines(mara, 'Small news', []);
  await teacher.button('Bring it back').click();
  await seesLines(mara, 'Small news', ['He asked for the blue book']);
  await mara.button('Make it anew').click();
  await expect(letter(mara)).toHaveValue(/^Hola:/);
  await check(mara.page, 'cards-touch');
  await mara.button('Send the summary').click();
  await expect(mara.panel.getByRole('dialog', { name: 'Take it with you' })).toBeVisible();
  await mara.panel.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
});

test('all of it reads in Spanish, also where there is little room', async () => {
  await mara.choose('Settings');
  await mara.panel.getByRole('radio', { name: 'Español' }).check();
  await expect(mara.panel.getByRole('heading', { level: 2, name: 'Ajustes' })).toBeVisible();
  // What was said in English before is gone then.
  await mara.page.reload();
  const title = await mara.panel.getByRole('heading', { level: 1 }).innerText();
  await mara.page.setViewportSize({ width: 320, height: 720 });
  for (const step of ['El niño o la niña', 'Sobre mí', 'Celebraciones', 'Seguir en contacto']) {
    await mara.button('Guía').click();
    await mara.panel.locator('.guide-step').filter({ hasText: step }).click();
    await expect(mara.panel.getByRole('heading', { level: 2, name: step })).toBeVisible();
    const { english, all: texts } = await englishIn(mara.panel);
    expect(texts, step).toBeGreaterThan(20);
    expect(
      english.filter((text) => text !== title),
      step,
    ).toEqual([]);
    expect(await overflow(mara.panel), step).toBeLessThanOrEqual(0);
  }
});
