import { expect, type Locator, test } from '@playwright/test';
import { es } from '../../lib/i18n/es/index.ts';
import { englishIn } from './support/english.ts';
import { check } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';

/* Working out what is hard, needs, what is not agreed yet, and the closing check: two browsers, production build. */

test.setTimeout(240_000);

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

/** Both in new notes, outside of any call. */
async function begin(): Promise<void> {
  await Promise.all([mara.leaveAsItIs(), teacher.leaveAsItIs()]);
  await mara.start();
  const invite = await mara.makeInvite('Mr. T', 'School', { auto: true });
  await mara.show('Notes');
  await teacher.useInvite(invite);
  await teacher.seesSameNotes();
}

/** Shows one part of the Actions tab. */
async function part(person: Participant, name: string): Promise<void> {
  await person.panel.getByRole('tab', { name: 'Actions' }).click();
  const parts = person.panel.getByRole('navigation', { name: 'Parts of Actions' });
  await parts.getByRole('button', { name }).click();
  await expect(person.panel.getByRole('heading', { level: 2, name })).toBeVisible();
}
const field = (person: Participant, name: string): Locator =>
  person.panel.getByRole('textbox', { name, exact: true });
/** A step of the issue that stands open. */
const step = (person: Participant, name: string): Locator =>
  person.panel.getByRole('button', { name: new RegExp(`^Step \\d of 6: ${name}`) });
/** Words that someone added, where they stand (and not where they are read out). */
const said = (person: Participant, text: string): Locator =>
  person.panel.locator('.steps').getByText(text, { exact: true });
async function open(person: Participant, issue: string): Promise<void> {
  await part(person, 'Work it out together');
  await person.panel.getByRole('button', { name: issue, exact: true, expanded: false }).click();
}
async function add(person: Participant, label: string, text: string): Promise<void> {
  await field(person, label).fill(text);
  await field(person, label).press('Enter');
  await expect(field(person, label)).toHaveValue('');
  await expect(field(person, label)).toBeFocused();
}

