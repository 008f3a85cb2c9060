/** The value below which a share of the sorted values lies (nearest rank); 0 when there are none. */
export const quantile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The middle of several rounds, and how far they lie apart. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (at(sorted, Math.ceil(middle) - 1) + at(sorted, Math.floor(middle))) / 2;
  return { median, least: at(sorted, 0), most: sorted.at(-1) ?? 0 };
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0;
