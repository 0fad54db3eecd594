import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser, makeProfile, type RunningBrowser, servePage, startBrowser } from './browser.ts';

/** Random moments at which the browser is killed. */
const KILLS = 10;

let site: Awaited<ReturnType<typeof servePage>>;
let executable: string;
let profile: Awaited<ReturnType<typeof makeProfile>>;
let running: RunningBrowser;

beforeAll(async () => {
  const found = findBrowser();
  if (!found) throw new Error('These tests need Chromium; set ATT_CHROMIUM to its path.');
  executable = found;
  site = await servePage();
  profile = await makeProfile();
  running = await startBrowser(executable, profile.path, site.url);
});
afterAll(async () => {
  await running?.kill();
  await site?.close();
  await profile?.remove();
});

describe('storage in Chromium', () => {
  it('keeps every line that was said to be saved when the browser is killed', async () => {
    const own = await makeProfile();
    onTestFinished(() => own.remove());
    let lastSaved = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const browser = await startBrowser(executable, own.path, site.url);
      try {
        const page = await browser.open();
        await page.evaluate(() => window.storagePage.open('killed'));
        const found = await page.evaluate(() => window.storagePage.text());
        const lines = found.split('\n');
        for (let line = 1; line <= lastSaved; line++) expect(lines).toContain(`run ${kill - 1} line ${line}`);
        // After the n-th "saved" the browser is killed at once, in the middle of whatever it does next.
        const killAfter = 1 + Math.floor(Math.random() * 6);
        lastSaved = 0;
        const dead = new Promise<void>((resolve) => {
          void page.exposeFunction('lineSaved', async (line: number) => {
            lastSaved = line;
            if (line < killAfter) return;
            await browser.kill();
            resolve();
          });
        });
        await page.waitForFunction(() => 'lineSaved' in window);
        page
          .evaluate(async (run) => {
            const { storagePage, lineSaved } = window as unknown as Window & {
              lineSaved(line: number): Promise<void>;
            };
            for (let line = 1; ; line++) {
              storagePage.write(`run ${run} line ${line}\n`);
              await storagePage.becomes('saved');
              // Not awaited: the next line is being written when the browser dies.
              void lineSaved(line);
            }
          }, kill)
          .catch((thrown: unknown) => expect(String(thrown)).toMatch(/closed|crashed/i));
        await dead;
      } finally {
        await browser.kill();
      }
    }
  });

  it('outlives a log record that was cut in two by a kill', async () => {
    const own = await makeProfile();
    onTestFinished(() => own.remove());
    const session = async (line: string): Promise<string> => {
      const browser = await startBrowser(executable, own.path, site.url);
      try {
        const page = await browser.open();
        await page.evaluate(() => window.storagePage.open('torn'));
        const found = await page.evaluate(() => window.storagePage.text());
        await page.evaluate((text) => window.storagePage.write(text), line);
        await page.evaluate(() => window.storagePage.becomes('saved'));
        return found;
      } finally {
        await browser.kill();
      }
    };
    await session('one ');
    const folder = join(own.path, 'Default', 'IndexedDB');
    // A kill in the middle of tidying up leaves the log before this one as well; the newest is being written.
    const logs = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.log')).sort();
    expect(logs.length).toBeGreaterThan(0);
    // The head of a record (checksum, length 119, whole record) whose body was never written.
    await appendFile(join(folder, logs.at(-1) ?? ''), Buffer.from([1, 2, 3, 4, 119, 0, 1]));
    expect(await session('two ')).toBe('one ');
    expect(await session('three ')).toBe('one two ');
  });

  it('says "full" on a real full disk, keeps the text, and saves all of it when there is room', async () => {
    // A browser of its own, with the quota set before anything is stored: Chromium remembers the room it once saw.
    const own = await makeProfile();
    const browser = await startBrowser(executable, own.path, site.url);
    onTestFinished(async () => {
      await browser.kill();
      await own.remove();
    });
    const page = await browser.open();
    const cdp = await page.context().newCDPSession(page);
    const { origin } = new URL(site.url);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 14_000_000 });
    await page.evaluate(() => window.storagePage.open('full'));
    await page.evaluate(() => window.storagePage.write('before\n'));
    await page.evaluate(() => window.storagePage.flush());
    await page.evaluate(() => window.storagePage.writeNoise(14_000_000));
    expect(await page.evaluate(() => window.storagePage.becomes('failed'))).toEqual({
      kind: 'failed',
      reason: 'full',
    });
    await page.evaluate(() => window.storagePage.write('\nwhile full'));
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 10 ** 9 });
    await page.evaluate(() => window.storagePage.becomes('saved'));
    const written = await page.evaluate(() => window.storagePage.text());
    expect(written).toMatch(/^before\n[0-9a-f]+\nwhile full$/);
    await page.close();

    const again = await browser.open();
    await again.evaluate(() => window.storagePage.open('full'));
    expect(await again.evaluate(() => window.storagePage.text())).toBe(written);
  });

  it('keeps what two tabs write at once, and gives both the same keys', async () => {
    const [a, b] = await Promise.all([running.open(), running.open()]);
    const keys = await Promise.all([a, b].map((tab) => tab.evaluate(() => window.storagePage.publicKey())));
    expect(keys[0]).toBe(keys[1]);
    await Promise.all([a, b].map((tab) => tab.evaluate(() => window.storagePage.open('shared'))));
    // More than y-indexeddb keeps as single rows (500): both compact while the other writes.
    const type = async (name: string): Promise<void> => {
      const { storagePage } = window;
      for (let i = 0; i < 900; i++) {
        storagePage.write(`${name}${i};`);
        if (i % 30 === 0) await new Promise((resolve) => setTimeout(resolve, 60));
      }
      await new Promise((resolve) => setTimeout(resolve, 1200));
      for (let i = 900; i < 910; i++) storagePage.write(`${name}${i};`);
      await storagePage.close();
    };
    await Promise.all([a.evaluate(type, 'a'), b.evaluate(type, 'b')]);
    await a.evaluate(() => window.storagePage.open('shared'));
    const found = new Set((await a.evaluate(() => window.storagePage.text())).split(';'));
    const wanted = Array.from({ length: 910 }, (_, i) => [`a${i}`, `b${i}`]).flat();
    expect(wanted.filter((word) => !found.has(word))).toEqual([]);
    await Promise.all([a.close(), b.close()]);
  });

  it('lets go of a meeting that another tab deletes', async () => {
    const [a, b] = await Promise.all([running.open(), running.open()]);
    await a.evaluate(() => window.storagePage.open('deleted'));
    await a.evaluate(() => window.storagePage.write('a'));
    await a.evaluate(() => window.storagePage.flush());
    await b.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('att-meeting-deleted');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    await a.waitForFunction(() => window.storagePage.deletedElsewhere());
    expect(await a.evaluate(() => window.storagePage.state())).toEqual({ kind: 'failed', reason: 'blocked' });
    await Promise.all([a.close(), b.close()]);
  });

  it('loads 5 MB whole, again and again', async () => {
    const page = await running.open();
    await page.evaluate(() => window.storagePage.open('large'));
    await page.evaluate(() => window.storagePage.fill(2600, 2000));
    await page.evaluate(() => window.storagePage.close());
    for (let round = 0; round < 3; round++) {
      await page.evaluate(() => window.storagePage.open('large'));
      expect(await page.evaluate(() => window.storagePage.items())).toBe(2600);
      await page.evaluate(() => window.storagePage.close());
    }
    await page.close();
  });
});
