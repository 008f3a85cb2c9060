import { loadTexts } from '../i18n/load-texts.ts';
import type { en } from './en.ts';

/** Navigation, buttons, and one sentence for every error of the protocol, named by its code. */
export const useSharedTexts = loadTexts<typeof en>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  it: async () => (await import('./it.ts')).it,
});
