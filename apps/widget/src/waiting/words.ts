import { createTranslate, type Dictionary, type Language, type Translate } from '@parley/i18n';
import type { en } from './texts/en.ts';

/** Says what stands before who waits. */
export type SayWaiting = Translate<typeof en>;

const dictionaries: Readonly<Record<Language, () => Promise<Dictionary<typeof en>>>> = {
  en: async () => (await import('./texts/en.ts')).en,
  ru: async () => (await import('./texts/ru.ts')).ru,
  it: async () => (await import('./texts/it.ts')).it,
};

export const loadWaitingWords = async (language: Language): Promise<SayWaiting> =>
  createTranslate<typeof en>(await dictionaries[language](), language);

/** A moment in the visitor's own zone, with its day. */
export const timeName = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
