import { languageOf, plain } from './language.ts';
import type { MannersLanguage } from './words/stop-words.ts';

/** How words may sound to whoever reads them. */
export type ToneKind = 'slang' | 'impatience' | 'lecturing' | 'rude';

/** What sounds so, in small letters and with е for ё; a star stands for any ending. */
export type ToneWords = Readonly<Record<ToneKind, readonly string[]>>;

export interface ToneHint {
  readonly kind: ToneKind;
  /** As it stands in the text, at `from`. */
  readonly words: string;
  readonly from: number;
}

const loaders: Readonly<Record<MannersLanguage, () => Promise<ToneWords>>> = {
  en: async () => (await import('./tone/en.ts')).en,
  ru: async () => (await import('./tone/ru.ts')).ru,
  it: async () => (await import('./tone/it.ts')).it,
};

/** What in a text may hurt, in order; in its own language, or in the one given where that is not plain to see. */
export async function toneOf(text: string, fallback: MannersLanguage): Promise<readonly ToneHint[]> {
  const language = languageOf(text) ?? fallback;
  // Without a network the list may not be there: then nothing is said of words.
  const list = await loaders[language]().catch(() => null);
  return [...(list ? findTone(text, list) : []), ...shouting(text)];
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where words of the list stand in a text as whole words, each place once. */
export function findTone(text: string, list: ToneWords): readonly ToneHint[] {
  const small = plain(text);
  // Some letters grow when they are made small; then places would not fit, and nothing is better than a wrong place.
  if (small.length !== text.length) return [];
  const found: ToneHint[] = [];
  for (const [kind, phrases] of entriesOf(list))
    for (const phrase of phrases)
      for (const [from, to] of placesOf(small, phrase))
        found.push({ kind, words: text.slice(from, to), from });
  const sorted = found.toSorted(
    (one, other) => one.from - other.from || other.words.length - one.words.length,
  );
  const isInside = (hint: ToneHint, before: ToneHint): boolean =>
    hint.from < before.from + before.words.length && hint.from >= before.from;
  return sorted.filter((hint, at) => !sorted.slice(0, at).some((before) => isInside(hint, before)));
}

const entriesOf = (list: ToneWords): [ToneKind, readonly string[]][] => [
  ['rude', list.rude],
  ['impatience', list.impatience],
  ['lecturing', list.lecturing],
  ['slang', list.slang],
];

function placesOf(text: string, phrase: string): [number, number][] {
  const isOpen = phrase.endsWith('*');
  const words = isOpen ? phrase.slice(0, -1) : phrase;
  const places: [number, number][] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    let to = at + words.length;
    if (LETTER.test(text.charAt(at - 1))) continue;
    if (isOpen) while (LETTER.test(text.charAt(to))) to += 1;
    else if (LETTER.test(text.charAt(to)) && LETTER.test(words.at(-1) ?? '')) continue;
    places.push([at, to]);
  }
  return places;
}

const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{4,}(?:\s+\p{Lu}{2,})+(?![\p{L}\p{N}])|[!?]{3,}/gu;

/** Whole words of capitals one after the other, and rows of marks, are read as shouting. */
const shouting = (text: string): ToneHint[] =>
  [...text.matchAll(CAPITALS)].map(({ 0: words, index }) => ({ kind: 'impatience', words, from: index }));
