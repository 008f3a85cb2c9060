import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  test: {
    sequence: { shuffle: true },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: ['**/*.browser.test.*'] },
      },
      {
        extends: true,
        plugins: [react()],
        // Found while the tests already run, each of these would reload the page under them.
        optimizeDeps: {
          include: [
            '@mantine/core',
            '@tanstack/react-query',
            'axe-core',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'react/jsx-runtime',
            'socket.io-client',
            'virtua',
            'vitest-browser-react',
            'zustand',
            'zustand/shallow',
            '@parley/testkit > msw',
            '@parley/testkit > zod',
          ],
        },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.tsx', 'test/**/*.browser.test.tsx'],
          setupFiles: ['test/browser.setup.ts'],
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1360, height: 860 } }],
          },
        },
      },
    ],
  },
});
