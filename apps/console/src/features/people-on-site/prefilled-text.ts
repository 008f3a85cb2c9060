import type { Language } from '@parley/i18n';

const TEXTS: Readonly<Record<Language, string>> = {
  en: 'Hello! Is there anything I can help you with?',
  ru: 'Здравствуйте! Могу я вам чем-нибудь помочь?',
  it: 'Buongiorno! Posso aiutarLa in qualcosa?',
};

const isLanguage = (text: string): text is Language => Object.hasOwn(TEXTS, text);

/** A first sentence in the visitor's language as far as we speak it, otherwise in English: it is they who read it. */
export function prefilledText(visitorLanguage: string | null): string {
  const language = visitorLanguage?.slice(0, 2).toLowerCase() ?? '';
  return TEXTS[isLanguage(language) ? language : 'en'];
}
