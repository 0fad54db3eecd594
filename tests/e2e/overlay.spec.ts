import { expect, type Frame, type Page, test } from '@playwright/test';
import { CALLS, type CallPages, type SeenEvent, startCallPages } from './support/call-pages.ts';
import { extensionDir } from './support/extension-dir.ts';
import { launchProfile, type Profile } from './support/profiles.ts';

/* The overlay of the production build on the services' real host names, under the strictest headers. */

let pages: CallPages;
let profile: Profile;

test.beforeAll(async () => {
  pages = await startCallPages();
  profile = await launchProfile({ name: 'overlay', extensionDir: extensionDir(), callPagesPort: pages.port });
});
test.afterAll(async () => {
  await profile?.close();
  await pages?.close();
});
test.afterEach(async () => {
  const worker = await background();
  await worker.evaluate(() => chrome.storage.local.clear());
  const [first, ...others] = profile.context.pages();
  await Promise.all(others.map((page) => page.close()));
  await first?.goto('about:blank');
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const background = async () =>
  profile.context.serviceWorkers()[0] ?? (await profile.context.waitForEvent('serviceworker'));

const overlayOf = (page: Page) => page.locator('at-the-table-overlay');

async function boxOf(page: Page): Promise<Box> {
  const box = await overlayOf(page).boundingBox();
  if (!box) throw new Error('the overlay is not shown');
  return box;
}

const panelFrames = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().startsWith('chrome-extension:'));

const seenBy = (page: Page) => page.evaluate(() => (window as unknown as { __seen: SeenEvent[] }).__seen);

/** Focuses the handle that moves the panel: a click on its name does what tabbing to it does. */
async function focusHandle(page: Page): Promise<void> {
  const box = await boxOf(page);
  await page.mouse.click(box.x + 60, box.y + 18);
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 3 });
  await page.mouse.move(...to, { steps: 3 });
  await page.mouse.up();
}

/** The panel works: the person can say who they are. */
const nameBox = (frame: Frame) => frame.getByRole('textbox', { name: 'Your name' });

async function openPanel(page: Page): Promise<Frame> {
  const panel = await profile.openPanel(page);
  await expect(nameBox(panel)).toBeVisible();
  return panel;
}

/** Calls that the panel has been told of, from now on; read them with `toldCalls`. */
const listenForCalls = (panel: Frame) =>
  panel.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { __told: told });
    chrome.runtime.onMessage.addListener((message: { type: string; call?: { key?: unknown } }) => {
      if (message.type === 'panel:call') told.push(message.call?.key);
    });
  });
const toldCalls = (panel: Frame) =>
  panel.evaluate(() => (globalThis as unknown as { __told: unknown[] }).__told);

const timeOrigin = (frame: Frame) => frame.evaluate(() => performance.timeOrigin);

for (const [name, url] of Object.entries(CALLS).filter(([name]) => name !== 'plain')) {
  test(`on ${name}: a small launcher, and a frame only once it is opened`, async () => {
    const page = await profile.newCallPage(url);
    await overlayOf(page).waitFor();
    const { width, height } = await boxOf(page);
    expect([width, height]).toEqual([48, 48]);
    expect(panelFrames(page)).toHaveLength(0);
    await openPanel(page);
    expect(panelFrames(page)).toHaveLength(1);
    expect(new URL(panelFrames(page)[0]?.url() ?? '').hash).toBe('');
  });
}

test('the keys of the panel stay in the panel, and the page keeps its own', async () => {
  const page = await profile.newCallPage(CALLS.meet);
  await page.locator('#mic').focus();
  const panel = await openPanel(page);
  await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
  await nameBox(panel).fill('');
  await nameBox(panel).pressSequentially('mum');
  expect(await nameBox(panel).inputValue()).toBe('mum');
  expect(await seenBy(page)).toEqual([]);
  await expect(page.locator('#mic')).toHaveAttribute('aria-pressed', 'false');

  await focusHandle(page);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await boxOf(page)).width).toBe(48);
  await page.locator('#mic').focus();
  await page.keyboard.press('m');
  await expect(page.locator('#mic')).toHaveAttribute('aria-pressed', 'true');
});

test('hiding gives the focus back and keeps the panel loaded', async () => {
  const page = await profile.newCallPage(CALLS.meet);
  await page.locator('#chat').focus();
  const panel = await openPanel(page);
  const origin = await timeOrigin(panel);
  await nameBox(panel).fill('half a na');
  await focusHandle(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('#chat')).toBeFocused();
  await page.mouse.click(...centreOf(await boxOf(page)));
  await expect.poll(async () => (await boxOf(page)).width).toBeGreaterThan(300);
  expect(await timeOrigin(panel)).toBe(origin);
  expect(await nameBox(panel).inputValue()).toBe('half a na');
});

