// The widget's languages are the files in `src/texts`, one for each. Here each is divided, so that a part of the widget
// loads its own words and nobody else's.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { words as english } from './src/texts/en.ts';

type Part = keyof typeof english;
type Words = Readonly<Record<Part, Readonly<Record<string, string | object>>>>;

interface LanguageFile {
  readonly language: string;
  readonly file: string;
  readonly words: Words;
}

declare global {
  namespace Intl {
    /** Not yet among the compiler's own types. */
    interface Locale {
      getTextInfo(): { readonly direction: 'ltr' | 'rtl' };
    }
  }
}

/** What a module asks for: the folder, and a part of it. */
const asked = /\/texts\?(?<part>\w+)$/;

/** Reads the language files of a folder and further ones, named by their language: `en.ts`. */
export async function readLanguages(more: readonly string[] = []): Promise<LanguageFile[]> {
  const folder = join(import.meta.dirname, 'src/texts');
  const files = [
    ...readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
    ...more,
  ];
  return Promise.all(
    files.map(async (file) => {
      const module: { words: Words } = await import(/* @vite-ignore */ pathToFileURL(file).href);
      return { language: basename(file, '.ts'), file, words: module.words };
    }),
  );
}

/** What stands in the bundle in place of these names. */
export function wordsAtOnce(languages: readonly LanguageFile[]): Record<string, string> {
  const launcher = languages.map(({ language, words: { panel } }) => {
    const { name, notLoaded } = panel;
    return [language, { name, notLoaded }];
  });
  const rightToLeft = languages.filter(
    ({ language }) => new Intl.Locale(language).getTextInfo().direction === 'rtl',
  );
  return {
    PARLEY_LANGUAGES: JSON.stringify(languages.map(({ language }) => language)),
    PARLEY_LAUNCHER_TEXTS: JSON.stringify(Object.fromEntries(launcher)),
    PARLEY_RIGHT_TO_LEFT: JSON.stringify(rightToLeft.map(({ language }) => language).join(' ')),
  };
}

/** Answers `../texts?<part>` with a loader for each language, and `<language file>?<part>` with that part's words. */
export function divideWords(languages: readonly LanguageFile[]): Plugin {
  return {
    name: 'parley:divide-words',
    enforce: 'pre',
    resolveId: {
      filter: { id: asked },
      handler: (id) => `\0parley:${asked.exec(id)?.[0]}`,
    },
    load(id) {
      const folder = asked.exec(id)?.groups?.['part'];
      if (folder) {
        const loaders = languages.map(
          ({ language, file }) => `${language}: () => import(${JSON.stringify(`${file}?${folder}`)})`,
        );
        return `export const wordsOf = { ${loaders.join(', ')} };`;
      }
      const [file, part] = id.split('?');
      const words = part && languages.find((one) => one.file === file)?.words;
      const said = words && Object.entries(words).find(([name]) => name === part)?.[1];
      return said && `export const words = ${JSON.stringify(said)};`;
    },
  };
}
