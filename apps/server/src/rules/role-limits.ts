import type { RoleLimits } from '@parley/protocol';

/** As long as nobody has said otherwise. */
export const STANDARD_LIMITS: RoleLimits = { longestBlock: 'day', highestDiscount: 0, endsUnanswered: true };
