import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { check } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';
import type { Profile } from './support/profiles.ts';

/* Files that people keep or send, in the production build: one browser makes them, another opens them. */

test.describe.configure({ mode: 'serial' });

let table: Table;
/** Has one meeting with one note, until the last test. */
let mara: Participant;
/** Another browser that has a copy of it, to read. */
let reader: Profile;
/** What pages say when something happens that nobody expected. */
const unexpected: string[] = [];
let folder = '';
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'at-the-table-files-'));
  table = await Table.set();
  mara = await table.seat('Mara', 'Family');
  await mara.start();
  await mara.write('Reads every evening');
  await mara.seesSaved();
});
test.afterEach(async () => {
  for (const page of mara.profile.context.pages()) if (page.url().endsWith('review.html')) await page.close();
  expect(unexpected.splice(0)).toEqual([]);
});
test.afterAll(async () => {
  await table?.clear();
  rmSync(folder, { recursive: true, force: true });
});

const PASSPHRASE = 'four short words here';

/** The review page with its copies and files opened. */
async function openFiles({ context, extensionId }: Profile): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/review.html`);
  page.on('console', (message) => {
    if (message.type() === 'error') unexpected.push(message.text());
  });
  await page.locator('summary').filter({ hasText: 'Copies and files' }).click();
  await expect(page.getByRole('heading', { name: 'Keep a copy' })).toBeVisible();
  return page;
}

/** Presses a button that hands a file to the downloads, and gives where it is. */
async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^at-the-table-(backup|changes)-\d{4}-\d\d-\d\d\.att$/);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

async function choose(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles(file);
}

const inIt = (page: Page): Locator => page.getByRole('region', { name: 'What is in the file' });
async function bringIn(page: Page): Promise<void> {
  await inIt(page).getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('Done. It is on this device now.').first()).toBeVisible();
}

test('damaged and foreign files are refused with a sentence, and change nothing', async () => {
  const page = await openFiles(mara.profile);
  await page.getByRole('switch', { name: 'Lock it with a passphrase' }).uncheck();
  const file = await download(page, 'Make the file');
  const bytes = readFileSync(file);
  const tries: [string, Buffer, string][] = [
    ['cut.att', bytes.subarray(0, -20), 'This file is damaged'],
    ['text.att', Buffer.from('Dear all'), 'This is not a file from At the Table'],
    ['empty.att', Buffer.alloc(0), 'This is not a file from At the Table'],
  ];
  for (const [name, content, sentence] of tries) {
    const path = join(folder, name);
    writeFileSync(path, content);
    await choose(page, path);
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: 'Nothing was changed.' })).toBeVisible();
  }
  await mara.page.bringToFront();
  expect(await mara.notes()).toEqual(['Reads every evening']);
});

test('an open copy can be read elsewhere; to write, someone has to let the device in', async () => {
  const page = await openFiles(mara.profile);
  await page.getByRole('switch', { name: 'Lock it with a passphrase' }).uncheck();
  await expect(page.getByText('Anyone who finds the file can read it.')).toBeVisible();
  const file = await download(page, 'Make the file');

  reader = await table.profile('reader');
  const there = await openFiles(reader);
  await choose(there, file);
  await expect(inIt(there)).toContainText('You can read it. To write in it, ask the others to let you in.');
  await bringIn(there);
  const here = await table.sitInTab('Mara', 'Family', reader);
  await here.reopen();
  await expect(here.panel.getByText('You can read these notes here.')).toBeVisible();
  await here.seesNote('Reads every evening');
  await expect(here.button('Add a note to Strengths')).toHaveCount(0);
});

test('a locked copy of everything comes back in another browser, and merges with what is there', async () => {
  const page = await openFiles(mara.profile);

  // A word is asked for, twice, before anything is made.
  await page.getByRole('button', { name: 'Make the file' }).click();
  await expect(page.getByText('Please use 10 letters or more.').first()).toBeVisible();
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Passphrase once more').fill('something else');
  await page.getByRole('button', { name: 'Make the file' }).click();
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await page.getByLabel('Passphrase once more').fill(PASSPHRASE);
  await page.getByRole('switch', { name: 'I want to go on in these meetings' }).check();
  await check(page, 'backup-make');
  const file = await download(page, 'Make the file');
  expect(readFileSync(file).includes('Reads every evening')).toBe(false);

  const other = await table.profile('other');
  const there = await openFiles(other);
  await choose(there, file);
  await there.getByLabel('Passphrase of this file').fill('four short words there');
  await there.getByRole('button', { name: 'Open it' }).click();
  await expect(there.getByText('This passphrase does not fit.')).toBeVisible();
  await check(there, 'backup-locked');
  await there.getByLabel('Passphrase of this file').fill(PASSPHRASE);
  await there.getByLabel('Passphrase of this file').press('Enter');
  await expect(inIt(there)).toContainText('New on this device');
  await expect(inIt(there)).toContainText('Your name: Mara');
  await check(there, 'backup-preview');
  await bringIn(there);

  // The same meeting, under the same name; it goes on here.
  const here = await table.sitInTab('Mara', 'Family', other);
  await here.reopen();
  await here.seesNote('Reads every evening');
  await here.write('Written on the new device');
  await here.seesSaved();
  await here.leave();

  // Brought in again, nothing is lost and nothing comes twice.
  await there.bringToFront();
  await choose(there, file);
  await there.getByLabel('Passphrase of this file').fill(PASSPHRASE);
  await there.getByRole('button', { name: 'Open it' }).click();
  await expect(inIt(there)).toContainText('You have all of it already');
  await expect(inIt(there)).toContainText('This device has newer words. They stay.');
  await expect(inIt(there).getByRole('button', { name: 'Bring it in' })).toHaveCount(0);
  await here.reopen();
  await here.seesNote('Written on the new device');
  expect(await here.notes()).toEqual(['Reads every evening', 'Written on the new device']);
  await other.close();
});

test('changes travel in a file, both ways, into an open panel too', async () => {
  const teacher = await table.seat('Mr. T', 'School');
  await table.twoAnew(mara, teacher);
  await mara.write('Before');
  await teacher.seesNote('Before');
  await Promise.all([mara.seesSaved(), teacher.seesSaved()]);
  const restart = await table.stopServer();
  await teacher.leave();
  await mara.write('From home');
  await mara.seesSaved();

  const page = await openFiles(mara.profile);
  const file = await download(page, 'Make a file for the others');
  const there = await openFiles(teacher.profile);
  await choose(there, file);
  await expect(inIt(there)).toContainText('From Mara (Family)');
  await expect(inIt(there)).toContainText('1 new note or action');
  await check(there, 'changes-preview');
  await bringIn(there);
  await teacher.page.bringToFront();
  await teacher.reopen();
  await teacher.seesNote('From home');
  await teacher.write('From school');
  await teacher.seesSaved();

  // Back: Mara has the meeting open all the while.
  await there.bringToFront();
  const answer = await download(there, 'Make a file for the others');
  await page.bringToFront();
  await choose(page, answer);
  await expect(inIt(page)).toContainText('From Mr. T (School)');
  await bringIn(page);
  await mara.page.bringToFront();
  await mara.seesNote('From school');

  // Someone who was never in the meeting cannot open it.
  const stranger = await openFiles(reader);
  await choose(stranger, answer);
  await expect(
    stranger.getByRole('alert').filter({ hasText: 'This device does not have that meeting.' }),
  ).toBeVisible();

  // And when they meet again, all is the same.
  await restart();
  await Promise.all([mara.seesSameNotes(60_000), teacher.seesSameNotes(60_000)]);
  expect((await mara.notes()).sort()).toEqual(['Before', 'From home', 'From school']);
  expect(await teacher.notes()).toEqual(await mara.notes());
});
