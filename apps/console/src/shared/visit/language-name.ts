import { currentLanguage } from '../i18n/load-texts.ts';

/** The name of a language tag such as `en-GB` in the interface language; the tag itself when it is not one. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(currentLanguage(), { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(currentLanguage()) + name.slice(1);
  } catch {
    return tag; // Browsers may send anything here.
  }
}
