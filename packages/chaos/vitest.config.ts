import { defineConfig } from 'vitest/config';

// A run takes some ten seconds; on a busy machine it takes what it takes.
export default defineConfig({ test: { include: ['test/**/*.test.ts'], testTimeout: 180_000 } });
