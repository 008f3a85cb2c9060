import { use } from 'react';
import { createTranslate, type Dictionary, type Language, type Texts, type Translate } from '@parley/i18n';
import { create } from 'zustand';
import { noteFailedLoad } from '../failed-loads.ts';
import { initialLanguage, rememberLanguage } from './locale.ts';

type Loaders<English extends Texts> = { readonly [L in Language]: () => Promise<Dictionary<English, L>> };

interface TextsHook<English extends Texts> {
  /** Gives `t` in the operator's language; suspends until the file is there. */
  (): Translate<English>;
  /** Loads the area ahead of its first use. */
  preload(): Promise<void>;
}

const useLanguageStore = create<{ language: Language }>(() => ({ language: initialLanguage() }));

/** Every area of texts in this page, so that a change of language can wait for those on the screen. */
const reloads = new Set<(language: Language) => Promise<unknown>>();

/** One area of texts (a feature's), one file per language, each loaded alone when it is first needed. */
export function loadTexts<English extends Texts>(loaders: Loaders<English>): TextsHook<English> {
  const pending = new Map<Language, Promise<Dictionary<English>>>();

  const load = (language: Language): Promise<Dictionary<English>> => {
    const known = pending.get(language);
    if (known) return known;
    const loading: Promise<Dictionary<English>> = loaders[language]();
    pending.set(language, loading);
    loading.catch(() => noteFailedLoad(() => pending.delete(language)));
    return loading;
  };
  const ready = async (language: Language): Promise<void> => {
    try {
      await load(language);
    } catch (error) {
      // Told by this; the next time it is asked for again.
      pending.delete(language);
      throw error;
    }
  };
  reloads.add((language) => (pending.size > 0 ? ready(language) : Promise.resolve()));

  // One for all who show it: hundreds of rows would each make their own, and rules of plurals with it.
  const translates = new Map<Language, Translate<English>>();
  const useTexts = (): Translate<English> => {
    const language = useLanguage();
    const texts = use(load(language));
    const translate = translates.get(language) ?? createTranslate<English>(texts, language);
    translates.set(language, translate);
    return translate;
  };
  const preload = (): Promise<void> => ready(currentLanguage());
  return Object.assign(useTexts, { preload });
}

export const useLanguage = (): Language => useLanguageStore((state) => state.language);
export const currentLanguage = (): Language => useLanguageStore.getState().language;

/** Changes the interface language once every text in use is there in it, so that nothing flickers. */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([...reloads].map((reload) => reload(language)));
  rememberLanguage(language);
  document.documentElement.lang = language;
  useLanguageStore.setState({ language });
}
