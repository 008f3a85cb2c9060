import type { Language } from '@parley/i18n';

type Chunk = 'api' | 'panel' | 'room' | 'triggers' | Language;

/** The hashes in the names of the files that are loaded from here; the build writes them in place of this name. */
declare const PARLEY_HASHES: Readonly<Record<Chunk, string>>;

export const addressOf = (base: string, chunk: Chunk): string =>
  `${base}widget/assets/${chunk}-${PARLEY_HASHES[chunk]}.js`;
