import type { ErrorCode, Result } from '@parley/protocol';
import { fail } from '../../outcome.ts';

/** Bounds a crowd that begins in one moment, so that whoever is in conversation does not wait behind it. */
export interface Newcomers {
  /** Does the work, or refuses it with a time when too many others are beginning. Who was let in once always is. */
  readonly letIn: <Value>(
    who: { hasBegun?: boolean },
    work: () => Promise<Result<Value, ErrorCode>>,
  ) => Promise<Result<Value, ErrorCode>>;
}

interface Options {
  readonly atOnce: number;
  readonly retryAfterMs: () => number;
}

export function createNewcomers({ atOnce, retryAfterMs }: Options): Newcomers {
  let beginning = 0;
  return {
    async letIn(who, work) {
      if (who.hasBegun) return work();
      if (beginning >= atOnce) return fail('overloaded', { retryAfterMs: retryAfterMs() });
      beginning += 1;
      try {
        const outcome = await work();
        who.hasBegun = outcome.ok;
        return outcome;
      } finally {
        beginning -= 1;
      }
    },
  };
}
