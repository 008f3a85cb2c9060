import { defineConfig, type Plugin } from 'vite';
import { en } from './src/texts/en.ts';
import { it } from './src/texts/it.ts';
import { ru } from './src/texts/ru.ts';

/** What the first file says itself, in every language. */
const launcherTexts = Object.fromEntries(
  Object.entries({ en, ru, it }).map(([language, { name, notLoaded }]) => [language, { name, notLoaded }]),
);

/** Preact's own `h`, which is there anyway, makes shorter calls than the functions of its JSX runtime. */
const importJsx: Plugin = {
  name: 'parley:import-jsx',
  enforce: 'pre',
  transform: {
    filter: { id: /\.tsx$/ },
    // On the first line, so that the others keep their numbers.
    handler: (code) => `import { h, Fragment } from 'preact'; ${code}`,
  },
};

// What every build and every test has in common; build.ts says what is built.
export default defineConfig({
  // Relative to the module that asks, so that any host can serve them.
  base: './',
  define: { PARLEY_LAUNCHER_TEXTS: JSON.stringify(launcherTexts) },
  plugins: [importJsx],
  oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
  build: {
    // Browsers with constructable style sheets, `inert` and `dvh`.
    target: ['chrome111', 'firefox115', 'safari16.4'],
    // Only so that no stand-ins for `light-dark()`, which is not used, are added.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    emptyOutDir: false,
    copyPublicDir: false,
  },
});
