import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { CALLS } from './support/call-pages.ts';
import { faults, overflow, THEMES } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';

/*
 * One meeting from plan to debrief, played by a parent, a teacher and a student in three browsers. Every step is reached
 * in at most two taps from the panel. With ATT_TOUR_DIR set it keeps the pictures of docs/tour/.
 */

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

/** Name of each step, in the order of the list. */
const STEPS = {
  Before: ['Meeting plan', 'Templates', 'Invitation', 'Worksheet', 'Your part'],
  During: [
    'Agenda and time',
    'The child',
    'How we work together',
    'Private notes',
    'About me',
    'Celebrations',
  ],
  After: ['End of meeting', 'Catch up', 'Look back', 'Keep in touch', 'Where to find help', 'Keep or delete'],
} as const;
const ALL_STEPS = Object.values(STEPS).flat();
type Step = (typeof ALL_STEPS)[number];

/** Room for the panel and a bit of the call. */
const SIZE = { width: 760, height: 900 };

let table: Table;
let mara: Participant;
let teacher: Participant;
let sam: Participant;

test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher, sam] = await Promise.all([
    table.seat('Mara', 'Family', CALLS.meet, SIZE),
    table.seat('Mr. T', 'School', CALLS.meet, SIZE),
    table.seat('Sam', 'Student', CALLS.meet, SIZE),
  ]);
});
test.afterAll(() => table?.clear());

const pictures = process.env.ATT_TOUR_DIR;
let taken = 0;
/** A picture of what somebody sees now, call and all, from the top of the step. */
async function picture(person: Participant, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  taken += 1;
  await person.page.mouse.move(5, 5);
  await person.panel.evaluate(() => document.querySelector('.meeting-body')?.scrollTo(0, 0));
  const path = join(pictures, `${String(taken).padStart(2, '0')}-${name}.png`);
  await person.page.screenshot({ path, caret: 'hide', animations: 'disabled' });
}

const strip = (person: Participant): Locator =>
  person.panel.getByRole('navigation', { name: 'In this meeting' });
const stepButton = (person: Participant, step: Step): Locator =>
  person.panel
    .locator('.guide-step')
    .filter({ has: person.panel.locator('strong').getByText(step, { exact: true }) });
const heading = (person: Participant, step: Step): Locator =>
  person.panel.getByRole('heading', { level: 2, name: new RegExp(`^${step}`) });

/** To a step, from wherever one is: Guide, then the step. Two taps, and no more. */
async function reach(person: Participant, step: Step): Promise<void> {
  const guide = strip(person).getByRole('button', { name: 'Guide' });
  if ((await guide.getAttribute('aria-pressed')) !== 'true') await guide.click();
  await stepButton(person, step).click();
  await expect(heading(person, step)).toBeVisible();
}

/** Adds a line to a list that may be empty still. */
async function addLine(person: Participant, add: string, field: string, text: string): Promise<void> {
  await person.panel.getByRole('button', { name: add, exact: true }).first().click();
  const line = person.panel.locator('textarea:focus');
  await expect(line).toHaveAccessibleName(field);
  await line.pressSequentially(text);
  await expect(line).toHaveValue(text);
}

/** Words that somebody sees, as text or in a field that all write into. */
const sees = (person: Participant, words: string): Promise<void> =>
  expect
    .poll(
      () =>
        person.panel.evaluate(
          (text) =>
            document.querySelector('main')?.innerText.includes(text) ||
            [...document.querySelectorAll('textarea')].some(
              (field) => field.value === text && field.checkVisibility(),
            ),
          words,
        ),
      { message: `${person.name} sees "${words}"`, timeout: 15_000 },
    )
    .toBe(true);

