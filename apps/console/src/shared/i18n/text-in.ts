import type { Language } from '@parley/i18n';
import type { LocalizedText } from '@parley/protocol';

/** What the owner wrote, in this language or else in English. */
export const textIn = (language: Language, text: LocalizedText): string => text[language] ?? text.en;
