import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { contentsOf, readContainer } from '../../lib/storage/backup-container.ts';
import { addAction } from './support/actions.ts';
import { listen, storedBytes, unzipped, type Wire, wordsIn, wordsInFolder } from './support/leaks.ts';
import { check, faults, overflow, THEMES } from './support/looks.ts';
import { type Participant, type RoleName, Table } from './support/people.ts';

/*
 * What a person writes for themselves: two people in two browsers, in the production build. Words with a random mark in
 * them are looked for letter by letter wherever they must not be; those that were shared must be found there, or the
 * looking would be worth nothing.
 */

test.describe.configure({ mode: 'serial' });

/** Words that stand nowhere else in the world. */
const marked = (words: string): string => `${words} ${randomBytes(9).toString('hex')}`;
const OWN = {
  note: marked('Call the clinic'),
  worry: marked('I am scared of Mondays'),
  hope: marked('A friend to sit with'),
  question: marked('What is a baseline'),
  well: marked('They listened'),
  raise: marked('The bus is too loud'),
};
const SHARED = {
  note: marked('She naps after lunch'),
  worry: marked('Homework ends in tears'),
  know: marked('I like to draw maps'),
  unclear: marked('What happens in May'),
};
const GONE = marked('Not worth keeping');
const SECRET = [...Object.values(OWN), GONE];
const OPEN = Object.values(SHARED);

let table: Table;
let mara: Participant;
let teacher: Participant;
/** What each has sent, by name. */
const wires = new Map<string, () => Promise<Wire>>();
/** What Mara had sent before her page was loaded again. */
const before: Wire[] = [];

async function seat(name: string, role: RoleName): Promise<Participant> {
  const profile = await table.profile(name.toLowerCase().replace(/\W/g, ''));
  wires.set(name, await listen(profile));
  const person = await table.sit(name, role, profile);
  await person.introduce();
  return person;
}
test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher] = await Promise.all([seat('Mara', 'Family'), seat('Mr. T', 'School')]);
  await mara.start();
  await table.admit(mara, teacher);
});
test.afterAll(() => table.clear());

const go = async (person: Participant, step: string): Promise<void> => {
  await person.button('Guide').click();
  await person.panel
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(`^${step}`) })
    .click();
  await expect(person.panel.getByRole('heading', { level: 2 }).first()).toBeVisible();
};
const field = (person: Participant, name: string): Locator =>
  person.panel.getByRole('textbox', { name, exact: true });
/** Lines of a list, as they stand in their fields. */
const lines = (person: Participant, list: string): Promise<string[]> =>
  person.panel
    .getByRole('list', { name: list, exact: true })
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((one) => (one as HTMLTextAreaElement).value));
async function add(person: Participant, name: string, text: string): Promise<void> {
  await field(person, name).fill(text);
  await field(person, name).press('Enter');
  await expect(field(person, name)).toHaveValue('');
}
const shareDialog = (person: Participant): Locator =>
  person.panel.getByRole('dialog', { name: 'Share this line?' });
async function share(person: Participant, text: string, where: string): Promise<void> {
  await person.button(`Share this line: ${text}`).press('Enter');
  await expect(shareDialog(person).getByText(text, { exact: true })).toBeVisible();
  await expect(shareDialog(person).getByLabel('Where it goes').locator('option:checked')).toHaveText(where);
  await shareDialog(person).getByRole('button', { name: 'Share it' }).press('Enter');
  await expect(shareDialog(person)).toBeHidden();
  await expect(person.button(`See it: ${text}`)).toBeFocused();
}

