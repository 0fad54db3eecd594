import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { paperDocx } from '../../lib/export/docx.ts';
import { type Paper, textsOf, written } from '../../lib/export/paper.ts';
import { recordPaper } from '../../lib/export/record-paper.ts';
import { PAPER_CHOICES, type PaperChoice, speakersFor } from '../../lib/export/speakers.ts';
import { summaryForFile } from '../../lib/export/summary-paper.ts';
import type { MeetingReport } from '../../lib/meeting/report-contract.ts';
import { HOSTILE, HOSTILE_TEXTS, LONG, NOW, ORDINARY, report } from '../unit/export/support/reports.ts';
import { check } from './support/looks.ts';
import { type Picture, pagesOf, picturesOf, printedByOffice } from './support/office.ts';
import { Table } from './support/people.ts';
import type { Profile } from './support/profiles.ts';

/*
 * Papers as people hold them: the page to print as PDF, and Word files opened by another program. Set ATT_SHOTS_DIR to
 * keep pictures.
 */

const EMPTY = report({ title: '', child: '', next: '', summaryFor: '', people: [] });
const MEETINGS: readonly (readonly [string, MeetingReport])[] = [
  ['ordinary', ORDINARY],
  ['long', LONG],
  ['hostile', HOSTILE],
  ['empty', EMPTY],
];
const VIEWS = ['summary', 'record'] as const;

/** Words and numbers, without marks around them: lines break where they like, and each program breaks addresses anew. */
const wordsOf = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
/** Lines with words from right to left come out of a PDF in another order, and what has no blanks is broken anywhere. */
const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}/u;
const comparableWords = (text: string): string[] =>
  RIGHT_TO_LEFT.test(text)
    ? []
    : text
        .split(/\s+/u)
        .filter((chunk) => chunk.length <= 24)
        .flatMap(wordsOf)
        .filter((word) => /^[\p{Script=Latin}\p{N}]+$/u.test(word));

/** Every text of a paper, ours and people's. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { kind, text, texts } = value as { kind?: unknown; text?: unknown; texts?: unknown };
  if (kind === 'written' && typeof text === 'string') return text.split('\n');
  if (kind === 'said' && Array.isArray(texts))
    return textsOf(value as Parameters<typeof textsOf>[0]).map((one) => one.text);
  return Object.values(value).flatMap(textsIn);
}
/** Words of a paper of which there are fewer on its pages. */
function missing(paper: Paper, pages: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(pages.join('\n'))) left.set(word, (left.get(word) ?? 0) + 1);
  return textsIn(paper.blocks)
    .flatMap(comparableWords)
    .filter((word) => {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      return count <= 0;
    });
}

/** Something is printed, and nothing in the margins: nothing is cut off or runs out of the page. */
function looksRight(pictures: readonly Picture[], name: string, footer = 0): void {
  for (const [at, picture] of pictures.entries()) {
    const where = `${name}, page ${at + 1}`;
    expect.soft(picture.ink(0, 0, 1, 1), where).toBeGreaterThan(0.0005);
    expect.soft(picture.ink(0, 0, 1, 1), where).toBeLessThan(0.3);
    expect.soft(picture.ink(0, 0, 0.05, 1), `${where}, left margin`).toBe(0);
    expect.soft(picture.ink(0.95, 0, 1, 1), `${where}, right margin`).toBe(0);
    expect.soft(picture.ink(0, 0, 1, 0.04), `${where}, top margin`).toBe(0);
    expect.soft(picture.ink(0, 0.96 + footer, 1, 1), `${where}, bottom margin`).toBe(0);
  }
}

test('Word files open in LibreOffice, with every word in its place and summaries on one page @office', async () => {
  test.setTimeout(240_000);
  const folder = test.info().outputDir;
  mkdirSync(folder, { recursive: true });
  const made: { name: string; file: string; paper: Paper }[] = [];
  for (const [name, meeting] of MEETINGS)
    for (const choice of PAPER_CHOICES) {
      const speakers = await speakersFor(choice, ['en-US', 'es-US']);
      for (const view of VIEWS) {
        // Long ones take LibreOffice its time: once is enough.
        if (view === 'record' && name !== 'ordinary' && choice !== 'both') continue;
        const paper =
          view === 'summary' ? summaryForFile(meeting, speakers) : recordPaper(meeting, speakers, NOW);
        const file = join(folder, `word-${name}-${choice}-${view}.docx`);
        writeFileSync(file, Buffer.from(await paperDocx(paper)));
        made.push({ name: `word-${name}-${choice}-${view}`, file, paper });
      }
    }
  const pdfs = printedByOffice(
    made.map(({ file }) => file),
    join(folder, 'pdf'),
  );
  for (const [at, { name, paper }] of made.entries()) {
    await test.step(name, () => {
      const pdf = pdfs[at] ?? '';
      const pages = pagesOf(pdf);
      if (paper.large) expect.soft(pages, name).toHaveLength(1);
      // The bottom margin holds page numbers.
      looksRight(picturesOf(pdf, folder, name), name, 0.02);
      expect.soft(missing(paper, pages), name).toEqual([]);
    });
  }
});