test('before: a parent plans alone, and gets ready in private', async () => {
  await mara.button('Plan a meeting').click();
  await expect(heading(mara, 'Meeting plan')).toBeVisible();
  await sees(mara, 'Only you can see this plan');
  await mara.button('Next: what it is for').click();
  await mara.panel
    .getByRole('textbox', { name: 'What the meeting is for' })
    .fill('Reading, and the way home');
  await mara.panel.getByRole('textbox', { name: 'Nickname of the child' }).fill('J.');
  await picture(mara, 'plan');
  await reach(mara, 'Templates');
  await picture(mara, 'templates');
  await reach(mara, 'Worksheet');
  await picture(mara, 'worksheet');
  await reach(mara, 'Your part');
  await picture(mara, 'your-part');
  await reach(mara, 'Invitation');
  await picture(mara, 'invitation');
  await reach(mara, 'Meeting plan');
  await mara.button('Start the meeting').click();
  await expect(mara.section('Strengths')).toBeVisible();
});

test('all come in', async () => {
  await table.admit(mara, teacher);
  await table.admit(mara, sam);
});

test('during: the child first, how we work together, topic after topic, a break, an action of both', async () => {
  await strip(sam).getByRole('button', { name: /J\./ }).click();
  await addLine(sam, 'Write in my own words', 'In my own words', 'I like to build. Reading aloud scares me.');
  await addLine(sam, 'Add an interest', 'An interest', 'Bridges and trains');
  await strip(mara).getByRole('button', { name: /J\./ }).click();
  await addLine(mara, 'Add a strength', 'A strength', 'Helps his sister with her shoes');
  await sees(mara, 'I like to build. Reading aloud scares me.');
  await sees(sam, 'Helps his sister with her shoes');
  await picture(sam, 'the-child');

  await reach(teacher, 'How we work together');
  await teacher.button('Start with these points').click();
  for (const person of [teacher, mara]) {
    await reach(person, 'How we work together');
    await person.button('I accept these').click();
  }
  await expect(mara.panel.getByText(/Accepted by .*Mr\. T/)).toBeVisible();
  await picture(mara, 'how-we-work-together');

  await strip(teacher).getByRole('button', { name: 'Agenda' }).click();
  await addLine(teacher, 'Add a topic', 'Topic', 'Reading');
  await addLine(teacher, 'Add a topic', 'Topic', 'The way home');
  await teacher.button('Start the agenda').click();
  await expect(strip(mara).getByRole('button', { name: /Reading/ })).toBeVisible();
  await reach(mara, 'Agenda and time');
  await mara.button('I take it: Facilitator').click();
  await expect(teacher.panel.getByText('Nobody yet. Anyone can do it.')).toHaveCount(1);
  await picture(mara, 'agenda');
  await teacher.button('Move on').click();
  await expect(strip(sam).getByRole('button', { name: /The way home/ })).toBeVisible();

  await reach(mara, 'About me');
  await mara.panel
    .getByRole('textbox', { name: 'What I know best about my child' })
    .fill('What calms him after school');
  await mara.panel.getByRole('textbox', { name: 'How to reach me best' }).fill('A text message');
  await mara.show('People');
  await teacher.show('People');
  await expect(teacher.person('Mara').getByText('What calms him after school')).toBeVisible();
  await picture(teacher, 'people');

  await strip(mara).getByRole('button', { name: 'Private' }).click();
  await mara.panel.getByRole('textbox', { name: 'Write a private note' }).fill('Ask about the bus, calmly.');
  await mara.page.keyboard.press('Enter');
  await sees(mara, 'Saved on this device only');
  await picture(mara, 'private-notes');

  await reach(sam, 'Agenda and time');
  await strip(sam).getByRole('button', { name: 'Guide' }).click();
  await sam.button('Take a break').click();
  for (const person of [mara, teacher, sam])
    await expect(person.panel.getByRole('heading', { name: 'We are taking a break' })).toBeVisible();
  await picture(mara, 'a-break');
  await mara.button('Go on').click();
  for (const person of [mara, teacher, sam])
    await expect(person.panel.getByRole('heading', { name: 'We are taking a break' })).toBeHidden();

  await mara.show('Actions');
  await mara.button('Add an action').click();
  await mara.page.keyboard.type('Reads to one person instead of the class');
  await mara.panel.getByRole('textbox', { name: 'Who' }).fill('Mr. T');
  await mara.panel.getByLabel('By when').fill('2031-12-04');
  await mara.panel.getByRole('button', { name: 'Agree', exact: true }).click();
  await teacher.show('Actions');
  await teacher.panel.getByRole('button', { name: 'Agree', exact: true }).click();
  await sees(mara, 'Agreed by both sides');

  await reach(teacher, 'Celebrations');
  await addLine(teacher, 'Add a win', 'What went well', 'Two books finished since spring');
  await picture(teacher, 'celebrations');
});

