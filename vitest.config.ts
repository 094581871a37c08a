import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/ownCache.ts',
    // Building the sample opens 80 MB of fonts; a slow machine needs more than the default five seconds.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A worker a processor: by default one is left idle, which on two is half of them.
    maxWorkers: '100%',
  },
});
