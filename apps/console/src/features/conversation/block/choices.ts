import type { BlockReason, BlockSpan, Role, RoleLimits } from '@parley/protocol';

const SPANS = ['hour', 'day', 'month', 'good'] as const satisfies readonly BlockSpan[];
export const REASONS = ['insults', 'threats', 'spam', 'other'] as const satisfies readonly BlockReason[];

/** For how long somebody of this role may block, shortest first; the server decides again. */
export function spansFor(
  role: Role,
  { longestBlock }: Pick<RoleLimits, 'longestBlock'>,
): readonly BlockSpan[] {
  if (role !== 'operator') return SPANS;
  return longestBlock === null ? [] : SPANS.slice(0, SPANS.indexOf(longestBlock) + 1);
}
