import search from 'approx-string-match';
import { LIMITS } from '@parley/protocol/limits';
import type { Quote } from '@parley/protocol';
import type { PageText } from './page-text.ts';

type Anchor = Pick<Quote, 'exact' | 'prefix' | 'suffix'>;

/** Words as they are kept, with what stands around them; undefined where there are none. */
export function describe(page: PageText, range: Range): Anchor | undefined {
  const { text } = page;
  let start = page.indexOf(range.startContainer, range.startOffset);
  let end = page.indexOf(range.endContainer, range.endOffset);
  while (text[start] === ' ' && start < end) start += 1;
  while (text[end - 1] === ' ' && start < end) end -= 1;
  end = Math.min(end, start + LIMITS.quoteChars);
  if (end <= start) return undefined;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - LIMITS.quoteContextChars), start),
    suffix: text.slice(end, end + LIMITS.quoteContextChars),
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Of the words themselves a quarter may have changed; shorter ones are found as they are or not at all. */
const mostErrors = (exact: string): number => (exact.length < 12 ? 0 : Math.floor(exact.length / 4));

/** Where the words stand now. Of several places the one whose surroundings are most alike; undefined when there is none. */
export function find({ text }: PageText, { exact, prefix, suffix }: Anchor): Place | undefined {
  const same = occurrences(text, exact);
  const places = same.length > 0 ? same : search(text, exact, mostErrors(exact));
  let best: Place | undefined;
  let bestScore = -Infinity;
  for (const place of places) {
    const score =
      likeEnd(text.slice(0, place.start), prefix) +
      likeStart(text.slice(place.end), suffix) -
      2 * place.errors;
    if (score > bestScore) [best, bestScore] = [place, score];
  }
  return best;
}

function occurrences(text: string, exact: string): Place[] {
  const places: Place[] = [];
  for (
    let start = text.indexOf(exact);
    start >= 0 && places.length < 1_000;
    start = text.indexOf(exact, start + 1)
  )
    places.push({ start, end: start + exact.length, errors: 0 });
  return places;
}

/** How many letters agree, from the words outwards. */
function likeStart(text: string, context: string): number {
  let length = 0;
  while (length < context.length && text[length] === context[length]) length += 1;
  return length;
}
function likeEnd(text: string, context: string): number {
  let length = 0;
  while (length < context.length && text.at(-1 - length) === context.at(-1 - length)) length += 1;
  return length;
}
