import { writeFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { define, loaderChunks, manifestFile, readManifest, target } from './vite.shared.ts';

/** The server replaces this text, quotes included, so no minifier may touch it; until then it is a name. */
const siteAsText: Plugin = {
  name: 'parley:site-as-text',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      const parts = output.code.split(/\bPARLEY_SITE\b/);
      if (parts.length !== 2) throw new Error(`PARLEY_SITE stands ${parts.length - 1} times in the loader, not once`);
      output.code = parts.join('"__PARLEY_SITE__"');
    }
  },
};

/** The size gate reads one manifest for all. */
const intoManifest: Plugin = {
  name: 'parley:into-manifest',
  closeBundle() {
    const loader = { file: 'widget.js', name: 'loader', src: 'src/loader/main.ts', isEntry: true };
    writeFileSync(manifestFile, JSON.stringify({ ...readManifest(), 'src/loader/main.ts': loader }, undefined, 2));
  },
};

// The first file: one classic script that knows the names of all others. Built after them.
export default defineConfig({
  define: define(loaderChunks()),
  plugins: [siteAsText, intoManifest],
  build: {
    target,
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: 'src/loader/main.ts',
      output: { format: 'iife', entryFileNames: 'widget.js' },
    },
  },
});
