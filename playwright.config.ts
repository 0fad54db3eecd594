import { defineConfig } from '@playwright/test';
import { missingOffice } from './scripts/lib/find-office.mjs';
import { canNetns } from './tests/e2e/support/netns.ts';

const reportDir = process.env.ATT_REPORT_DIR;
const netns = canNetns();
const noOffice = missingOffice();
const leftOut = [...(netns.ok ? [] : ['@netns']), ...(noOffice.length > 0 ? ['@office'] : [])];

/** Minutes of laptops asleep, cables pulled and people coming and going: little to compute, much to wait for. */
const WAITING = ['**/apart.spec.ts', '**/coming-and-going.spec.ts'];

/**
 * Tests named `@netns` cut real network links, those named `@office` open papers in LibreOffice and poppler. Where that
 * cannot be done they are left out, and it is said.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // Two files at a time on two cores, and beside them one of those that mostly wait.
  workers: 3,
  projects: [
    { name: 'waiting', testMatch: WAITING, workers: 1 },
    { name: 'e2e', testMatch: '**/*.spec.ts', testIgnore: WAITING, workers: 2 },
  ],
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  ...(leftOut.length > 0 ? { grepInvert: new RegExp(leftOut.join('|')) } : {}),
  metadata: {
    netns: netns.ok ? 'yes' : netns.why,
    office: noOffice.length > 0 ? `not found: ${noOffice.join(', ')}` : 'yes',
  },
  reporter: reportDir ? [['list'], ['json', { outputFile: `${reportDir}/playwright.json` }]] : [['list']],
});
