import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { leanPreact, preactSource } from './lean-preact.ts';
import { divideWords, readLanguages, wordsAtOnce } from './language-files.ts';

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

/** What every build and every test has in common, with further files of languages; build.ts says what is built. */
export async function configWith(moreLanguages: readonly string[] = []): Promise<UserConfig> {
  const languages = await readLanguages(moreLanguages);
  return {
    // Relative to the module that asks, so that any host can serve them.
    base: './',
    define: wordsAtOnce(languages),
    plugins: [importJsx, leanPreact(), divideWords(languages)],
    resolve: { alias: preactSource },
    oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
    build: {
      // Browsers with constructable style sheets, `inert` and `dvh`.
      target: ['chrome111', 'firefox115', 'safari16.4'],
      // Only so that no stand-ins for `light-dark()`, which is not used, are added.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      emptyOutDir: false,
      copyPublicDir: false,
    },
  };
}

export default defineConfig(() => configWith());
