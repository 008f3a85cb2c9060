/** Lines of a list, from the first to before the last. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Which lines lie between two heights (px); `tops` are those of all lines, and at the end that of the list's end. */
export function linesBetween(tops: readonly number[], top: number, bottom: number): Lines {
  const from = Math.max(0, firstAbove(tops, top) - 1);
  return { from, to: Math.max(from, Math.min(tops.length - 1, firstAbove(tops, bottom))) };
}

/** The first whose height is greater. */
function firstAbove(tops: readonly number[], height: number): number {
  let [from, to] = [0, tops.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tops[middle] ?? Infinity) > height) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** What is drawn next on the way from what is drawn to what is wanted: what can be seen first, and only so many lines more, so that no frame waits for all of them. */
export function towards(drawn: Lines, wanted: Lines, { seen, step }: { seen: Lines; step: number }): Lines {
  const from = Math.max(drawn.from, wanted.from);
  const to = Math.min(drawn.to, wanted.to);
  // Nothing of it is of use any more.
  if (from >= to) return { from: seen.from, to: Math.min(wanted.to, Math.max(seen.to, seen.from + 1)) };
  const isAboveMissing = from > wanted.from;
  if (to < wanted.to && (to < seen.to || !isAboveMissing || from <= seen.from))
    return { from, to: Math.min(wanted.to, to + step) };
  return isAboveMissing ? { from: Math.max(wanted.from, from - step), to } : { from, to };
}
