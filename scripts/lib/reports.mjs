import { readFileSync } from 'node:fs';

/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, note?: string }} Count
 */

/** @param {string} file @returns {any} the JSON in `file`, or `null` when there is none that can be read */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`No usable report in ${file}: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

/** A step that counts as one test. @param {string} name @param {boolean} ok @returns {Count} */
export const single = (name, ok) => ({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * A runner's counts, never better than its exit code: no report, no tests, or a bad exit that no test accounts for
 * are one failure each.
 * @param {Count} count @param {number} exitCode @returns {Count}
 */
function honest(count, exitCode) {
  if (count.passed + count.failed === 0) return { ...count, failed: 1, note: 'ran no test' };
  if (exitCode !== 0 && count.failed === 0) return { ...count, failed: 1, note: `ended with ${exitCode}` };
  return count;
}

/**
 * Counts of a Vitest JSON report, one row a folder below `tests/`. A file that could not be loaded has no tests in
 * the report: it counts as one failure.
 * @param {string} file @param {number} exitCode @returns {Count[]}
 */
export function vitestCounts(file, exitCode) {
  const report = readJson(file);
  if (!report) return [{ name: 'unit, integration', passed: 0, failed: 1, skipped: 0, note: 'no report' }];
  /** @type {Map<string, Count>} */
  const rows = new Map();
  for (const { name, status, assertionResults } of report.testResults) {
    const kind = /tests\/(\w+)\//.exec(name.replaceAll('\\', '/'))?.[1] ?? 'other';
    const row = rows.get(kind) ?? { name: kind, passed: 0, failed: 0, skipped: 0 };
    rows.set(kind, row);
    for (const { status: result } of assertionResults) {
      if (result === 'passed') row.passed++;
      else if (result === 'failed') row.failed++;
      else row.skipped++;
    }
    if (status === 'failed' && !assertionResults.some((/** @type {any} */ one) => one.status === 'failed'))
      row.failed++;
  }
  const all = [...rows.values()];
  /** @param {'passed' | 'failed'} key */
  const sum = (key) => all.reduce((before, row) => before + row[key], 0);
  const total = { name: 'vitest', passed: sum('passed'), failed: sum('failed'), skipped: 0 };
  const checked = honest(total, exitCode);
  return checked === total ? all : [...all, { ...checked, passed: 0 }];
}

/**
 * Counts of a Playwright JSON report. A test that passed only when repeated counts as failed.
 * @param {string} file @param {number} exitCode @returns {Count}
 */
export function playwrightCounts(file, exitCode) {
  const report = readJson(file);
  if (!report) return { name: 'e2e', passed: 0, failed: 1, skipped: 0, note: 'no report' };
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  const failed = unexpected + flaky + (report.errors?.length ?? 0);
  const without = report.config?.metadata?.netns;
  const count = { name: 'e2e', passed: expected, failed, skipped };
  return honest(
    without && without !== 'yes' ? { ...count, note: `network tests left out: ${without}` } : count,
    exitCode,
  );
}

/** The table for people, and under it the one line for machines. @param {readonly Count[]} counts */
export function summary(counts) {
  const total = { passed: 0, failed: 0 };
  const lines = counts.map(({ name, passed, failed, skipped, note }) => {
    total.passed += passed;
    total.failed += failed;
    const cells = [String(passed).padStart(7), String(failed).padStart(7), String(skipped).padStart(8)];
    return `${name.padEnd(14)}${cells.join('')}${note ? `   ${note}` : ''}`;
  });
  const head = `${''.padEnd(14)}${' passed'}${' failed'}${' skipped'}`;
  return {
    ...total,
    text: [head, ...lines].join('\n'),
    last: `${total.passed} passed, ${total.failed} failed`,
  };
}
