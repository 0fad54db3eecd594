import { expect, test } from '@playwright/test';
import { CALLS } from './support/call-pages.ts';
import { type Participant, Table } from './support/people.ts';

/* Names, titles, and the ways in and out of a meeting where something is unusual. */

test.describe.configure({ mode: 'serial' });

let table: Table;
let mara: Participant;
let teacher: Participant;
let back: () => Promise<void>;
test.beforeAll(async () => {
  table = await Table.set();
  // First use, and no server from the beginning.
  back = await table.stopServer();
  [mara, teacher] = await Promise.all([table.seat('Mara', 'Family'), table.seat('Mr. T', 'School')]);
});
test.afterAll(() => table?.clear());

const meetings = (person: Participant) => person.panel.getByRole('list', { name: 'Your meetings' });
const rename = async (person: Participant, name: string): Promise<void> => {
  await person.panel.getByRole('textbox', { name: 'Your name' }).fill(name);
  await person.panel.getByRole('button', { name: 'Save', exact: true }).first().click();
};

test('no server from the beginning: it is said, notes are kept, and people join once it is there', async () => {
  await expect(mara.panel.getByRole('main')).toContainText(
    /cannot reach the meeting server.*saved on this device/s,
  );
  await expect(mara.panel.getByRole('main')).toContainText(
    'Check your internet, or look at the server address',
  );
  await mara.start();
  await mara.write('Before the server came');
  await expect(mara.status('Saved on this device')).toBeVisible();
  await expect(mara.status('Offline: saved here')).toBeVisible();
  await teacher.ask();
  await expect(teacher.panel.getByRole('alert')).toHaveText(/Check your internet and try again/);
  await expect(teacher.panel.getByRole('heading', { level: 1 })).toHaveText(
    'We cannot reach the meeting server',
  );
  await expect(teacher.button('Ask again')).toBeVisible();
  await mara.page.reload();
  mara.panel = await mara.profile.openPanel(mara.page);
  await mara.seesNote('Before the server came');

  // Nobody has to press anything: the one who asked goes on asking.
  await back();
  await expect(mara.status('Waiting for others')).toBeVisible();
  await mara.letIn();
  await teacher.seesNote('Before the server came');
});

