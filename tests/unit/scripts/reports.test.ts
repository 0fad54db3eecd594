import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playwrightCounts, single, summary, vitestCounts } from '../../../scripts/lib/reports.mjs';

/* `npm test` must never say all is well when it is not. */

let dir = '';
let file = '';
const report = (value: unknown): string => {
  writeFileSync(file, JSON.stringify(value));
  return file;
};
const suite = (path: string, status: string, ...results: string[]) => ({
  name: `/anywhere/tests/${path}`,
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reports-'));
  file = join(dir, 'report.json');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('Vitest report', () => {
  it('is counted by folder', () => {
    const testResults = [
      suite('unit/a.test.ts', 'passed', 'passed', 'passed'),
      suite('unit/b.test.ts', 'failed', 'passed', 'failed'),
      suite('integration/c.test.ts', 'passed', 'passed', 'pending'),
    ];
    expect(vitestCounts(report({ testResults }), 1)).toEqual([
      { name: 'unit', passed: 3, failed: 1, skipped: 0 },
      { name: 'integration', passed: 1, failed: 0, skipped: 1 },
    ]);
  });

  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [suite('unit/a.test.ts', 'passed', 'passed'), suite('unit/b.test.ts', 'failed')];
    expect(summary(vitestCounts(report({ testResults }), 1)).last).toBe('1 passed, 1 failed');
  });

  it('fails when the runner ended badly although every test passed', () => {
    const testResults = [suite('unit/a.test.ts', 'passed', 'passed')];
    expect(summary(vitestCounts(report({ testResults }), 1)).last).toBe('1 passed, 1 failed');
    expect(summary(vitestCounts(report({ testResults }), 0)).last).toBe('1 passed, 0 failed');
  });

  it('fails without a report, with a broken one, and without tests', () => {
    expect(summary(vitestCounts(join(dir, 'none.json'), 0)).failed).toBe(1);
    writeFileSync(file, '{"testResults": [');
    expect(summary(vitestCounts(file, 0)).failed).toBe(1);
    expect(summary(vitestCounts(report({ testResults: [] }), 0)).failed).toBe(1);
  });
});

describe('Playwright report', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 1 };

  it('is counted', () => {
    expect(playwrightCounts(report({ stats }), 0)).toMatchObject({ passed: 3, failed: 0, skipped: 1 });
  });

  it('counts flaky tests and errors outside tests as failures', () => {
    const errors = [{ message: 'could not load' }];
    expect(playwrightCounts(report({ stats: { ...stats, flaky: 1 }, errors }), 1).failed).toBe(2);
  });

  it('fails without a report, without tests, and on a bad exit', () => {
    expect(playwrightCounts(join(dir, 'none.json'), 0).failed).toBe(1);
    expect(playwrightCounts(report({ stats: { expected: 0 } }), 0).failed).toBe(1);
    expect(playwrightCounts(report({ stats }), 137).failed).toBe(1);
  });

  it('says when the network tests were left out', () => {
    const config = { metadata: { netns: 'network namespaces need root' } };
    expect(playwrightCounts(report({ stats, config }), 0).note).toContain('need root');
  });
});

it('the last line sums everything', () => {
  const counts = [
    single('types', true),
    single('lint', false),
    { name: 'e2e', passed: 5, failed: 2, skipped: 0 },
  ];
  expect(summary(counts).last).toBe('6 passed, 3 failed');
});
