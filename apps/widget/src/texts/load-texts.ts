import type { Dictionary, Language } from '@parley/i18n';
import type { en } from './en.ts';

const dictionaries: Readonly<Record<Language, () => Promise<Dictionary<typeof en>>>> = {
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  it: async () => (await import('./it.ts')).it,
};

/** The words of one language; each is a file of its own. */
export const loadTexts = (language: Language): Promise<Dictionary<typeof en>> => dictionaries[language]();
