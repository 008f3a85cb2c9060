import { STOP_WORDS, type MannersLanguage } from './words/stop-words.ts';

/** The words of a text, small and with е for ё, as lists have them. */
const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];

export const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");

/** In which of the three languages a text is, by its letters and its small words; null when nothing tells. */
export function languageOf(text: string): MannersLanguage | null {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > latin) return 'ru';
  const words = wordsOf(text);
  const hits = (language: 'en' | 'it'): number =>
    words.filter((word) => STOP_WORDS[language].has(word)).length;
  const [en, it] = [hits('en'), hits('it')];
  if (en === it) return null;
  return en > it ? 'en' : 'it';
}
