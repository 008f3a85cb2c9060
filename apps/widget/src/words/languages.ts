import type { English, Language } from './translation.ts';

/** Written by the build: what is said before a dictionary is loaded, in every language. */
declare const PARLEY_LAUNCHER_TEXTS: Readonly<
  Record<Language, Readonly<Record<keyof Pick<English['panel'], 'name' | 'notLoaded'>, string>>>
>;
/** Written by the build: the languages that are read from right to left. */
declare const PARLEY_RIGHT_TO_LEFT: string;

export const launcherTexts = PARLEY_LAUNCHER_TEXTS;

/** Written by the build: their letters, English first. */
declare const PARLEY_LANGUAGES: readonly Language[];

export const languages = PARLEY_LANGUAGES;

/** Whether the widget speaks it. */
export const isLanguage = (tag: string): boolean => tag in launcherTexts;

/** While no such language is there, the bundle holds nothing of the question. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  PARLEY_RIGHT_TO_LEFT && PARLEY_RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
