import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// A run takes some five seconds; on a busy machine it takes what it takes.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 240_000,
    maxConcurrency: Math.min(8, 2 + availableParallelism()),
  },
});
