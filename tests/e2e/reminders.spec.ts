import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test, type Worker } from '@playwright/test';
import { addDays, today } from '../../lib/meeting/calendar-date.ts';
import { addAction } from './support/actions.ts';
import { extensionDir } from './support/extension-dir.ts';
import { check } from './support/looks.ts';
import { Table } from './support/people.ts';
import type { Profile } from './support/profiles.ts';

/* Reminders in a real browser: the background's alarm and notifications, and what the settings say. */

const DAY = 86_400_000;
let table: Table;
let folder = '';
test.beforeEach(async () => {
  table = await Table.set();
  folder = mkdtempSync(join(tmpdir(), 'at-the-table-reminders-'));
});
test.afterEach(async () => {
  await table.clear();
  rmSync(folder, { recursive: true, force: true });
});

/** The same extension with notifications allowed from the start: nobody can press a browser's own question here. */
function allowedExtension(): string {
  const dir = join(folder, 'chrome-mv3');
  cpSync(extensionDir(), dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  expect(manifest.permissions).not.toContain('notifications');
  expect(manifest.optional_permissions).toEqual(['notifications']);
  manifest.permissions.push(...manifest.optional_permissions);
  delete manifest.optional_permissions;
  writeFileSync(path, JSON.stringify(manifest));
  return dir;
}

const workerOf = async ({ context }: Profile): Promise<Worker> =>
  context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

/** What the browser would show, and when the background looks again. */
const shown = async (profile: Profile): Promise<string[]> =>
  (await workerOf(profile)).evaluate(
    () =>
      new Promise<string[]>((resolve) =>
        chrome.notifications.getAll((all) => resolve(Object.keys(all).sort())),
      ),
  );
const alarmOf = async (profile: Profile): Promise<number | null> =>
  (await workerOf(profile)).evaluate(
    async () => (await chrome.alarms.get('reminders'))?.scheduledTime ?? null,
  );

/** Lets the background's clock run ahead, and has it look. The dates that people chose stay where they are. */
async function later(profile: Profile, page: Page, ms: number): Promise<void> {
  await (await workerOf(profile)).evaluate((ahead) => {
    const clock = globalThis as unknown as { realNow?: () => number; said?: string[] };
    if (!clock.realNow) {
      clock.realNow = Date.now;
      clock.said = [];
      const create = chrome.notifications.create as (...given: unknown[]) => unknown;
      // The browser tells which notifications there are, and not what they say.
      const noted = (...given: unknown[]): unknown => {
        clock.said?.push(JSON.stringify(given[1]));
        return create.apply(chrome.notifications, given);
      };
      Object.assign(chrome.notifications, { create: noted });
    }
    const now = clock.realNow;
    Date.now = () => now() + ahead;
  }, ms);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'reminders:changed' }).catch(() => undefined));
}

async function openReminders({ context, extensionId }: Profile): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/review.html`);
  await page.locator('summary').filter({ hasText: 'Reminders' }).click();
  await expect(page.getByRole('switch', { name: 'Remind me' })).toBeVisible();
  return page;
}

test('are off, and shown on their day once they are on, without a word of the notes', async () => {
  const mara = await table.seat('Mara', 'Family', undefined, { extensionDir: allowedExtension() });
  await mara.start();
  const day = addDays(today(), 5);
  await mara.show('Actions');
  await addAction(mara, { what: 'Ask about the bus for Sam', who: 'Mara', by: day });
  await mara.seesSaved();
  await mara.show('Notes');

  const page = await openReminders(mara.profile);
  await expect(page.getByRole('switch', { name: 'Remind me' })).not.toBeChecked();
  await later(mara.profile, page, 10 * DAY);
  await expect.poll(() => alarmOf(mara.profile)).toBeNull();
  expect(await shown(mara.profile)).toEqual([]);
  await later(mara.profile, page, 0);

  await page.getByRole('switch', { name: 'Remind me' }).click();
  await expect(page.getByRole('switch', { name: 'Remind me' })).toBeChecked();
  await page.getByRole('switch', { name: 'Quiet hours' }).click();
  const next = page.getByRole('list', { name: 'What comes next' });
  await expect(next.getByRole('listitem')).toHaveCount(1);
  await expect(next).toContainText('Ask about the bus for Sam');
  await check(page, 'reminders');
  await expect.poll(() => alarmOf(mara.profile)).not.toBeNull();
  expect(await shown(mara.profile)).toEqual([]);

  // Just before midnight of the third day from now: two days before is that day, and nine o'clock has passed.
  const midnight = new Date();
  midnight.setHours(23, 59, 0, 0);
  const ahead = midnight.getTime() - Date.now() + 3 * DAY;
  await later(mara.profile, page, ahead);
  await expect.poll(() => shown(mara.profile)).toHaveLength(1);
  const [id = ''] = await shown(mara.profile);
  expect(id).toMatch(/^reminder due /);
  const said = await (await workerOf(mara.profile)).evaluate(
    () => (globalThis as unknown as { said: string[] }).said,
  );
  expect(said).toHaveLength(1);
  expect(JSON.parse(said[0] ?? '')).toMatchObject({
    ...{ title: 'At the Table', buttons: [{ title: 'In one hour' }, { title: 'Tomorrow' }] },
    message: expect.stringMatching(/^Something is due in \d days?\./),
  });

  // Shown once: another look does not show it again.
  await (await workerOf(mara.profile)).evaluate((one) => chrome.notifications.clear(one), id);
  await later(mara.profile, page, ahead + 60_000);
  await expect.poll(() => alarmOf(mara.profile)).toBeGreaterThan(Date.now() + ahead);
  expect(await shown(mara.profile)).toEqual([]);

  // Put off in the list, and off again.
  await next.getByText('Remind me later').click();
  await next.getByRole('button', { name: 'In one week' }).click();
  await expect(next).toContainText('Put off until');
  await page.getByRole('switch', { name: 'Remind me' }).click();
  await expect.poll(() => alarmOf(mara.profile)).toBeNull();
  await expect(next).toHaveCount(0);
});

test('the panel has them among its settings, off', async () => {
  const mara = await table.seat('Mara', 'Family');
  await mara.button('Settings').click();
  const on = mara.panel.getByRole('switch', { name: 'Remind me' });
  await expect(on).toBeVisible();
  await expect(on).not.toBeChecked();
});
