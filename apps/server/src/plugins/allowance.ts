import type { ProtocolError } from '@parley/protocol';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { fail } from '../outcome.ts';

interface Bounds {
  readonly points: number;
  readonly seconds: number;
}

/** So much in a while, for each of many. */
export interface Allowance {
  /** Counts one; null while it is allowed, and otherwise an error that says when to ask again. */
  readonly take: (key: string) => Promise<ProtocolError<'rate_limited'> | null>;
  /** How often it was taken in this while, refused ones counted. */
  readonly taken: (key: string) => Promise<number>;
}

export function createAllowance({ points, seconds }: Bounds): Allowance {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return null;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return fail('rate_limited', { retryAfterMs: Math.max(1, refused.msBeforeNext) }).error;
      }
    },
    taken: async (key) => (await limiter.get(key))?.consumedPoints ?? 0,
  };
}
