import { defineConfig } from 'vitest/config';

const reporters = process.env.ATT_REPORT_DIR
  ? ['default', ['json', { outputFile: `${process.env.ATT_REPORT_DIR}/vitest.json` }] as [string, unknown]]
  : ['default'];

export default defineConfig({
  test: {
    reporters: reporters as never,
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node' } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