test('an issue is worked out by two at once, step by step, into a decision and an action', async () => {
  await begin();
  await part(mara, 'Work it out together');
  await mara.button('Add an issue').click();
  await expect(field(mara, 'The issue in a few words')).toBeFocused();
  await mara.page.keyboard.type('Hard mornings');
  await field(mara, 'What happened').fill('She is lazy and stubborn');
  await expect(mara.panel.getByText('This may sound like a label.')).toBeVisible();

  // Led to where people are: what happened is told, so it is what matters.
  await open(teacher, 'Hard mornings');
  await expect(step(teacher, 'What matters to each of us')).toHaveAttribute('aria-expanded', 'true');
  await step(teacher, 'What happened').click();
  await expect(field(teacher, 'What happened')).toHaveValue('She is lazy and stubborn');
  await expect(teacher.panel.getByText('This may sound like a label.')).toBeHidden();
  await field(mara, 'What happened').fill('At the gate she stood still and cried, three days this week.');
  await expect(mara.panel.getByText('This may sound like a label.')).toBeHidden();
  await mara.button('Next: What matters to each of us').click();
  await expect(step(mara, 'What matters to each of us')).toBeFocused();
  await expect(step(mara, 'What happened')).toContainText('Written down');
  await step(teacher, 'What matters to each of us').click();

  // Both write at once: what the other adds appears below, and neither loses a letter, nor the caret's place.
  await field(mara, 'What matters to me').pressSequentially('She should feel afe');
  for (let i = 0; i < 3; i++) await mara.page.keyboard.press('ArrowLeft');
  const before = await field(mara, 'What matters to me').boundingBox();
  await add(teacher, 'What matters to me', 'The class starts calmly');
  await add(teacher, 'What matters to me', 'I can greet her');
  const school = mara.panel
    .locator('.said-side')
    .filter({ has: mara.panel.getByRole('heading', { name: 'School' }) });
  await expect(school).toContainText('Mr. T');
  await expect(school.getByRole('listitem')).toHaveText(['The class starts calmly', 'I can greet her']);
  await expect(field(mara, 'What matters to me')).toBeFocused();
  expect(await field(mara, 'What matters to me').boundingBox()).toEqual(before);
  await mara.page.keyboard.type('s');
  await expect(field(mara, 'What matters to me')).toHaveValue('She should feel safe');
  await mara.panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(step(teacher, 'What matters to each of us')).toContainText('3 things said');

  // Taken back, the words return to the field to be put better.
  await mara.button('Take back: She should feel safe').click();
  await expect(field(mara, 'What matters to me')).toHaveValue('She should feel safe');
  await expect(field(mara, 'What matters to me')).toBeFocused();
  await expect(said(teacher, 'She should feel safe')).toHaveCount(0);
  await mara.page.keyboard.type(' at the gate');
  await mara.page.keyboard.press('Enter');
  await expect(said(teacher, 'She should feel safe at the gate')).toBeVisible();
  await expect(teacher.button('Take back: She should feel safe at the gate')).toHaveCount(0);

  await step(teacher, 'Ideas').click();
  await add(teacher, 'An idea', 'She comes in by the side door');
  // A step that was skipped is skipped for all, and can be taken after all.
  await step(mara, 'What a good idea needs').click();
  await mara.button('Skip this step').click();
  await expect(step(teacher, 'What a good idea needs')).toContainText('Skipped for now');
  await expect(step(mara, 'What could work')).toBeFocused();
  await step(teacher, 'What a good idea needs').click();
  await add(teacher, 'A good idea needs', 'It works on rainy days, too');
  await expect(step(mara, 'What a good idea needs')).toContainText('1 thing named');
  await expect(said(mara, 'It works on rainy days, too')).toBeVisible();

  // Half an idea waits while one looks elsewhere.
  await step(mara, 'Ideas').click();
  await field(mara, 'An idea').fill('A friend waits');
  await mara.show('Glossary');
  await mara.panel.getByRole('tab', { name: 'Actions' }).click();
  await expect(field(mara, 'An idea')).toHaveValue('A friend waits');
  await field(mara, 'An idea').press('End');
  await mara.page.keyboard.type(' with her');
  await mara.page.keyboard.press('Enter');

  await step(mara, 'What could work').click();
  await step(teacher, 'What could work').click();
  const works = (person: Participant, idea: string): Locator =>
    person.panel.getByRole('checkbox', { name: `This could work for me: ${idea}` });
  await works(mara, 'She comes in by the side door').check();
  await works(teacher, 'She comes in by the side door').check();
  for (const person of [mara, teacher]) {
    await expect(person.panel.getByText(/Could work for (Mara and Mr\. T|Mr\. T and Mara)/)).toBeVisible();
    // In the order in which they came: nothing is ranked.
    await expect(person.panel.getByRole('list', { name: 'Ideas' }).getByRole('listitem')).toContainText([
      'She comes in by the side door',
      'A friend waits with her',
    ]);
  }

  await step(mara, 'Who does what').click();
  await mara.button('Make it a decision').click();
  await mara.button('Make it an action').click();
  await step(teacher, 'Who does what').click();
  await expect(teacher.button('Open: She comes in by the side door')).toHaveCount(2);
  await teacher.button('Open: She comes in by the side door').first().click();
  await expect(teacher.panel.getByRole('heading', { level: 2, name: 'Decisions' })).toBeVisible();
  await part(teacher, 'Work it out together');
  await teacher.button('Close').last().click();
  await expect(teacher.panel.getByText('Led to 1 decision and 1 action')).toBeVisible();

  await mara.button('Close').last().click();
  await open(mara, 'Hard mornings');
  await check(mara.page, 'together-plan');
});

