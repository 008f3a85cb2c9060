import type { Language } from '../words/translation.ts';
import { isLanguage } from '../words/languages.ts';

/** What the owner wrote into the script tag. */
export interface ScriptTag extends PageWords {
  readonly siteKey: string;
  /** The folder that `widget.js` came from; every other address starts with it. */
  readonly base: string;
  readonly nonce: string;
  language: Language;
  /** What else stands in its `data-` attributes. */
  readonly data: DOMStringMap;
}

/** What the page says while it is there. */
export interface PageWords {
  /** Who is here: a signed statement, or an empty text for nobody any more. Undefined until it has said something. */
  statement?: string;
  /** Called when it says something else. */
  onSaid?: () => void;
  /** What the visitor has selected to ask about, until the panel takes it up; called when there is something. */
  asked?: Range;
  onAsked?: () => void;
}

/** Reads our own script element; nothing where there is none, or where it names no site. */
export function readScriptTag(): ScriptTag | undefined {
  const current = document.currentScript;
  // A page can shadow `currentScript` with an element of that name, and modules have none.
  const element: HTMLScriptElement | null =
    current instanceof HTMLScriptElement ? current : document.querySelector('script[data-site]');
  const data = element?.dataset ?? {};
  const { site: siteKey, language = '' } = data;
  if (!element || !siteKey) return undefined;
  const [path = ''] = element.src.split(/[?#]/);
  const spoken = (tags: readonly string[]): string | undefined =>
    tags.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return {
    siteKey,
    data,
    base: path.slice(0, path.lastIndexOf('/') + 1),
    nonce: element.nonce,
    // Most pages say it; whoever asks the browser has it make an object of all that it can tell.
    language: spoken([language, document.documentElement.lang]) ?? spoken(navigator.languages) ?? 'en',
  };
}
