import { join } from 'node:path';
import { chromiumLaunch } from '@parley/guardrails/chromium';
import { playwright } from '@vitest/browser-playwright';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { configWith } from './vite.config.ts';

/** A language for tests only: longer words with accents, read from right to left. */
const pseudoLanguage = join(import.meta.dirname, 'test/texts/pseudo/ur.ts');

const components = defineConfig({
  // Found only while tests run, it would have them load anew.
  optimizeDeps: { include: ['approx-string-match'] },
  test: {
    name: 'components',
    include: ['test/**/*.browser.test.tsx'],
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: chromiumLaunch() }),
      instances: [{ browser: 'chromium', viewport: { width: 384, height: 640 } }],
    },
  },
});

const hostPages = defineConfig({
  test: {
    name: 'host pages',
    include: ['test/host-pages/**/*.host.test.ts'],
    // Each starts a server and a browser.
    fileParallelism: false,
    maxConcurrency: 3,
    // Waits are for the machine, which other work may share.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
  },
});

export default defineConfig({
  test: {
    projects: [mergeConfig(await configWith([pseudoLanguage]), components), hostPages],
    sequence: { shuffle: true },
  },
});
