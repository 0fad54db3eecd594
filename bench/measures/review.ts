import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { asRow, type IndexRow } from '../../lib/storage/index-rows.ts';
import { findChromium } from '../../scripts/lib/find-chromium.mjs';
import { median, type Spread, spreadOf } from '../lib/stats.ts';
import { type MadeMeeting, yearOfMeetings } from '../lib/year-of-meetings.ts';

/** Times in milliseconds. */
export interface ReviewResult {
  readonly meetings: number;
  readonly actions: number;
  /** Characters of text that are searched. */
  readonly text: number;
  /** From the start of the navigation to the frame that shows the first agreed actions. */
  readonly firstView: Spread;
  /** The same when a meeting was written since the page was last open: what was kept of that time is old. */
  readonly changedView: Spread;
  /** Processor time of the page's main thread for one first view, and for one keystroke (mean): no matter how busy the machine is. */
  readonly firstViewWork: number;
  readonly keystrokeWork: number;
  /** The same rows read and drawn all at once, without anything else on the page. */
  readonly drawAll: Spread;
  /** From a keystroke to the results on the page, layout included. */
  readonly keystroke: Spread;
  /** The same keystrokes: every text folded and looked through, nothing drawn. */
  readonly scan: Spread;
  /** From the first look into the search box until all meetings can be found. */
  readonly building: number;
  /** Longest time in which the page could not draw meanwhile. */
  readonly longestBlock: number;
}

const MEETINGS = 1_000;
const OPENINGS = 12;
/** The meeting that is written between two openings. */
const ROW = 'bench-500';
/** Time between two looks at what is kept, in milliseconds. */
const LOOK_MS = 100;
const AIMS = { firstView: 200, keystroke: 16 } as const;
const QUERIES = [
  'reading at home',
  'evaluación del habla',
  'quiet room',
  'school year',
  'terapia',
  'the bus',
];

const FLAGS = [
  '--headless=new',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-features=DisableLoadExtensionCommandLineSwitch,Translate',
];

/** The review page of the built extension (`$ATT_OUT_DIR` or `.output`) with a thousand meetings in its catalog. */
export async function measureReview(): Promise<ReviewResult> {
  const extension = resolve(process.env.ATT_OUT_DIR ?? '.output', 'chrome-mv3');
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`No built extension in ${extension}: run "npm run build" first.`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'att-bench-review-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium() ?? '',
    headless: false,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...FLAGS, `--load-extension=${extension}`],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const address = new URL('/review.html', worker.url()).href;
    const made = yearOfMeetings(MEETINGS, Date.UTC(2026, 10, 22));
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('heading', { name: 'Agreed actions' }).waitFor();
    const rows = made.map(({ row, meeting, texts }, at) => ({ row, index: asRow(meeting, at + 1), texts }));
    for (let at = 0; at < rows.length; at += 100) await page.evaluate(plant, rows.slice(at, at + 100));
    await page.addInitScript(watchFirstView);
    const changedView: number[] = [];
    const firstView: number[] = [];
    const works: number[] = [];
    const work = await mainThread(page);
    for (let opening = 0; opening < 2 * OPENINGS; opening++) {
      const isChanged = opening < OPENINGS;
      if (isChanged) await page.evaluate(touch, ROW);
      const before = await work();
      await page.reload();
      await page.waitForFunction(() => globalThis.firstView !== undefined);
      const after = await work();
      const view = await page.evaluate(() => globalThis.firstView ?? Number.NaN);
      // As if somebody had looked for a while: what was seen first is kept by then.
      while (!(await page.evaluate(isKept))) await page.waitForTimeout(LOOK_MS);
      // The first ones warm up what belongs to the browser.
      if (opening % OPENINGS < 2) continue;
      (isChanged ? changedView : firstView).push(view);
      // Where the page came back in a process of its own, it began at nothing.
      if (!isChanged) works.push(after < before ? after : after - before);
    }
    const { building, longestBlock } = await build(page);
    const before = await work();
    const { times: keystroke, typed } = await page.evaluate(typeQueries, QUERIES);
    const keystrokeWork = ((await work()) - before) / typed;
    const scan = await page.evaluate(scanQueries, QUERIES);
    const drawAll: number[] = [];
    for (let round = 0; round < 5; round++) drawAll.push(await page.evaluate(drawEverything));
    return {
      ...{ meetings: MEETINGS, actions: made.reduce((sum, { meeting }) => sum + meeting.records.length, 0) },
      text: made.reduce(
        (sum, { texts }) => sum + texts.pieces.reduce((n, { text }) => n + text.length, 0),
        0,
      ),
      ...{ firstView: spreadOf(firstView), changedView: spreadOf(changedView) },
      ...{ firstViewWork: median(works), drawAll: spreadOf(drawAll) },
      keystrokeWork,
      ...{ keystroke: spreadOf(keystroke), scan: spreadOf(scan), building, longestBlock },
    };
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Processor time that the page's main thread has used so far, in milliseconds. */
async function mainThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
}