test('a need is written down and carried; what is not agreed stands side by side; the closing check leads there', async () => {
  await begin();

  // Nothing was worked on: whoever leaves is not asked anything.
  await mara.choose('Leave');
  await expect(mara.button('Start shared notes')).toBeVisible();
  await mara.panel
    .getByRole('button', { name: /Meeting notes/ })
    .first()
    .click();
  await mara.seesSameNotes();

  await part(mara, 'Needs not met yet');
  await expect(mara.panel.getByText('Is something needed that no one here can give?')).toBeVisible();
  await check(mara.page, 'together-needs-empty');
  await mara.button('Add a need').click();
  await expect(field(mara, 'What is needed')).toBeFocused();
  await mara.page.keyboard.type('A bus with a seat belt');
  await field(mara, 'What is in the way').fill('The bus firm has none');
  await field(mara, 'Who will carry it').fill('Dana');
  await field(mara, 'Where to').fill('the district');
  await part(teacher, 'Needs not met yet');
  await expect(teacher.panel.getByText('Dana carries it to the district')).toBeVisible();
  await check(mara.page, 'together-need');

  // Moved by key while it is written in: the keyboard stays where it was.
  await mara.button('Add a need').click();
  await mara.page.keyboard.type('A bell');
  await mara.page.keyboard.press('Alt+ArrowUp');
  const needs = teacher.panel.getByRole('list', { name: 'Needs not met yet' }).getByRole('article');
  await expect(needs).toContainText(['A bell', 'A bus with a seat belt']);
  await mara.page.keyboard.type(' that is soft');
  await expect(needs).toContainText(['A bell that is soft', 'A bus with a seat belt']);
  await mara.button('More for: A bell that is soft').click();
  await mara.panel.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(needs).toHaveCount(1);
  await mara.panel.getByRole('article').getByRole('button', { name: 'Close' }).click();

  await part(teacher, 'Actions');
  await teacher.button('Add an action').click();
  await field(teacher, 'What will happen').fill('Two breaks a day');
  await part(mara, 'Actions');
  await mara.panel.getByRole('button', { name: 'Two breaks a day', exact: true }).click();
  await mara.panel.getByRole('button', { name: 'Not yet', exact: true }).click();
  await field(mara, 'What would you need first?').fill('She needs four, and to choose when.');
  await mara.button('Share my words').click();

  await part(teacher, 'Work it out together');
  await teacher.button('Add an issue').click();
  await teacher.page.keyboard.type('An aide at the gate');
  await step(teacher, 'Who does what').click();
  await teacher.button('We do not agree yet').click();
  await expect(field(teacher, 'How I see it')).toBeFocused();
  await add(teacher, 'How I see it', 'We have one aide for three classes.');
  await check(teacher.page, 'together-apart');

  await part(mara, 'Not agreed yet');
  const apart = mara.panel.getByRole('article');
  await expect(apart).toHaveCount(2);
  await expect(apart.filter({ hasText: 'An aide at the gate' })).toContainText(
    'We have one aide for three classes.',
  );
  const breaks = apart.filter({ hasText: 'Two breaks a day' });
  await expect(breaks).toContainText('She needs four, and to choose when.');
  await expect(mara.panel.getByText('34 CFR § 300.503')).toBeVisible();
  await mara.page.setViewportSize({ width: 420, height: 720 });
  const column = async (side: string): Promise<{ x: number; y: number }> => {
    const box = await breaks.locator(`[data-side="${side}"]`).boundingBox();
    if (!box) throw new Error(`${side} is shown`);
    return box;
  };
  expect((await column('school')).y, 'side by side').toBe((await column('family')).y);
  await mara.page.setViewportSize({ width: 320, height: 720 });
  expect((await column('school')).x, 'one above the other').toBe((await column('family')).x);
  await check(mara.page, 'together-not-agreed');
  await mara.profile.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await mara.button('Copy as text').click();
  await expect(mara.status('Copied')).toBeVisible();
  const copied = await mara.panel.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Action: Two breaks a day\n  Family, Mara: “She needs four, and to choose when.”');
  await mara.button('What is prior written notice?').click();
  await expect(mara.panel.getByRole('heading', { name: 'PWN' })).toBeVisible();

  // The closing check: each loose end leads to its place.
  await mara.show('Notes');
  await mara.write('Who drives on Monday?', 'Questions');
  await part(mara, 'Closing check');
  const closing = mara.panel.getByRole('list', { name: 'Closing check' });
  await expect(closing.getByRole('listitem')).toHaveCount(3);
  await expect(closing).toContainText('Still missing: who does it and by when');
  await expect(mara.panel.getByText('2 things are not agreed yet.')).toBeVisible();
  await expect(mara.status('3 things are still open.')).toBeVisible();
  await mara.button('Fill in').click();
  await expect(mara.panel.getByLabel('Day of the next meeting')).toBeFocused();
  await mara.panel.getByLabel('Day of the next meeting').fill('2026-12-04');
  await field(mara, 'Who gets the summary').fill('Mara, Mr. T and Dana');
  await field(mara, 'Nickname or initials of the child').pressSequentially('J. ');
  await mara.page.keyboard.press('Tab');
  await expect(mara.status('2 things are still open.')).toBeVisible();
  await part(teacher, 'Closing check');
  await expect(field(teacher, 'Who gets the summary')).toHaveValue('Mara, Mr. T and Dana');
  await expect(field(teacher, 'Nickname or initials of the child')).toHaveValue('J.');
  await check(mara.page, 'together-closing');
  await mara.button('Go to the note: Who drives on Monday?').click();
  await expect(mara.section('Questions').getByRole('textbox', { name: 'Note' })).toBeFocused();
  await mara.page.keyboard.press('End');
  await mara.page.keyboard.press('Enter');
  await mara.page.keyboard.type('?');

  // Leaving now is offered a look first.
  await mara.choose('Leave');
  const leaving = mara.panel.getByRole('dialog', { name: 'Before you leave' });
  await expect(leaving).toBeVisible();
  await check(mara.page, 'together-leave');
  await leaving.getByRole('button', { name: 'Look first' }).click();
  await expect(closing).toBeVisible();
});

