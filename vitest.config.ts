import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const reporters = process.env.ATT_REPORT_DIR
  ? ['default', ['json', { outputFile: `${process.env.ATT_REPORT_DIR}/vitest.json` }] as [string, unknown]]
  : ['default'];

/** Files that take longest; begun last, one of them would run alone at the end. */
const LONG = /integration\/(sync\/(convergence|hostile-server)|storage\/(backup|chromium))\.test\.ts$/;
/** Of both kinds of tests at once: else short ones wait for all long ones, and then run one at a time on two cores. */
const WORKERS = 2;

/** A fresh checkout remembers no times to sort by: the long files first, the rest as usual. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    reporters: reporters as never,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        // Time limits only tell busy from stuck: on a full machine the longest of these takes many times its usual second.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: WORKERS,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: WORKERS,
        },
      },
    ],
  },
});
