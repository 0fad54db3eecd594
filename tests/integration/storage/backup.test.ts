import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser, makeProfile, servePage, startBrowser } from './browser.ts';

/** Times that the browser is killed while it takes a file in. */
const KILLS = 6;
const PASSPHRASE = 'four short words here';

let site: Awaited<ReturnType<typeof servePage>>;
let executable: string;
beforeAll(async () => {
  const found = findBrowser();
  if (!found) throw new Error('These tests need Chromium; set ATT_CHROMIUM to its path.');
  executable = found;
  site = await servePage('page/backup.ts');
});
afterAll(() => site?.close());

async function launch() {
  const profile = await makeProfile();
  onTestFinished(() => profile.remove());
  return { profile, running: await startBrowser(executable, profile.path, site.url) };
}

describe('backups in Chromium', () => {
  it('of 50 MB go into a locked file and come back, word for word', { timeout: 400_000 }, async () => {
    const { running } = await launch();
    try {
      const page = await running.open();
      await page.evaluate(() => window.backupPage.meeting(2_500));
      await page.evaluate(() => window.backupPage.meeting(3));
      const before = await page.evaluate(() => window.backupPage.listed());
      const size = await page.evaluate((word) => window.backupPage.make(word), PASSPHRASE);
      expect(size).toBeGreaterThan(35_000_000);
      await page.evaluate(() => window.backupPage.forget());
      expect(await page.evaluate(() => window.backupPage.listed())).toEqual({});
      expect(await page.evaluate((word) => window.backupPage.open(word), PASSPHRASE)).toBe(2);
      expect(await page.evaluate(() => window.backupPage.databases())).toBe(0);
      await page.evaluate(() => window.backupPage.merge());
      expect(await page.evaluate(() => window.backupPage.listed())).toEqual(before);
    } finally {
      await running.kill();
    }
  });

  it('are taken in as a whole or not at all when the browser is killed meanwhile', {
    timeout: 400_000,
  }, async () => {
    const source = await launch();
    const page = await source.running.open();
    for (let i = 0; i < 6; i++) await page.evaluate(() => window.backupPage.meeting(10));
    const wanted = await page.evaluate(() => window.backupPage.listed());
    await page.evaluate(() => window.backupPage.make(''));
    const file = await page.evaluate(() => window.backupPage.fileText());
    await source.running.kill();

    const { profile, running } = await launch();
    let browser = running;
    try {
      let ended = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const target = await browser.open();
        await target.evaluate((text) => window.backupPage.giveFile(text), file);
        expect(await target.evaluate(() => window.backupPage.open(''))).toBe(6);
        // What an earlier try has left was cleared away by opening the file.
        expect(await target.evaluate(() => window.backupPage.databases())).toBe(0);
        // Somewhere between its first and its last step.
        const merging = target.evaluate(() => window.backupPage.merge()).catch(() => null);
        await pause(20 + Math.random() * 400);
        await browser.kill();
        await merging;
        browser = await startBrowser(executable, profile.path, site.url);
        const again = await browser.open();
        const found = await again.evaluate(() => window.backupPage.listed());
        if (Object.keys(found).length > 0) {
          expect(found).toEqual(wanted);
          ended++;
          await again.evaluate(() => window.backupPage.forget());
        }
      }
      expect(ended, 'some were killed in the middle').toBeLessThan(KILLS);
      const last = await browser.open();
      await last.evaluate((text) => window.backupPage.giveFile(text), file);
      await last.evaluate(() => window.backupPage.open(''));
      await last.evaluate(() => window.backupPage.merge());
      expect(await last.evaluate(() => window.backupPage.listed())).toEqual(wanted);
    } finally {
      await browser.kill();
    }
  });
});
