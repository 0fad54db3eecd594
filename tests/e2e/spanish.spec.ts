import { expect, type Frame, test } from '@playwright/test';
import { englishIn } from './support/english.ts';
import { check, faults } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';

/* The panel in Spanish: chosen on first use, changed while notes are open, and nothing left in English. */

test.setTimeout(240_000);

test.describe.configure({ mode: 'serial' });

let table: Table;
let mara: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  mara = await inTab('Mara');
});
test.afterAll(() => table?.clear());

const button = (panel: Frame, name: string | RegExp) => panel.getByRole('button', { name });

async function isSpanish(panel: Frame, screen: string): Promise<void> {
  await expect(panel.locator('html')).toHaveAttribute('lang', 'es');
  const { english, all } = await englishIn(panel);
  expect.soft(english, `${screen}: left in English`).toEqual([]);
  expect(all, `${screen}: shows something`).toBeGreaterThan(3);
}

/** First use in Spanish: picks the language, then says who this is. */
async function introduce(panel: Frame, name: string, role: string): Promise<void> {
  await panel.getByRole('radio', { name: 'Español' }).check();
  await panel.getByRole('textbox', { name: 'Su nombre' }).fill(name);
  await panel.getByRole('radio', { name: role }).check();
  await button(panel, 'Continuar').click();
  await expect(button(panel, 'Empezar notas compartidas')).toBeVisible();
}

/** The panel in a tab of its own, where its size can be chosen. */
async function inTab(name: string): Promise<Participant> {
  const person = await table.sitInTab(name, 'Family', await table.profile(name.toLowerCase()));
  await person.panel.getByRole('heading', { level: 1 }).waitFor();
  return person;
}

/** Out of notes, in Spanish. */
async function leave(): Promise<void> {
  const { panel } = mara;
  await button(panel, 'Más').first().click();
  await panel.getByRole('menuitem', { name: 'Salir' }).click();
  await expect(button(panel, 'Empezar notas compartidas')).toBeVisible();
}

test('every screen speaks Spanish, fits at 320 px and is clean to axe', async () => {
  const { page, panel } = mara;
  const look = async (screen: string): Promise<void> => {
    await isSpanish(panel, screen);
    await check(page, `es-${screen}`);
  };
  // Mistakes made before the language was found are told in the new one.
  await button(panel, 'Continue').click();
  await expect(panel.getByText('Please write a name')).toBeVisible();
  await panel.getByRole('radio', { name: 'Español' }).check();
  await expect(panel.getByText('Escriba un nombre')).toBeVisible();
  await look('first-use-mistakes');
  await introduce(panel, 'Mara', 'Familia');
  await button(panel, 'Pedir entrar').click();
  await expect(panel.getByRole('alert')).toContainText('no está en una llamada');
  await panel.getByRole('textbox', { name: 'Enlace o código de invitación' }).fill('nada');
  await button(panel, 'Usar invitación').click();
  await expect(panel.getByText('No reconocemos esta invitación')).toBeVisible();
  await look('start-mistakes');

  await button(panel, 'Empezar notas compartidas').click();
  const strengths = panel.getByRole('region', { name: 'Fortalezas' });
  await expect(strengths).toBeVisible();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(/^Notas de la reunión, \d+ \p{L}+\.?$/u);
  await look('notes-empty');
  await button(panel, 'Agregar una nota en Fortalezas').click();
  await strengths.locator('textarea:focus').pressSequentially('Le lee a su hermanito todas las noches');
  await expect(panel.getByRole('status').filter({ hasText: 'Guardado en este dispositivo' })).toBeVisible();
  await look('notes');
  await button(panel, /^Más sobre la nota de Mara/).click();
  await expect(panel.getByRole('menuitem', { name: 'Mover a Preocupaciones' })).toBeVisible();
  await isSpanish(panel, 'note menu');
  await panel.getByRole('menuitem', { name: 'Borrar' }).click();
  await expect(panel.getByText('La nota está en la papelera.').first()).toBeVisible();
  await look('note-deleted');
  await button(panel, 'Papelera, 1 nota').click();
  await look('bin');
  await button(panel, 'Volver a las notas').click();

  await panel.getByRole('tab', { name: 'Personas' }).click();
  await button(panel, 'Invitar a alguien').click();
  await panel.getByRole('textbox', { name: 'Nombre de la persona' }).fill('Dana');
  await look('people-inviting');
  await button(panel, 'Hacer la invitación').click();
  await expect(panel.getByRole('textbox', { name: 'Enlace de invitación para Dana' })).toBeVisible();
  await look('people-invited');

  await button(panel, 'Más').click();
  await look('meeting-menu');
  await panel.getByRole('menuitem', { name: 'Ajustes' }).click();
  await expect(panel.getByRole('heading', { name: 'Ajustes' })).toBeVisible();
  await look('settings');
  await button(panel, 'Volver').click();
  await button(panel, 'Más').click();
  await panel.getByRole('menuitem', { name: 'Salir' }).click();
  await expect(panel.getByRole('list', { name: 'Sus reuniones' })).toBeVisible();
  await look('start-meetings');
  await button(panel, /^Borrar /).click();
  await look('delete-question');
  await button(panel, 'Cancelar').click();
});

