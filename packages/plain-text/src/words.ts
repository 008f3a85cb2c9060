/*
 * The words by which a text is found, the same for both databases and on the screen: small letters without marks, and of
 * what is asked the stems, so that another ending of a word finds it too.
 */

const most = 8;
/** A shorter stem would find nearly everything. */
const leastStem = 3;

const cyrillic =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ить|ать|ять|еть|уть|ия|ии|ию|ие|ов|ев|еи|ои|ии|ыи|ая|яя|ое|ее|ые|ую|юю|ам|ям|ах|ях|ом|ем|им|ым|их|ых|ть|а|я|о|е|ы|и|у|ю|ь)$/;
const latin = /(?:ies|es|s|ing|ed|y|[aeio])$/;

/** A text as it is kept for searching: words with one space between them. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What is looked for: beginnings of words, a few at most. Words of a letter or two count only when there are no others. */
export function searchedStems(query: string): string[] {
  const words = [...new Set(plainWords(query).split(' '))].filter((word) => word !== '').slice(0, most);
  const long = words.filter((word) => word.length > 2 || /\d/.test(word));
  return (long.length > 0 ? long : words).map(stemOf);
}

function stemOf(word: string): string {
  const stem = word.replace(/\p{Script=Cyrillic}/u.test(word) ? cyrillic : latin, '');
  return stem.length >= leastStem ? stem : word;
}

const beginsWithOne = (word: string, stems: readonly string[]): boolean =>
  stems.some((stem) => word.startsWith(stem));

/** Whether each of the stems begins a word of the text. */
export function hasWords(text: string, stems: readonly string[]): boolean {
  const words = plainWords(text).split(' ');
  return stems.every((stem) => words.some((word) => word.startsWith(stem)));
}

/** A part of a text, and whether it is a word that was looked for. */
export interface WordPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** The text in parts that together are the text: words that begin with one of the stems, and what stands between them. */
export function splitFound(text: string, stems: readonly string[]): WordPart[] {
  const parts: WordPart[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (
      !plainWords(word)
        .split(' ')
        .some((plain) => beginsWithOne(plain, stems))
    )
      continue;
    if (index > end) parts.push({ text: text.slice(end, index), isFound: false });
    end = index + word.length;
    parts.push({ text: word, isFound: true });
  }
  if (end < text.length) parts.push({ text: text.slice(end), isFound: false });
  return parts;
}
