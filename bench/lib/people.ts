import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { randomBytes, toB64Url } from '../../lib/crypto/bytes.ts';
import { newSecret } from '../../lib/sync/keys.ts';
import { findChromium } from '../../scripts/lib/find-chromium.mjs';
import type { Peer } from '../page/peer.ts';

export type Kind = 'ours' | 'plain';
export const KINDS = ['ours', 'plain'] as const;

const FLAGS = [
  '--headless=new',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--allow-loopback-in-peer-connection',
  // Direct connections on loopback show real addresses; the rest is looked up by nobody.
  '--disable-features=WebRtcHideLocalIpsWithMdns,Translate,OptimizationHints,MediaRouter',
  // Nothing leaves this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A method of `Peer`, called in that participant's page. */
type Ask = <K extends keyof Peer>(
  method: K,
  ...args: Parameters<Peer[K]>
) => Promise<Awaited<ReturnType<Peer[K]>>>;

export interface Person {
  readonly ask: Ask;
  close(): Promise<void>;
}

export interface Stage {
  /** A participant in a page of its own, cut off from the others' storage and BroadcastChannel. */
  person(kind: Kind): Promise<Person>;
  people(kind: Kind, count: number): Promise<readonly Person[]>;
  readonly version: string;
  close(): Promise<void>;
}

/** A fresh meeting at this signaling server. */
export const newRoom = (server: string): { server: string; room: string; secret: string } => ({
  ...{ server, room: toB64Url(randomBytes(16)), secret: Buffer.from(newSecret()).toString('base64url') },
});

/** Starts the browser. Close the stage, or it stays. */
export async function openStage(pageUrl: string): Promise<Stage> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found. Install one, or set CHROMIUM_PATH.');
  const isRoot = process.getuid?.() === 0;
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [...FLAGS, ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const person = async (kind: Kind): Promise<Person> => {
    const context: BrowserContext = await browser.newContext({ viewport: { width: 420, height: 800 } });
    const page: Page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${kind}: ${error.message}`));
    await page.goto(`${pageUrl}/?${kind}`);
    await page.waitForFunction(() => document.title === 'ready');
    const ask: Ask = (method, ...args) =>
      page.evaluate(
        ({ method, args }) => {
          const run = globalThis.bench[method] as (...all: unknown[]) => unknown;
          return run(...args) as never;
        },
        { method, args: args as unknown[] },
      );
    return { ask, close: () => context.close() };
  };
  return {
    person,
    people: async (kind, count) => {
      const list: Person[] = [];
      for (let i = 0; i < count; i++) list.push(await person(kind));
      return list;
    },
    version: browser.version(),
    close: () => browser.close(),
  };
}

/** Asks until the answer is true; a bench polls, because it looks at pages from outside. */
export async function until(condition: () => Promise<boolean>, withinMs = 30_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Resolves when all hold the same content. */
export async function whenAllSame(people: readonly Person[]): Promise<void> {
  await until(async () => new Set(await Promise.all(people.map((each) => each.ask('digest')))).size === 1);
}
