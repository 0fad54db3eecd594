import { expect, type Locator, test } from '@playwright/test';
import { type Participant, Table } from './support/people.ts';

/* Writing notes, two people at once. They stay in one meeting; each test has sections of its own. */

let table: Table;
let mara: Participant;
let teacher: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher] = await table.two();
});
test.afterAll(() => table?.clear());

/** Both read exactly these notes in a section. */
async function bothRead(section: string, notes: readonly string[]): Promise<void> {
  for (const person of [mara, teacher]) {
    await expect.poll(() => person.notes(section), { message: person.name }).toEqual(notes);
  }
}
const row = (field: Locator): Locator => field.locator('xpath=ancestor::li');
const focused = (person: Participant): Locator => person.panel.locator('textarea:focus');
const tool = (person: Participant, name: string): Locator =>
  person.panel.getByRole('toolbar', { name: 'Note tools' }).getByRole('button', { name });

/** Puts a text on the browser's clipboard as a person does: from another page. */
async function copy(person: Participant, text: string): Promise<void> {
  const page = await person.profile.context.newPage();
  await page.setContent('<textarea></textarea>');
  await page.locator('textarea').fill(text);
  await page.locator('textarea').press('Control+a');
  await page.locator('textarea').press('Control+c');
  await page.close();
  await person.page.bringToFront();
}

