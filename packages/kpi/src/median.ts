/** The middle value; of an even number of values the mean of the two in the middle, rounded to a whole. Null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const below = sorted[Math.ceil(half) - 1];
  const above = sorted[Math.floor(half)];
  return below === undefined || above === undefined ? null : Math.round((below + above) / 2);
}
