import type { MedianShare } from '@parley/protocol';

/** The 0.975 quantile of the standard normal distribution. */
const Z = 1.959963984540054;
/** Beyond it 2^-n is no number any more, and the normal distribution is close enough. */
const MOST_EXACT = 1_000;

/**
 * How far from each end the interval of a median stands among so many sorted values: the greatest k for which at most 2.5 % of
 * all samples have fewer than k values on one side of it, Bin(n, 1/2). Null when even the ends do not hold 95 %: below six.
 */
function rankOf(count: number): number | null {
  if (count > MOST_EXACT) return Math.floor((count - Z * Math.sqrt(count)) / 2);
  let [probability, sum, rank] = [2 ** -count, 0, 0];
  while (sum + probability <= 0.025) {
    sum += probability;
    probability *= (count - rank) / (rank + 1);
    rank += 1;
  }
  return rank === 0 ? null : rank;
}

/**
 * The median of shares with its 95 % interval from order statistics, which asks nothing of their distribution.
 * Source: W. R. Thompson, "On confidence ranges for the median", Annals of Mathematical Statistics 7 (1936), 122-128.
 */
export function medianShare(shares: readonly number[]): MedianShare {
  const sorted = shares.toSorted((a, b) => a - b);
  const count = sorted.length;
  const [below, above] = [sorted[Math.ceil(count / 2) - 1], sorted[Math.floor(count / 2)]];
  if (below === undefined || above === undefined) return { count, value: null, low: null, high: null };
  const rank = rankOf(count);
  const [low = null, high = null] = rank === null ? [] : [sorted[rank - 1], sorted[count - rank]];
  return { count, value: (below + above) / 2, low, high };
}
