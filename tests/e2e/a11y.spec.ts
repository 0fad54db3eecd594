import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { check, faults, THEMES } from './support/looks.ts';
import { type Participant, Table } from './support/people.ts';
import type { Profile } from './support/profiles.ts';

/*
 * Every screen of the panel, in the production build, looked at by axe: light and dark, at the widths the panel has on
 * a phone, beside a call and in a tab. Keyboard and focus are tried by hand below. Set ATT_SHOTS_DIR to keep pictures.
 */

// Two tests walk through a dozen screens, six pictures each.
test.setTimeout(240_000);

test.describe.configure({ mode: 'serial' });

let table: Table;
/** The panel of each in a tab of its own, where its size can be chosen. */
let mara: Participant;
let teacher: Participant;
test.beforeAll(async () => {
  table = await Table.set();
  mara = await inTab('Mara');
});
test.afterAll(() => table?.clear());

async function inTab(name: string, browser?: Profile): Promise<Participant> {
  const profile = browser ?? (await table.profile(name.toLowerCase().replace(/\W/g, '')));
  const person = await table.sitInTab(name, 'Family', profile);
  await person.panel.getByRole('heading', { level: 1 }).waitFor();
  return person;
}

test('first use, start and settings are clean, and kind about mistakes', async () => {
  await check(mara.page, 'first-use');
  await mara.button('Continue').click();
  await expect(mara.panel.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await check(mara.page, 'first-use-mistakes');
  await mara.introduce();
  await check(mara.page, 'start-no-call');
  await mara.panel.getByRole('textbox', { name: 'Invite link or code' }).fill('not an invite');
  await mara.button('Use invite').click();
  await mara.button('Ask to join').click();
  await expect(mara.panel.getByRole('alert')).toContainText('not in a call');
  await check(mara.page, 'start-mistakes');
  await mara.button('Settings').click();
  await expect(mara.panel.getByRole('heading', { name: 'Settings' })).toBeFocused();
  await mara.panel.getByRole('textbox', { name: 'Server address' }).fill('ws://example.org');
  await mara.panel.locator('form').nth(1).getByRole('button', { name: 'Save' }).click();
  await expect(mara.panel.getByText('not safe')).toBeVisible();
  await check(mara.page, 'settings');
  await mara.button('Back').click();
});

test('a meeting, its people, invites, questions and earlier meetings are clean', async () => {
  await mara.start();
  await expect(mara.panel.getByRole('heading', { level: 1 })).toBeFocused();
  await check(mara.page, 'meeting-empty');
  await mara.write('Reads to her little brother every night and does the voices.');
  await mara.seesSaved();
  await check(mara.page, 'meeting-notes');

  await mara.panel.getByRole('tab', { name: 'Notes' }).focus();
  await mara.page.keyboard.press('ArrowRight');
  await expect(mara.panel.getByRole('tab', { name: 'Phrases' })).toBeFocused();
  await mara.page.keyboard.press('End');
  await expect(mara.panel.getByRole('tab', { name: 'People' })).toBeFocused();
  await mara.button('Invite someone').click();
  await mara.panel.getByRole('textbox', { name: 'Their name' }).fill('Dana');
  await check(mara.page, 'people-inviting');
  await mara.button('Make the invite').click();
  await expect(mara.panel.getByRole('textbox', { name: 'Invite link for Dana' })).toBeVisible();
  await check(mara.page, 'people-invited');

  await mara.button('More').click();
  await expect(mara.panel.getByRole('menuitem', { name: 'Invite someone' })).toBeFocused();
  await check(mara.page, 'meeting-menu');
  await mara.page.keyboard.press('Escape');
  await expect(mara.button('More')).toBeFocused();

  await mara.button('More').click();
  await mara.panel.getByRole('menuitem', { name: 'Leave' }).click();
  await expect(mara.panel.getByRole('list', { name: 'Your meetings' })).toBeVisible();
  await check(mara.page, 'start-meetings');
  await mara.button(/^Delete /).click();
  await check(mara.page, 'delete-question');
  await mara.button('Cancel').click();
  await expect(mara.button(/^Delete /)).toBeFocused();
});

test('a knock never takes keystrokes, F6 answers it, and it is clean on both sides', async () => {
  const hers = await table.sit('Mara', 'Family', mara.profile);
  const his = await table.seat('Mr. T', 'School');
  expect(await faults(his.panel)).toEqual([]);
  await hers.start();
  const field = await hers.write('Mornings are ');
  await expect(his.panel.getByText('already open in this call')).toBeVisible();
  expect(await faults(his.panel)).toEqual([]);
  await his.ask();
  await expect(hers.door).toBeVisible();
  await expect(field).toBeFocused();
  await hers.page.keyboard.type('hard for her');
  await expect(field).toHaveValue('Mornings are hard for her');
  await expect(hers.door.getByRole('button', { name: 'Let in' })).toBeEnabled();
  await expect(his.panel.getByText('Check that you both see the same words.')).toBeVisible();
  for (const theme of THEMES) {
    for (const { page, panel, name } of [hers, his]) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      if (process.env.ATT_SHOTS_DIR) {
        await page.screenshot({ path: join(process.env.ATT_SHOTS_DIR, `knock-${name}-${theme}.png`) });
      }
      expect.soft(await faults(panel), `knock, ${name}, ${theme}`).toEqual([]);
    }
  }
  await field.focus();
  await hers.page.keyboard.press('F6');
  await expect(hers.door.getByRole('button', { name: 'Let in' })).toBeFocused();
  await hers.page.keyboard.press('Enter');
  await expect(hers.door).toBeHidden();
  await expect(field).toBeFocused();
  await his.seesSameNotes();
  expect(await faults(his.panel)).toEqual([]);
  await Promise.all([hers.page.close(), his.page.close()]);
  teacher = await inTab('Mr. T', his.profile);
});

