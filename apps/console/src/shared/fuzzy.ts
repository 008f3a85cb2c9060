/**
 * How well `query` fits `text`: all its characters in order, more for characters in a row and at the start of words.
 * 0 when it does not fit; an empty query fits everything equally.
 */
export function fuzzyScore(query: string, text: string): number {
  const [wanted, found] = [query.toLowerCase().trim(), text.toLowerCase()];
  if (wanted === '') return 1;
  const whole = found.indexOf(wanted);
  if (whole >= 0) return 1_000 - Math.min(whole, 400) + (isWordStart(found, whole) ? 500 : 0);
  let [score, at, previous] = [0, -1, -2];
  for (const character of wanted) {
    at = found.indexOf(character, at + 1);
    if (at < 0) return 0;
    score += at === previous + 1 ? 8 : 1;
    if (isWordStart(found, at)) score += 6;
    previous = at;
  }
  return score;
}

const isWordStart = (text: string, at: number): boolean =>
  at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '');
