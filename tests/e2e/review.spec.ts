import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { type BrowserContext, expect, type Locator, type Page, test, type Worker } from '@playwright/test';
import { CALLS } from './support/call-pages.ts';
import { check } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';
import type { Profile } from './support/profiles.ts';

/* The page of its own, in the production build: look-up from selected text, own words, packs, words of meetings. */

test.describe.configure({ mode: 'serial' });

let table: Table;
/** The browser of all tests but the one about packs; each closes what it opened. */
let profile: Profile;
test.beforeAll(async () => {
  table = await Table.set();
  profile = await table.profile('mara');
});
test.afterEach(() =>
  Promise.all(
    profile.context
      .pages()
      .slice(1)
      .map((page) => page.close()),
  ),
);
test.afterAll(() => table?.clear());

const addressOf = ({ extensionId }: Profile): string => `chrome-extension://${extensionId}/review.html`;

async function openReview(profile: Profile, fragment = ''): Promise<Page> {
  const page = await profile.context.newPage();
  await page.goto(addressOf(profile) + fragment);
  await expect(page.getByRole('heading', { name: 'Glossary', exact: true })).toBeVisible();
  return page;
}
const box = (page: Page): Locator => page.getByRole('searchbox', { name: 'Look up a word' });
const word = (page: Page, term: string): Locator => page.getByRole('heading', { name: term, exact: true });

test('looks words up without a network, from the address too, and nothing in an address does harm', async () => {
  const sent: string[] = [];
  profile.context.on('request', (request) => sent.push(request.url()));
  await profile.context.setOffline(true);
  const page = await openReview(profile, '#look-up=least%20restrictive%20environments');
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('dialog', (dialog) => {
    wrong.push(dialog.message());
    void dialog.dismiss();
  });

  await expect(word(page, 'LRE')).toBeVisible();
  expect(page.url(), 'the text is gone from the address').toBe(addressOf(profile));
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(box(page)).toHaveValue('least restrictive environments');
  await box(page).fill('educación gratuita');
  await expect(page.getByRole('list', { name: 'Words found' }).getByRole('button').first()).toContainText(
    'FAPE',
  );
  await box(page).fill('Faep');
  await box(page).press('Enter');
  await expect(word(page, 'FAPE')).toBeFocused();
  // The same page again, with another word; one that is no entry is searched for.
  await page.goto(`${addressOf(profile)}#look-up=504`);
  await expect(word(page, 'FAPE')).toBeHidden();
  await page.goto(`${addressOf(profile)}#look-up=zzqx`);
  await expect(box(page)).toHaveValue('zzqx');
  await expect(page.getByText('No word found')).toBeVisible();

  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  await page.goto(`${addressOf(profile)}#look-up=${encodeURIComponent(hostile)}`);
  await expect(box(page)).toHaveValue(hostile);
  expect(await page.locator('img, #app script').count()).toBe(0);
  for (const fragment of [
    '#look-up=%',
    '#look-up=%C0%AF',
    `#look-up=${'x'.repeat(200_000)}`,
    '#look-up=__proto__',
    '#look-up=javascript:alert(3)',
    '#__proto__=1',
  ]) {
    await page.goto('about:blank');
    await page.goto(addressOf(profile) + fragment);
    await expect(box(page), fragment.slice(0, 40)).toBeVisible();
    expect((await box(page).inputValue()).length).toBeLessThanOrEqual(200);
  }
  expect(wrong).toEqual([]);
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.filter((url) => !/^(chrome-extension|blob|data):/.test(url))).toEqual([]);
  await profile.context.setOffline(false);
});

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** Chooses our entry of the menu on selected text, as the browser tells it to the background. */
const choose = (worker: Worker, selectionText: string): Promise<void> =>
  worker.evaluate(async (text) => {
    const [tab] = await chrome.tabs.query({ active: true });
    (chrome.contextMenus.onClicked as unknown as { dispatch(...given: unknown[]): void }).dispatch(
      { menuItemId: 'look-up', selectionText: text, editable: false, pageUrl: tab?.url ?? '' },
      tab,
    );
  }, selectionText);

