import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/lib/find-chromium.mjs';
import { launchFlags } from './flags.ts';
import { listProcesses, processTree, sendSignal, whenGone } from './processes.ts';

export interface ProfileOptions {
  /** Shown in errors and in the folder's name, e.g. 'family'. */
  readonly name: string;
  /** Folder of a built extension (`…/chrome-mv3`). */
  readonly extensionDir: string;
  readonly callPagesPort: number;
  /** Where the call pages are, default 127.0.0.1. */
  readonly callPagesHost?: string;
  /** Window size in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Default true. */
  readonly headless?: boolean;
  readonly extraArgs?: readonly string[];
  /** Own `--host-resolver-rules`, looked at first; given any, loopback has no exception (netns.ts). */
  readonly hostRules?: readonly string[];
  /** Kept after `close()` when given; else a fresh folder that `close()` removes. */
  readonly userDataDir?: string;
  /** A program to start instead of the browser found here (netns.ts). */
  readonly executablePath?: string;
  readonly colorScheme?: 'light' | 'dark' | null;
  /** Where the device is, as in the IANA list; else where this machine is. */
  readonly timeZone?: string;
}

/** A running browser with the extension. */
export interface Profile {
  readonly name: string;
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The browser's own process; its helpers are its children. */
  readonly pid: number;
  readonly userDataDir: string;
  /** Resolves when the browser has gone, for whatever reason. */
  readonly whenClosed: Promise<void>;
  /** Opens a page at `url` (see `CALLS`) and waits until it is loaded. */
  newCallPage(url: string): Promise<Page>;
  /** The panel's frame in `page`, once it is there. */
  panelFrame(page: Page): Promise<Frame>;
  /** Clicks the middle of the overlay as a person would, and gives the panel's frame. */
  openPanel(page: Page): Promise<Frame>;
  /** Ends the browser at once and waits until it is gone; the profile folder stays, to be launched again. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Puts the whole browser to sleep (SIGSTOP), as a closed laptop does. Nothing may be asked of it meanwhile. */
  pauseAll(): void;
  resumeAll(): void;
  close(): Promise<void>;
}

/** Id that Chromium gives an unpacked extension without a key: from its path (crx_file/id_util). */
export function unpackedExtensionId(dir: string): string {
  const hex = createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 32);
  return [...hex].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** Starts a browser with the extension. Rejects when there is no Chromium or no built extension. */
export async function launchProfile(options: ProfileOptions): Promise<Profile> {
  const executablePath = options.executablePath ?? findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one or set CHROMIUM_PATH.');
  const extensionDir = resolve(options.extensionDir);
  if (!existsSync(join(extensionDir, 'manifest.json')))
    throw new Error(`No built extension in ${extensionDir}: run "npm run build" first.`);
  const userDataDir = options.userDataDir ?? mkdtempSync(join(tmpdir(), `at-the-table-${options.name}-`));
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath,
    headless: false, // `--headless=new` is among the flags: Playwright's own headless mode has no extensions
    chromiumSandbox: process.getuid?.() !== 0,
    // A person at a visible window needs no bar saying that tests control it.
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.headless === false ? ['--enable-automation'] : []),
    ],
    args: launchFlags({ ...options, extensionDir }),
    viewport: null,
    ...(options.timeZone ? { env: { ...process.env, TZ: options.timeZone } } : {}),
    colorScheme: options.colorScheme ?? null,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  // What cannot be pressed within this time is a failure; the test's own limit is far longer.
  context.setDefaultTimeout(30_000);
  const browser = listProcesses().find(
    ({ command }) => command.includes(`--user-data-dir=${userDataDir}`) && !command.includes('--type='),
  );
  if (!browser) throw new Error(`The ${options.name} browser started, but its process was not found.`);
  return profileOf(options, context, browser.pid, userDataDir, unpackedExtensionId(extensionDir));
}

function profileOf(
  options: ProfileOptions,
  context: BrowserContext,
  pid: number,
  userDataDir: string,
  extensionId: string,
): Profile {
  const panelUrl = `chrome-extension://${extensionId}/panel.html`;
  const isPanel = (frame: Frame): boolean => frame.url().startsWith(panelUrl) && !frame.isDetached();
  const panelFrame = async (page: Page): Promise<Frame> => {
    const frame =
      page.frames().find(isPanel) ?? (await page.waitForEvent('framenavigated', { predicate: isPanel }));
    await frame.waitForLoadState();
    return frame;
  };
  const signalAll = (signal: NodeJS.Signals): void => {
    for (const each of processTree(pid)) sendSignal(each, signal);
  };
  let ended = false;
  const whenClosed = new Promise<void>((done) => {
    context.once('close', () => {
      ended = true;
      done();
    });
  });
  return {
    name: options.name,
    context,
    extensionId,
    pid,
    userDataDir,
    whenClosed,
    async newCallPage(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    panelFrame,
    async openPanel(page) {
      const overlay = page.locator('at-the-table-overlay');
      await overlay.waitFor({ state: 'visible' });
      const box = await overlay.boundingBox();
      if (!box) throw new Error('The overlay shows nothing to click on.');
      const frame = panelFrame(page);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      return frame;
    },
    async kill(signal = 'SIGKILL') {
      const tree = processTree(pid);
      sendSignal(pid, signal);
      await whenClosed;
      // Helpers end by themselves when the browser is gone; the folder may be used again only then.
      await whenGone(tree);
    },
    pauseAll: () => signalAll('SIGSTOP'),
    resumeAll: () => signalAll('SIGCONT'),
    async close() {
      if (!ended) {
        const tree = processTree(pid);
        await context.close();
        await whenGone(tree);
      }
      if (!options.userDataDir) rmSync(userDataDir, { recursive: true, force: true });
    },
  };
}
