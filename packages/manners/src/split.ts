import { BEST_WORDS, countWords } from './count-words.ts';

/** Where a full stop ends no sentence. */
const SHORTENED =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|mr|mrs|ms|dr|no|vs|approx|т\.е|т\.д|т\.п|ул|г|д|им|руб|тел|см|sig|dott|ecc|es|p\.es|art|tel|[\p{Lu}])\.$/iu;
const END = /(?<![.!?…])[.!?…]+["'»”)]*\s+/gu;

/** The sentences of one line. An address, a number or a shortening is not cut. */
function sentencesOf(line: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { index, 0: end } of line.matchAll(END)) {
    const upTo = index + end.length;
    const sentence = line.slice(from, upTo).trim();
    const next = line.charAt(upTo);
    const isDot = end.trim() === '.';
    if (isDot && (SHORTENED.test(sentence) || next === next.toLocaleLowerCase())) {
      if (!/[\p{N}"'«“¿¡(]/u.test(next) || SHORTENED.test(sentence)) continue;
    }
    found.push(sentence);
    from = upTo;
  }
  const rest = line.slice(from).trim();
  return rest === '' ? found : [...found, rest];
}

/**
 * The same text as several messages: cut at the ends of sentences and at empty lines only, as many sentences together as stay within
 * `BEST_WORDS`. Lines that stand directly under each other (a list, an address) stay one piece. Nothing is added or left out but spaces.
 */
export function splitIntoBubbles(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .flatMap((block) => (block.includes('\n') ? [block] : joinShort(sentencesOf(block))));
}

function joinShort(sentences: readonly string[]): string[] {
  const bubbles: string[] = [];
  let words = 0;
  for (const sentence of sentences) {
    const count = countWords(sentence);
    const last = bubbles.at(-1);
    if (last !== undefined && words + count <= BEST_WORDS) {
      bubbles[bubbles.length - 1] = `${last} ${sentence}`;
      words += count;
    } else {
      bubbles.push(sentence);
      words = count;
    }
  }
  return bubbles;
}
