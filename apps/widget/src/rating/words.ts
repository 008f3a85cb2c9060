import { createTranslate, type Dictionary, type Language, type Translate } from '@parley/i18n';
import type { en } from './texts/en.ts';

export type SayRating = Translate<typeof en>;

const dictionaries: Readonly<Record<Language, () => Promise<Dictionary<typeof en>>>> = {
  en: async () => (await import('./texts/en.ts')).en,
  ru: async () => (await import('./texts/ru.ts')).ru,
  it: async () => (await import('./texts/it.ts')).it,
};

export const loadRatingWords = async (language: Language): Promise<SayRating> =>
  createTranslate<typeof en>(await dictionaries[language](), language);
