import { defineConfig } from '@playwright/test';
import { canNetns } from './tests/e2e/support/netns.ts';

const reportDir = process.env.ATT_REPORT_DIR;
const netns = canNetns();

/** Tests named `@netns` cut real network links; where that cannot be done they are left out, and it is said. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // Two files at a time: two cores, and most tests spend most of their time waiting for people to be apart.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  ...(netns.ok ? {} : { grepInvert: /@netns/ }),
  metadata: { netns: netns.ok ? 'yes' : netns.why },
  reporter: reportDir ? [['list'], ['json', { outputFile: `${reportDir}/playwright.json` }]] : [['list']],
});