declare global {
  var firstView: number | undefined;
}

/* What follows runs in the page. */

interface Planted extends Pick<MadeMeeting, 'row' | 'texts'> {
  readonly index: IndexRow;
}

function plant(made: Planted[]): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('at-the-table');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const tx = db.transaction(['meetings', 'recordIndex', 'recordTexts'], 'readwrite');
      for (const { row, index, texts } of made) {
        tx.objectStore('meetings').put({ ...row, secret: new Uint8Array(32) });
        tx.objectStore('recordIndex').put(index);
        tx.objectStore('recordTexts').put(texts);
      }
      tx.onabort = () => failed(tx.error);
      tx.oncomplete = () => {
        db.close();
        done();
      };
    };
  });
}

/** Writes a meeting's row once more, as a panel does. */
function touch(meetingId: string): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('at-the-table');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const tx = request.result.transaction('recordIndex', 'readwrite');
      const rows = tx.objectStore('recordIndex');
      const reading = rows.get(meetingId);
      reading.onsuccess = () => rows.put({ ...reading.result, order: Date.now() });
      tx.onabort = () => failed(tx.error);
      tx.oncomplete = () => {
        request.result.close();
        done();
      };
    };
  });
}

/** Whether the first look is kept, and is of the index as it is. */
function isKept(): Promise<boolean> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('at-the-table');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const tx = request.result.transaction(['recordIndex', 'looks']);
      const look = tx.objectStore('looks').get('agenda');
      const last = tx.objectStore('recordIndex').index('order').openKeyCursor(null, 'prev');
      tx.oncomplete = () => {
        request.result.close();
        done(look.result?.order === last.result?.key);
      };
    };
  });
}

function watchFirstView(): void {
  const look = (): void => {
    if (globalThis.firstView !== undefined || !document.querySelector('.agenda-card')) return;
    watching.disconnect();
    // The frame that shows it has been handed over when the task after it begins.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        globalThis.firstView ??= performance.now();
      };
      port2.postMessage(null);
    });
  };
  const watching = new MutationObserver(look);
  watching.observe(document, { childList: true, subtree: true });
}