test('private notes: written by keyboard, deleted and brought back, one line shared', async () => {
  await mara.button('Private').click();
  await expect(mara.panel.getByRole('heading', { level: 2 })).toHaveText(
    'Private notes — only you see these',
  );
  await field(mara, 'Write a private note').focus();
  await mara.page.keyboard.type(OWN.note);
  await mara.page.keyboard.press('Enter');
  await mara.page.keyboard.type(GONE);
  await mara.page.keyboard.press('Enter');
  await add(mara, 'Write a private note', SHARED.note);
  expect(await lines(mara, 'Private note')).toEqual([OWN.note, GONE, SHARED.note]);
  await expect(mara.panel.getByText('Saved on this device only')).toBeVisible();

  await mara.button(`Delete: ${GONE}`).click();
  await expect.poll(() => lines(mara, 'Private note')).toEqual([OWN.note, SHARED.note]);
  await mara.button('Bring it back').click();
  await expect.poll(() => lines(mara, 'Private note')).toEqual([OWN.note, GONE, SHARED.note]);
  await mara.button(`Delete: ${GONE}`).click();

  // What will be shared, where and as what is said before; a no shares nothing.
  await mara.button(`Share this line: ${OWN.note}`).click();
  await expect(shareDialog(mara).getByLabel('As what').locator('option:checked')).toHaveText('Note');
  await mara.page.keyboard.press('Escape');
  await expect(shareDialog(mara)).toBeHidden();
  await expect(mara.button(`Share this line: ${OWN.note}`)).toBeFocused();
  await share(mara, SHARED.note, 'How things are going');
  await teacher.seesNote(SHARED.note, 'How things are going');
  await mara.button(`See it: ${SHARED.note}`).click();
  await expect(mara.section('How things are going')).toBeVisible();

  // The window is closed in the middle of a word: it is on disk.
  await mara.button('Private').click();
  await field(mara, 'Write a private note').fill('Half a wo');
  await expect(mara.panel.getByText('Saved on this device only')).toBeVisible();
  before.push((await wires.get('Mara')?.()) ?? { channels: Buffer.of(), sockets: Buffer.of() });
  await mara.page.reload();
  mara.panel = await mara.profile.openPanel(mara.page);
  await mara.button('Private').click();
  await expect.poll(() => lines(mara, 'Private note')).toEqual([OWN.note, SHARED.note, 'Half a wo']);
  await expect(mara.panel.getByText('Shared', { exact: true })).toHaveCount(1);
  await mara.button('Delete: Half a wo').click();
});

test('a worksheet for each side: private, until a line of it is shared where it belongs', async () => {
  await go(mara, 'Worksheet');
  await expect(mara.panel.getByRole('radio', { name: 'Family' })).toBeChecked();
  await add(mara, 'Write here: My worries', OWN.worry);
  await add(mara, 'Write here: My worries', SHARED.worry);
  await add(mara, 'Write here: My hopes', OWN.hope);
  await add(mara, 'Write here: My questions', OWN.question);
  await share(mara, SHARED.worry, 'Worries');
  await teacher.seesNote(SHARED.worry, 'Worries');
  const kind = teacher.section('Worries').getByRole('button', { name: 'Kind of note: Worry' });
  await expect(kind.first()).toBeVisible();

  await mara.panel.getByRole('radio', { name: 'Student' }).check();
  await add(mara, 'Write here: What I want you to know', SHARED.know);
  await share(mara, SHARED.know, 'The child’s card, in their own words');
  await go(teacher, 'The child');
  await expect(teacher.panel.getByText(SHARED.know).or(field(teacher, SHARED.know)).first()).toBeAttached();

  await go(teacher, 'Worksheet');
  await expect(teacher.panel.getByRole('radio', { name: 'School' })).toBeChecked();
  await expect(teacher.panel.getByText('My questions for the family')).toBeVisible();
});

test('a reflection for oneself, and "How did we do?" for all who want', async () => {
  await go(mara, 'Look back');
  await add(mara, 'Write here: What went well?', OWN.well);
  await add(mara, 'Write here: What do I want to bring up right away?', OWN.raise);
  await add(mara, 'Write here: What was not clear to me?', SHARED.unclear);
  await share(mara, SHARED.unclear, 'Questions');
  await teacher.show('Notes');
  await teacher.seesNote(SHARED.unclear, 'Questions');

  const heard = (person: Participant) => person.panel.getByRole('group', { name: 'I felt heard' });
  await mara.button('Share my answers').click();
  await expect(mara.panel.getByText('Choose an answer or write a line first.')).toBeVisible();
  await heard(mara).getByRole('radio', { name: 'Partly' }).check();
  await field(mara, 'What would make next time better?').fill('A break after half an hour');
  await mara.button('Share my answers').click();
  await expect(mara.panel.getByText('You shared this')).toBeVisible();
  await go(teacher, 'Look back');
  const others = teacher.panel.locator('.look-part .card');
  await expect(others).toContainText(['Mara']);
  await expect(others).toContainText(['I felt heard: ◐ Partly']);
  await expect(others).toContainText(['A break after half an hour']);

  await heard(teacher).getByRole('radio', { name: 'Yes' }).check();
  await teacher.panel.getByRole('switch', { name: 'Share with my name' }).uncheck();
  await teacher.button('Share my answers').click();
  await expect(mara.panel.locator('.look-part .card').filter({ hasText: '● Yes' })).toContainText('Someone');
  await teacher.button('Take it back').click();
  await expect(mara.panel.locator('.look-part .card')).toHaveCount(1);
  await expect(heard(teacher).getByRole('radio', { name: 'Yes' })).toBeChecked();
});

