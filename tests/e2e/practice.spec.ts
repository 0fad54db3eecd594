import { expect, type Locator, test } from '@playwright/test';
import { addAction, agree } from './support/actions.ts';
import { check, faults } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';

/*
 * The practice meeting from the start screen to its end, with real clicks; what is left of it afterwards: nothing. One's
 * part in a meeting, where to find help, how long notes stay, and everything deleted. One person, one browser, the panel
 * in a tab of its own. Set ATT_SHOTS_DIR to keep pictures.
 */

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

let table: Table;
let mara: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  const profile = await table.profile('practice');
  mara = await table.sitInTab('Mara', 'Family', profile);
  await mara.introduce();
});
test.afterAll(() => table?.clear());

const coach = (): Locator => mara.panel.getByRole('region', { name: 'Practice coach' });
const step = (name: string): Locator => coach().getByRole('heading', { name });
const guide = async (view: string): Promise<void> => {
  await mara.button('Guide').click();
  await mara.button(new RegExp(`^${view}`)).click();
};
const practise = async (): Promise<void> => {
  await mara.button('Practice meeting').click();
  await expect(step('Step 1 of 8')).toBeVisible();
};

/** Every row of every database, and what else a page can keep. */
const onDisk = (): Promise<string> =>
  mara.panel.evaluate(async () => {
    const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      // Random bytes that come and go, for the browser's own log (lib/storage/log-rotation.ts).
      if (name === 'at-the-table-scratch') continue;
      const db = await asPromise(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const rows = await asPromise(db.transaction(store).objectStore(store).getAll());
        found.push(`${name} ${store} ${JSON.stringify(rows)}`);
      }
      db.close();
    }
    const small = [{ ...localStorage }, { ...sessionStorage }];
    return JSON.stringify([found.sort(), small], null, 1);
  });

test('practice: from the door to the end, and nothing is left of it', async () => {
  const before = await onDisk();
  const sockets: string[] = [];
  const requests: string[] = [];
  mara.page.on('websocket', (socket) => sockets.push(socket.url()));
  mara.page.on('request', (request) => requests.push(request.url()));
  await practise();
  await expect(mara.panel.getByRole('heading', { level: 1, name: 'Practice meeting' })).toBeVisible();
  await expect(mara.page).toHaveTitle(/^Practice meeting/);
  await expect(coach()).toContainText('Practice: nothing here is kept or sent');
  await expect(mara.status('Saved on this device')).toHaveCount(0);

  await expect(mara.door).toContainText('Pretend teacher');
  const words = await mara.door.getByRole('listitem').allInnerTexts();
  expect(words).toHaveLength(3);
  await expect(coach()).toContainText(words.join(', '));
  await mara.letIn();
  await expect(step('Step 2 of 8')).toBeVisible();
  await expect(coach()).toContainText('Pretend teacher is in.');
  // Nothing moves on by itself.
  await mara.write('Builds towers for hours');
  await expect(step('Step 3 of 8')).toBeVisible();
  await mara.seesNote('He is kind to the small ones. They come to him when they are sad.');

  await mara.button('LRE: what it means').click();
  await mara.panel
    .getByRole('dialog', { name: 'LRE' })
    .getByRole('button', { name: 'What does that mean?' })
    .click();
  await mara.panel
    .getByRole('dialog', { name: 'Ask everyone' })
    .getByRole('button', { name: 'Ask', exact: true })
    .click();
  await expect(step('Step 4 of 8')).toBeVisible();

  const worry = mara.section('Worries');
  await expect.poll(() => mara.notes('Worries')).toContain('I worry that he gives up when a text is long.');
  await check(mara.page, 'practice-worry');
  await mara.page.setViewportSize({ width: 900, height: 760 });
  await worry.getByRole('button', { name: 'More for the note by Pretend teacher' }).click();
  await mara.panel.getByRole('menuitem', { name: 'Check my understanding' }).click();
  await mara.panel.getByRole('textbox', { name: 'How I understand it' }).fill('Long texts are hard for him');
  await mara.button('Ask Pretend teacher').click();
  await expect(step('Step 5 of 8')).toBeVisible();

  await mara.show('Phrases');
  const phrases = mara.panel.getByRole('tabpanel', { name: 'Phrases' });
  await phrases
    .getByRole('button', { name: /^What does a good day look like/ })
    .first()
    .click();
  await phrases.getByRole('button', { name: 'Post as a question' }).click();
  await expect(step('Step 6 of 8')).toBeVisible();

  const made = await addAction(mara, { what: 'Read together ten minutes a day', who: 'Mara' });
  await agree(mara, 'Read together ten minutes a day');
  await expect(made.getByText('Agreed by both sides')).toBeVisible();
  await expect(step('Step 7 of 8')).toBeVisible();

  await mara.button('Guide').click();
  await mara.button('Take a break').click();
  await mara.button('Go on').click();
  await expect(step('Step 8 of 8')).toBeVisible();
  // The list of steps is what was open before the break.
  await mara.button(/^End of meeting/).click();
  await expect(step('You did it')).toBeVisible();

  await coach().getByRole('button', { name: 'Leave the practice' }).click();
  await expect(mara.button('Start shared notes')).toBeVisible();
  await expect(mara.page).not.toHaveTitle(/Practice/);
  expect(await onDisk()).toBe(before);
  expect(sockets).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
});