test('text selected anywhere is looked up beside its page, then in the page that is open', async () => {
  const worker = await workerOf(profile.context);
  // Placed for good when the extension comes, which the browser tells a worker only after it has started. Changing
  // an entry that is not there is an error.
  const problem = (): Promise<string | null> =>
    worker.evaluate(
      () =>
        new Promise((resolve) => {
          chrome.contextMenus.update('look-up', {}, () => resolve(chrome.runtime.lastError?.message ?? null));
        }),
    );
  await expect.poll(problem, 'the entry of the menu').toBeNull();
  expect(await worker.evaluate(() => chrome.i18n.getMessage('lookUpMenu'))).toBe(
    'What does “%s” mean? (At the Table)',
  );

  const call = await profile.newCallPage(CALLS.meet);
  const last = await profile.context.newPage();
  await call.bringToFront();
  const [review] = await Promise.all([
    profile.context.waitForEvent('page'),
    choose(worker, '  extended school\n year '),
  ]);
  await expect(word(review, 'ESY')).toBeVisible();
  const tabs = await worker.evaluate(() => chrome.tabs.query({}));
  const own = tabs.find(({ url }) => url === addressOf(profile));
  expect(own?.active).toBe(true);
  expect(tabs.find(({ index }) => index === (own?.index ?? 0) - 1)?.active, 'beside the page').toBe(false);
  expect(own?.index).toBe(tabs.length - 2);

  await last.bringToFront();
  const before = profile.context.pages().length;
  await choose(worker, 'FBA');
  await expect(word(review, 'FBA')).toBeVisible();
  const front = (): Promise<number> =>
    worker.evaluate(
      async () =>
        (await chrome.tabs.query({ active: true, url: chrome.runtime.getURL('review.html') })).length,
    );
  await expect.poll(front, 'its tab comes to the front').toBe(1);
  expect(profile.context.pages()).toHaveLength(before);

  // Of two review pages one answers; when it is closed, the other.
  const second = await openReview(profile);
  await choose(worker, 'LRE');
  await expect(word(review, 'LRE')).toBeVisible();
  await expect(word(second, 'LRE')).toBeHidden();
  await review.close();
  await expect(async () => {
    await choose(worker, 'BIP');
    await expect(word(second, 'BIP')).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

async function explain(person: Participant, term: string, meaning: string | null): Promise<void> {
  const mark = person.panel.getByRole('button', { name: `${term}: what it means` });
  await mark.click();
  await person.panel
    .getByRole('dialog', { name: term })
    .getByRole('button', { name: 'What does that mean?' })
    .click();
  await person.panel
    .getByRole('dialog', { name: 'Ask everyone' })
    .getByRole('button', { name: 'Ask', exact: true })
    .click();
  if (meaning === null) return;
  await person.panel
    .getByRole('region', { name: 'Words to explain' })
    .getByRole('button', { name: 'Answer' })
    .click();
  await person.panel.getByRole('textbox', { name: 'In plain words' }).fill(meaning);
  await person.button('Share with everyone').click();
  await expect(person.panel.getByRole('region', { name: 'Words to explain' })).toBeHidden();
}

/** What a person would get who pastes the clipboard. */
async function paste(page: Page): Promise<string> {
  const field = await page.evaluateHandle(() => {
    const made = document.createElement('textarea');
    document.body.append(made);
    made.focus();
    return made;
  });
  await page.keyboard.press('Control+V');
  return field.evaluate((made) => {
    made.remove();
    return made.value;
  });
}

test('an own word is marked in the notes; what a meeting explained is there to read and to copy', async () => {
  const empty = await openReview(profile);
  await expect(empty.getByRole('heading', { name: 'Meetings' })).toBeVisible();
  await expect(empty.getByText('There are none yet.')).toBeVisible();
  await check(empty, 'review-empty');
  await empty.close();

  const mara = await table.sitInTab('Mara', 'Family', profile);
  await mara.introduce();
  const [review] = await Promise.all([profile.context.waitForEvent('page'), mara.button('Glossary').click()]);
  await expect(box(review)).toBeVisible();
  await mara.page.bringToFront();
  await mara.start();
  await mara.write('LRE and FBA, then the fox room', 'Worries');
  await expect(mara.button('LRE: what it means')).toBeVisible();
  await expect(mara.button('fox room: what it means')).toBeHidden();

  await review.bringToFront();
  await review.getByRole('button', { name: /^My own words/ }).click();
  await review.getByRole('button', { name: 'Add a word' }).click();
  await review.getByRole('textbox', { name: 'Word or letters' }).fill('fox room');
  await review.getByRole('textbox', { name: 'What it means, in plain words' }).fill('The calm room upstairs');
  await review.getByRole('button', { name: 'Save this word' }).click();
  await expect(review.getByRole('textbox', { name: 'Word or letters' })).toBeHidden();

  await mara.page.bringToFront();
  await expect(mara.button('fox room: what it means')).toBeVisible();
  await explain(mara, 'LRE', 'With the other children\nas much as we can');
  await explain(mara, 'FBA', null);
  await mara.seesSaved();

  await review.bringToFront();
  const row = review.getByRole('list', { name: 'Meetings' }).getByRole('button');
  await expect(row).toContainText('with Mara');
  await profile.context.setOffline(true);
  await row.click();
  const told = review.getByRole('list', { name: 'Words explained in this meeting' });
  await expect(told).toContainText('With the other children');
  await expect(told).toContainText('Told by Mara');
  await expect(review.getByRole('list', { name: 'Still to explain' })).toContainText('FBA');
  await check(review, 'review-meeting');

  await review.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(review.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await paste(review)).toContain(
    'LRE:\n  With the other children\nas much as we can (Told by Mara)\n\nStill to explain\n\n  FBA\n',
  );

  await told.getByRole('button', { name: /^LRE/ }).click();
  await expect(word(review, 'LRE')).toBeFocused();
  await check(review, 'review-word');
  await review.getByRole('button', { name: 'Back to all meetings' }).click();
  await expect(row).toBeFocused();
  await check(review, 'review-meetings');

  // The meeting goes on undisturbed by the look back.
  await profile.context.setOffline(false);
  await mara.page.bringToFront();
  await mara.write('Still here', 'Worries');
  await mara.seesSaved();
  expect(await mara.notes('Worries')).toHaveLength(2);
});

const PACK = {
  ...{ format: 'at-the-table-pack', version: 1, name: 'Words of our school', from: 'Dana' },
  entries: [
    { id: 'fox', term: 'Fox room', meaning: 'The calm room upstairs.' },
    { id: 'wolf', term: 'WOLF time', meaning: 'Half an hour of reading help.', category: 'services' },
  ],
};
const many = Array.from({ length: 10_000 }, (_, at) => ({ id: `w${at}`, term: `Word ${at}`, meaning: 'x' }));
/** A small picture, as a drawing program saves it. */
const picture = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  deflateSync(Buffer.alloc(2_000, 7)),
]);
const withCode = (meaning: string): string =>
  JSON.stringify({ ...PACK, entries: [{ id: 'a', term: 'A word', meaning }] });

const REFUSED: readonly (readonly [name: string, content: string | Buffer, reason: string])[] = [
  ['cut short', JSON.stringify(PACK).slice(0, 150), 'Part of this file is missing'],
  ['above 1 MB', JSON.stringify({ ...PACK, more: 'x'.repeat(1_100_000) }), 'This file is too big'],
  ['50 MB', Buffer.alloc(50_000_000, 0x20), 'This file is too big'],
  ['a script', withCode('<script>alert(1)</script>'), 'holds code for web pages'],
  ['a handler', withCode('<img src=x onerror=alert(1)>'), 'holds code for web pages'],
  ['an address with code', withCode('javascript:alert(1)'), 'holds code for web pages'],
  [
    'a prototype',
    `{"__proto__":${JSON.stringify(PACK)},"constructor":{"prototype":{"polluted":1}}}`,
    'not a pack of words',
  ],
  [
    'a prototype as id',
    JSON.stringify(PACK).replace('"fox"', '"__proto__"'),
    'Word number 1 in this pack is not right',
  ],
  ['10,000 words', JSON.stringify({ ...PACK, entries: many }), 'too many words'],
  ['no JSON', 'Fox room: the calm room upstairs', 'not a pack of words'],
  ['UTF-16', Buffer.from(`\ufeff${JSON.stringify(PACK)}`, 'utf16le'), 'not a pack of words'],
  ['a picture', picture, 'not a pack of words'],
  ['nothing', '', 'not a pack of words'],
];

test('packs: what is broken, huge, hostile or none is refused and changes nothing; a good one is added', async ({
  browserName: _,
}, testInfo) => {
  const fresh = await table.profile('fresh');
  const page = await openReview(fresh);
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole('button', { name: /^Packs/ }).click();
  const choosePack = async (name: string, content: string | Buffer): Promise<void> => {
    mkdirSync(testInfo.outputDir, { recursive: true });
    const file = join(testInfo.outputDir, `${name.replaceAll(/\W+/g, '-')}.json`);
    writeFileSync(file, content);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Import a pack' }).click(),
    ]);
    await chooser.setFiles(file);
  };
  const stored = (): Promise<unknown> =>
    page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('at-the-table');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const packs = request.result.transaction('packs').objectStore('packs').getAll();
            packs.onsuccess = () => {
              request.result.close();
              resolve(packs.result.map(({ name, entries }) => [name, entries.length]));
            };
          };
        }),
    );
  for (const [name, content, reason] of REFUSED) {
    await test.step(name, async () => {
      await choosePack(name, content);
      await expect(page.getByRole('alert')).toContainText(reason);
      await expect(page.getByRole('alert')).toContainText('othing was added');
      await expect(page.getByText('You have no packs yet.')).toBeVisible();
      expect(await stored()).toEqual([]);
    });
  }
  expect(alerts).toEqual([]);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await check(page, 'review-pack-refused');

  await choosePack('good', JSON.stringify(PACK));
  await expect(word(page, 'Add the pack “Words of our school”?')).toBeFocused();
  await expect(page.getByText('2 new words')).toBeVisible();
  expect(await stored(), 'a preview changes nothing').toEqual([]);
  await check(page, 'review-pack-preview');
  await page.getByRole('button', { name: 'Add this pack' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Words of our school' })).toBeVisible();
  expect(await stored()).toEqual([['Words of our school', 2]]);
  await check(page, 'review-packs');

  await page.goto(`${addressOf(fresh)}#look-up=wolf%20time`);
  await expect(word(page, 'WOLF time')).toBeVisible();
  const mara = await table.sitInTab('Mara', 'Family', fresh);
  await mara.introduce();
  await mara.start();
  await mara.write('WOLF time helps');
  await expect(mara.button('WOLF time: what it means')).toBeVisible();
  await fresh.close();
});

