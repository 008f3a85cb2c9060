import type { Share } from '@parley/protocol';

/** The 0.975 quantile of the standard normal distribution: 95 % lie between -Z and Z. */
const Z = 1.959963984540054;

/**
 * A share with its 95 % Wilson score interval: (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n).
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209-212. Unlike the textbook interval it stays within 0 and 1 and is honest for small n.
 */
export function share(part: number, whole: number): Share {
  if (whole === 0) return { part, whole, value: null, low: null, high: null };
  const value = part / whole;
  const square = (Z * Z) / whole;
  const middle = value + square / 2;
  const reach = Z * Math.sqrt((value * (1 - value)) / whole + square / (4 * whole));
  // At 0 and 1 the formula gives the end itself; rounding must not push it past.
  const low = Math.min(value, Math.max(0, (middle - reach) / (1 + square)));
  const high = Math.max(value, Math.min(1, (middle + reach) / (1 + square)));
  return { part, whole, value, low, high };
}
