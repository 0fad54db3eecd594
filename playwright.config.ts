import { defineConfig } from '@playwright/test';
import { canNetns } from './tests/e2e/support/netns.ts';

const reportDir = process.env.ATT_REPORT_DIR;
const netns = canNetns();

/** Minutes of laptops asleep, cables pulled and people coming and going: little to compute, much to wait for. */
const WAITING = ['**/apart.spec.ts', '**/coming-and-going.spec.ts'];

/** Tests named `@netns` cut real network links; where that cannot be done they are left out, and it is said. */
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
  ...(netns.ok ? {} : { grepInvert: /@netns/ }),
  metadata: { netns: netns.ok ? 'yes' : netns.why },
  reporter: reportDir ? [['list'], ['json', { outputFile: `${reportDir}/playwright.json` }]] : [['list']],
});
