import type { Language } from '@parley/i18n';
import type { en } from '../texts/en.ts';

type Said = Readonly<Record<keyof Pick<typeof en, 'name' | 'notLoaded'>, string>>;

declare const PARLEY_LAUNCHER_TEXTS: Readonly<Record<Language, Said>>;

/** What is said before a dictionary is loaded. The build writes these few texts of every language into the first file. */
export const launcherTexts = PARLEY_LAUNCHER_TEXTS;
