import { chromiumLaunch } from '@parley/guardrails/chromium';
import { playwright } from '@vitest/browser-playwright';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import build from './vite.config.ts';

const components = defineConfig({
  // Found only while tests run, it would have them load anew.
  optimizeDeps: { include: ['approx-string-match'] },
  test: {
    name: 'components',
    include: ['test/**/*.browser.test.tsx'],
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
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: { projects: [mergeConfig(build, components), hostPages], sequence: { shuffle: true } },
});