test('Enter, Shift+Enter and Backspace make, split and remove notes', async () => {
  const section = 'Strengths';
  await mara.write('First', section);
  await focused(mara).press('Enter');
  await focused(mara).pressSequentially('Second and third');
  for (let i = 0; i < 'third'.length; i++) await focused(mara).press('ArrowLeft');
  await focused(mara).press('Enter');
  await bothRead(section, ['First', 'Second and ', 'third']);
  await expect(focused(mara)).toHaveValue('third');
  expect(await focused(mara).evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(0);

  await focused(mara).press('End');
  await focused(mara).press('Shift+Enter');
  await focused(mara).pressSequentially('more of it');
  await bothRead(section, ['First', 'Second and ', 'third\nmore of it']);
  await focused(mara).press('Enter');
  await bothRead(section, ['First', 'Second and ', 'third\nmore of it', '']);
  // Enter in an empty one makes no pile of empty ones; Backspace takes it away.
  await focused(mara).press('Enter');
  await bothRead(section, ['First', 'Second and ', 'third\nmore of it', '']);
  await focused(mara).press('Backspace');
  await bothRead(section, ['First', 'Second and ', 'third\nmore of it']);
  await expect(focused(mara)).toHaveValue('third\nmore of it');
  // Backspace at the start joins one's own notes, and not another's.
  await focused(mara).press('Control+Home');
  await focused(mara).press('Backspace');
  await bothRead(section, ['First', 'Second and third\nmore of it']);
  await teacher.write('His', section);
  await focused(teacher).press('Home');
  await focused(teacher).press('Backspace');
  await focused(teacher).press('End');
  await focused(teacher).press('!');
  await bothRead(section, ['First', 'Second and third\nmore of it', 'His!']);
});

test('a paste of several lines makes several notes, in one step of undo; undo and redo by button', async () => {
  const section = 'How things are going';
  await mara.write('Before  after', section);
  await copy(mara, 'one\r\n\r\n  two\n\n\nthree 🙂\n');
  await mara.field('Before  after', section).then((field) => field.focus());
  await focused(mara).press('Home');
  for (let i = 0; i < 'Before '.length; i++) await focused(mara).press('ArrowRight');
  await focused(mara).press('Control+v');
  const pasted = ['Before one', '  two', 'three 🙂 after'];
  await bothRead(section, pasted);
  await teacher.write('His own', section);
  await bothRead(section, [...pasted, 'His own']);
  await tool(mara, 'Undo').click();
  await bothRead(section, ['Before  after', 'His own']);
  await tool(mara, 'Redo').click();
  await bothRead(section, [...pasted, 'His own']);
  await expect(tool(mara, 'Redo')).toHaveAttribute('aria-disabled', 'true');
});

test('moving by keyboard, on into the next section, and by dragging', async () => {
  const [from, to] = ['Worries', 'What could help'];
  for (const text of ['a', 'b', 'c']) await mara.write(text, from);
  await teacher.write('z', to);
  await bothRead(from, ['a', 'b', 'c']);
  const field = await mara.field('c', from);
  await field.press('Alt+ArrowUp');
  await bothRead(from, ['a', 'c', 'b']);
  await focused(mara).press('Alt+ArrowDown');
  await focused(mara).press('Alt+ArrowDown');
  await bothRead(from, ['a', 'b']);
  await bothRead(to, ['c', 'z']);
  // The keyboard went along.
  await expect(focused(mara)).toHaveValue('c');
  await focused(mara).press('Alt+ArrowUp');
  await bothRead(from, ['a', 'b', 'c']);
  await bothRead(to, ['z']);

  const [dragged, target] = [row(await mara.field('a', from)), row(await mara.field('c', from))];
  await dragged.scrollIntoViewIfNeeded();
  const grip = await dragged.locator('.note-grip').boundingBox();
  const under = await target.boundingBox();
  if (!grip || !under) throw new Error('nothing to drag');
  const x = grip.x + grip.width / 2;
  await mara.page.mouse.move(x, grip.y + grip.height / 2);
  await mara.page.mouse.down();
  await mara.page.mouse.move(x, under.y + under.height - 3, { steps: 6 });
  await expect(target).toHaveAttribute('data-drop', 'after');
  await mara.page.mouse.up();
  await bothRead(from, ['b', 'c', 'a']);
});

test('kinds, deleting with Undo, and the bin', async () => {
  const section = 'Questions';
  await mara.write('What is an OT?', section);
  await teacher.write('Who drives?', section);
  await bothRead(section, ['What is an OT?', 'Who drives?']);
  const hers = row(await mara.field('What is an OT?', section));
  await hers.getByRole('button', { name: /^Kind of note/ }).click();
  await mara.panel.getByRole('menuitemradio', { name: 'Decision' }).click();
  const seen = row(await teacher.field('What is an OT?', section));
  await expect(seen.getByRole('button', { name: 'Kind of note: Decision' })).toBeVisible();

  const remove = async (): Promise<void> => {
    await hers.getByRole('button', { name: /^More for/ }).click();
    await mara.panel.getByRole('menuitem', { name: 'Delete' }).click();
    await bothRead(section, ['Who drives?']);
  };
  // A page that moves a little under an open menu takes it along.
  await hers.getByRole('button', { name: /^More for/ }).click();
  const moved = await mara.panel.evaluate(() => {
    const moving = [...document.querySelectorAll('*')].find(
      (one) => one.scrollTop > 20 && one.scrollHeight > one.clientHeight,
    );
    moving?.scrollBy(0, -12);
    return new Promise((resolve) =>
      requestAnimationFrame(() => setTimeout(() => resolve(moving !== undefined))),
    );
  });
  expect(moved).toBe(true);
  await expect(mara.panel.getByRole('menuitem', { name: 'Delete' })).toBeVisible();
  await mara.page.keyboard.press('Escape');
  await remove();
  const toast = mara.panel.locator('.note-toast');
  await expect(toast).toContainText('The note is in the bin.');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await bothRead(section, ['What is an OT?', 'Who drives?']);
  await remove();
  await mara.panel.locator('.note-toast').getByRole('button', { name: 'Close' }).click();
  // Whoever likes takes it out of the bin again.
  await tool(teacher, 'Bin').click();
  await expect(teacher.panel.getByRole('region', { name: 'Bin' })).toContainText('Removed by Mara');
  await teacher.button('Put it back: What is an OT?').click();
  await teacher.button('Back to notes').click();
  await bothRead(section, ['What is an OT?', 'Who drives?']);
  await expect(hers.getByRole('button', { name: 'Kind of note: Decision' })).toBeVisible();
});

test('a note removed by the other while one writes in it stays in sight, and can be put back', async () => {
  const section = 'Questions';
  const field = await teacher.write('Half a senten', section);
  await row(await mara.field('Half a senten', section))
    .getByRole('button', { name: /^More for/ })
    .click();
  await mara.panel.getByRole('menuitem', { name: 'Delete' }).click();
  const ghost = teacher.panel.locator('.note-removed');
  await expect(ghost).toContainText('Mara removed this note. It is in the bin.');
  await expect(field).toBeFocused();
  await field.pressSequentially('ce');
  await ghost.getByRole('button', { name: 'Put it back' }).click();
  await mara.seesNote('Half a sentence', section);
  await teacher.seesNote('Half a sentence', section);
});

test('an input method composes while the other edits the same note', async () => {
  const section = 'Thanks and good news';
  await mara.write('abc', section);
  const his = await teacher.field('abc', section);
  await his.press('Home');
  const cdp = await mara.profile.context.newCDPSession(mara.page);
  for (const text of ['に', 'にほ', 'にほん']) {
    const at = text.length;
    await cdp.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
  }
  await expect(focused(mara)).toHaveValue('abcにほん');
  await his.pressSequentially('Hi ');
  await teacher.write('arrives after it', section);
  await mara.seesNote('arrives after it', section);
  // The field is left alone until the composition ends; keys belong to the input method.
  expect(await mara.notes(section)).toEqual(['abcにほん', 'arrives after it']);
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 } as const;
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await cdp.send('Input.insertText', { text: '日本' });
  await bothRead(section, ['Hi abc日本', 'arrives after it']);
  await focused(mara).pressSequentially('!');
  await bothRead(section, ['Hi abc日本!', 'arrives after it']);
});