test('is a press away from the panel beside a call, and comes forward when it is open', async () => {
  const mara = await table.sit('Mara', 'Family', profile);
  const { context } = mara.profile;
  const worker = await workerOf(context);
  const active = (): Promise<boolean> =>
    worker.evaluate(
      async () =>
        (await chrome.tabs.query({ active: true, url: chrome.runtime.getURL('review.html') })).length > 0,
    );
  const [review] = await Promise.all([context.waitForEvent('page'), mara.button('Glossary').click()]);
  await expect(box(review)).toBeVisible();
  await box(review).fill('sped');
  await mara.page.bringToFront();
  await expect.poll(active).toBe(false);
  const before = context.pages().length;
  await mara.button('Glossary').click();
  await expect.poll(active).toBe(true);
  expect(context.pages()).toHaveLength(before);
  await expect(box(review), 'what was typed stays').toHaveValue('sped');
});

test('is out of reach of web pages', async () => {
  const worker = await workerOf(profile.context);
  const open = await worker.evaluate(() => chrome.runtime.getManifest().web_accessible_resources);
  expect(JSON.stringify(open)).toContain('panel.html');
  expect(JSON.stringify(open)).not.toContain('review');
});

test('speaks Spanish and wears the colors of the settings', async () => {
  const page = await openReview(profile);
  const panel = await table.sitInTab('Mara', 'Family', profile);
  await panel.button('Settings').click();
  await panel.panel.getByRole('radio', { name: 'Dark' }).check();
  await panel.panel.getByRole('radio', { name: 'Español' }).check();
  await expect(panel.panel.getByRole('heading', { level: 1 })).not.toHaveText('Settings');
  await page.bringToFront();
  await expect(page.getByRole('heading', { name: 'Reuniones' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page).toHaveTitle('Glosario y reuniones');
  await page.goto(`${addressOf(profile)}#look-up=IEP`);
  await expect(word(page, 'IEP')).toBeVisible();
  await check(page, 'review-spanish');
});