test('a meeting in which all is settled ends with a warm word, and leaving is one press', async () => {
  await mara.leaveAsItIs();
  await mara.start();
  await part(mara, 'Closing check');
  await expect(mara.status('1 thing is still open.')).toBeVisible();
  await mara.button('Fill in').press('Enter');
  await mara.page.keyboard.type('12042026');
  await field(mara, 'Who gets the summary').fill('Dana');
  await field(mara, 'Nickname or initials of the child').fill('J.');
  await expect(mara.status('All done.')).toBeVisible();

  // A loose end; leaving asks once, and takes "no" for an answer.
  await mara.show('Notes');
  await mara.write('Who drives on Monday?', 'Questions');
  await part(mara, 'Closing check');
  await expect(mara.status('1 thing is still open.')).toBeVisible();
  await mara.choose('Leave');
  const leaving = mara.panel.getByRole('dialog', { name: 'Before you leave' });
  await expect(leaving.getByRole('heading')).toBeFocused();
  await mara.page.keyboard.press('Escape');
  await expect(leaving).toBeHidden();
  await expect(mara.status('1 thing is still open.')).toBeVisible();
  await mara.choose('Leave');
  await leaving.getByRole('button', { name: 'Leave now' }).click();
  await expect(mara.button('Start shared notes')).toBeVisible();
});

test('all of it speaks Spanish', async () => {
  const profile = await table.profile('lucia');
  const { page, panel } = await table.sitInTab('Mara', 'Family', profile);
  const button = (name: string): Locator => panel.getByRole('button', { name, exact: true });
  const box = (name: string): Locator => panel.getByRole('textbox', { name, exact: true });
  const read = async (screen: string): Promise<void> => {
    const { english, all } = await englishIn(panel);
    expect.soft(english, `${screen}: left in English`).toEqual([]);
    expect(all, `${screen}: shows something`).toBeGreaterThan(10);
  };
  const look = async (screen: string): Promise<void> => {
    await read(screen);
    await check(page, `es-together-${screen}`);
  };
  await panel.getByRole('radio', { name: 'Español' }).check();
  await box('Su nombre').fill('Mara');
  await panel.getByRole('radio', { name: 'Familia' }).check();
  await button('Continuar').click();
  await button('Empezar notas compartidas').click();
  await panel.getByRole('tab', { name: 'Acciones' }).click();
  const show = async (name: string): Promise<void> =>
    panel
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();

  await show(es['records.part.issue']);
  await button('Agregar un tema difícil').click();
  await box('El tema en pocas palabras').fill('Mañanas');
  const steps: readonly [string, string | null][] = [
    ['Qué le importa a cada quien', 'Lo que me importa'],
    ['Ideas para probar', 'Una idea'],
    ['Qué necesita una buena idea', 'Una buena idea necesita'],
    ['Qué podría funcionar', null],
    ['Quién hace qué', null],
  ];
  for (const [at, [step, words]] of steps.entries()) {
    await panel.getByRole('button', { name: `Paso ${at + 2} de 6: ${step}` }).click();
    if (words) {
      await box(words).fill('Que se sienta segura');
      await box(words).press('Enter');
    } else if (step === 'Qué podría funcionar') await panel.getByRole('checkbox').check();
    await read(`step ${at + 2}`);
  }
  await button('Todavía no hay acuerdo').click();
  await look('apart');
  await show(es['records.part.need']);
  await button('Agregar una necesidad').click();
  await read('need');
  await show(es['records.part.not-agreed']);
  await look('not-agreed');
  await show(es['records.part.closing']);
  await look('closing');
});