test('the caret stays where it was while the other writes before and after it', async () => {
  const section = 'Thanks and good news';
  await mara.write('hello world', section);
  const his = await teacher.field('hello world', section);
  await his.evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    field.setSelectionRange(5, 5);
  });
  await focused(mara).press('Home');
  await focused(mara).pressSequentially('Oh, ');
  await focused(mara).press('End');
  await focused(mara).pressSequentially('!');
  await teacher.seesNote('Oh, hello world!', section);
  await focused(teacher).pressSequentially(' dear');
  await mara.seesNote('Oh, hello dear world!', section);
});

test('emoji typed at the same place by both stay whole; Arabic and Hebrew run from the right', async () => {
  const section = 'Thanks and good news';
  await mara.write('🙂', section);
  const his = await teacher.field('🙂', section);
  await his.press('End');
  const [hers, theirs] = ['👍🏽👩‍👧😀😁😂', '🎉🎈😃😄🦋'];
  await Promise.all([focused(mara).pressSequentially(hers), his.pressSequentially(theirs)]);
  const marks = (text: string): string => [...text].sort().join('');
  const same = (texts: readonly string[]): string =>
    texts.find((text) => marks(text) === marks(`🙂${hers}${theirs}`)) ?? '';
  await expect.poll(async () => same(await mara.notes(section))).not.toBe('');
  const together = same(await mara.notes(section));
  await teacher.seesNote(together, section);
  // One key takes one whole character.
  await mara.write('a👩‍👧', section);
  await focused(mara).press('Backspace');
  await bothRead(section, [...(await mara.notes(section)).slice(0, -1), 'a']);
  expect((await teacher.notes(section)).join('')).not.toContain('\ufffd');

  for (const text of ['شكرا لكم', 'תודה רבה']) {
    await mara.write(text, section);
    const field = await teacher.field(text, section);
    for (const each of [focused(mara), field]) {
      expect(await each.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    }
  }
});

test('a note of 20,000 characters, and a longer paste that goes on in further notes', async () => {
  const section = 'What could help';
  const long = 'All of it, word for word. '.repeat(1_000).slice(0, 20_000);
  await mara.write('', section);
  await focused(mara).fill(long);
  await teacher.seesNote(long, section);
  await focused(mara).press('Control+End');
  const before = (await mara.notes(section)).length;
  const longer = 'One more word and yet another. '.repeat(1_600).slice(0, 45_000);
  await copy(mara, longer);
  await mara.field(long, section).then((field) => field.press('Control+End'));
  await focused(mara).press('Control+v');
  await expect
    .poll(async () => (await teacher.notes(section)).slice(before - 1).join('') === long + longer)
    .toBe(true);
  const all = await teacher.notes(section);
  expect(all.length).toBe(before + 3);
  expect(Math.max(...all.map((text) => text.length))).toBeLessThanOrEqual(20_000);
  await tool(mara, 'Undo').click();
  await expect.poll(async () => (await teacher.notes(section)).length).toBe(before);
  await teacher.seesNote(long, section);
});

test('one meeting in two tabs of one browser at once', async () => {
  const section = 'Strengths';
  const tab = await table.sitInTab('Mara', 'Family', mara.profile);
  await tab.reopen();
  await tab.seesNote('His!', section);
  await tab.write('From the tab', section);
  await Promise.all([mara.seesNote('From the tab', section), teacher.seesNote('From the tab', section)]);
  await mara.write('From the panel', section);
  await teacher.write('From the other', section);
  for (const person of [tab, mara, teacher]) {
    for (const text of ['From the panel', 'From the other']) await person.seesNote(text, section);
    await person.seesSameNotes();
    await person.show('People');
    await expect(person.person('Mara')).toHaveCount(1);
    await expect(person.person('Mr. T')).toHaveCount(1);
    await person.show('Notes');
  }
  await tab.page.close();
  await teacher.write('The panel goes on', section);
  await mara.seesNote('The panel goes on', section);
  await teacher.show('People');
  await expect(teacher.person('Mara')).toContainText('here now');
  await teacher.show('Notes');
});
