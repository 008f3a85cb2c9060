import type { Result } from '@parley/protocol';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { fail, ok } from '../../outcome.ts';

export interface Guesses {
  /** Counts a guess; refused once there were too many, right or wrong. */
  readonly take: (key: string) => Promise<Result<true, 'rate_limited'>>;
  /** Whoever was right starts anew. */
  readonly forget: (key: string) => Promise<void>;
}

/** Guesses at one secret, from wherever they come. */
export function createGuesses(points: number, seconds: number): Guesses {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return ok(true);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return fail('rate_limited', { retryAfterMs: Math.max(1, refused.msBeforeNext) });
      }
    },
    async forget(key) {
      await limiter.delete(key);
    },
  };
}
