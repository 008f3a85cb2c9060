import { defineConfig } from 'vitest/config';

// Planting faults copies the project and starts the linter and the compiler.
export default defineConfig({ test: { testTimeout: 30_000, hookTimeout: 30_000 } });
