import { hash, verify } from '@node-rs/argon2';
import type { Result } from '@parley/protocol';
import { fail, ok } from '../../outcome.ts';

// OWASP Password Storage Cheat Sheet, argon2id (the library's default algorithm): 19 MiB, two passes, one lane.
// https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#argon2id
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** For command lines and seeds; whatever the network can cause goes through the queue below. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

export interface Passwords {
  readonly hash: (password: string) => Promise<Result<string, 'overloaded'>>;
  /** Takes as long for somebody unknown as for a wrong password, so that an answer's time names nobody. */
  readonly matches: (
    password: string,
    stored: string | null | undefined,
  ) => Promise<Result<boolean, 'overloaded'>>;
}

interface Bounds {
  /** How many are computed at once; each takes 19 MiB. */
  readonly atOnce: number;
  /** How many may wait; more are refused. */
  readonly mostWaiting: number;
}

/** Hashing in a queue with bounds, so that many sign-ins at once cost time and not all the memory. */
export function createPasswords({ atOnce, mostWaiting }: Bounds): Passwords {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn<Value>(work: () => Promise<Value>): Promise<Result<Value, 'overloaded'>> {
    if (running < atOnce) running += 1;
    else if (waiting.length >= mostWaiting) return fail('overloaded', { retryAfterMs: 1_000 });
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return ok(await work());
    } finally {
      const next = waiting.shift();
      // Whoever comes next takes the place over.
      if (next) next();
      else running -= 1;
    }
  }

  let nobody: Promise<string> | undefined;
  return {
    hash: (password) => inTurn(() => hashPassword(password)),
    matches: (password, stored) =>
      inTurn(async () => {
        nobody ??= hashPassword('the password of nobody at all');
        const isRight = await verify(stored ?? (await nobody), password);
        return Boolean(stored) && isRight;
      }),
  };
}
