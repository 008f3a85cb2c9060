import { pickLocale, type Language } from '@parley/i18n';

/** What the owner wrote into the script tag. */
export interface ScriptTag {
  readonly siteKey: string;
  /** The folder that `widget.js` came from; every other address starts with it. */
  readonly base: string;
  readonly nonce: string;
  readonly language: Language;
}

/** Reads our own script element; nothing where there is none, or where it names no site. */
export function readScriptTag(): ScriptTag | undefined {
  const element = findScript();
  const siteKey = element?.dataset['site'];
  if (!element || !siteKey) return undefined;
  const preferred = [element.dataset['language'], document.documentElement.lang, ...navigator.languages];
  return {
    siteKey,
    base: new URL('.', element.src).href,
    nonce: element.nonce,
    language: pickLocale(
      preferred.filter((tag) => tag !== undefined),
      ['en', 'ru', 'it'],
    ),
  };
}

function findScript(): HTMLScriptElement | null {
  // A page can shadow `currentScript` with an element of that name, and modules have none.
  const current = document.currentScript;
  return current instanceof HTMLScriptElement ? current : document.querySelector('script[data-site][src*="widget.js"]');
}
