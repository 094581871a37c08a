/** The tests that mutants of the composition engine must not pass: see stryker.config.json. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Stryker runs in copies of the project below it; the data lie beside the project itself. */
const project = process.cwd().replace(/[\\/]out[\\/]stryker[\\/].*$/, '');

/** The tests of one file alone, so that its mutants are through in minutes: paths parted by commas. */
const tests = process.env['DAYANG_TESTS']?.split(',');

export default defineConfig({
  test: {
    include: tests ?? ['tests/galley/**/*.test.ts', 'tests/conformance/**/*.test.ts'],
    env: {
      // A mutant meets a few random cases of each property, not thousands.
      DAYANG_RUNS: process.env['DAYANG_RUNS'] ?? '0.05',
      DAYANG_DATA: process.env['DAYANG_DATA'] ?? resolve(project, '../shared/data'),
    },
    // The stages keep nothing but caches of what is always so: test files may share their modules.
    isolate: false,
    testTimeout: 120_000,
  },
});
