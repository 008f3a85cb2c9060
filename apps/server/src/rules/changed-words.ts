const PLACEHOLDER = /\{\{slot:[^{}]*\}\}|\{[^{}]*\}/gu;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** So many words may stand where a placeholder was. */
const MOST_FILLED = 8;

/** A word of the stored text; null stands for a placeholder. */
type Token = string | null;

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

function tokensOf(text: string): Token[] {
  const between = text.split(PLACEHOLDER).map(wordsOf);
  return between.flatMap((words, index) => (index === 0 ? words : [null, ...words]));
}

/** The stored text that has most words in common with what was sent: the language that was chosen. */
function nearest(sent: readonly string[], texts: readonly string[]): Token[] {
  const said = new Set(sent);
  const share = (tokens: readonly Token[]): number =>
    tokens.filter((token) => token !== null && said.has(token)).length / Math.max(1, tokens.length);
  return texts.map(tokensOf).toSorted((a, b) => share(b) - share(a))[0] ?? [];
}

/** The cheapest ways to end what is stored up to a token at each place of what was sent. */
function step(before: readonly number[], token: Token, sent: readonly string[]): number[] {
  const after: number[] = [];
  for (let at = 0; at <= sent.length; at += 1) {
    if (token === null) {
      after.push(Math.min(...before.slice(Math.max(0, at - MOST_FILLED), at + 1)));
      continue;
    }
    const left = (before[at] ?? 0) + 1;
    const changed = at === 0 ? left : (before[at - 1] ?? 0) + (sent[at - 1] === token ? 0 : 1);
    const added = at === 0 ? left : (after[at - 1] ?? 0) + 1;
    after.push(Math.min(left, changed, added));
  }
  return after;
}

/**
 * How many percent (rounded up) of a stored text's own words were changed, left out or broken up by others before it was sent: the fewest edits
 * of whole words after which it stands somewhere in what was sent / its words. What stands before and after it, and what fills its
 * placeholders, is no change. `texts` are the same in several languages; the one that fits counts.
 * Source: P. H. Sellers, "The theory and computation of evolutionary distances: pattern recognition", Journal of Algorithms 1 (1980), 359-373.
 */
export function changedPercent(sentText: string, texts: readonly string[]): number {
  const sent = wordsOf(sentText);
  const tokens = nearest(sent, texts);
  const words = tokens.filter((token) => token !== null).length;
  if (words === 0) return 0;
  let costs: number[] = Array.from({ length: sent.length + 1 }, () => 0);
  for (const token of tokens) costs = step(costs, token, sent);
  return Math.min(100, Math.ceil((100 * Math.min(...costs)) / words));
}
