import { languageOf, plain } from './language.ts';
import { STOP_WORDS, type MannersLanguage } from './words/stop-words.ts';

export type { MannersLanguage };

/** So many words can be taken in beside what is being written. */
const MOST = 4;
const LONGEST_CHARS = 28;
const TOKEN = /[\p{L}\p{N}]+(?:[-'’./][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]+/gu;
const IS_WORD = /^[\p{L}\p{N}]/u;
/** A number or a size belongs to the word before it: “order 4711”, “size XL”. */
const IS_CODE = /^(?:\p{N}.*|\p{Lu}{1,4})$/u;
const IS_ADDRESS = /^(?:https?:|www\.)|@/i;

/**
 * The visitor's own terms, newest first, as they wrote them: what is left of their sentences without small words, and words that
 * belong together together (“yellow raincoat”, “order 4711”). For showing them that they are understood in their words.
 */
export function mirrorTerms(said: readonly string[], fallback: MannersLanguage = 'en'): string[] {
  const found = new Map<string, string>();
  for (const text of said.toReversed()) {
    const stop = STOP_WORDS[languageOf(text) ?? fallback];
    for (const term of termsOf(text, stop)) {
      const key = plain(term);
      const isKnown = [...found.keys()].some((other) => other.includes(key) || key.includes(other));
      if (!isKnown) found.set(key, term);
      if (found.size === MOST) return [...found.values()];
    }
  }
  return [...found.values()];
}

function termsOf(text: string, stop: ReadonlySet<string>): string[] {
  const runs: string[][] = [[]];
  const plainText = text
    .split(/\s+/)
    .filter((piece) => !IS_ADDRESS.test(piece))
    .join(' ');
  for (const token of plainText.match(TOKEN) ?? []) {
    const isTerm =
      IS_WORD.test(token) && !stop.has(plain(token)) && (token.length > 2 || IS_CODE.test(token));
    if (isTerm) runs.at(-1)?.push(token);
    else runs.push([]);
  }
  return runs.flatMap(piecesOf).filter((term) => /\p{L}/u.test(term) || /\p{N}{3}/u.test(term));
}

/** Longer runs are whole sentences without their small words: there the words stand alone, but for a number beside its noun. */
function piecesOf(run: readonly string[]): string[] {
  const whole = run.join(' ');
  if (run.length <= 2 && whole.length <= LONGEST_CHARS) return whole === '' ? [] : [whole];
  const pieces: string[] = [];
  for (const [at, word] of run.entries()) {
    const before = run[at - 1];
    const isOfBefore = IS_CODE.test(word) && before !== undefined && !IS_CODE.test(before);
    if (isOfBefore) pieces.pop();
    pieces.push(isOfBefore ? `${before} ${word}` : word);
  }
  return pieces.filter(
    (piece) => piece.length <= LONGEST_CHARS && (piece.length > 3 || /\p{N}/u.test(piece)),
  );
}

/** Whether a text says a term already, whatever its ending: the first letters tell. */
export function says(text: string, term: string): boolean {
  const written = plain(text);
  return plain(term)
    .split(' ')
    .every((word) => written.includes(word.length > 5 ? word.slice(0, -2) : word.slice(0, 4)));
}
