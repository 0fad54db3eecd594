import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Download, expect, type Page, test } from '@playwright/test';
import { addAction, agree, card, seesState, showActions } from './support/actions.ts';
import { check } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';

/* "Take it with you" and "Check a receipt", as people use them: two people in two browsers, in the production build. */

test.describe.configure({ mode: 'serial' });

const WHAT = 'Ear protection on the bus, =1+1';

let table: Table;
let mara: Participant;
let review: Page;
/** The receipt that the first test saved. */
let receipt = '';

test.beforeAll(async () => {
  table = await Table.set();
  let teacher: Participant;
  [mara, teacher] = await table.two();
  await mara.write('Reads to her little brother');
  await addAction(mara, { what: WHAT, who: 'Mr. T', by: '2027-03-05', know: 'Three calm rides' });
  await agree(mara, WHAT);
  await showActions(teacher);
  await expect(card(teacher, WHAT)).toBeVisible();
  await agree(teacher, WHAT);
  await seesState(mara, WHAT, 'Agreed by both sides');
  await mara.seesSaved();
  review = await mara.profile.context.newPage();
  await review.goto(`chrome-extension://${mara.profile.extensionId}/review.html`);
});
test.afterAll(() => table.clear());

const dialog = () => review.getByRole('dialog', { name: 'Take it with you' });
async function save(name: string): Promise<{ download: Download; text: string }> {
  const [download] = await Promise.all([
    review.waitForEvent('download'),
    dialog().getByRole('button', { name, exact: true }).click(),
  ]);
  const path = join(test.info().outputDir, download.suggestedFilename());
  await download.saveAs(path);
  await expect(dialog().getByRole('status')).toContainText(download.suggestedFilename());
  return { download, text: readFileSync(path, 'utf8') };
}

test('every file is saved under a plain name, with the agreed words in it', async () => {
  await review.getByRole('list', { name: 'Meetings' }).getByRole('button').first().click();
  await review.getByRole('button', { name: 'Take it with you' }).click();
  await expect(dialog()).toBeVisible();
  await check(review, 'take');
  await review.setViewportSize({ width: 1000, height: 900 });

  const markdown = await save('Text file (Markdown)');
  expect(markdown.download.suggestedFilename()).toMatch(
    /^[\w-]+-\d{4}-\d\d-\d\d-Summary-for-the-family\.md$/,
  );
  expect(markdown.text).toContain(
    '- Ear protection on the bus, =1+1\\\n  Who: Mr. T; By when: March 5, 2027',
  );

  await dialog().getByRole('radio', { name: 'Both, side by side' }).check();
  await dialog().getByRole('radio', { name: 'Full record' }).check();
  const both = await save('Text file (Markdown)');
  expect(both.text).toContain('**Who · Quién:** Mr. T');
  expect(both.text).toContain('Agreed by both sides · ');
  expect(both.text).toContain('Reads to her little brother');

  const word = await save('Word file');
  expect(word.download.suggestedFilename()).toMatch(/-Full-record\.docx$/);
  expect(word.text.slice(0, 2)).toBe('PK');

  await dialog().getByRole('radio', { name: 'English' }).check();
  const csv = await save('Table (CSV)');
  expect(csv.text).toContain('"Ear protection on the bus, \'=1+1","Mr. T","2027-03-05"');
  const calendar = await save('Calendar file');
  expect(calendar.text).toContain('DTSTART;VALUE=DATE:20270305\r\n');
  const saved = await save('Receipt of what was agreed');
  expect(saved.download.suggestedFilename()).toMatch(/-receipt\.json$/);
  receipt = saved.text;
});

test('it is copied with formatting and without, and put into a mail to nobody', async () => {
  await mara.profile.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog().getByRole('button', { name: 'Copy, to paste it anywhere' }).click();
  await expect(dialog().getByRole('status')).toContainText('Copied');
  const pasted = await review.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (type: string): Promise<string> => (await (await item?.getType(type))?.text()) ?? '';
    return { html: await of('text/html'), text: await of('text/plain') };
  });
  expect(pasted.html).toContain('<h2>');
  expect(pasted.text).toContain(`${WHAT}\n`);
  expect(pasted.text).toContain('WHAT WE AGREED');

  await review.evaluate(() => {
    // What the browser would hand to a mail program.
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      document.documentElement.dataset.opened = this.href;
    };
  });
  await dialog().getByRole('button', { name: 'E-mail draft' }).click();
  await expect(dialog().getByRole('status')).toContainText('Your mail program');
  const address = (await review.locator('html').getAttribute('data-opened')) ?? '';
  expect(address).toMatch(/^mailto:\?subject=/);
  expect(new URL(address).searchParams.get('body')).toContain(WHAT);
});

