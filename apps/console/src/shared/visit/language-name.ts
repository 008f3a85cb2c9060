import { currentLanguage } from '../i18n/load-texts.ts';

/** The language of a tag such as `en-GB` in the interface language, without the region; the tag itself when it is not one. */
export function languageName(tag: string): string {
  try {
    const { language } = new Intl.Locale(tag);
    const name = new Intl.DisplayNames(currentLanguage(), { type: 'language' }).of(language) ?? tag;
    return name.charAt(0).toLocaleUpperCase(currentLanguage()) + name.slice(1);
  } catch {
    return tag; // Browsers may send anything here.
  }
}
