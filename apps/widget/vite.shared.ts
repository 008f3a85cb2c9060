import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from './src/texts/en.ts';
import { it } from './src/texts/it.ts';
import { ru } from './src/texts/ru.ts';

export const dist = join(import.meta.dirname, 'dist');

/** Browsers that have constructable style sheets, `inert`, `:is` and `dvh`. */
export const target = ['chrome109', 'firefox115', 'safari16.4'];

const launcherTexts = Object.fromEntries(
  Object.entries({ en, ru, it }).map(([language, { name, openChat, unread, notLoaded }]) => [
    language,
    { name, openChat, unread, notLoaded },
  ]),
);

/** Names that the source leaves open, with what stands for them. `PARLEY_SITE` is the server's. */
export const define = (chunks: Record<string, string>): Record<string, string> => ({
  PARLEY_LAUNCHER_TEXTS: JSON.stringify(launcherTexts),
  PARLEY_CHUNKS: JSON.stringify(chunks),
});

interface Chunk {
  readonly file: string;
  readonly name?: string;
}

export const manifestFile = join(dist, '.vite', 'manifest.json');

export const readManifest = (): Record<string, Chunk> => JSON.parse(readFileSync(manifestFile, 'utf8'));

/** The hashed files that the loader has to know, under the address they are served at. */
export function loaderChunks(): Record<string, string> {
  const manifest = readManifest();
  const served = (source: string): string => {
    const chunk = manifest[source];
    if (!chunk) throw new Error(`${source} is not in the manifest; build the panel first`);
    return `widget/${chunk.file}`;
  };
  return {
    panel: served('src/panel/main.tsx'),
    triggers: served('src/triggers/main.ts'),
    en: served('src/texts/en.ts'),
    ru: served('src/texts/ru.ts'),
    it: served('src/texts/it.ts'),
  };
}
