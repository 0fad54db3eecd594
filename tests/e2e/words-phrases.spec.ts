import { expect, type Locator, test } from '@playwright/test';
import { Participant, Table } from './support/people.ts';
import type { Profile } from './support/profiles.ts';

/* Phrases in the production build; and all help with words by keyboard alone, and in Spanish. */

test.describe.configure({ mode: 'serial' });

let table: Table;
let mara: Participant;
let teacher: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  [mara, teacher] = await table.two();
});
test.afterAll(() => table?.clear());

const phrases = (person: Participant): Locator => person.panel.getByRole('tabpanel', { name: 'Phrases' });

test('a worry leads to kind words; a phrase with a note in its gap is posted and seen by both', async () => {
  await mara.write('He cries after reading', 'Worries');
  await teacher.seesNote('He cries after reading', 'Worries');

  await teacher.section('Worries').getByRole('button', { name: 'Kind words' }).click();
  await expect(phrases(teacher)).toBeVisible();
  await expect(
    phrases(teacher)
      .getByText(/^I sense you are feeling/)
      .first(),
  ).toBeVisible();

  await teacher.show('Notes');
  await teacher.show('Phrases');
  await phrases(teacher)
    .getByRole('searchbox', { name: 'Search phrases' })
    .fill('let me see if I understand');
  await phrases(teacher)
    .getByRole('button', { name: /^Let me see if I understand/ })
    .first()
    .click();
  await phrases(teacher)
    .getByRole('combobox', { name: 'Words from a note' })
    .selectOption('He cries after reading');
  await phrases(teacher).getByRole('button', { name: 'Post as a question' }).click();
  await expect(phrases(teacher)).toContainText('Your question is in the notes.');
  const posted = 'Let me see if I understand: “He cries after reading”';
  await mara.seesNote(posted, 'Questions');
  await teacher.show('Notes');
  await teacher.seesNote(posted, 'Questions');
  // What was used is remembered here, and says nothing to the others.
  await teacher.show('Phrases');
  await phrases(teacher).getByRole('button', { name: 'Used lately' }).click();
  await expect(phrases(teacher).getByRole('button', { name: /^Let me see if I understand/ })).toBeVisible();
  await mara.show('Phrases');
  await phrases(mara).getByRole('button', { name: 'Used lately' }).click();
  await expect(phrases(mara)).toContainText('Phrases you use will show up here.');
});

/** The panel in a tab of its own: the keyboard starts at its first control. */
async function inTab(profile: Profile): Promise<Participant> {
  const page = await profile.context.newPage();
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(`chrome-extension://${profile.extensionId}/panel.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return new Participant('Mara', 'Family', profile, page, page.mainFrame());
}

/** Presses a key until the focus is on `target`, as someone without a mouse does. */
async function goTo(person: Participant, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await person.page.keyboard.press(key);
  }
  throw new Error(`60 times ${key} did not lead to ${target}`);
}

test('by keyboard alone, at 320 px: a marked word, a question about it, a phrase shown large, a word looked up', async () => {
  await mara.leaveAsItIs();
  const alone = await inTab(mara.profile);
  await alone.start();
  const { keyboard } = alone.page;
  const field = await alone.write('The IEP and the FBA');
  const mark = (term: string): Locator => alone.button(`${term}: what it means`);
  await expect(mark('FBA')).toBeVisible();
  await expect(field).toBeFocused();
  await goTo(alone, mark('IEP'));
  await keyboard.press('ArrowRight');
  await expect(mark('FBA')).toBeFocused();
  await keyboard.press('Enter');
  const card = alone.panel.getByRole('dialog', { name: 'FBA' });
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  await goTo(alone, card.getByRole('button', { name: 'What does that mean?' }));
  await keyboard.press('Enter');
  await expect(alone.panel.getByRole('dialog', { name: 'Ask everyone' })).toBeVisible();
  await goTo(alone, alone.button('Ask').last());
  await keyboard.press('Enter');
  await expect(alone.panel.getByRole('region', { name: 'Words to explain' })).toBeVisible();
  await expect(mark('FBA'), 'back where one was').toBeFocused();

  await goTo(alone, alone.panel.getByRole('tab', { name: 'Notes' }), 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await goTo(alone, phrases(alone).locator('.phrase-text').first());
  await keyboard.press('Enter');
  await goTo(alone, phrases(alone).getByRole('button', { name: 'Show large' }));
  await keyboard.press('Enter');
  await expect(phrases(alone).getByRole('dialog')).toBeVisible();
  await keyboard.press('Escape');
  await expect(phrases(alone).getByRole('button', { name: 'Show large' })).toBeFocused();

  await goTo(alone, alone.panel.getByRole('tab', { name: 'Phrases' }), 'Shift+Tab');
  await keyboard.press('ArrowRight');
  const search = alone.panel.getByRole('searchbox', { name: 'Look up a word' });
  await goTo(alone, search);
  await keyboard.type('evaluasion');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(alone.panel.getByRole('heading', { name: /evaluation/i }).first()).toBeFocused();
});

test('in Spanish, at 320 px: a marked word, a phrase and the glossary', async () => {
  const lucia = await inTab(await table.profile('lucia'));
  await lucia.panel.getByRole('radio', { name: 'Español' }).check();
  await lucia.panel.getByRole('textbox', { name: 'Su nombre' }).fill('Mara');
  await lucia.panel.getByRole('radio', { name: 'Familia' }).check();
  await lucia.panel.locator('form').getByRole('button').last().click();
  await lucia.button('Empezar notas compartidas').click();
  await lucia.button('Agregar una nota en Fortalezas').click();
  await lucia.panel.locator('textarea:focus').pressSequentially('Hablamos del IEP y de la terapia');
  await lucia.button('IEP: qué significa').click();
  const card = lucia.panel.getByRole('dialog', { name: 'IEP' });
  await expect(card).toContainText('Programa de Educación Individualizado', { ignoreCase: true });
  await expect(card).toContainText('Qué significa');
  await lucia.page.keyboard.press('Escape');
  await lucia.panel.getByRole('tab', { name: 'Frases' }).click();
  const tab = lucia.panel.getByRole('tabpanel', { name: 'Frases' });
  await tab.locator('.phrase-text').first().click();
  await expect(tab.getByRole('button', { name: 'Copiar' })).toBeVisible();
  await lucia.panel.getByRole('tab', { name: 'Glosario' }).click();
  await lucia.panel.getByRole('searchbox').fill('evaluacion');
  await expect(lucia.panel.getByRole('button', { name: /evaluación/i }).first()).toBeVisible();
  const wide = await lucia.panel.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBeLessThanOrEqual(0);
});
