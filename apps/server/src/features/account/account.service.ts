import type { Me, Operator, OperatorId, Result, WorkspaceId } from '@parley/protocol';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import { hashToken, newToken } from '../../tokens.ts';
import type { Person } from './account.store.ts';
import {
  deleteSession,
  findByEmail,
  findMe,
  insertJoinLink,
  insertSession,
  useJoinLink,
} from './account.store.ts';
import { hashPassword, isPassword } from './password.ts';

const dayMs = 86_400_000;
/** How long a session and a join link last. */
export const sessionMs = 30 * dayMs;
const joinLinkMs = 7 * dayMs;
/** A guess at one address may be made this often in a quarter of an hour, from wherever it comes. */
const guessWindowSeconds = 900;

export interface SignedIn extends Person {
  /** For the cookie only. */
  readonly token: string;
}

export interface Account {
  readonly signIn: (
    email: string,
    password: string,
  ) => Promise<Result<SignedIn, 'sign_in_refused' | 'rate_limited'>>;
  readonly signOut: (sessionHash: string) => Promise<void>;
  readonly join: (token: string, password: string) => Promise<Result<SignedIn, 'join_link_used'>>;
  /** A path that lets this operator choose a password once; whoever shows it puts the origin before it. */
  readonly createJoinLink: (operator: Person) => Promise<string>;
  readonly me: (operator: Person) => Promise<Me>;
  readonly hashPassword: (password: string) => Promise<string>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly signInsPerEmail: number;
  readonly findOperators: (wanted: {
    workspaceId: WorkspaceId;
    ids: readonly OperatorId[];
  }) => Promise<Operator[]>;
}

export function createAccount({ core, live, signInsPerEmail, findOperators }: Needs): Account {
  const guesses = new RateLimiterMemory({ points: signInsPerEmail, duration: guessWindowSeconds });

  async function openSession({ id, workspaceId }: Person): Promise<SignedIn> {
    const token = newToken();
    const now = core.now();
    await insertSession(core.db, {
      id,
      workspaceId,
      tokenHash: hashToken(token),
      now,
      expiresAt: now + sessionMs,
    });
    return { id, workspaceId, token };
  }

  return {
    async signIn(email, password) {
      const waitMs = await guess(guesses, email.toLowerCase());
      if (waitMs > 0) return fail('rate_limited', { retryAfterMs: waitMs });
      const found = await findByEmail(core.db, email);
      const isRight = await isPassword(password, found?.passwordHash ?? null);
      return found && isRight ? ok(await openSession(found)) : fail('sign_in_refused');
    },
    async signOut(sessionHash) {
      await deleteSession(core.db, sessionHash);
      live.endSession(sessionHash);
    },
    async join(token, password) {
      const passwordHash = await hashPassword(password);
      const joined = await useJoinLink(core.db, {
        tokenHash: hashToken(token),
        passwordHash,
        now: core.now(),
      });
      if (!joined) return fail('join_link_used');
      for (const sessionHash of joined.endedSessions) live.endSession(sessionHash);
      return ok(await openSession(joined));
    },
    async createJoinLink(operator) {
      const token = newToken();
      const { id, workspaceId } = operator;
      await insertJoinLink(core.db, {
        id,
        workspaceId,
        tokenHash: hashToken(token),
        expiresAt: core.now() + joinLinkMs,
      });
      // After the hash: it never reaches a server's access log or a Referer.
      return `/console/#/join/${token}`;
    },
    async me(operator) {
      const [self] = await findOperators({ workspaceId: operator.workspaceId, ids: [operator.id] });
      const { workspaceName, locale } = await findMe(core.db, operator);
      if (!self) throw new Error('A signed-in operator is not among the operators');
      return { operator: self, workspace: { id: operator.workspaceId, name: workspaceName }, locale };
    },
    hashPassword,
  };
}

/** How long to wait before the next guess, in ms; 0 when there is no need to. */
async function guess(guesses: RateLimiterMemory, key: string): Promise<number> {
  try {
    await guesses.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
    throw refused;
  }
}