/** Focuses the search box and waits until all can be found; looks at every frame meanwhile. */
async function build(page: Page): Promise<{ building: number; longestBlock: number }> {
  const search = page.getByRole('searchbox', { name: 'Search in your meetings' });
  await page.evaluate(() => {
    const times = { last: performance.now(), longest: 0 };
    const tick = (now: number): void => {
      times.longest = Math.max(times.longest, now - times.last);
      times.last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(globalThis, { frames: times });
  });
  const began = performance.now();
  await search.focus();
  await search.fill('qq');
  await page.getByText('still being read').waitFor();
  await page.getByText('still being read').waitFor({ state: 'detached', timeout: 120_000 });
  const building = performance.now() - began;
  const longestBlock = await page.evaluate(
    () => (globalThis as unknown as { frames: { longest: number } }).frames.longest,
  );
  return { building, longestBlock };
}

/** Types each query letter by letter and gives the time of each keystroke until its results are laid out. */
async function typeQueries(queries: string[]): Promise<{ times: number[]; typed: number }> {
  const field = document.querySelector<HTMLInputElement>('.review-meetings input[type="search"]');
  if (!field) throw new Error('no search box');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const times: number[] = [];
  let typed = 0;
  for (let round = 0; round < 4; round++) {
    for (const query of queries) {
      for (let length = 1; length <= query.length; length++) {
        setValue?.call(field, query.slice(0, length));
        const began = performance.now();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        // The page draws in microtasks; a few turns see all of them done.
        for (let turn = 0; turn < 10; turn++) await Promise.resolve();
        document.body.getBoundingClientRect();
        const time = performance.now() - began;
        typed++;
        // The first round warms up.
        if (round > 0) times.push(time);
        await new Promise((next) => setTimeout(next, 20));
      }
    }
  }
  if (!document.querySelector('.review-meetings mark')) throw new Error('nothing was found');
  return { times, typed };
}

/** What one would write without a library: all texts in memory, folded and looked through at every keystroke. */
async function scanQueries(queries: string[]): Promise<number[]> {
  const texts = await new Promise<string[]>((done, failed) => {
    const request = indexedDB.open('at-the-table');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const all = request.result.transaction('recordTexts').objectStore('recordTexts').getAll();
      all.onsuccess = () => {
        request.result.close();
        done(
          all.result.map(({ pieces }: { pieces: { text: string }[] }) =>
            pieces.map(({ text }) => text).join('\n'),
          ),
        );
      };
    };
  });
  const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const times: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      const began = performance.now();
      const words = fold(query.slice(0, length)).split(' ').filter(Boolean);
      const found = texts.filter((text) => words.every((word) => fold(text).includes(word)));
      if (found.length > texts.length) throw new Error('impossible');
      times.push(performance.now() - began);
    }
  }
  return times;
}

/** Every action as a line of a list, drawn at once. */
async function drawEverything(): Promise<number> {
  const began = performance.now();
  const rows = await new Promise<IndexRow[]>((done, failed) => {
    const request = indexedDB.open('at-the-table');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const all = request.result.transaction('recordIndex').objectStore('recordIndex').getAll();
      all.onsuccess = () => {
        request.result.close();
        done(all.result);
      };
    };
  });
  const list = document.createElement('ul');
  for (const { rest } of rows) {
    for (const { words, agreedBy } of JSON.parse(rest) as MadeMeeting['meeting']['records']) {
      const line = document.createElement('li');
      line.className = 'card';
      for (const text of [words.what, words.who, words.know, ...agreedBy.map(({ name }) => name)]) {
        const part = document.createElement('p');
        part.textContent = text ?? '';
        line.append(part);
      }
      list.append(line);
    }
  }
  document.body.append(list);
  document.body.getBoundingClientRect();
  const time = performance.now() - began;
  list.remove();
  return time;
}

/** The result as Markdown. */
export function reviewTable(result: ReviewResult): string {
  const three = ({ p50, p95, p99 }: Spread): string => [p50, p95, p99].map((ms) => ms.toFixed(1)).join(' / ');
  const verdict = (is: number, aim: number): string => (is <= aim ? 'met' : '**missed**');
  const { firstView, changedView, drawAll, keystroke, scan, building, longestBlock } = result;
  return [
    `| Review page, ${result.meetings} meetings, ${result.actions} actions, ${(result.text / 1e6).toFixed(1)} million characters; p50 / p95 / p99 in ms | At the Table | instead | aim |  |`,
    '| --- | --- | --- | --- | --- |',
    `| first view: navigation → agreed actions on the screen | ${three(firstView)} | ${three(drawAll)} (all actions drawn at once, no page around) | p50 ≤ ${AIMS.firstView} | ${verdict(firstView.p50, AIMS.firstView)} |`,
    `| the same after a meeting has changed | ${three(changedView)} | | | |`,
    `| a search keystroke → results laid out | ${three(keystroke)} | ${three(scan)} (all texts looked through, nothing drawn) | p95 ≤ ${AIMS.keystroke} | ${verdict(keystroke.p95, AIMS.keystroke)} |`,
    '',
    `The search index is built in ${Math.round(building)} ms after the first look into the search box; the longest time between two frames meanwhile is ${Math.round(longestBlock)} ms. Processor time of the page's main thread: ${Math.round(result.firstViewWork)} ms for a first view, ${result.keystrokeWork.toFixed(1)} ms for a keystroke on average.`,
  ].join('\n');
}
