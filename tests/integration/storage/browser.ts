import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-dev-shm-usage',
];

/** The browser to test with, or `null` when this machine has none. */
export function findBrowser(): string | null {
  const places = [
    process.env.ATT_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    chromium.executablePath(),
  ];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

/** A test page, bundled and served on a loopback port that stays the same, so its storage does too. */
export async function servePage(entry = 'page/main.ts'): Promise<{ url: string; close(): Promise<void> }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, entry), formats: ['es'], fileName: 'main' },
    },
  });
  const output = [result].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const script = output.find((file) => file.type === 'chunk')?.code ?? '';
  const server = createServer((request, response) => {
    const isScript = request.url === '/main.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript ? script : '<!doctype html><title>storage</title><script type=module src=/main.js></script>',
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export interface RunningBrowser {
  readonly browser: Browser;
  /** A new tab on the test page. */
  open(): Promise<Page>;
  /** SIGKILL to the whole browser: nothing gets to say goodbye. */
  kill(): Promise<void>;
}

/** A profile directory that outlives its browsers. */
export async function makeProfile(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'att-storage-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

async function devToolsAddress(profile: string, child: ChildProcess): Promise<string> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const found = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port, path] = found.split('\n');
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    await pause(20);
  }
  throw new Error('The browser did not start');
}

/** Start Chromium on a profile, as a process group of its own, so that all of it can be killed at once. */
export async function startBrowser(
  executable: string,
  profile: string,
  url: string,
): Promise<RunningBrowser> {
  // A killed browser leaves both behind; the port would be the old one's.
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  await rm(join(profile, 'SingletonLock'), { force: true });
  const flags = [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(executable, flags, { detached: true, stdio: 'ignore' });
  const ended = once(child, 'exit');
  const killNow = (): void => {
    if (child.exitCode === null && child.signalCode === null && child.pid)
      process.kill(-child.pid, 'SIGKILL');
  };
  // A test that timed out leaves no browser behind.
  process.once('exit', killNow);
  const kill = async (): Promise<void> => {
    killNow();
    await ended;
    process.off('exit', killNow);
  };
  try {
    const browser = await chromium.connectOverCDP(await devToolsAddress(profile, child));
    return {
      browser,
      kill,
      async open() {
        const context = browser.contexts()[0];
        if (!context) throw new Error('no context');
        const page = await context.newPage();
        await page.goto(url);
        await page.waitForFunction(() => 'storagePage' in window);
        return page;
      },
    };
  } catch (thrown) {
    await kill();
    throw thrown;
  }
}
