import { expect, type Locator, type Page, test } from '@playwright/test';
import { addAction, agree, card, openCard, seesState, showActions } from './support/actions.ts';
import { check } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';

/* The review page afterwards: what was agreed, in both profiles; search; a meeting to read and to edit; the next one. */

test.describe.configure({ mode: 'serial' });

const QUIET = 'A quiet arrival at the side door';
const BOOKS = 'Order the reading books';
const CHILD = 'Fox';

let table: Table;
let mara: Participant;
let teacher: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher] = await table.two();
});
test.afterAll(() => table.clear());

async function openReview({ profile }: Participant): Promise<Page> {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extensionId}/review.html`);
  await expect(page.getByRole('heading', { name: 'Agreed actions', exact: true })).toBeVisible();
  return page;
}
const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
/** A card of the agreed actions. */
const item = (page: Page, what: string): Locator =>
  part(page, 'Agreed actions').getByRole('listitem').filter({ hasText: what });
const pill = (page: Page, name: RegExp): Locator => page.getByRole('radio', { name });

/** Says whom the meeting is about. */
async function nameChild(person: Participant, child: string): Promise<void> {
  await showActions(person);
  await person.panel.getByRole('button', { name: 'Change: about this meeting' }).click();
  const field = person.panel.getByRole('textbox', { name: 'Nickname or initials' });
  await field.fill(child);
  await field.blur();
}

test('what both agreed to stands in both profiles, with who agreed, and with what the signatures prove', async () => {
  await mara.write('The bus is too loud for her', 'Worries');
  await nameChild(mara, CHILD);
  await addAction(mara, { what: QUIET, who: 'Mr. T', by: '2027-03-05', know: 'She walks in by herself.' });
  await agree(mara, QUIET);
  await addAction(teacher, { what: BOOKS, who: 'School team', by: 'next' });
  await showActions(teacher);
  await agree(teacher, QUIET);
  for (const person of [mara, teacher]) await seesState(person, QUIET, 'Agreed by both sides');

  for (const person of [mara, teacher]) {
    const page = await openReview(person);
    const agreed = item(page, QUIET);
    await expect(agreed).toContainText('Agreed by both sides');
    await expect(agreed).toContainText('Who: Mr. T');
    await expect(agreed).toContainText('By Fri, Mar 5, 2027');
    await expect(agreed).toContainText('Mara (family)');
    await expect(agreed).toContainText('Mr. T (school)');
    await agreed.getByText('Who agreed, and when').click();
    await expect(agreed.getByRole('status')).toContainText(
      /Signed by .*Mara \(family\).*\. The words are exactly those they signed\./,
    );
    await agreed.getByRole('button', { name: 'Check the signatures again' }).click();
    await expect(agreed).toContainText('Checked just now on this device.');
    // The other one waits, and says so.
    await expect(item(page, BOOKS)).toContainText('By the next meeting');
    await pill(page, /^Waiting/).check();
    await expect(item(page, QUIET)).toBeHidden();
    await expect(item(page, BOOKS)).toContainText('Waiting for family and school');
    await pill(page, /^All \(/).check();
    await pill(page, /^Mine/).check();
    const isSchool = person === teacher;
    await expect(item(page, QUIET)).toBeVisible({ visible: isSchool });
    await pill(page, /^Theirs/).check();
    await expect(item(page, QUIET)).toBeVisible({ visible: !isSchool });
    await page.close();
  }
});

test('stands in groups by child, meeting and person; a change in the panel shows here by itself', async () => {
  const page = await openReview(mara);
  const group = page.getByRole('combobox', { name: 'In groups by' });
  await group.selectOption('child');
  await expect(page.getByRole('heading', { name: CHILD, level: 3 })).toBeVisible();
  await group.selectOption('person');
  await expect(page.getByRole('list', { name: 'Mr. T' })).toContainText(QUIET);
  await group.selectOption('time');

  await openCard(teacher, QUIET);
  await card(teacher, QUIET)
    .getByRole('group', { name: 'How it stands' })
    .getByRole('radio', { name: 'Done' })
    .check();
  await expect(item(page, QUIET)).toContainText('Family has not said, school says done.');
  await openCard(mara, QUIET);
  await card(mara, QUIET)
    .getByRole('group', { name: 'How it stands' })
    .getByRole('radio', { name: 'Done' })
    .check();
  const wins = page.getByRole('list', { name: /^Done\./ });
  await expect(wins).toContainText(QUIET);
  // Wins come first.
  await expect(part(page, 'Agreed actions').getByRole('heading', { level: 3 }).first()).toContainText('Done');
  await check(page, 'review-agreed');
  await page.close();
});

test('words are found in notes and actions, and lead to their meeting, to be read without a network', async () => {
  const page = await openReview(teacher);
  const search = page.getByRole('searchbox', { name: 'Search in your meetings' });
  await search.fill('arriv');
  const found = page.getByRole('list', { name: 'Meetings found' });
  await expect(found.locator('mark').first()).toHaveText('arrival');
  await search.fill('búS lou');
  await expect(found).toContainText('Note in Worries');
  await expect(found.locator('mark')).toHaveText(['bus', 'loud']);
  await check(page, 'review-search');
  await search.fill('zzqx');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  await search.fill('loud');

  await teacher.profile.context.setOffline(true);
  await found.getByRole('button').click();
  const meeting = part(page, 'Meetings');
  await expect(meeting.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(meeting).toContainText(`About ${CHILD}`);
  await expect(meeting.getByRole('region', { name: 'Notes' })).toContainText('The bus is too loud for her');
  await expect(meeting.getByRole('region', { name: 'Notes' })).toContainText('Mara');
  await expect(meeting.getByRole('list', { name: 'Actions' })).toContainText(QUIET);
  const history = meeting.getByRole('region', { name: 'What happened when' });
  await expect(history).toContainText(`Mara agreed: ${QUIET}`);
  await expect(history).toContainText(`Mr. T agreed: ${QUIET}`);
  await expect(history).toContainText(`Mr. T set it to “Done”: ${QUIET}`);
  await check(page, 'review-one-meeting');
  await meeting.getByRole('button', { name: 'Back to all meetings' }).click();
  await expect(found.getByRole('button')).toBeFocused();
  await teacher.profile.context.setOffline(false);
  await page.close();
});

/** Leaves with loose ends, which the panel asks about first. */
async function leave(person: Participant): Promise<void> {
  await person.choose('Leave');
  await person.button('Leave now').click();
  await expect(person.button('Start shared notes')).toBeVisible();
}
const openToEdit = async (person: Participant): Promise<Participant> => {
  const page = await openReview(person);
  await part(page, 'Meetings').getByRole('list', { name: 'Meetings' }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Open it to edit here' }).click();
  await expect(page.getByRole('button', { name: 'Add an action' })).toBeVisible();
  return { ...person, page, panel: page.mainFrame() } as Participant;
};
const cardOn = (page: Page, what: string): Locator => page.getByRole('article', { name: what, exact: true });

test('editing here is in step with whoever is there', async () => {
  await leave(mara);
  const { page } = await openToEdit(mara);
  await expect(page.getByRole('status').filter({ hasText: 'Everyone has the same notes' })).toBeVisible();
  await page.getByRole('button', { name: BOOKS, exact: true }).click();
  await cardOn(page, BOOKS).getByRole('textbox', { name: 'How we will know' }).fill('They are on the shelf.');
  await cardOn(page, BOOKS).getByRole('button', { name: 'Agree', exact: true }).click();
  await showActions(teacher);
  await seesState(teacher, BOOKS, 'Waiting for school');
  await agree(teacher, BOOKS);
  await expect(cardOn(page, BOOKS).locator('.agree-state')).toContainText('Agreed by both sides');
  await check(page, 'review-editing');
  await page.getByRole('button', { name: 'Done, close it' }).click();
  await expect(part(page, 'Meetings').getByRole('list', { name: 'Actions' })).toContainText(
    'How we will know: They are on the shelf.',
  );
  await page.close();
});

test('with nobody there it is kept, and sent when someone is', async () => {
  await leave(teacher);
  const { page } = await openToEdit(mara);
  await expect(page.getByRole('status').filter({ hasText: 'Waiting for others' })).toBeVisible();
  await expect(page.getByText('Sent when someone is there.')).toBeVisible();
  await page.getByRole('button', { name: BOOKS, exact: true }).click();
  await cardOn(page, BOOKS).getByRole('textbox', { name: 'Short update' }).fill('Two have come already.');
  await cardOn(page, BOOKS).getByRole('button', { name: 'Add update' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved on this device' })).toBeVisible();
  await page.close();

  // Both open it later, on the page and in the panel.
  const again = await openToEdit(mara);
  await teacher.reopen();
  await showActions(teacher);
  await openCard(teacher, BOOKS);
  await expect(card(teacher, BOOKS)).toContainText('Two have come already.');
  await again.page.close();
});

test('a meeting that is open in the panel can be edited here at the same time, by the same person', async () => {
  const { page } = await openToEdit(teacher);
  await page.getByRole('button', { name: BOOKS, exact: true }).click();
  await cardOn(page, BOOKS).getByRole('textbox', { name: 'Short update' }).fill('All of them are here.');
  await cardOn(page, BOOKS).getByRole('button', { name: 'Add update' }).click();
  await expect(card(teacher, BOOKS)).toContainText('All of them are here.');
  await page.close();
  await leave(teacher);
});

test('the next meeting of the same child begins with what is still open, and its history comes along', async () => {
  await mara.start();
  await showActions(mara);
  await expect(mara.panel.getByRole('heading', { name: 'Last time’s open actions' })).toBeHidden();
  await nameChild(mara, ` ${CHILD.toLowerCase()}`);
  const lastTime = mara.panel.getByRole('region', { name: 'Last time’s open actions to look at first' });
  await expect(lastTime.getByRole('listitem')).toHaveCount(1);
  await expect(lastTime).toContainText(BOOKS);
  if (process.env.ATT_SHOTS_DIR) {
    await mara.page.screenshot({ path: `${process.env.ATT_SHOTS_DIR}/carry-over.png` });
  }
  await lastTime.getByRole('button', { name: `Bring along: ${BOOKS}` }).click();
  await expect(lastTime).toBeHidden();
  await openCard(mara, BOOKS);
  await seesState(mara, BOOKS, 'Waiting for family and school');
  await card(mara, BOOKS).getByText('What happened before').click();
  await expect(card(mara, BOOKS)).toContainText('Mr. T (school)');
  await expect(card(mara, BOOKS)).toContainText('Two have come already.');

  // Across meetings it stands once, where it goes on.
  const page = await openReview(mara);
  await expect(item(page, BOOKS)).toHaveCount(1);
  await expect(item(page, BOOKS)).toContainText('Goes on from an earlier meeting');
  await page.close();
});

test('a meeting that is deleted is gone from every list and from the search', async () => {
  await leave(mara);
  const page = await openReview(mara);
  await expect(item(page, QUIET)).toBeVisible();
  const rows = mara.panel.getByRole('button', { name: /^Delete / });
  while ((await rows.count()) > 0) {
    const before = await rows.count();
    await rows.first().click();
    await mara.panel.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(rows).toHaveCount(before - 1);
  }
  await expect(page.getByText('What you agree on in a meeting will be listed here.')).toBeVisible();
  const left = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('at-the-table');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const tx = request.result.transaction(['recordIndex', 'recordTexts']);
          const rows = ['recordIndex', 'recordTexts'].map((name) => tx.objectStore(name).count());
          tx.oncomplete = () => {
            request.result.close();
            resolve(rows.map(({ result }) => result));
          };
        };
      }),
  );
  expect(left).toEqual([0, 0]);
});