test('practice looks calm on every screen, starts again from the beginning, and can be skipped through', async () => {
  await practise();
  await check(mara.page, 'practice-door');
  await mara.page.setViewportSize({ width: 900, height: 760 });
  await coach().getByRole('button', { name: 'Skip this step' }).press('Enter');
  await expect(step('Step 2 of 8')).toBeVisible();
  await expect(mara.door).toHaveCount(0);
  await coach().getByRole('button', { name: 'Step back' }).press('Enter');
  await expect(coach()).toContainText('You have done this step.');
  for (let left = 8; left > 0; left--)
    await coach()
      .getByRole('button', { name: /^(Skip this|Next) step$/ })
      .press('Enter');
  await expect(step('You have seen it all')).toBeVisible();
  await check(mara.page, 'practice-over');
  await coach().getByRole('button', { name: 'Hide the coach' }).press('Enter');
  await expect(step('You have seen it all')).toHaveCount(0);
  await expect(coach()).toContainText('nothing here is kept or sent');
  await coach().getByRole('button', { name: 'Show the coach' }).press('Enter');
  await coach().getByRole('button', { name: 'Start again' }).click();
  await expect(step('Step 1 of 8')).toBeVisible();
  await expect(mara.door).toBeVisible();
  await mara.choose('Leave');
  await expect(mara.button('Start shared notes')).toBeVisible();
});

test('one’s part: own card first, a question goes into the notes, the others’ cards are a tap away', async () => {
  await mara.start();
  await guide('Your part');
  const mine = mara.panel.getByRole('article', { name: 'Family' });
  await expect(mine).toContainText('34 CFR 300.322(e)');
  await check(mara.page, 'part-family');
  await mine.getByRole('button', { name: 'Put into the notes: Who will do this, and by when?' }).click();
  await mara.button('See it').click();
  await mara.seesNote('Who will do this, and by when?', 'Questions');
  await guide('Your part');
  await mara.panel.getByRole('radio', { name: 'School' }).check();
  await expect(mara.panel.getByRole('article', { name: 'School' })).toContainText('How to listen');
  await check(mara.page, 'part-school');
});

