import { listModules } from '@parley/guardrails/list-modules';
import { defineConfig } from 'vite';
import { define, target } from './vite.shared.ts';

// Everything that is loaded after the first file: modules with hashed names, found through the manifest.
export default defineConfig({
  // Relative to the module that asks, so that any host can serve them.
  base: './',
  define: define({}),
  plugins: [listModules()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target,
    manifest: true,
    // A library's imports stay plain; an application's are wrapped in a helper that preloads style sheets, which there are none of.
    lib: {
      entry: {
        panel: 'src/panel/main.tsx',
        triggers: 'src/triggers/main.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // What two of them need lies in the one that is loaded first.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        minify: true,
      },
    },
  },
});
