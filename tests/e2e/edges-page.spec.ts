import { expect, test } from '@playwright/test';
import { CALLS } from './support/call-pages.ts';
import { everything, type Participant, Table } from './support/people.ts';

/* The call page around an open meeting: what it tries changes nothing, and where it goes the meeting stays. */

let table: Table;
let mara: Participant;
let teacher: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher] = await table.two();
  await mara.write('Reads every night');
  await teacher.seesNote('Reads every night');
});
test.afterAll(() => table?.clear());

/** In the page's own world: messages, events and keys made up to look like ours and like a person's. */
const attack = (person: Participant) =>
  person.page.evaluate(() => {
    const host = document.querySelector('at-the-table-overlay') as HTMLElement;
    const messages: unknown[] = [
      { type: 'panel:claim', token: '0'.repeat(32) },
      { type: 'panel:call', tabId: 1, call: { site: 'meet', key: 'meet:evi-levi-lev' } },
      { type: 'overlay:which-call' },
      { type: 'overlay:remove' },
      { type: 'let-in', id: 'x' },
      { type: 'note', text: 'forged' },
      'toggle-panel',
    ];
    for (const message of messages) {
      window.postMessage(message, '*');
      for (let i = 0; i < frames.length; i++) frames[i]?.postMessage(message, '*');
      host.dispatchEvent(new MessageEvent('message', { data: message, source: window }));
      window.dispatchEvent(new MessageEvent('message', { data: message, source: window }));
      for (const target of [window, document, host])
        target.dispatchEvent(
          new CustomEvent('at-the-table', { detail: message, bubbles: true, composed: true }),
        );
    }
    host.focus();
    const keys: KeyboardEventInit[] = [
      ...[...'forged'].map((key) => ({ key })),
      { key: 'Enter' },
      { key: 'Backspace' },
      { key: 'z', ctrlKey: true },
      { key: 'n', altKey: true, shiftKey: true },
      { key: 'F6' },
    ];
    for (const target of [host, document.activeElement ?? document.body, document, window]) {
      for (const init of keys) {
        for (const type of ['keydown', 'keypress', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { ...init, bubbles: true, composed: true }));
      }
      target.dispatchEvent(
        new InputEvent('beforeinput', { data: 'forged', inputType: 'insertText', bubbles: true }),
      );
      target.dispatchEvent(
        new InputEvent('input', { data: 'forged', inputType: 'insertText', bubbles: true }),
      );
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'forged\nforged');
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }));
    }
    document.execCommand('insertText', false, 'forged');
    return { open: host.shadowRoot, frames: frames.length };
  });

test('made-up messages, events and keys from the call page change nothing in an open meeting', async () => {
  const field = mara.section('Strengths').getByRole('textbox', { name: 'Note' }).first();
  await field.click();
  await field.press('End');
  await Promise.all([mara.seesSaved(), mara.seesSameNotes()]);
  const [notes, text] = [await everything(mara), await mara.panel.locator('#app').textContent()];
  const before = await mara.page.locator('at-the-table-overlay').boundingBox();
  expect(await attack(mara)).toEqual({ open: null, frames: 0 });
  // Real typing goes through the same queues after all that was forged, and arrives alone.
  await field.press('!');
  await teacher.seesNote('Reads every night!');
  await field.press('Backspace');
  await teacher.seesNote('Reads every night');
  expect(await everything(mara)).toEqual(notes);
  expect(await everything(teacher)).toEqual(notes);
  // "Saving…" and "Sending and getting notes…" pass.
  await expect.poll(() => mara.panel.locator('#app').textContent()).toBe(text);
  expect(await mara.page.locator('at-the-table-overlay').boundingBox()).toEqual(before);
  await expect(mara.door).toHaveCount(0);
});

test('the call page is loaded again in the middle of a meeting: the panel comes back to it', async () => {
  await mara.write('Just before the reload', 'Worries');
  await teacher.seesNote('Just before the reload', 'Worries');
  await mara.seesSaved();
  await mara.page.reload();
  mara.panel = await mara.profile.openPanel(mara.page);
  await mara.seesNote('Just before the reload', 'Worries');
  await Promise.all([mara.seesSameNotes(), teacher.seesSameNotes()]);
  await teacher.write('And after it', 'Worries');
  await mara.seesNote('And after it', 'Worries');
  await mara.show('People');
  await expect(mara.person('Mara')).toHaveCount(1);
  await mara.show('Notes');
});

test('the call page goes to another call: the meeting stays open, and is not offered there', async () => {
  // Only Mara goes; the teacher stays in the first call.
  await mara.page.evaluate(() => (window as unknown as { __go(path: string): void }).__go('/xyz-abcd-efg'));
  await expect
    .poll(() => mara.panel.evaluate(async () => JSON.stringify(await chrome.storage.session.get())))
    .toContain('meet:xyz-abcd-efg');
  await mara.write('Still in the same notes', 'Questions');
  await teacher.seesNote('Still in the same notes', 'Questions');

  const dana = await table.seat('Dana', 'Advocate', CALLS.meetOther);
  await expect(dana.panel.getByRole('main')).toContainText(
    'No one has opened shared notes in this call yet.',
  );
  await dana.ask();
  await expect(dana.panel.getByRole('main')).toContainText('No one has answered yet.', { timeout: 20_000 });
  await expect(mara.door).toHaveCount(0);
  await expect(teacher.door).toHaveCount(0);

  // In the first call she is let in by whoever is still there.
  await dana.button('Stop asking').click();
  await dana.page.evaluate(() => (window as unknown as { __go(path: string): void }).__go('/abc-defg-hij'));
  await expect(dana.panel.getByRole('main')).toContainText('Shared notes are already open in this call.');
  await table.admit(teacher, dana);
  await dana.seesNote('Still in the same notes', 'Questions');
});
