import { loadTexts } from '../shared/i18n/load-texts.ts';
import type { en } from './texts/en.ts';

export const useCommandTexts = loadTexts<typeof en>({
  en: async () => (await import('./texts/en.ts')).en,
  ru: async () => (await import('./texts/ru.ts')).ru,
  it: async () => (await import('./texts/it.ts')).it,
});