test('what a newcomer can be told, and what the others can be asked, is clean', async () => {
  const dana = await inTab('Dana');
  await dana.introduce();
  await mara.start();
  const invite = async (name: string): Promise<string> => {
    await mara.panel.getByRole('tab', { name: 'People' }).click();
    await mara.button('Invite someone').click();
    await mara.panel.getByRole('textbox', { name: 'Their name' }).fill(name);
    await mara.button('Make the invite').click();
    return mara.panel.getByRole('textbox', { name: `Invite link for ${name}` }).inputValue();
  };
  const use = async (person: Participant, link: string): Promise<void> => {
    await person.panel.getByRole('textbox', { name: 'Invite link or code' }).fill(link);
    await person.button('Use invite').click();
  };

  const [his, hers] = [await invite('Mr. T'), await invite('Dana')];
  await use(teacher, his);
  await expect(mara.door).toContainText('Mr. T');
  await use(dana, hers);
  await expect(mara.door).toContainText('1 more waiting');
  await expect(teacher.panel.getByText('Check that you both see the same words.')).toBeVisible();
  await check(mara.page, 'door-two');
  await check(teacher.page, 'joining-words');

  await mara.door.getByRole('button', { name: 'Not now' }).click();
  await expect(teacher.panel.getByRole('alert')).toContainText('not now');
  await check(teacher.page, 'joining-declined');
  await expect(mara.door).toContainText('Dana');
  await dana.button('The words are different').click();
  await expect(dana.panel.getByRole('heading', { level: 1 })).toHaveText('You did not join');
  await expect(mara.door).toBeHidden();
  await check(dana.page, 'joining-different');

  await teacher.button('Back to start').click();
  await use(teacher, await invite('Mr. T again'));
  await mara.letIn();
  await teacher.seesSameNotes();
  await mara.button(/^Remove /).click();
  await check(mara.page, 'remove-question');
  await mara.panel.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(teacher.panel.getByRole('alert')).toContainText('Mara took you out of this meeting');
  await check(teacher.page, 'removed');
  await check(mara.page, 'people-removed');
});

test('an invite that names a new server asks first, and a server that is away is said', async () => {
  await Promise.all([mara.leaveAsItIs(), teacher.leaveAsItIs()]);
  await mara.button('Settings').click();
  await mara.panel.getByRole('textbox', { name: 'Server address' }).fill('ws://localhost:4999');
  await mara.panel.locator('form').nth(1).getByRole('button', { name: 'Save' }).click();
  await mara.button('Back').click();
  await expect(mara.panel.getByText('We cannot reach the meeting server')).toBeVisible();
  await check(mara.page, 'start-unreachable');
  await mara.start();
  await expect(mara.status('Offline: saved here')).toBeVisible();
  await check(mara.page, 'meeting-offline');
  await mara.panel.getByRole('tab', { name: 'People' }).click();
  await mara.button('Invite someone').click();
  await mara.panel.getByRole('textbox', { name: 'Their name' }).fill('Mr. T');
  await mara.button('Make the invite').click();
  const link = await mara.panel.getByRole('textbox', { name: 'Invite link for Mr. T' }).inputValue();
  await teacher.panel.getByRole('textbox', { name: 'Invite link or code' }).fill(link);
  await teacher.button('Use invite').click();
  const question = teacher.panel.getByRole('dialog', { name: 'Use another server?' });
  await expect(question).toContainText('localhost:4999');
  await check(teacher.page, 'server-question');
  await question.getByRole('button', { name: 'Use this server' }).click();
  await expect(teacher.panel.getByRole('heading', { level: 1 })).toHaveText(
    'We cannot reach the meeting server',
  );
  await check(teacher.page, 'joining-unreachable');
});
