import { expect, test } from '@playwright/test';
import { CALLS, type CallPages, type SeenEvent, startCallPages } from './support/call-pages.ts';
import { extensionDir } from './support/extension-dir.ts';
import { createNet } from './support/netns.ts';
import { listProcesses, processTree } from './support/processes.ts';
import { launchProfile, type Profile } from './support/profiles.ts';

/* What every other browser test stands on: the pages, the browsers, their crashes, and cuts that really cut. */

const seenBy = (page: { evaluate<T>(f: () => T): Promise<T> }): Promise<SeenEvent[]> =>
  page.evaluate(() => (window as unknown as { __seen: SeenEvent[] }).__seen);

test.describe('one browser', () => {
  let pages: CallPages;
  let profile: Profile;

  test.beforeAll(async () => {
    pages = await startCallPages();
    profile = await launchProfile({
      name: 'smoke',
      extensionDir: extensionDir(),
      callPagesPort: pages.port,
    });
  });
  test.afterAll(async () => {
    await profile?.close();
    await pages?.close();
  });

  for (const [name, url] of Object.entries(CALLS).filter(([name]) => name !== 'plain'))
    test(`the panel opens on ${name} under the strictest headers`, async () => {
      const page = await profile.newCallPage(url);
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
      const blocked = await page.evaluate(() => {
        try {
          document.createElement('div').innerHTML = '<b>x</b>';
          return 'set';
        } catch (error) {
          return error instanceof TypeError ? 'blocked' : 'other';
        }
      });
      expect(blocked).toBe('blocked');
      const panel = await profile.openPanel(page);
      expect(panel.url()).toContain(`chrome-extension://${profile.extensionId}/panel.html`);
      expect(await panel.evaluate(() => location.protocol)).toBe('chrome-extension:');
      await page.close();
    });

  test('an ordinary page is left alone', async () => {
    const page = await profile.newCallPage(CALLS.plain);
    await expect(page.locator('h1')).toHaveText('An ordinary page');
    await expect(page.locator('at-the-table-overlay')).toHaveCount(0);
    await page.close();
  });

  test('the call page records its own keys and navigates by itself', async () => {
    const page = await profile.newCallPage(CALLS.meet);
    await page.locator('body').press('m');
    await expect(page.locator('#mic')).toHaveAttribute('aria-pressed', 'true');
    expect(await seenBy(page)).toContainEqual({ type: 'keydown', key: 'm', data: null, target: 'body' });
    await page.evaluate(() => (window as unknown as { __go(path: string): void }).__go('/xyz-abcd-efg'));
    await expect(page.locator('#path')).toHaveText('meet.google.com/xyz-abcd-efg');
    await page.close();
  });

  test('the computed extension id is the real one', async () => {
    const worker =
      profile.context.serviceWorkers()[0] ?? (await profile.context.waitForEvent('serviceworker'));
    expect(new URL(worker.url()).host).toBe(profile.extensionId);
  });
});

test('a killed browser starts again on the same folder, and a sleeping one wakes up', async () => {
  const pages = await startCallPages();
  const options = { name: 'crash', extensionDir: extensionDir(), callPagesPort: pages.port };
  const first = await launchProfile(options);
  const page = await first.newCallPage(CALLS.meet);
  await page.evaluate(() => localStorage.setItem('before', 'the crash'));

  first.pauseAll();
  const states = (): string => {
    const tree = processTree(first.pid);
    return listProcesses()
      .filter(({ pid }) => tree.includes(pid))
      .map(({ state }) => state)
      .join('');
  };
  await expect.poll(states).toMatch(/^T{3,}$/);
  const answer = page.evaluate(() => 1 + 1);
  first.resumeAll();
  expect(await answer).toBe(2);
  expect(states()).not.toContain('T');

  await first.kill();
  const second = await launchProfile({ ...options, userDataDir: first.userDataDir });
  expect(second.pid).not.toBe(first.pid);
  expect(second.extensionId).toBe(first.extensionId);
  await second.openPanel(await second.newCallPage(CALLS.meet));
  await second.close();
  await first.close();
  await pages.close();
});

test('a cut really cuts, and is mended @netns', async () => {
  const net = createNet(2);
  let profile: Profile | undefined;
  try {
    const pages = await net.serve('tests/e2e/support/call-pages-main.ts');
    const signaling = await net.serve('server/main.ts', { PORT: '4444' });
    profile = await launchProfile({
      name: 'netns',
      extensionDir: extensionDir(),
      callPagesPort: pages.port,
      callPagesHost: net.hubAddress,
      executablePath: net.browserIn(0),
      hostRules: [net.loopbackRule(signaling.port)],
    });
    const page = await profile.newCallPage(CALLS.meet);
    const panel = await profile.openPanel(page);
    /** Whether the panel reaches the signaling server at its default address. */
    const reaches = (): Promise<boolean> =>
      panel.evaluate(
        () =>
          new Promise<boolean>((done) => {
            const socket = new WebSocket('ws://127.0.0.1:4444');
            const timer = setTimeout(() => finish(false), 1500);
            const finish = (ok: boolean): void => {
              clearTimeout(timer);
              socket.close();
              done(ok);
            };
            socket.addEventListener('open', () => finish(true));
            socket.addEventListener('error', () => finish(false));
          }),
      );
    expect(await reaches()).toBe(true);
    for (const how of ['link', 'silent'] as const) {
      net.cut(0, how);
      expect(await reaches(), `cut: ${how}`).toBe(false);
      // Host 1 is not touched by it.
      expect(net.run(1, process.execPath, '-e', connect(net.hubAddress, signaling.port))).toContain('open');
      net.mend(0);
      await expect.poll(reaches, `mended: ${how}`).toBe(true);
    }
  } finally {
    await profile?.close();
    await net.close();
  }
});

const connect = (host: string, port: number): string =>
  `require('net').connect(${port}, '${host}', function () { console.log('open'); this.destroy(); })`;
