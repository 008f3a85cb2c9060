import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/*.browser.test.*', '**/*.host.test.ts'],
    setupFiles: ['test/node-page.ts'],
    sequence: { shuffle: true },
  },
});
