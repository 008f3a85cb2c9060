import { loadTexts } from '../../../../shared/i18n/load-texts.ts';
import type { en } from './en.ts';

export const useLimitsTexts = loadTexts<typeof en>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  it: async () => (await import('./it.ts')).it,
});
