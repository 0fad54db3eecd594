import { expect, type Frame, type Page, test } from '@playwright/test';
import { CALLS, type CallPages, startCallPages } from './support/call-pages.ts';
import { extensionDir } from './support/extension-dir.ts';
import { launchProfile, type Profile } from './support/profiles.ts';

/* What the call page may try against the panel. Each attempt must leave it as it was. */

let pages: CallPages;
let profile: Profile;

test.beforeAll(async () => {
  pages = await startCallPages();
  profile = await launchProfile({ name: 'trust', extensionDir: extensionDir(), callPagesPort: pages.port });
});
test.afterAll(async () => {
  await profile?.close();
  await pages?.close();
});

const LOOSE = `${CALLS.meet}?loose`;
const panelUrl = () => `chrome-extension://${profile.extensionId}/panel.html`;
const nameBox = (frame: Frame | Page) => frame.getByRole('textbox', { name: 'Your name' });

/** A frame that the page itself makes, once its document has run. */
async function frameByPage(page: Page, url: string): Promise<Frame> {
  const attached = page.waitForEvent('framenavigated', (frame) =>
    frame.url().startsWith('chrome-extension:'),
  );
  await page.evaluate(
    (src) => document.body.append(Object.assign(document.createElement('iframe'), { src })),
    url,
  );
  const frame = await attached;
  await frame.waitForLoadState('load');
  return frame;
}

async function expectInert(frame: Frame): Promise<void> {
  await expect(frame.locator('body')).not.toBeEmpty();
  await expect.poll(() => frame.evaluate(() => document.body.textContent.trim().length)).toBeGreaterThan(0);
  await expect(nameBox(frame)).toHaveCount(0);
}

/** What the background answers to a claim made by code in this frame. */
const claim = (frame: Frame | Page, token: string) =>
  frame.evaluate(
    (token) =>
      chrome.runtime.sendMessage({ type: 'panel:claim', token }) as Promise<{ ok?: boolean } | undefined>,
    token,
  );

async function openPanel(page: Page): Promise<Frame> {
  const panel = await profile.openPanel(page);
  await expect(nameBox(panel)).toBeVisible();
  return panel;
}

for (const [what, hash] of [
  ['no token', ''],
  ['a made-up token', `#t=${'0123456789abcdef'.repeat(2)}`],
  ['a token of the wrong form', '#t=%00<script>'],
] as const) {
  test(`a page that frames the panel itself, with ${what}, gets an inert one`, async () => {
    const page = await profile.newCallPage(LOOSE);
    const ours = await openPanel(page);
    const theirs = await frameByPage(page, panelUrl() + hash);
    await expectInert(theirs);
    await expect(nameBox(ours)).toBeVisible();
    await page.close();
  });
}

test('a token works once, in its own tab, in its own frame', async () => {
  const page = await profile.newCallPage(LOOSE);
  // The token as the background hands it out, seen by watching its store: more than any page can do.
  const worker = profile.context.serviceWorkers()[0] ?? (await profile.context.waitForEvent('serviceworker'));
  await worker.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { __tokens: seen });
    chrome.storage.session.onChanged.addListener((changes) => {
      for (const { newValue } of Object.values(changes)) {
        const token = (newValue as { token?: string } | undefined)?.token;
        if (token) seen.push(token);
      }
    });
  });
  const ours = await openPanel(page);
  const [token = ''] = await worker.evaluate(
    () => (globalThis as unknown as { __tokens: string[] }).__tokens,
  );
  expect(token).toMatch(/^[0-9a-f]{32}$/);
  expect(await claim(ours, token)).toEqual({ ok: false });
  await expectInert(await frameByPage(page, `${panelUrl()}#t=${token}`));

  // Another tab, the panel as its own page: it is no frame, so it has nothing to claim with.
  const tab = await profile.newCallPage(`${panelUrl()}#t=${token}`);
  await expect(nameBox(tab)).toBeVisible();
  expect(await claim(tab, token)).toBeUndefined();
  await tab.close();
  await page.close();
});

test('a frame made by the page cannot move or hide our panel', async () => {
  const page = await profile.newCallPage(LOOSE);
  await openPanel(page);
  const before = await page.locator('at-the-table-overlay').boundingBox();
  const theirs = await frameByPage(page, panelUrl());
  for (const message of [{ type: 'panel:minimise' }, { type: 'panel:dock', place: 'left' }]) {
    expect(
      await theirs.evaluate((sent) => chrome.runtime.sendMessage(sent) as Promise<unknown>, message),
    ).toBe(false);
  }
  expect(await page.locator('at-the-table-overlay').boundingBox()).toEqual(before);
  await page.close();
});

test('forged messages, events and clicks change nothing', async () => {
  const page = await profile.newCallPage(CALLS.meet);
  const host = page.locator('at-the-table-overlay');
  await host.waitFor();
  const attack = (id: string) =>
    page.evaluate((id) => {
      const host = document.querySelector('at-the-table-overlay') as HTMLElement;
      const messages = [
        { type: 'overlay:toggle' },
        { type: 'overlay:dock', place: 'left' },
        { type: 'panel:call', tabId: 1, call: { site: 'meet', key: 'meet:evi-levi-lev' } },
      ];
      for (const message of messages) {
        postMessage(message, '*');
        for (let i = 0; i < frames.length; i++) frames[i]?.postMessage(message, '*');
      }
      const names = ['wxt:content-script-started', 'wxt:locationchange'];
      for (const name of names.flatMap((name) => [name, `${id}:overlay:${name}`])) {
        const detail = { contentScriptName: 'overlay', messageId: 'x' };
        document.dispatchEvent(new CustomEvent(name, { detail }));
        window.dispatchEvent(new CustomEvent(name, { detail }));
      }
      host.click();
      for (const type of ['click', 'pointerdown', 'pointerup'])
        host.dispatchEvent(
          new PointerEvent(type, { bubbles: true, composed: true, clientX: 900, clientY: 400 }),
        );
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      return { shadow: host.shadowRoot, frames: frames.length };
    }, id);

  expect(await attack(profile.extensionId)).toEqual({ shadow: null, frames: 0 });
  expect(page.frames()).toHaveLength(1);
  const panel = await openPanel(page);
  const [before, origin, text] = [
    await host.boundingBox(),
    await panel.evaluate(() => performance.timeOrigin),
    await panel.evaluate(() => document.body.textContent),
  ];
  expect(await attack(profile.extensionId)).toEqual({ shadow: null, frames: 0 }); // not even a handle on the frame
  expect(await host.boundingBox()).toEqual(before);
  expect(await panel.evaluate(() => performance.timeOrigin)).toBe(origin);
  expect(await panel.evaluate(() => document.body.textContent)).toBe(text);
  // The overlay still lives: it follows the page's real navigation.
  await page.evaluate(() => (window as unknown as { __go(path: string): void }).__go('/xyz-abcd-efg'));
  const known = () => panel.evaluate(async () => JSON.stringify(await chrome.storage.session.get()));
  await expect.poll(known).toContain('meet:xyz-abcd-efg');
  expect(await known()).not.toContain('evi-levi-lev');
  await page.close();
});

test('a window that the page opens on the panel is inert', async () => {
  const page = await profile.newCallPage(LOOSE);
  const opened = profile.context.waitForEvent('page');
  await page.evaluate((url) => void window.open(url), panelUrl());
  const popup = await opened;
  await popup.waitForLoadState('load');
  await expectInert(popup.mainFrame());
  await popup.close();
  await page.close();
});
