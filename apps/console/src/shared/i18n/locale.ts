import { pickLocale, type Language } from '@parley/i18n';
import { readLocal, writeLocal } from '../screen/local-storage.ts';

export const LANGUAGES = ['en', 'ru', 'it'] as const satisfies readonly Language[];
/** Each language by its own name. */
export const LANGUAGE_NAMES = { en: 'English', ru: 'Русский', it: 'Italiano' } as const satisfies Record<
  Language,
  string
>;

const KEY = 'parley.language';

/** The language chosen here before, else the first of the browser's that we speak, else English. */
export function initialLanguage(): Language {
  const chosen = readLocal(KEY);
  return pickLocale(chosen ? [chosen] : navigator.languages, LANGUAGES);
}

export function rememberLanguage(language: Language): void {
  writeLocal(KEY, language);
}
