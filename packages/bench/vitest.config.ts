import { defineConfig } from 'vitest/config';

// A run takes some forty seconds; on a busy machine it takes what it takes.
export default defineConfig({ test: { include: ['test/**/*.test.ts'], testTimeout: 240_000 } });
