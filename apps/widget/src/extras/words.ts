import { createTranslate, type Dictionary, type Language, type Translate } from '@parley/i18n';
import type { en } from './texts/en.ts';

/** Says what comes with some messages, and what a menu is asked for. */
export type SayExtra = Translate<typeof en>;

const dictionaries: Readonly<Record<Language, () => Promise<Dictionary<typeof en>>>> = {
  en: async () => (await import('./texts/en.ts')).en,
  ru: async () => (await import('./texts/ru.ts')).ru,
  it: async () => (await import('./texts/it.ts')).it,
};

export const loadExtraWords = async (language: Language): Promise<SayExtra> =>
  createTranslate<typeof en>(await dictionaries[language](), language);
