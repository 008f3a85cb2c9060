import type { Language } from '@parley/i18n';
import type { en } from '../texts/en.ts';

/** What is said before a dictionary is loaded. The build writes these few texts of every language into the first file. */
export type LauncherTexts = Pick<typeof en, 'name' | 'openChat' | 'unread' | 'notLoaded'>;

declare const PARLEY_LAUNCHER_TEXTS: Readonly<Record<Language, Readonly<Record<keyof LauncherTexts, string>>>>;

export const launcherTexts = (language: Language): Readonly<Record<keyof LauncherTexts, string>> =>
  PARLEY_LAUNCHER_TEXTS[language];