/** The page to print, with this meeting handed over as the dialog does it. */
async function openPrint(
  profile: Profile,
  meeting: MeetingReport,
  choice: PaperChoice,
  view: (typeof VIEWS)[number],
): Promise<Page> {
  const page = await profile.context.newPage();
  const job = JSON.stringify({ report: meeting, choice, view }, (_, value: unknown) =>
    value instanceof Map ? { map: [...value] } : value instanceof Set ? { set: [...value] } : value,
  );
  await page.addInitScript((text) => {
    const whole = JSON.parse(text, (_, value) =>
      value?.map && Array.isArray(value.map)
        ? new Map(value.map)
        : value?.set && Array.isArray(value.set)
          ? new Set(value.set)
          : value,
    );
    const channel = new BroadcastChannel('at-the-table-print');
    channel.onmessage = ({ data }) => {
      if (data.type === 'want') channel.postMessage({ type: 'have', token: data.token, job: whole });
    };
  }, job);
  await page.goto(`chrome-extension://${profile.extensionId}/print.html#token`);
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeVisible();
  await expect(page.locator('.paper h1')).toBeVisible();
  return page;
}
/** Pages are plain objects of a PDF file that Chromium writes. */
const countPages = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test.describe('the page to print', () => {
  let table: Table;
  let profile: Profile;
  test.beforeAll(async () => {
    table = await Table.set();
    profile = await table.profile('mara');
  });
  // Every page to print answers one that asks for its meeting.
  test.afterEach(() =>
    Promise.all(
      profile.context
        .pages()
        .slice(1)
        .map((page) => page.close()),
    ),
  );
  test.afterAll(() => table?.clear());

  test('puts each summary on one page of Letter and A4, in large print', async () => {
    for (const [name, meeting] of MEETINGS)
      for (const choice of PAPER_CHOICES) {
        const page = await openPrint(profile, meeting, choice, 'summary');
        for (const format of ['Letter', 'A4'] as const)
          expect.soft(countPages(await page.pdf({ format })), `${name} ${choice} ${format}`).toBe(1);
        const size = await page
          .locator('.paper')
          .evaluate((sheet) => Number.parseFloat(getComputedStyle(sheet).fontSize));
        expect(size * 0.75, 'points').toBeGreaterThanOrEqual(14);
        if (name === 'ordinary') await expect(page.getByText('some of it is left out')).toBeHidden();
        if (name === 'long') await expect(page.getByText('some of it is left out')).toBeVisible();
        await page.close();
      }
  });

  test('changes its language and how much is on it, prints, and is usable by all', async () => {
    const page = await openPrint(profile, ORDINARY, 'en', 'summary');
    await expect(page).toHaveTitle('Plan for fall');
    await expect(page.locator('.paper')).toContainText('What we agreed');
    await page.getByRole('radio', { name: 'Both, side by side' }).check();
    await expect(page.locator('.paper')).toContainText('What we agreed · Lo que acordamos');
    await check(page, 'print-summary');
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.getByRole('radio', { name: 'Español' }).check();
    await page.getByRole('radio', { name: 'Full record' }).check();
    await expect(page.locator('.paper')).toContainText('Registro completo');
    await expect(page.locator('.paper')).toContainText('I must ask the district first.');
    await expect(page.locator('.paper [lang="es"]').first()).toBeVisible();
    await check(page, 'print-record');
    await page.evaluate(() => {
      addEventListener('beforeprint', () => document.documentElement.setAttribute('data-printed', ''));
    });
    await page.getByRole('button', { name: 'Print or save as PDF' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  });

  test('people’s words stay words, whatever stands in them', async () => {
    const page = await openPrint(profile, HOSTILE, 'both', 'record');
    const alerts: string[] = [];
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    expect(await page.locator('.paper :is(script, img, a, b, u, iframe)').count()).toBe(0);
    for (const text of HOSTILE_TEXTS.slice(0, 20))
      await expect(page.locator('.paper')).toContainText(written(text).text, { useInnerText: true });
    expect(alerts).toEqual([]);
  });

  test('says so when its meeting is gone', async () => {
    const page = await profile.context.newPage();
    await page.goto(`chrome-extension://${profile.extensionId}/print.html#nobody`);
    await expect(page.getByRole('alert')).toContainText('This page has lost its meeting', {
      timeout: 30_000,
    });
  });

  test('as PDF holds every word, none of it cut off @office', async () => {
    test.setTimeout(240_000);
    const folder = test.info().outputDir;
    mkdirSync(folder, { recursive: true });
    for (const [name, meeting] of MEETINGS)
      for (const choice of ['es', 'both'] as const)
        for (const view of VIEWS) {
          // Each takes its time: once for those that only try what is odd.
          if (name !== 'ordinary' && choice === 'es') continue;
          const page = await openPrint(profile, meeting, choice, view);
          const key = `print-${name}-${choice}-${view}`;
          const file = join(folder, `${key}.pdf`);
          writeFileSync(file, await page.pdf({ format: choice === 'es' ? 'A4' : 'Letter' }));
          await page.close();
          looksRight(picturesOf(file, folder, key), key);
          if (view === 'summary') continue;
          const speakers = await speakersFor(choice, ['en-US', 'es-US']);
          const paper = recordPaper(meeting, speakers, Date.now());
          expect.soft(missing(paper, pagesOf(file)), key).toEqual([]);
        }
  });
});