const centreOf = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];

test('the keyboard opens it too', async () => {
  const page = await profile.newCallPage(CALLS.meet);
  await overlayOf(page).waitFor();
  const onLauncher = () => page.evaluate(() => document.activeElement?.localName === 'at-the-table-overlay');
  for (let i = 0; i < 12 && !(await onLauncher()); i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const panel = await profile.panelFrame(page);
  await expect(nameBox(panel)).toBeVisible();
});

for (const event of ['action.onClicked', 'commands.onCommand'] as const) {
  test(`${event} shows and hides it on a call page, and opens the panel elsewhere`, async () => {
    const page = await profile.newCallPage(CALLS.meet);
    await overlayOf(page).waitFor();
    const fire = async (url: string) =>
      (await background()).evaluate(
        async ([event, url]) => {
          const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
          // `dispatch` is how the browser itself delivers an event; the types leave it out.
          type Event = { dispatch(...args: unknown[]): void };
          if (event === 'action.onClicked')
            (chrome.action.onClicked as unknown as Event).dispatch({ ...tab, url });
          else (chrome.commands.onCommand as unknown as Event).dispatch('toggle-panel', { ...tab, url });
        },
        [event, url] as const,
      );
    await page.bringToFront();
    await fire(CALLS.meet);
    const panel = await profile.panelFrame(page);
    await expect(nameBox(panel)).toBeVisible();
    await fire(CALLS.meet);
    await expect.poll(async () => (await boxOf(page)).width).toBe(48);

    const plain = await profile.newCallPage(CALLS.plain);
    await plain.bringToFront();
    // Without a real click the browser refuses the side panel: the way out is a tab with the same panel.
    const opened = profile.context.waitForEvent('page');
    await fire(CALLS.plain);
    const tab = await opened;
    await expect(tab.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  });
}

test('moves, grows and docks by pointer, and is remembered for the site', async () => {
  const page = await profile.newCallPage(CALLS.meet);
  const panel = await openPanel(page);
  const origin = await timeOrigin(panel);
  const docked = await boxOf(page);
  await drag(page, [docked.x + 60, docked.y + 18], [400, 180]);
  const floating = await boxOf(page);
  expect(floating.x).toBeLessThan(docked.x);
  expect(floating.y).toBeGreaterThan(100);

  // The far corner lies at the strip below the frame; the way leads over the frame and out of it.
  const corner: [number, number] = [floating.x + floating.width - 8, floating.y + floating.height - 7];
  await drag(page, corner, [corner[0] - 40, corner[1] - 90]);
  const smaller = await boxOf(page);
  expect(smaller).toEqual({ ...floating, width: floating.width - 40, height: floating.height - 90 });

  await page.reload();
  await openPanel(page);
  expect(await boxOf(page)).toEqual(smaller);

  const other = await profile.newCallPage(CALLS.jitsi);
  await openPanel(other);
  expect(await boxOf(other)).toEqual(docked);
  await other.close();

  await page.bringToFront();
  await drag(page, [smaller.x + 60, smaller.y + 18], [3, 300]);
  const left = await boxOf(page);
  expect(left.x).toBeLessThan(20);
  await drag(page, [left.x + left.width - 6, left.y + 200], [left.x + left.width + 74, left.y + 200]);
  expect((await boxOf(page)).width).toBe(left.width + 80);
  expect(await seenBy(page)).toEqual([]);
  expect(origin).toBeLessThan(await timeOrigin(panelFrames(page)[0] as Frame)); // one load for each page load
});

test('moves, grows, docks and hides by keyboard alone', async () => {
  const page = await profile.newCallPage(CALLS.meet);
  await openPanel(page);
  await focusHandle(page);
  const docked = await boxOf(page);
  await page.keyboard.press('ArrowLeft');
  const floating = await boxOf(page);
  expect(floating.x).toBeLessThan(docked.x);
  await page.keyboard.press('Shift+ArrowLeft');
  expect((await boxOf(page)).x).toBe(floating.x - 64);
  await page.keyboard.press('ArrowDown');
  expect((await boxOf(page)).y).toBe(floating.y + 16);
  while ((await boxOf(page)).x > 0) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowLeft'); // on against the side: docks
  const left = await boxOf(page);
  expect(left.x).toBe(8);
  expect(left.height).toBe(docked.height);

  // Buttons, one Tab each: left, float, right, smaller, bigger, hide.
  const press = async (tabs: number) => {
    for (let i = 0; i < tabs; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  };
  await press(2);
  expect((await boxOf(page)).width).toBe(floating.width);
  await press(1);
  expect(await boxOf(page)).toEqual(docked);
  await press(2);
  expect((await boxOf(page)).width).toBe(docked.width + 64);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await boxOf(page)).toEqual(docked);
  await press(2);
  expect((await boxOf(page)).width).toBe(48);

  // The launcher has the focus again.
  const launcher = await boxOf(page);
  await page.keyboard.press('ArrowUp');
  expect((await boxOf(page)).y).toBe(launcher.y - 16);
});

test('the resize handle follows the arrow keys', async () => {
  const page = await profile.newCallPage(CALLS.meet);
  await openPanel(page);
  const docked = await boxOf(page);
  await page.mouse.click(docked.x + 6, docked.y + 300);
  await page.keyboard.press('ArrowLeft');
  expect((await boxOf(page)).width).toBe(docked.width + 16);
  await page.keyboard.press('Shift+ArrowRight');
  expect((await boxOf(page)).width).toBe(docked.width - 48);
});

test('the launcher goes out of the way by pointer, and stays there', async () => {
  const page = await profile.newCallPage(CALLS.meet);
  await overlayOf(page).waitFor();
  await drag(page, centreOf(await boxOf(page)), [200, 300]);
  const moved = await boxOf(page);
  expect(centreOf(moved)).toEqual([200, 300]);
  expect(panelFrames(page)).toHaveLength(0); // a drag is no click
  await page.reload();
  await overlayOf(page).waitFor();
  await expect.poll(() => boxOf(page)).toEqual(moved);
});

test('stays usable in narrow windows', async () => {
  const page = await profile.newCallPage(CALLS.meet);
  await openPanel(page);
  for (const width of [320, 400, 900]) {
    await page.setViewportSize({ width, height: 640 });
    await expect
      .poll(async () => {
        const box = await boxOf(page);
        return box.x >= 0 && box.x + box.width <= width && box.y + box.height <= 640;
      })
      .toBe(true);
    expect((await boxOf(page)).width).toBeGreaterThanOrEqual(320);
  }
});

test('goes along into fullscreen and back without loading anew', async () => {
  const page = await profile.newCallPage(CALLS.meet);
  const panel = await openPanel(page);
  const origin = await timeOrigin(panel);
  await nameBox(panel).fill('Ma');
  for (const fullscreen of [true, false]) {
    await page.evaluate(() => document.getElementById('stage')?.setAttribute('tabindex', '0'));
    if (fullscreen) await page.locator('#fullscreen').click();
    else await page.evaluate(() => document.exitFullscreen());
    await expect
      .poll(() => page.evaluate(() => document.fullscreenElement?.id ?? null))
      .toBe(fullscreen ? 'stage' : null);
    const inside = () => page.evaluate(() => document.querySelector('#stage at-the-table-overlay') !== null);
    await expect.poll(inside).toBe(fullscreen);
    await nameBox(panel).click();
    await page.keyboard.type('x');
    expect(await timeOrigin(panel)).toBe(origin);
  }
  expect(await nameBox(panel).inputValue()).toBe('Maxx');
});

test("stays through the page's own navigation and tells the panel of the new call", async () => {
  const page = await profile.newCallPage(CALLS.meet);
  const panel = await openPanel(page);
  const origin = await timeOrigin(panel);
  await listenForCalls(panel);
  const go = (path: string) =>
    page.evaluate((to) => (window as unknown as { __go(path: string): void }).__go(to), path);
  await go('/abc-defg-hij?authuser=1'); // still the same call
  await go('/XYZ-abcd-efg');
  await expect.poll(() => toldCalls(panel)).toEqual(['meet:xyz-abcd-efg']);
  await go('/');
  await expect.poll(() => toldCalls(panel)).toEqual(['meet:xyz-abcd-efg', null]);
  await page.goBack();
  await expect.poll(() => toldCalls(panel)).toEqual(['meet:xyz-abcd-efg', null, 'meet:xyz-abcd-efg']);
  expect(await timeOrigin(panel)).toBe(origin);
});

test('comes back when the page removes it, and opens again', async () => {
  const page = await profile.newCallPage(CALLS.meet);
  await openPanel(page);
  await overlayOf(page).evaluate((host) => host.remove());
  await expect.poll(async () => (await boxOf(page)).width).toBe(48);
  await openPanel(page);
  await overlayOf(page).evaluate((host) => {
    host.setAttribute('style', 'display: none');
    document.head.append(
      Object.assign(document.createElement('style'), {
        textContent: 'at-the-table-overlay{display:none!important}',
      }),
    );
  });
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect(overlayOf(page)).toBeVisible();
});
