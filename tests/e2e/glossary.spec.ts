import { readFile } from 'node:fs/promises';
import { expect, type Locator, test } from '@playwright/test';
import { type Participant, Table } from './support/people.ts';

/* The glossary's own pages, in the production build: look-up by keyboard, own words, packs in and out. */

test.describe.configure({ mode: 'serial' });

let table: Table;
let mara: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  mara = await table.seat('Mara', 'Family');
});
test.beforeEach(async () => {
  await mara.leaveAsItIs();
  await mara.start();
  await mara.show('Glossary');
});
test.afterAll(() => table?.clear());

const box = (): Locator => mara.panel.getByRole('searchbox', { name: 'Look up a word' });
const heading = (name: string): Locator => mara.panel.getByRole('heading', { name, exact: true, level: 2 });
const field = (name: string): Locator => mara.panel.getByRole('textbox', { name, exact: true });
const topic = (name: string): Locator =>
  mara.panel.getByRole('list', { name: 'Yours on this device' }).getByRole('button', { name });

/** Chooses a file for "Import a pack". */
async function importPack(content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    mara.page.waitForEvent('filechooser'),
    mara.button('Import a pack').click(),
  ]);
  await chooser.setFiles({ name: 'words.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}

test('a word is looked up by keyboard alone, and coming back finds the place and the focus again', async () => {
  const { keyboard } = mara.page;
  await box().focus();
  await keyboard.type('educacion gratuita');
  const results = mara.panel.getByRole('list', { name: 'Words found' }).getByRole('button');
  await expect(results.first()).toContainText('FAPE');
  await box().fill('evaluat');
  await expect(results.nth(2)).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(results.nth(1)).toBeFocused();
  const term = (await results.nth(1).locator('strong').textContent()) ?? '';
  await keyboard.press('Enter');
  await expect(heading(term)).toBeFocused();
  await mara.button('Back').press('Enter');
  await expect(results.nth(1)).toBeFocused();
  await expect(box()).toHaveValue('evaluat');
  await keyboard.press('Escape');
  await expect(box()).toBeFocused();
  await box().fill('qqzzxx');
  await expect(mara.panel.getByText('No word found').first()).toBeVisible();
  await expect(mara.button('Ask everyone what it means')).toBeVisible();
});

test('an own note stands beside the built-in words, can be changed and deleted', async () => {
  await box().fill('FAPE');
  // The glossary may still be loading.
  await expect(mara.panel.getByRole('list', { name: 'Words found' })).toContainText('FAPE');
  await box().press('Enter');
  await mara.button('Write my own note on it').click();
  await expect(field('Word or letters')).toHaveValue('FAPE');
  await mara.button('Save this word').click();
  await expect(field('What it means, in plain words')).toBeFocused();
  await expect(mara.panel.getByText('Please write what it means.')).toBeVisible();
  await field('What it means, in plain words').fill('Ask Dana for the example.');
  await mara.button('Save this word').click();
  await expect(heading('FAPE')).toBeVisible();
  await expect(mara.panel.getByText('Ask Dana for the example.')).toBeVisible();
  await expect(mara.panel.getByText('34 CFR 300.17')).toBeVisible();

  await mara.panel.getByRole('button', { name: /^Open Your own note on it/ }).click();
  await mara.panel.getByRole('button', { name: 'Change', exact: true }).click();
  await field('What it means, in plain words').fill('Ask Dana.');
  await mara.button('Save this word').click();
  await expect(mara.panel.getByText('Ask Dana.', { exact: true })).toBeVisible();
  await mara.panel.getByRole('button', { name: 'Delete', exact: true }).click();
  await mara.panel.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(mara.panel.getByText('34 CFR 300.17')).toBeVisible();
  await expect(mara.panel.getByText('Ask Dana.')).toBeHidden();
});

test('a new word is shown as soon as it is saved, and goes out and comes in as a pack', async () => {
  await box().fill('Bridge room');
  await mara.button('Add it yourself').click();
  await field('What it means, in plain words').fill('A quiet room with one adult.');
  await mara.button('Save this word').click();
  await expect(heading('Bridge room')).toBeFocused();
  await expect(mara.panel.getByText('A quiet room with one adult.')).toBeVisible();

  await mara.button('Back').click();
  await box().fill('');
  await topic('My own words').click();
  await mara.button('Export my words').click();
  await field('Name of the pack').fill('Words of our school');
  await field('Who it is from').fill('Mara');
  const [saved] = await Promise.all([
    mara.page.waitForEvent('download'),
    mara.button('Save the file').click(),
  ]);
  expect(saved.suggestedFilename()).toBe('words-of-our-school.json');
  const text = await readFile(await saved.path(), 'utf8');

  await mara.button('Back').click();
  await topic('Packs').click();
  await importPack(text);
  await expect(mara.panel.getByText('You have all of its words already.')).toBeVisible();
  await expect(mara.button('Add this pack')).toHaveCount(0);
  await mara.button('Close').last().click();

  await importPack(text.replaceAll('one adult', 'two adults').replace('Words of our school', 'Their words'));
  await expect(heading('Add the pack “Their words”?')).toBeFocused();
  await expect(mara.panel.getByText('1 word you have with another meaning. Both are kept.')).toBeVisible();
  await mara.button('Add this pack').click();
  await mara.button('See its words: Their words').click();
  await mara.panel.getByRole('list', { name: 'Their words' }).getByRole('button').click();
  await expect(mara.panel.getByText('A quiet room with two adults.')).toBeVisible();
  await expect(mara.panel.getByText('A quiet room with one adult.')).toBeVisible();
  await mara.button('Back').click();
  await mara.button('Back').click();
  await mara.button('Remove: Their words').click();
  await mara.panel.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(mara.panel.getByText('You have no packs yet.')).toBeVisible();
  await expect(heading('Packs')).toBeFocused();
});

test('a file that is broken, huge, of another kind or holds code is refused with a reason, and nothing changes', async () => {
  await topic('Packs').click();
  const pack = (meaning: string): string =>
    JSON.stringify({
      ...{ format: 'at-the-table-pack', version: 1, name: 'A', from: 'B' },
      entries: [{ id: 'a', term: 'Alpha', meaning }],
    });
  const refused: readonly [string | Buffer, RegExp][] = [
    [pack('Fine.').slice(0, -9), /Part of this file is missing/],
    [Buffer.alloc(6_000_000, 'a'), /too big/],
    ['%PDF-1.7', /not a pack of words/],
    [pack('<img src=x onerror=alert(1)>'), /code for web pages/],
  ];
  for (const [content, reason] of refused) {
    await importPack(content);
    await expect(mara.panel.getByRole('alert').filter({ hasText: reason })).toBeVisible();
    await expect(mara.panel.getByText('You have no packs yet.')).toBeVisible();
  }
});