test('it looks right in both themes and at 320 px, and prints with blank lines for what is empty', async () => {
  const alone = await table.sitInTab('Mara', 'Family', mara.profile);
  await alone.reopen();
  await alone.button('Private').click();
  await expect(alone.panel.getByText('Saved on this device only')).toBeVisible();
  await check(alone.page, 'private-notes');
  await alone.button(`Share this line: ${OWN.note}`).click();
  await alone.page.setViewportSize({ width: 320, height: 720 });
  for (const colorScheme of THEMES) {
    await alone.page.emulateMedia({ colorScheme });
    expect(await faults(alone.panel), `the dialog to share, ${colorScheme}`).toEqual([]);
  }
  expect(await overflow(alone.panel)).toBeLessThanOrEqual(0);
  await alone.page.keyboard.press('Escape');
  await go(alone, 'Look back');
  await check(alone.page, 'private-debrief');
  await go(alone, 'Worksheet');
  await check(alone.page, 'private-worksheet');

  const [paper] = await Promise.all([
    mara.profile.context.waitForEvent('page'),
    alone.button('Print').click(),
  ]);
  const sheet = paper.locator('.paper');
  await expect(sheet).toContainText('Worksheet for the family');
  await expect(sheet).toContainText(OWN.hope);
  await paper.setViewportSize({ width: 320, height: 720 });
  expect(await faults(paper.mainFrame())).toEqual([]);
  expect(await overflow(paper.mainFrame())).toBeLessThanOrEqual(0);
  await paper.emulateMedia({ media: 'print' });
  await expect(paper.getByRole('radio')).toHaveCount(0);
  await paper.emulateMedia({ media: 'screen' });
  await paper.getByRole('radio', { name: 'Empty, to write by hand' }).check();
  await expect(sheet).not.toContainText(OWN.hope);
  await expect(sheet.locator('.sheet-rule')).toHaveCount(20);
  await paper.close();
  await alone.page.close();
});

/** Everything that a person can take along of the meeting that is open, as bytes. */
async function takeAll(person: Participant): Promise<Buffer> {
  const found: Buffer[] = [];
  const dialog = person.panel.getByRole('dialog', { name: 'Take it with you' });
  await person.profile.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await person.page.bringToFront();
  await person.choose('Take it with you');
  await dialog.getByRole('radio', { name: 'Full record' }).check();
  for (const way of [
    'Text file (Markdown)',
    'Word file',
    'Calendar file',
    'Table (CSV)',
    'Receipt of what was agreed',
  ]) {
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      dialog.getByRole('button', { name: way, exact: true }).click(),
    ]);
    const bytes = readFileSync(await download.path());
    found.push(bytes.subarray(0, 2).toString() === 'PK' ? unzipped(bytes) : bytes);
  }
  await dialog.getByRole('button', { name: 'Copy, to paste it anywhere' }).click();
  await expect(dialog.getByRole('status')).toContainText('Copied');
  found.push(Buffer.from(await person.page.evaluate(() => navigator.clipboard.readText())));
  const mail = person.panel.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const press = HTMLAnchorElement.prototype.click;
        HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
          HTMLAnchorElement.prototype.click = press;
          resolve(decodeURIComponent(this.href));
        };
      }),
  );
  await dialog.getByRole('button', { name: 'E-mail draft' }).click();
  found.push(Buffer.from(await mail));
  const [paper] = await Promise.all([
    person.profile.context.waitForEvent('page'),
    dialog.getByRole('button', { name: 'Print or save as PDF' }).click(),
  ]);
  await expect(paper.locator('.paper h1')).toBeVisible();
  found.push(Buffer.from(await paper.content()));
  await paper.close();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  return Buffer.concat(found);
}

/** The page with copies and files. */
async function openFiles(person: Participant): Promise<Page> {
  const page = await person.profile.context.newPage();
  await page.goto(`chrome-extension://${person.profile.extensionId}/review.html`);
  await page.locator('summary').filter({ hasText: 'Copies and files' }).click();
  return page;
}
async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const path = test.info().outputPath(`${button}.att`);
  await file.saveAs(path);
  return path;
}
/** What an open backup holds. */
async function unpacked(path: string): Promise<Buffer> {
  const contents = await contentsOf(await readContainer(new Blob([readFileSync(path)])), null);
  return Buffer.from(contents ?? []);
}

