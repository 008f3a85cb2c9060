import type { Language } from './translation.ts';

/** What the owner wrote; English stands in for a language they did not write in. */
export const wordsIn = (
  texts: { readonly en: string } & Readonly<Record<string, string | undefined>>,
  language: Language,
): string => texts[language] ?? texts.en;
