import { defineConfig } from 'vite';
import { en } from './src/texts/en.ts';
import { it } from './src/texts/it.ts';
import { ru } from './src/texts/ru.ts';

/** What the first file says itself, in every language. */
const launcherTexts = Object.fromEntries(
  Object.entries({ en, ru, it }).map(([language, { name, openChat, unread, notLoaded }]) => [
    language,
    { name, openChat, unread, notLoaded },
  ]),
);

// What every build and every test has in common; build.ts says what is built.
export default defineConfig({
  // Relative to the module that asks, so that any host can serve them.
  base: './',
  define: { PARLEY_LAUNCHER_TEXTS: JSON.stringify(launcherTexts) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // Browsers with constructable style sheets, `inert` and `dvh`.
    target: ['chrome111', 'firefox115', 'safari16.4'],
    emptyOutDir: false,
    copyPublicDir: false,
  },
});