test('title and names as they change; leaving, coming back, and deleting', async () => {
  await mara.write('To come back to');
  await mara.button('Change the title').click();
  await mara.panel.getByRole('textbox', { name: 'Title of this meeting' }).fill('  Spring   plan 🌱 ');
  await mara.panel.getByRole('textbox', { name: 'Title of this meeting' }).press('Enter');
  for (const person of [mara, teacher]) {
    await expect(person.panel.getByRole('heading', { level: 1 })).toHaveText('Spring plan 🌱');
  }
  // Escape and an empty title keep what is there.
  await teacher.button('Change the title').click();
  await teacher.panel.getByRole('textbox', { name: 'Title of this meeting' }).fill('Nothing of this');
  await teacher.panel.getByRole('textbox', { name: 'Title of this meeting' }).press('Escape');
  await teacher.button('Change the title').click();
  await teacher.panel.getByRole('textbox', { name: 'Title of this meeting' }).fill('   ');
  await teacher.panel.getByRole('textbox', { name: 'Title of this meeting' }).press('Enter');
  await expect(teacher.panel.getByRole('heading', { level: 1 })).toHaveText('Spring plan 🌱');

  // One that is far too long is cut between characters, and both still have the same.
  await teacher.button('Change the title').click();
  await teacher.panel
    .getByRole('textbox', { name: 'Title of this meeting' })
    .fill(`Spring plan ${'a'}${'🌱'.repeat(5_000)}`);
  await teacher.panel.getByRole('textbox', { name: 'Title of this meeting' }).press('Enter');
  await expect(teacher.panel.getByRole('heading', { level: 1 })).toHaveText(/^Spring plan a🌱+$/u);
  const long = (await teacher.panel.getByRole('heading', { level: 1 }).textContent()) ?? '';
  expect(long.length).toBeLessThanOrEqual(120);
  await expect(mara.panel.getByRole('heading', { level: 1 })).toHaveText(long);
  await Promise.all([mara.seesSameNotes(), teacher.seesSameNotes()]);
  await mara.button('Change the title').click();
  await mara.panel.getByRole('textbox', { name: 'Title of this meeting' }).fill('Spring plan 🌱');
  await mara.panel.getByRole('textbox', { name: 'Title of this meeting' }).press('Enter');
  await expect(teacher.panel.getByRole('heading', { level: 1 })).toHaveText('Spring plan 🌱');

  await mara.choose('Settings');
  await rename(mara, 'Mara B.');
  await mara.button('Back').click();
  await expect(teacher.section('Strengths')).toContainText('Mara B.');
  await teacher.show('People');
  await expect(teacher.person('Mara B.')).toContainText('here now');

  await mara.leave();
  await expect(teacher.person('Mara B.')).toContainText('away');
  await expect(meetings(mara)).toContainText(/Spring plan 🌱.*with.*Mr\. T/s);
  await teacher.show('Notes');
  await teacher.write('Written while she was out', 'Worries');
  await meetings(mara)
    .getByRole('button', { name: /Spring plan/ })
    .first()
    .click();
  await mara.seesNote('To come back to');
  await mara.seesNote('Written while she was out', 'Worries');
  await Promise.all([mara.seesSameNotes(), teacher.seesSameNotes()]);

  await mara.leave();
  await mara.button('Delete Spring plan 🌱').click();
  const sure = mara.panel.getByRole('dialog', { name: /Delete “Spring plan 🌱” from this device/ });
  await sure.getByRole('button', { name: 'Cancel' }).click();
  await expect(meetings(mara)).toContainText('Spring plan 🌱');
  await mara.button('Delete Spring plan 🌱').click();
  await sure.getByRole('button', { name: 'Delete' }).click();
  await expect(meetings(mara)).toHaveCount(0);
  await expect
    .poll(() =>
      mara.panel.evaluate(async () =>
        (await indexedDB.databases()).map(({ name = '' }) => name).filter((name) => /meeting-/.test(name)),
      ),
    )
    .toEqual([]);
  expect(await teacher.notes()).toContain('To come back to');
  await teacher.seesSaved();
});

test('a tab beside no call: notes can be started; asking to join says what is missing', async () => {
  const page = await mara.profile.newCallPage(CALLS.plain);
  await expect(page.locator('at-the-table-overlay')).toHaveCount(0);
  const tab = await table.sitInTab('Mara', 'Family', mara.profile);
  await expect(tab.panel.getByRole('main')).toContainText('You are not in a call on this page.');
  await tab.ask();
  await expect(tab.panel.getByRole('alert')).toHaveText(
    /You are not in a call.*ask someone in the meeting for an invite/s,
  );
  await tab.start();
  await tab.write('Written without a call');
  await tab.seesSaved();
});

test('a name of spaces, of 10,000 letters or of nothing readable is refused with a sentence; odd ones are cleaned', async () => {
  const mara = await table.sit('Mara', 'Family', await table.profile('family'), CALLS.meetOther);
  const field = mara.panel.getByRole('textbox', { name: 'Your name' });
  const problem = mara.panel.locator('.field-error:not([hidden])');
  await mara.panel.getByRole('radio', { name: 'Family' }).check();
  for (const [name, sentence] of [
    ['', /Please write a name that others can read/],
    ['    ', /Please write a name that others can read/],
    ['\u202e\u200f\u0007\u200d', /Please write a name that others can read/],
    ['m'.repeat(10_000), /too long\. Please use 60 letters or fewer/],
  ] as const) {
    await field.fill(name);
    await mara.button('Continue').click();
    await expect(problem).toHaveText(sentence);
    await expect(field).toBeFocused();
  }
  await field.fill('  \u202eמרה\u0007 🙂   e\u0301 ');
  await mara.button('Continue').click();
  await expect(mara.panel.getByRole('heading', { level: 1 })).toHaveText('Hello, מרה 🙂 é');
  await mara.start();

  const guest = await table.sit('Mr. T', 'School', teacher.profile, CALLS.meetOther);
  await guest.ask();
  await mara.letIn();
  await guest.seesSameNotes();
  await guest.show('People');
  await expect(guest.person('מרה 🙂 é')).toContainText('Family');
});