test('where to find help: a list without a network; nothing opens by itself; places near by come first', async () => {
  await guide('Where to find help');
  await mara.profile.context.setOffline(true);
  const page = mara.panel.getByRole('link', { name: 'Open www.cadreworks.org: CADRE, in a new tab' });
  await expect(page).toHaveAttribute('href', 'https://www.cadreworks.org/');
  await expect(page).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(page).toHaveAttribute('target', '_blank');
  await expect(mara.panel.getByRole('link', { name: /^Call 800-421-3481/ })).toHaveAttribute(
    'href',
    'tel:8004213481',
  );
  const [chooser] = await Promise.all([
    mara.page.waitForEvent('filechooser'),
    mara.button('Add a file').click(),
  ]);
  const pack = {
    ...{ format: 'at-the-table-pack', version: 1, name: 'Maple Valley', from: 'Family center' },
    resources: [{ id: 'center', name: 'Family center', about: 'Comes along.', phone: '555-010-0199' }],
  };
  await chooser.setFiles({
    ...{ name: 'valley.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(pack)),
  });
  await mara.button('Add this pack').click();
  const near = mara.panel.getByRole('region', { name: 'Near you' });
  await expect(near).toContainText('From “Maple Valley”, by Family center');
  await expect(near.getByRole('link', { name: 'Call 555-010-0199: Family center' })).toBeVisible();
  await check(mara.page, 'resources');
  await mara.profile.context.setOffline(false);
  expect(mara.profile.context.pages().length).toBe(2);
});

test('how long notes stay: this meeting, new ones, and all of them from the start screen', async () => {
  await guide('Keep or delete');
  const here = mara.panel.getByRole('region', { name: 'This meeting' });
  await here.getByRole('radio', { name: 'One year' }).check();
  await expect(here).toContainText('Stays at least to');
  await mara.leaveAsItIs();
  await mara.button('Keep or delete').click();
  const all = mara.panel.getByRole('region', { name: 'All meetings on this device' });
  await expect(all.getByRole('combobox')).toHaveValue('year');
  await mara.panel
    .getByRole('region', { name: 'New meetings' })
    .getByRole('radio', { name: 'For ever' })
    .check();
  await check(mara.page, 'keeping');
});

/** Changes every row of a table of the catalog, as time would. */
const rewrite = (table: string, change: object): Promise<void> =>
  mara.panel.evaluate(
    async ([store, fields]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('at-the-table');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      await new Promise<void>((resolve, reject) => {
        const tx = db.transaction(store, 'readwrite');
        const rows = tx.objectStore(store).getAll();
        rows.onsuccess = () => {
          for (const row of rows.result)
            if (row.meetingId !== '') tx.objectStore(store).put({ ...row, ...fields });
        };
        tx.oncomplete = () => resolve();
        tx.onabort = () => reject(tx.error);
      });
      db.close();
    },
    [table, change] as const,
  );
const DAY = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

test('what is due is told a week before it goes, can be kept, and goes only then', async () => {
  const old = Date.now() - 400 * DAY;
  await rewrite('meetings', { createdAt: old, openedAt: old });
  await mara.page.reload();
  const due = mara.panel.getByText('goes in 7 days.');
  await expect(due).toBeVisible();
  await check(mara.page, 'keeping-due');
  await mara.button(/^Keep: /).click();
  await expect(due).toHaveCount(0);
  await rewrite('keeping', { askedOn: daysAgo(91) });
  await mara.page.reload();
  await expect(mara.panel.getByText('Do you still need these notes?')).toBeVisible();
  await rewrite('meetings', { keep: 'year' });
  await rewrite('keeping', { noticedOn: daysAgo(9), seenOn: daysAgo(2) });
  await mara.page.reload();
  await expect(
    mara.panel.getByText('As you had chosen, these notes are gone from this device'),
  ).toBeVisible();
  await expect(mara.panel.getByRole('list', { name: 'Your meetings' })).toHaveCount(0);
  await mara.button('Keep or delete').click();
});

test('everything is deleted: no database, no setting, no key is left, also for another page that was open', async () => {
  const review = await mara.profile.context.newPage();
  await review.goto(`chrome-extension://${mara.profile.extensionId}/review.html`);
  await review.getByRole('heading', { name: 'Meetings' }).waitFor();
  for (const part of ['Keep or delete', 'Where to find help'])
    await review.locator('summary').filter({ hasText: part }).click();
  await expect(review.getByRole('region', { name: 'New meetings' })).toBeVisible();
  await expect(review.getByRole('link', { name: /^Call 988/ })).toBeVisible();
  expect(await faults(review.mainFrame())).toEqual([]);
  await mara.page.bringToFront();
  await mara.button('Delete everything …').click();
  const sure = mara.panel.getByRole('dialog', { name: 'Delete everything?' });
  await sure.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(sure).toContainText('Please type DELETE to go on.');
  await check(mara.page, 'delete-everything');
  await sure.getByRole('textbox', { name: 'To be sure, type the word DELETE' }).fill('delete');
  await sure.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(mara.panel.getByRole('heading', { name: 'Everything is deleted' })).toBeVisible();
  await expect(review.getByRole('heading', { name: 'Everything is deleted' })).toBeVisible();
  const left = (): Promise<unknown> =>
    mara.page.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      const kept = await Promise.all([storage.local.get(), storage.session.get()]);
      const names = (await indexedDB.databases()).map(({ name }) => name);
      return [names, localStorage.length, sessionStorage.length, ...kept.map((one) => Object.keys(one))];
    });
  expect(await left()).toEqual([[], 0, 0, [], []]);
  await mara.button('Start new').click();
  await expect(mara.panel.getByRole('textbox', { name: 'Your name' })).toHaveValue('');
});
