/*
 * `npm test`: everything, on a bare machine too. Runs on the machine's own Node (20 or newer) with nothing
 * installed; the tools then run on the project's Node 24. The last line is `N passed, N failed`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureBudgets } from './lib/budgets.mjs';
import { ensureBrowser } from './lib/ensure-browser.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { ensureOffice } from './lib/ensure-office.mjs';
import { ROOT } from './lib/paths.mjs';
import { playwrightCounts, single, summary, vitestCounts } from './lib/reports.mjs';
import { run, say, stopWithChildren } from './lib/run.mjs';

stopWithChildren();
const reports = join(ROOT, 'test-results', 'reports');
const reporting = { ATT_REPORT_DIR: reports, FORCE_COLOR: '0' };
/** @type {import('./lib/reports.mjs').Count[]} */
const counts = [];
const startedAt = Date.now();

/** @param {string} name @param {() => Promise<boolean>} step */
async function check(name, step) {
  const from = Date.now();
  const ok = await step();
  counts.push(single(name, ok));
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name} (${Math.round((Date.now() - from) / 1000)} s)`);
  return ok;
}

function checkBudgets() {
  const dir = join(ROOT, process.env.ATT_OUT_DIR ?? '.output', 'chrome-mv3');
  for (const { name, bytes, limit, ok } of measureBudgets(dir)) {
    const size = `${(bytes / 1024).toFixed(1)} of ${limit / 1024} KB gzip`;
    console.log(`${ok ? 'ok' : 'FAILED'}: ${name}, ${size}`);
    counts.push(single(`${name.split(' ')[0]?.replace(',', '')} size`, ok));
  }
}

async function everything() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  if (!(await check('dependencies', ensureDeps))) return;
  const browser = await check('browser', async () => (await ensureBrowser()) !== null);
  const missing = await ensureOffice();
  counts.push(
    missing.length === 0
      ? single('office', true)
      : {
          ...{ name: 'office', passed: 0, failed: 0, skipped: 1 },
          note: `tests of Word and PDF files left out: no ${missing.join(', ')}`,
        },
  );

  say('Types and lint');
  await Promise.all([
    check('types', async () => (await run('npm', ['run', '-s', 'typecheck'])) === 0),
    check('lint', async () => (await run('npm', ['run', '-s', 'lint'])) === 0),
  ]);

  say('Unit and integration tests');
  const code = await run('vitest', ['run'], reporting);
  counts.push(...vitestCounts(join(reports, 'vitest.json'), code));

  say('Production build');
  const built = await check('build', async () => (await run('npm', ['run', '-s', 'build'])) === 0);
  if (built) checkBudgets();

  say('Browser tests, on the production build');
  if (built && browser) {
    const e2e = await run('playwright', ['test'], reporting);
    counts.push(playwrightCounts(join(reports, 'playwright.json'), e2e));
  } else {
    counts.push({ ...single('e2e', false), note: built ? 'no browser' : 'no build' });
  }
}

try {
  await everything();
} catch (error) {
  console.error(error);
  counts.push({ ...single('this script', false), note: String(error) });
}
const { failed, passed, text, last } = summary(counts);
say(`Done in ${Math.round((Date.now() - startedAt) / 1000)} s`);
console.log(`${text}\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
process.stdout.write(`${last}\n`);
