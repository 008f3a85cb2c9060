import { chromiumLaunch } from '@parley/guardrails/chromium';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'stories',
  testMatch: '*.e2e.ts',
  outputDir: 'reports/traces',
  // Each story has a server of its own; on a small machine several at once only wait for each other.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: chromiumLaunch(),
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    // Tracing takes two fifths of a story's time; for a story that fails: `--trace retain-on-failure`.
    trace: 'off',
  },
});
