import type { Outcome } from '@parley/protocol';

/** In the order in which they are offered; the first six keys choose them. */
export const OUTCOMES = [
  'solved',
  'not-solved',
  'sold',
  'not-sold',
  'wrong-address',
  'spam',
] as const satisfies readonly Outcome[];
