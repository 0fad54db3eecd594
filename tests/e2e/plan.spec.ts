import { expect, type Locator, test } from '@playwright/test';
import { CALLS } from './support/call-pages.ts';
import { check } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';

/*
 * Before a meeting: a plan made alone and without a network, templates, the invitation; shared early, then started in a
 * call where another person finds it. One person at first, then a second.
 */

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let table: Table;
let mara: Participant;
/** What Mara's panel has said to the signaling server, kinds of messages only. */
const said: string[] = [];

test.beforeAll(async () => {
  table = await Table.set();
  const profile = await table.profile('mara');
  mara = await table.sitInTab('Mara', 'Family', profile);
  await mara.introduce();
});
test.afterAll(() => table?.clear());

const field = (name: string, person = mara): Locator =>
  person.panel.getByRole('textbox', { name, exact: true });
const part = (name: string, person = mara): Locator =>
  person.panel.getByRole('heading', { level: 3 }).getByRole('button', { name: new RegExp(`^${name}`) });
const heading = (name: string, person = mara): Locator =>
  person.panel.getByRole('heading', { level: 2, name, exact: true });
const list = (name: string, person = mara): Locator => person.panel.getByRole('list', { name, exact: true });

/** From wherever one is in the meeting to a step of the guide: two taps. */
async function toStep(name: string, title: string, person = mara): Promise<void> {
  await person.button('Guide').click();
  await person.panel.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(heading(title, person)).toBeVisible();
}

test('a plan is made alone, offline, and kept', async () => {
  const restart = await table.stopServer();
  await mara.button('Plan a meeting').click();
  await expect(heading('Meeting plan')).toBeVisible();
  await expect(mara.panel.getByText('Only you can see this plan.')).toBeVisible();
  await expect(
    mara.panel.getByText(/Still missing: what it is for, the day, who is coming,? and the agenda/),
  ).toBeVisible();

  await field('Title of the meeting').fill('Plan meeting for Sam Rivera');
  await expect(mara.panel.getByText(/looks like a full name/)).toBeVisible();
  await field('Title of the meeting').fill('Plan meeting for S.');
  await expect(mara.panel.getByText(/looks like a full name/)).toHaveCount(0);
  await field('Title of the meeting').fill('Plan meeting for Sam Rivera');
  await field('Nickname of the child').fill('Sam');
  await mara.button('Call it “Meeting for Sam”').press('Enter');
  await expect(field('Title of the meeting')).toHaveValue('Meeting for Sam');
  await field('Title of the meeting').fill('Plan meeting for S.');
  await field('What the meeting is for').fill('We look at goals for the new year. Born 3/14/2016');
  await expect(mara.panel.getByText(/looks like a birth date/)).toBeVisible();
  await field('What the meeting is for').fill('We look at goals for the new year');
  await expect(mara.panel.getByRole('heading', { level: 1 })).toHaveText('Plan meeting for S.');

  // One button leads on, to the first field of what is missing.
  await mara.button('Next: choose a day').click();
  await expect(mara.panel.getByLabel('Day', { exact: true })).toBeFocused();
  await mara.panel.getByLabel('Day', { exact: true }).fill('2031-03-04');
  await mara.panel.getByLabel('Time', { exact: true }).fill('09:00');
  await field('Link to the call').fill('http://meet.google.com/abc-defg-hij');
  await field('Link to the call').press('Tab');
  await expect(mara.panel.getByText(/not a safe link yet/)).toBeVisible();
  await field('Link to the call').fill('meet.google.com/abc-defg-hij');
  await field('Place or phone number').fill('Room 2');
  await expect(field('Link to the call')).toHaveValue('https://meet.google.com/abc-defg-hij');
  await expect(part('When and where')).toHaveAccessibleName(/Tue, Mar 4/);

  await mara.button('Next: who is coming').click();
  await mara.button('Add a person').press('Enter');
  await mara.page.keyboard.type('Mr. T');
  await mara.panel.getByRole('combobox', { name: 'Role of Mr. T' }).selectOption('School');
  await field('Why they come').fill('He teaches Sam to read');

  await part('Papers').click();
  await mara.button('Add a paper').click();
  await mara.page.keyboard.type('Draft of the new plan');
  await mara.panel.getByRole('combobox', { name: 'Sent?' }).selectOption('Sent');
  await mara.panel.getByLabel('Sent on').fill('2031-02-20');
  await part('Questions').click();
  await mara.button('Add a question').first().click();
  await mara.page.keyboard.type('Who helps on the bus?');

  await part('What would help you take part').click();
  await mara.panel.getByRole('checkbox', { name: 'An interpreter' }).check();
  await field('Something else').fill('A quiet room');
  await field('Something else').press('Enter');
  await expect(list('What would help').getByRole('listitem')).toHaveText([
    /An interpreter for the meeting/,
    /A quiet room/,
  ]);

  await mara.seesSaved();
  await expect(mara.status(/Offline|Waiting|join right now/)).toHaveCount(0);
  await restart();
});