test('after: the student leaves early and catches up; all end well and look back', async () => {
  await sam.leaveAsItIs();
  await mara.show('Notes');
  await mara.write('The bus driver now waits at the corner', 'How things are going');
  await teacher.show('Notes');
  await teacher.seesNote('The bus driver now waits at the corner', 'How things are going');
  await mara.seesSaved();

  await reach(mara, 'End of meeting');
  await sees(mara, 'Two books finished since spring');
  await sees(mara, 'Reads to one person instead of the class');
  await picture(mara, 'end-of-meeting');

  await sam.reopen();
  await sam.seesSameNotes();
  await reach(sam, 'Catch up');
  await sees(sam, 'The bus driver now waits at the corner');
  await picture(sam, 'catch-up');

  await reach(teacher, 'Keep in touch');
  await addLine(teacher, 'Add a check-in', 'Who talks, and how', 'Short call about the way home');
  await picture(teacher, 'keep-in-touch');

  await reach(mara, 'Look back');
  await mara.panel.getByRole('group', { name: 'I felt heard' }).getByRole('radio', { name: 'Yes' }).check();
  await mara.button('Share my answers').click();
  await reach(teacher, 'Look back');
  await sees(teacher, 'I felt heard');
  await picture(mara, 'look-back');

  await reach(mara, 'Where to find help');
  await picture(mara, 'where-to-find-help');
  await reach(mara, 'Keep or delete');
  await picture(mara, 'keep-or-delete');
});

test('each step is two taps away, says what to do next, fits 320 px, and is reached by keyboard', async () => {
  const tab = await table.sitInTab('Sam', 'Student', sam.profile);
  await tab.page.setViewportSize({ width: 320, height: 720 });
  await tab.reopen();
  await expect(strip(tab)).toBeVisible();
  for (const [at, step] of ALL_STEPS.entries()) {
    await tab.show('Notes');
    const guide = strip(tab).getByRole('button', { name: 'Guide' });
    await guide.focus();
    await tab.page.keyboard.press('Enter');
    await expect(tab.panel.getByRole('heading', { level: 2, name: 'Before, during, after' })).toBeFocused();
    await stepButton(tab, step).focus();
    await tab.page.keyboard.press('Enter');
    await expect(heading(tab, step)).toBeFocused();
    // Nothing yet: one sentence and one button, each time.
    for (const empty of await tab.panel.locator('.guide-empty').all()) {
      await expect(empty.getByRole('paragraph')).toHaveCount(1);
      await expect(empty.getByRole('button')).toHaveCount(1);
    }
    expect.soft(await overflow(tab.panel), `${step}: wider than 320 px`).toBeLessThanOrEqual(0);
    const theme = THEMES[at % 2] ?? 'light';
    await tab.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    expect.soft(await faults(tab.panel), `${step}, ${theme}`).toEqual([]);
    await tab.panel.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(stepButton(tab, step)).toBeVisible();
  }
  // With room for two columns, private notes stand beside the shared ones.
  await tab.page.setViewportSize({ width: 1100, height: 760 });
  await tab.show('Notes');
  await strip(tab).getByRole('button', { name: 'Private' }).click();
  await expect(heading(tab, 'Private notes')).toBeVisible();
  await expect(tab.section('Strengths')).toBeVisible();
  expect.soft(await faults(tab.panel), 'private notes beside the shared ones').toEqual([]);
  await picture(tab, 'private-beside');
  await tab.page.close();
});