test('it is printed from a tab of its own, which gets the meeting anew when it is loaded again', async () => {
  const [page] = await Promise.all([
    mara.profile.context.waitForEvent('page'),
    dialog().getByRole('button', { name: 'Print or save as PDF' }).click(),
  ]);
  await expect(page.locator('.paper')).toContainText('Three calm rides');
  expect(new URL(page.url()).pathname).toBe('/print.html');
  await page.reload();
  await expect(page.locator('.paper')).toContainText('Three calm rides');
  await page.close();
  await dialog().getByRole('button', { name: 'Close' }).click();
  await expect(dialog()).toBeHidden();
});

test('beside the call, in the panel: a file, a copy, and a page to print in a tab of its own', async () => {
  const inCall = mara.panel.getByRole('dialog', { name: 'Take it with you' });
  await mara.page.bringToFront();
  await mara.choose('Take it with you');
  await expect(inCall.getByRole('heading', { name: 'Take it with you' })).toBeFocused();
  const [download] = await Promise.all([
    mara.page.waitForEvent('download'),
    inCall.getByRole('button', { name: 'Text file (Markdown)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.md$/);
  await inCall.getByRole('button', { name: 'Copy, to paste it anywhere' }).click();
  await expect(inCall.getByRole('status')).toContainText('Copied');
  const [page] = await Promise.all([
    mara.profile.context.waitForEvent('page'),
    inCall.getByRole('button', { name: 'Print or save as PDF' }).click(),
  ]);
  await expect(page.locator('.paper')).toContainText('Mr. T');
  await page.close();
  await inCall.getByRole('button', { name: 'Close' }).click();
  await expect(inCall).toBeHidden();
});

/** Gives the page a file to check. */
async function give(page: Page, name: string, content: string): Promise<void> {
  const file = test.info().outputPath(name);
  writeFileSync(file, content);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^(Choose a file|Check another file)$/ }).click(),
  ]);
  await chooser.setFiles(file);
}

test('a receipt is checked on the page and by a command, and fails after one changed character', async () => {
  const page = await mara.profile.context.newPage();
  await page.goto(`chrome-extension://${mara.profile.extensionId}/review.html`);
  await page.getByText('Check a receipt', { exact: true }).click();
  await give(page, 'good.json', receipt);
  await expect(page.getByText('This receipt is as it was made')).toBeVisible();
  const shown = page.getByRole('article').filter({ hasText: WHAT });
  await expect(shown).toContainText('Agreed by both sides');
  await expect(shown).toContainText(/Mara\W* \(Family\) agreed on/);
  await expect(shown).toContainText(/Mr\. T\W* \(School\) agreed on/);
  await expect(shown).toContainText('March 5, 2027');
  await expect(shown.getByText('signed on this device')).toHaveCount(1);
  await check(page, 'receipt-good');

  const changed = receipt.replace('Three calm rides', 'Three calm rider');
  await give(page, 'changed.json', changed);
  await expect(page.getByText('Do not rely on this receipt')).toBeVisible();
  await expect(page.getByText('The words were changed.')).toBeVisible();
  await expect(page.getByRole('article').filter({ hasText: WHAT })).toContainText('Not agreed by both sides');
  await check(page, 'receipt-changed');
  for (const [name, content, sentence] of [
    ['cut.json', receipt.slice(0, -40), 'This receipt is damaged'],
    ['other.json', '{"hello":1}', 'not a receipt'],
    ['deep.json', '['.repeat(500_000), 'not a receipt'],
    ['big.json', ' '.repeat(7_000_000), 'too big'],
    ['newer.json', receipt.replace('"version": 1', '"version": 9'), 'newer version'],
  ] as const) {
    await give(page, name, content);
    await expect(page.getByText(sentence), name).toBeVisible();
  }
  await page.close();

  const verify = (name: string, content: string) => {
    const file = test.info().outputPath(name);
    writeFileSync(file, content);
    const script = resolve(import.meta.dirname, '../../scripts/verify.ts');
    return spawnSync(process.execPath, [script, file], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
  };
  const good = verify('good.json', receipt);
  expect(good.stdout).toContain('Agreed by both sides');
  expect(good.stdout).toContain('Mara (Family) agreed on');
  expect(good.status).toBe(0);
  const bad = verify('changed.json', changed);
  expect(bad.stdout).toContain('The words were changed.');
  expect(bad.stdout).not.toContain('Agreed by both sides');
  expect(bad.status).toBe(1);
});
