import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/postgres.setup.ts'],
    sequence: { shuffle: true },
    testTimeout: 20_000,
    // PostgreSQL, and servers in processes of their own, work beside each test; more at once only wait for each other.
    maxWorkers: 2,
  },
});
