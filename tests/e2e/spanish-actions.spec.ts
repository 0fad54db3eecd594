import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { addAction, agree, card, notYet, openCard, showActions } from './support/actions.ts';
import { englishIn } from './support/english.ts';
import { faults, overflow } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';

/* The Actions tab in Spanish: made in English by two, looked at in Spanish by one of them, part by part. */

let table: Table;
test.beforeEach(async () => {
  table = await Table.set();
});
test.afterEach(() => table.clear());

const AGREED = 'Una llegada tranquila por la puerta lateral';
const CHANGED = 'Leer juntos diez minutos al día';
const APART = 'Audífonos en el comedor';

/** Actions in every state, a decision, a goal with values, an issue and a need. */
async function fill(mara: Participant, teacher: Participant): Promise<void> {
  await addAction(mara, { what: AGREED, who: 'Mr. T', by: '2027-03-05', know: 'Entra sola.' });
  await addAction(mara, { what: CHANGED, who: 'Mara', by: 'next' });
  await addAction(mara, { what: APART });
  await showActions(teacher);
  for (const what of [AGREED, CHANGED]) for (const person of [mara, teacher]) await agree(person, what);
  await expect(card(mara, CHANGED)).toContainText('Agreed by both sides');
  await agree(mara, APART);
  await notYet(teacher, APART, 'Primero quiero saber si le gustan.');
  await card(mara, CHANGED).getByRole('textbox', { name: 'What will happen' }).press('Control+End');
  await mara.page.keyboard.type(', con pausas');
  for (const what of [AGREED, `${CHANGED}, con pausas`, APART]) await openCard(mara, what, false);

  await showActions(mara, 'Decisions');
  await mara.button('Add a decision').click();
  await mara.page.keyboard.type('La ayuda para leer sigue en la mañana');
  await mara.panel.getByRole('textbox', { name: 'Because' }).fill('Entonces está descansada.');
  await showActions(mara, 'Goals');
  await mara.button('Add a goal').click();
  await mara.page.keyboard.type('Empieza su trabajo sin ayuda');
  await mara.panel.getByRole('textbox', { name: 'Target' }).fill('4 de 5 días');
  for (const [day, value] of [
    ['2026-09-01', '1'],
    ['2026-10-01', '2,5'],
  ] as const) {
    await mara.button('Add a value').click();
    await mara.panel.getByRole('textbox', { name: 'Value' }).fill(value);
    await mara.panel.getByLabel('Day').fill(day);
    await mara.button('Add value').click();
  }
  await showActions(mara, 'Work it out together');
  await mara.button('Add an issue').click();
  await mara.page.keyboard.type('El ruido en el comedor');
  await showActions(mara, 'Needs not met yet');
  await mara.button('Add a need').click();
  await mara.page.keyboard.type('Un asiento adelante en el autobús');
}

test('every part of Actions speaks Spanish, fits at 320 px and is clean to axe', async () => {
  const [mara, teacher] = await table.two();
  // Written when the meeting began, in the language of whoever began it.
  const title = await mara.panel.getByRole('heading', { level: 1 }).innerText();
  const tab = await table.sitInTab('Mara', 'Family', mara.profile);
  await tab.reopen();
  await fill(tab, teacher);
  await tab.choose('Settings');
  await tab.panel.getByRole('radio', { name: 'Español' }).check();
  await expect(tab.panel.getByRole('heading', { name: 'Ajustes' })).toBeVisible();
  // Or what was last read out in English would still be found.
  await tab.page.reload();
  await tab.panel.getByRole('tab', { name: 'Acciones' }).click();

  await tab.page.setViewportSize({ width: 320, height: 720 });
  const look = async (screen: string): Promise<void> => {
    const { english, all } = await englishIn(tab.panel);
    expect
      .soft(
        english.filter((text) => text !== title),
        `${screen}: left in English`,
      )
      .toEqual([]);
    expect(all, `${screen}: shows something`).toBeGreaterThan(10);
    if (process.env.ATT_SHOTS_DIR)
      await tab.page.screenshot({
        path: join(process.env.ATT_SHOTS_DIR, `es-${screen}.png`),
        fullPage: true,
      });
    expect.soft(await faults(tab.panel), screen).toEqual([]);
    expect.soft(await overflow(tab.panel), `${screen}: wider than the window`).toBeLessThanOrEqual(0);
  };
  const parts = tab.panel.getByRole('navigation', { name: 'Partes de Acciones' }).getByRole('button');
  const show = async (at: number): Promise<void> => {
    await parts.nth(at).click();
    await expect(parts.nth(at)).toHaveAttribute('aria-current', 'true');
  };
  const toggles: Locator = tab.panel.locator('.rec-toggle[aria-expanded="false"]');
  await show(0);
  await look('actions');
  await toggles.first().click();
  await look('action-open');
  for (const [at, screen] of ['decision', 'goal', 'issue', 'need', 'not-agreed', 'closing'].entries()) {
    await show(at + 1);
    while ((await toggles.count()) > 0) await toggles.first().click();
    await look(screen);
  }
  await tab.panel.getByRole('banner').getByRole('button', { name: 'Más', exact: true }).click();
  await tab.panel.getByRole('menuitem', { name: 'Salir' }).click();
  await expect(tab.panel.getByRole('dialog')).toBeVisible();
  await look('leaving');
});