test('the help with words speaks Spanish too', async () => {
  const { page, panel } = mara;
  const look = async (screen: string): Promise<void> => {
    await isSpanish(panel, screen);
    await check(page, `es-${screen}`);
  };
  await button(panel, 'Empezar notas compartidas').click();
  await button(panel, 'Agregar una nota en Preocupaciones').click();
  await panel.locator('textarea:focus').pressSequentially('El IEP no dice nada de OT');
  await look('words-in-notes');
  await panel.getByRole('tab', { name: 'Frases' }).click();
  await expect(panel.getByRole('searchbox', { name: 'Buscar frases' })).toBeVisible();
  await look('phrases');
  await panel.getByRole('searchbox', { name: 'Buscar frases' }).fill('tiempo');
  await expect(panel.getByText(/^\d+ frases?$/)).toBeVisible();
  await look('phrases-found');
  await panel.getByRole('tabpanel', { name: 'Frases' }).locator('[aria-expanded="false"]').last().click();
  await look('phrase-open');
  await button(panel, 'Mostrar en grande').click();
  await look('phrase-large');
  await page.keyboard.press('Escape');
});

test('switching in the settings keeps the page and a half-written note, and is kept', async () => {
  const { page, panel } = mara;
  await leave();
  await button(panel, 'Empezar notas compartidas').click();
  await button(panel, 'Agregar una nota en Fortalezas').click();
  const field = panel.locator('textarea:focus');
  await field.pressSequentially('A medio escr');
  await panel.evaluate(() => {
    (window as unknown as { __stayed: boolean }).__stayed = true;
  });
  await button(panel, 'Más').first().click();
  await panel.getByRole('menuitem', { name: 'Ajustes' }).click();
  await panel.getByRole('radio', { name: 'English' }).check();
  await expect(panel.locator('html')).toHaveAttribute('lang', 'en');
  await expect(panel.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect(panel.getByRole('radio', { name: 'English' })).toBeFocused();
  await expect(page).toHaveTitle('At the Table notes');
  await button(panel, 'Back').click();
  await expect(panel.getByRole('region', { name: 'Strengths' })).toBeVisible();
  await expect(button(panel, 'Add a note to Worries')).toBeVisible();
  await expect(panel.getByRole('status').filter({ hasText: 'Saved on this device' })).toBeVisible();
  const note = panel.getByRole('region', { name: 'Strengths' }).getByRole('textbox', { name: 'Note' });
  await expect(note).toHaveValue('A medio escr');
  await note.press('End');
  await page.keyboard.type('ito');
  await expect(note).toHaveValue('A medio escrito');
  expect(await panel.evaluate(() => (window as unknown as { __stayed?: boolean }).__stayed)).toBe(true);

  await button(panel, 'More').first().click();
  await panel.getByRole('menuitem', { name: 'Settings' }).click();
  await panel.getByRole('radio', { name: 'Español' }).check();
  await expect(panel.getByRole('heading', { name: 'Ajustes' })).toBeVisible();
  // Loaded again, not even the first picture is in English.
  await page.addInitScript(() => {
    const seen: string[] = [];
    (window as unknown as { __texts: string[] }).__texts = seen;
    new MutationObserver(() => seen.push(document.body?.textContent ?? '')).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await page.reload();
  await expect(panel.getByRole('region', { name: 'Fortalezas' })).toBeVisible();
  const seen = await panel.evaluate(() => (window as unknown as { __texts: string[] }).__texts.join('\n'));
  expect(seen).toContain('Abriendo sus notas…');
  expect(seen).not.toMatch(/Opening|Welcome|Notes\b|Strengths/);
  await isSpanish(panel, 'loaded again');
});

test('one in Spanish and one in English: each reads their own, at the door and in the notes', async () => {
  const teacher = await table.seat('Mr. T', 'School');
  await leave();
  const { panel } = await table.sit('Mara', 'Family', mara.profile);
  await button(panel, 'Empezar notas compartidas').click();
  await expect(panel.getByRole('region', { name: 'Fortalezas' })).toBeVisible();
  await teacher.ask();
  const door = panel.getByRole('dialog', { name: 'Alguien quiere entrar' });
  await expect(door).toContainText('Mr. T (Escuela) quiere entrar.');
  await expect(button(panel, 'Dejar entrar')).toBeEnabled();
  await expect(door.locator('li[lang="en"]')).toHaveCount(3);
  await isSpanish(panel, 'door');
  expect(await faults(panel)).toEqual([]);
  await button(panel, 'Dejar entrar').click();
  await teacher.write('Good with numbers');
  await expect(panel.getByRole('region', { name: 'Fortalezas' })).toContainText('Mr. T está escribiendo…');
  await expect(panel.getByRole('status').filter({ hasText: 'Todos tienen las mismas notas' })).toBeVisible();
  await isSpanish(panel, 'notes of two');
  await expect(teacher.panel.getByRole('heading', { level: 1 })).toContainText('Notas de la reunión');
});

test.describe('a browser that speaks Spanish', () => {
  test.use({ locale: 'es-MX' });

  test('is met in Spanish, on the call page too', async () => {
    const { page, panel } = await table.sit('Mara', 'Family', await table.profile('new'));
    await expect(panel.getByRole('textbox', { name: 'Su nombre' })).toBeVisible();
    await expect(panel.getByRole('radio', { name: 'Español' })).toBeChecked();
    await isSpanish(panel, 'first use');
    // The overlay is closed to scripts; assistive technology sees into it.
    const cdp = await page.context().newCDPSession(page);
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const names = nodes.map(({ name }) => String(name?.value ?? ''));
    expect(names).toEqual(expect.arrayContaining(['Ocultar las notas', 'Notas de At the Table']));
    // Whoever wants English has it in one tap.
    await panel.getByRole('radio', { name: 'English' }).check();
    await expect(panel.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  });
});