test('after a reload all of it is there, and nobody was asked for anything', async () => {
  mara.page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const { type } = JSON.parse(payload.toString()) as { type: string };
      said.push(type);
    }),
  );
  await mara.page.reload();
  mara.panel = mara.page.mainFrame();
  await expect(heading('Meeting plan')).toBeVisible();
  await expect(field('What the meeting is for')).toHaveValue('We look at goals for the new year');
  for (const name of ['When and where', 'Who is coming', 'Questions']) await part(name).click();
  await expect(mara.panel.getByLabel('Day', { exact: true })).toHaveValue('2031-03-04');
  await expect(field('Person')).toHaveValue('Mr. T');
  await expect(field('Question')).toHaveValue('Who helps on the bus?');
  await mara.seesSaved();
  expect(said.filter((type) => type !== 'ping')).toEqual([]);
});

test('a template brings sections and an agenda, and takes no note away', async () => {
  await mara.show('Notes');
  await mara.write('Mornings are hard when plans change', 'Worries');
  await toStep('Templates', 'Templates');
  // All of it by keyboard.
  await part('504 plan').press('Enter');
  await expect(list('Sections').getByRole('listitem').first()).toContainText('Strengths');
  await expect(mara.panel.getByText('34 CFR 104.36')).toBeVisible();
  await mara.button('Use this: 504 plan').press('Enter');
  await expect(mara.panel.getByRole('main').getByText('Now in use: 504 plan.')).toBeVisible();
  await mara.show('Notes');
  for (const name of [
    'Strengths',
    'What gets in the way',
    'Changes at school',
    'Worries',
    'Thanks and good news',
  ])
    await expect(mara.section(name)).toBeVisible();
  await expect(mara.section('How things are going')).toHaveCount(0);
  await expect(mara.section('Changes at school')).toContainText('what would open the door?');
  expect(await mara.notes('Worries')).toEqual(['Mornings are hard when plans change']);

  // A section with notes goes only when they have another place; both come back.
  await toStep('Templates', 'Templates');
  await mara.button('More for: Worries').click();
  await mara.panel.getByRole('menuitem', { name: 'Remove' }).click();
  const ask = mara.panel.getByRole('dialog', { name: 'Remove “Worries”?' });
  await ask.getByRole('combobox', { name: 'Move the notes to' }).selectOption('What gets in the way');
  await ask.getByRole('button', { name: 'Move and remove' }).click();
  await expect(mara.button('More for: Worries')).toHaveCount(0);
  await mara.button('Bring it back').click();
  await expect(mara.button('More for: Worries')).toBeVisible();

  await field('Name of a new section').fill('The bus');
  await field('Name of a new section').press('Enter');
  const bus = mara.button('More for: The bus');
  const { keyboard } = mara.page;
  for (let times = 0; times < 2; times++) {
    await bus.press('Enter');
    await expect(mara.panel.getByRole('menuitem', { name: 'Move up' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(bus).toBeFocused();
  }
  await expect(mara.panel.getByRole('textbox', { name: 'Name of the section' }).last()).toHaveValue(
    'Thanks and good news',
  );
  await field('Name of my template').fill('Our way');
  await mara.button('Save template').click();
  await expect(part('Our way')).toBeVisible();
  await mara.show('Notes');
  expect(await mara.notes('Worries')).toEqual(['Mornings are hard when plans change']);
  await expect(mara.section('The bus')).toBeVisible();
  await toStep('Meeting plan', 'Meeting plan');
  await expect(part('Agenda')).toHaveAccessibleName(/minutes in all/);
  await expect(mara.panel.getByText('The main things are there.')).toBeVisible();
});

test('the invitation says what the plan says, in either language, and lets nobody in by itself', async () => {
  await toStep('Invitation', 'Invitation');
  const text = field('Text of the invitation');
  await expect(text).toHaveValue(/Tuesday, March 4, 2031/);
  await expect(text).toHaveValue(/Mr\. T \(school\): He teaches Sam to read/);
  await expect(text).toHaveValue(/meet\.google\.com\/abc-defg-hij/);
  await expect(text).toHaveValue(/34 CFR 300\.322\(e\)/);
  await mara.panel.getByRole('radio', { name: 'Español' }).check();
  await expect(text).toHaveValue(/martes, 4 de marzo de 2031/);
  await mara.panel.getByRole('radio', { name: 'English' }).check();
  await text.press('End');
  await text.fill('Dear Mr. T, let us meet.');
  await toStep('Meeting plan', 'Meeting plan');
  await toStep('Invitation', 'Invitation');
  await expect(text).toHaveValue('Dear Mr. T, let us meet.');
  await mara.button('Make it anew from the plan').click();
  await expect(text).toHaveValue(/You are invited/);

  await mara.panel.getByRole('switch', { name: 'Add an invite link' }).check();
  await expect(mara.panel.getByText(/only you can see this plan/)).toBeVisible();
  expect(said.filter((type) => type !== 'ping')).toEqual([]);
});

test('every view is clean, in both themes and at 320 px', async () => {
  for (const [step, title] of [
    ['Meeting plan', 'Meeting plan'],
    ['Templates', 'Templates'],
    ['Invitation', 'Invitation'],
  ] as const) {
    await toStep(step, title);
    if (title === 'Templates') await part('Yearly IEP meeting').click();
    await check(mara.page, `plan-${title.toLowerCase().replace(' ', '-')}`);
  }
  await mara.page.setViewportSize({ width: 1100, height: 760 });
});

test('shared early it connects, with a link for one person', async () => {
  const withLink = mara.panel.getByRole('switch', { name: 'Add an invite link' });
  await toStep('Invitation', 'Invitation');
  await withLink.check();
  await mara.button('Share early').click();
  await expect.poll(() => said).toContain('subscribe');
  // Where it was done, there one stays.
  await expect(heading('Invitation')).toBeVisible();
  await expect(mara.button('Share early')).toBeHidden();
  await toStep('Meeting plan', 'Meeting plan');
  await expect(mara.panel.getByText('You shared this plan early.')).toBeVisible();
  await mara.button('Write the invitation').click();
  await withLink.check();
  await field('Their name').fill('Mr. T');
  await mara.panel.getByRole('radio', { name: 'School' }).check();
  await mara.button('Make the invite').click();
  await expect(mara.panel.getByText(/for Mr\. T only/)).toBeVisible();
  await expect(field('Text of the invitation')).not.toHaveValue(/#/);
});

test('it starts in a call, and who joins finds the plan and the wishes', async () => {
  await mara.leaveAsItIs();
  await expect(list('Your meetings')).toContainText('Planned and shared · Tue, Mar 4, 2031');
  await check(mara.page, 'start-planned');
  const { profile, page } = mara;
  await page.close();
  mara = await table.sit('Mara', 'Family', profile, CALLS.meet);
  await mara.button('Start: Plan meeting for S.').click();
  await expect(mara.section('Changes at school')).toBeVisible();

  const teacher = await table.seat('Mr. T', 'School');
  await table.admit(mara, teacher);
  await toStep('Meeting plan', 'Meeting plan', teacher);
  await expect(teacher.panel.getByText(/Only you can see/)).toHaveCount(0);
  await part('What would help you take part', teacher).click();
  await expect(list('What would help', teacher)).toContainText('A quiet room');
  await teacher.panel.getByRole('checkbox', { name: 'Child care' }).check();
  await toStep('Meeting plan', 'Meeting plan');
  await part('What would help you take part').click();
  await expect(mara.panel.getByRole('checkbox', { name: 'Child care' })).toBeChecked();
  await teacher.show('Notes');
  await teacher.seesNote('Mornings are hard when plans change', 'Worries');
});
