import type { Language } from '@parley/i18n';

/** Files under `base` with their hashed names; the build writes them in place of this name. */
declare const PARLEY_CHUNKS: Readonly<Record<'panel' | 'triggers' | Language, string>>;

export const chunks = PARLEY_CHUNKS;
