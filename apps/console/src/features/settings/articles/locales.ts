import type { Locale } from '@parley/protocol';

/** The key of each language's name among the settings' texts. */
export const LOCALES = { en: 'english', ru: 'russian', it: 'italian' } as const satisfies Record<
  Locale,
  string
>;

export const isLocale = (text: string): text is Locale => text in LOCALES;
