import { expect, test } from '@playwright/test';
import { type Participant, Table } from './support/people.ts';
import { storedText } from './support/stored.ts';

/* The main job, in the production build: two people in one call write one set of notes, from first use on. */

test.describe.configure({ mode: 'serial' });

let table: Table;
let mara: Participant;
let teacher: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher] = await Promise.all([table.seat('Mara', 'Family'), table.seat('Mr. T', 'School')]);
});
test.afterAll(() => table?.clear());

const wordsIn = async (place: ReturnType<Participant['panel']['getByRole']>): Promise<string> => {
  const text = (await place.innerText()).toLowerCase();
  return /([a-z]+)\s*·\s*([a-z]+)\s*·\s*([a-z]+)/.exec(text)?.slice(1).join(' ') ?? '';
};

test('finding out that notes are open does not move the buttons under a finger', async () => {
  const places = async (): Promise<unknown[]> =>
    Promise.all(['Start shared notes', 'Ask to join'].map((name) => teacher.button(name).boundingBox()));
  await expect(teacher.panel.getByText('Shared notes are already open in this call.')).toHaveCount(0);
  const before = await places();
  await mara.start();
  await expect(teacher.panel.getByText('Shared notes are already open in this call.')).toBeVisible();
  expect(await places()).toEqual(before);
  await mara.leave();
});

test('start, knock, the same three words, let in, and both write at once', async () => {
  await mara.start();
  await mara.write('Reads to her little brother every night');
  await mara.seesSaved();
  await expect(mara.status('Waiting for others')).toBeVisible();

  await teacher.ask();
  await expect(mara.door).toContainText('Mr. T');
  await expect(mara.door).toContainText(/school/i);
  await expect(mara.door.getByRole('button', { name: 'Let in' })).toBeEnabled();
  const words = await wordsIn(mara.door);
  expect(words.split(' ')).toHaveLength(3);
  expect(await wordsIn(teacher.panel.getByRole('main'))).toBe(words);
  expect(await teacher.section('Strengths').count()).toBe(0);

  await mara.letIn();
  await teacher.seesNote('Reads to her little brother every night');
  await teacher.seesSameNotes();

  // Both in one item, at once, and in different items.
  const hers = mara.section('Strengths').getByRole('textbox', { name: 'Note' }).first();
  const his = teacher.section('Strengths').getByRole('textbox', { name: 'Note' }).first();
  await hers.press('Control+End');
  await his.press('Control+Home');
  await Promise.all([
    hers.pressSequentially(' and does the voices', { delay: 15 }),
    his.pressSequentially('Every teacher says it: ', { delay: 15 }),
  ]);
  const together = 'Every teacher says it: Reads to her little brother every night and does the voices';
  await mara.seesNote(together);
  await teacher.seesNote(together);
  await Promise.all([
    mara.write('Mornings are hard', 'Worries'),
    teacher.write('A quiet arrival at the side door', 'What could help'),
  ]);
  await mara.seesNote('A quiet arrival at the side door', 'What could help');
  await teacher.seesNote('Mornings are hard', 'Worries');
  await Promise.all([mara.seesSameNotes(), teacher.seesSameNotes(), mara.seesSaved(), teacher.seesSaved()]);
});

test('"is writing" and who wrote what are seen by the other; undo takes back only one’s own', async () => {
  await table.twoAnew(mara, teacher);
  await mara.write('Her own words');
  await expect(teacher.section('Strengths')).toContainText('Mara');
  await expect(teacher.section('Strengths')).toContainText(/Mara is writing/);
  await teacher.write('His words');
  await mara.seesNote('His words');
  await mara.section('Strengths').getByRole('textbox', { name: 'Note' }).first().press('Control+z');
  await expect.poll(() => teacher.notes()).not.toContain('Her own words');
  expect(await teacher.notes()).toContain('His words');
});

test('a third person joins; someone is removed and reads nothing written afterwards', async () => {
  await table.twoAnew(mara, teacher);
  const dana = await table.seat('Dana', 'Advocate');
  await table.admit(teacher, dana);
  await dana.write('Dana was here');
  await Promise.all([mara.seesNote('Dana was here'), teacher.seesNote('Dana was here')]);

  await mara.panel.getByRole('tab', { name: /People/ }).click();
  // Who let whom in is for everyone to see: whoever answered the door, it was Mr. T who said yes.
  const rows = mara.panel.getByRole('tabpanel').getByRole('listitem');
  await expect(rows.filter({ hasText: 'Dana' })).toContainText('Let in by Mr. T');
  await expect(rows.filter({ hasText: '(you)' })).toContainText('Started this meeting');
  await rows
    .filter({ hasText: 'Dana' })
    .getByRole('button', { name: /remove/i })
    .click();
  await mara.panel
    .getByRole('dialog')
    .getByRole('button', { name: /remove/i })
    .click();
  await mara.panel.getByRole('tab', { name: /Notes/ }).click();
  await mara.write('Only for those still here');
  await teacher.seesNote('Only for those still here');
  await Promise.all([mara.seesSameNotes(), teacher.seesSameNotes()]);
  await expect(dana.panel.getByRole('main')).toContainText(/Mara/);
  expect(await dana.notes()).not.toContain('Only for those still here');
  // Nor later, nor in what is stored on her device.
  await dana.page.reload();
  dana.panel = await dana.profile.openPanel(dana.page);
  await expect(dana.panel.getByRole('main')).toBeVisible();
  expect(await storedText(dana)).toContain('Dana was here');
  expect(await storedText(dana)).not.toContain('Only for those still here');
  await dana.profile.close();
});

test('the server is killed and comes back: those inside go on, newcomers get in afterwards', async () => {
  await table.twoAnew(mara, teacher);
  const back = await table.stopServer();
  await mara.write('While the server is gone');
  await teacher.seesNote('While the server is gone');
  await teacher.seesSameNotes();
  const sam = await table.seat('Sam', 'Student');
  await expect(sam.button('Start shared notes')).toBeEnabled();
  await back();
  await table.admit(mara, sam);
  await sam.seesNote('While the server is gone');
  await sam.profile.close();
});

test('the call page sees none of the keystrokes and can read none of the text', async () => {
  await table.twoAnew(mara, teacher);
  await mara.page.evaluate(() => {
    (window as unknown as { __seen: unknown[] }).__seen.length = 0;
  });
  await mara.write('secret words about a child');
  const seen = await mara.page.evaluate(() => ({
    events: (window as unknown as { __seen: { type: string }[] }).__seen.filter(({ type }) =>
      /key|input|paste/.test(type),
    ),
    html: document.documentElement.outerHTML,
    text: document.body.innerText,
    frames: [...Array(window.length).keys()].map((i) => {
      try {
        return window[i]?.document.body.innerText ?? '';
      } catch {
        return 'blocked';
      }
    }),
    root: document.querySelector('at-the-table-overlay')?.shadowRoot,
  }));
  expect(seen.events).toEqual([]);
  expect(seen.html + seen.text).not.toContain('secret words');
  // A frame in a closed shadow tree is not even counted.
  expect(seen.frames).toEqual([]);
  expect(seen.root).toBeNull();
});

test('reopened offline from "Your meetings", all text is there', async () => {
  await table.twoAnew(mara, teacher);
  await mara.write('Kept on this device');
  await mara.seesSaved();
  await table.stopServer();
  await mara.page.close();
  const again = await table.sit('Mara', 'Family', mara.profile);
  await again.reopen();
  await again.seesNote('Kept on this device');
  await expect(again.status('Offline: saved here')).toBeVisible();
});