test('nobody else gets what was not shared: no export, no file, no message, nothing on their disk', async () => {
  test.setTimeout(180_000);
  await addAction(mara, { what: 'A quiet seat on the bus', who: 'Mr. T', by: '2027-03-05' });
  await mara.seesSaved();
  await Promise.all([mara.seesSameNotes(), teacher.seesSameNotes()]);
  const inNotes = [SHARED.note, SHARED.worry, SHARED.unclear];
  for (const person of [mara, teacher]) {
    const exports = await takeAll(person);
    expect(wordsIn(exports, SECRET), `exports of ${person.name}`).toEqual([]);
    expect(wordsIn(exports, inNotes), `exports of ${person.name}`).toEqual(inNotes);
  }

  // A backup holds them when its owner says so, and only then; an open one does not by itself.
  const files = await openFiles(mara);
  const wish = files.getByRole('switch', { name: 'Put my private notes in the file' });
  await expect(wish).toBeChecked();
  await files.getByRole('switch', { name: 'Lock it with a passphrase' }).uncheck();
  await expect(wish).not.toBeChecked();
  await expect(files.getByText('Anyone who opens this file could read them.')).toBeVisible();
  const without = await unpacked(await download(files, 'Make the file'));
  expect(wordsIn(without, SECRET)).toEqual([]);
  expect(wordsIn(without, OPEN)).toEqual(OPEN);
  await wish.check();
  const whole = await unpacked(await download(files, 'Make the file'));
  expect(wordsIn(whole, SECRET)).toEqual(Object.values(OWN));

  // A file with changes is opened by him for whom it is.
  await files.getByLabel('Meeting', { exact: true }).selectOption({ index: 0 });
  const changes = await download(files, 'Make a file for the others');
  await files.close();
  const his = await openFiles(teacher);
  const [chooser] = await Promise.all([
    his.waitForEvent('filechooser'),
    his.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles(changes);
  await expect(his.getByRole('region', { name: 'What is in the file' })).toContainText('You have all of it');
  await his.close();

  // Nor are they in the document that both have, on her own device.
  const shared = await storedBytes(mara.panel, 'att-meeting-');
  expect(wordsIn(shared, SECRET)).toEqual([]);
  expect(wordsIn(shared, OPEN)).toEqual(OPEN);

  expect([...wires.keys()].sort()).toEqual(['Mara', 'Mr. T']);
  for (const [name, gather] of wires) {
    const all = [...(name === 'Mara' ? before : []), await gather()];
    const [channels, sockets] = [
      Buffer.concat(all.map((wire) => wire.channels)),
      Buffer.concat(all.map((wire) => wire.sockets)),
    ];
    const whose = `messages of ${name}`;
    expect(sockets.length, whose).toBeGreaterThan(1_000);
    expect(wordsIn(channels, SECRET), whose).toEqual([]);
    // The server sees nothing of either.
    expect(wordsIn(sockets, [...SECRET, ...OPEN]), whose).toEqual([]);
    // He sends nothing of hers on.
    expect(wordsIn(channels, OPEN), whose).toEqual(name === 'Mara' ? OPEN : []);
  }

  await teacher.profile.context.close();
  expect(wordsInFolder(teacher.profile.userDataDir, SECRET), 'on his disk').toEqual([]);
  expect(wordsInFolder(teacher.profile.userDataDir, OPEN), 'on his disk').toEqual([...OPEN].sort());
  // Looked for in the same way, they are found where they do belong.
  expect(wordsInFolder(mara.profile.userDataDir, Object.values(OWN)), 'on her own disk').toEqual(
    Object.values(OWN).sort(),
  );
});

test('deleting the meeting deletes them', async () => {
  const kept = [...Object.values(OWN), ...OPEN];
  expect(wordsIn(await storedBytes(mara.panel), kept)).toEqual(kept);
  await mara.leaveAsItIs();
  await mara.panel.getByRole('button', { name: /^Delete / }).click();
  await mara.panel.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(mara.panel.getByText('The meeting is deleted from this device.')).toBeAttached();
  expect(wordsIn(await storedBytes(mara.panel), [...SECRET, ...OPEN])).toEqual([]);
});

test('a worksheet is filled in before anyone else is there; what it shares waits in the plan', async () => {
  await mara.button('Plan a meeting').click();
  await go(mara, 'Worksheet');
  await add(mara, 'Write here: My questions', 'Who decides about the bus?');
  await share(mara, 'Who decides about the bus?', 'Meeting plan, as a question');
  await expect(mara.panel.getByText('Ready to be shared')).toBeVisible();
  await mara.button('See it: Who decides about the bus?').click();
  await expect(mara.panel.getByRole('heading', { level: 2, name: 'Meeting plan' })).toBeVisible();
  await expect(mara.panel.getByText('1 question')).toBeVisible();
});
