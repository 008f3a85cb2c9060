/*
 * The words by which an article is found, the same for both databases: small letters without marks, and of what is asked
 * the stems, so that another ending of a word finds it too.
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
