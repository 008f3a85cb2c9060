import type { ErrorCode, Me, Operator, OperatorId, Result, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { Done } from '../../outcome.ts';
import { hashToken, newToken } from '../../tokens.ts';
import { findByEmail, findKnown, findMe, writePassword } from './account.store.ts';
import type { Known, Person } from './account.store.ts';
import { findLink, insertLink, useLink, useLinkForPassword } from './link.store.ts';
import { createLinks } from './link.service.ts';
import type { Links } from './link.service.ts';
import { createGuesses } from './guesses.ts';
import { createPasswords, hashPassword } from './password.ts';
import { createSecondSteps } from './second-step.service.ts';
import type { SecondSteps } from './second-step.service.ts';
import { createSessions } from './session.service.ts';
import type { Browser, Sessions } from './session.service.ts';
import type { OperatorCaller } from './session.store.ts';

/** From the right password to the code. */
const ticketMs = 600_000;
const guessSeconds = 900;

/** Signed in, with the token for the cookie; or on the way, with the ticket for the second step. */
export type Entry =
  | { readonly step: 'done'; readonly person: Person; readonly token: string }
  | { readonly step: 'code' | 'set-up'; readonly ticket: string };

type Expected<Value, Code extends ErrorCode> = Promise<Result<Value, Code>>;

export interface Account {
  readonly sessions: Sessions;
  readonly secondSteps: SecondSteps;
  readonly links: Links;
  readonly signIn: (
    who: { readonly email: string; readonly password: string },
    browser: Browser,
  ) => Expected<Entry, 'sign_in_refused' | 'rate_limited' | 'overloaded'>;
  /** The secret for whoever has to set up the second step before the first session. */
  readonly beginSetUp: (ticket: string) => Expected<{ secret: string; uri: string }, 'ticket_refused'>;
  readonly finish: (
    given: { readonly ticket: string; readonly code: string },
    browser: Browser,
  ) => Expected<
    { person: Person; token: string; recoveryCodes: string[] | null },
    'ticket_refused' | 'code_refused' | 'rate_limited'
  >;
  readonly join: (
    link: { readonly token: string; readonly password: string },
    browser: Browser,
  ) => Expected<Entry, 'join_link_used' | 'overloaded'>;
  /** Chooses a new password by a link; every session of theirs ends, and none begins. */
  readonly reset: (token: string, password: string) => Expected<Done, 'join_link_used' | 'overloaded'>;
  /** Whether this is the own password; guesses are counted. */
  readonly confirmPassword: (
    person: Person,
    password: string,
  ) => Expected<Known, 'password_refused' | 'rate_limited' | 'overloaded'>;
  /** Changes the own password. All sessions end; the answer is the token of the one that goes on. */
  readonly changePassword: (
    operator: OperatorCaller,
    given: { readonly password: string; readonly newPassword: string },
    browser: Browser,
  ) => Expected<string, 'password_refused' | 'rate_limited' | 'overloaded'>;
  readonly me: (operator: Person) => Promise<Me>;
  /** Past the queue, for command lines and seeds. */
  readonly hashPassword: (password: string) => Promise<string>;
}

export interface AccountLimits {
  readonly signInsPerEmail: number;
  readonly codesPerOperator: number;
  readonly resetsPerEmail: number;
  readonly hashesAtOnce: number;
  readonly hashesWaiting: number;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly limits: AccountLimits;
  readonly findOperators: (wanted: {
    workspaceId: WorkspaceId;
    ids: readonly OperatorId[];
  }) => Promise<Operator[]>;
}

export function createAccount({ core, live, limits, findOperators }: Needs): Account {
  const { db, now } = core;
  const passwords = createPasswords({ atOnce: limits.hashesAtOnce, mostWaiting: limits.hashesWaiting });
  const passwordGuesses = createGuesses(limits.signInsPerEmail, guessSeconds);
  const sessions = createSessions(core, live);
  const secondSteps = createSecondSteps({
    core,
    sessions,
    guesses: createGuesses(limits.codesPerOperator, guessSeconds),
  });

  /** What follows a right password or a used link. */
  async function enter(person: Person, browser: Browser): Promise<Entry> {
    const step = await secondSteps.neededBy(person);
    if (step === 'none') return { step: 'done', person, token: await sessions.open(person, browser) };
    const ticket = newToken();
    const { id, workspaceId } = person;
    const link = { id, workspaceId, tokenHash: hashToken(ticket), purpose: 'ticket' } as const;
    await insertLink(db, { ...link, expiresAt: now() + ticketMs });
    return { step, ticket };
  }

  /** Sets a password by a link. Looks at the link first: hashing is not for whoever made a token up. */
  async function passwordByLink(token: string, purpose: 'join' | 'reset', password: string) {
    const link = { tokenHash: hashToken(token), purpose, now: now() } as const;
    if (!(await findLink(db, link))) return fail('join_link_used');
    const hashed = await passwords.hash(password);
    if (!hashed.ok) return hashed;
    const used = await useLinkForPassword(db, { ...link, passwordHash: hashed.value });
    if (!used) return fail('join_link_used');
    sessions.endConnections(used.endedSessions);
    return ok(used);
  }

  async function confirmPassword(person: Person, password: string) {
    const known = await findKnown(db, person);
    if (!known) return fail('password_refused');
    const mayGuess = await passwordGuesses.take(known.email);
    if (!mayGuess.ok) return mayGuess;
    const isRight = await passwords.matches(password, known.passwordHash);
    if (!isRight.ok) return isRight;
    return isRight.value ? ok(known) : fail('password_refused');
  }

  return {
    sessions,
    secondSteps,
    links: createLinks({ core, guesses: createGuesses(limits.resetsPerEmail, 3_600) }),
    confirmPassword,
    hashPassword,
    async signIn({ email, password }, browser) {
      const mayGuess = await passwordGuesses.take(email.toLowerCase());
      if (!mayGuess.ok) return mayGuess;
      const known = await findByEmail(db, email);
      const isRight = await passwords.matches(password, known?.passwordHash);
      if (!isRight.ok) return isRight;
      if (!known?.isActive || !isRight.value) return fail('sign_in_refused');
      return ok(await enter(known, browser));
    },
    async beginSetUp(ticket) {
      const person = await findLink(db, { tokenHash: hashToken(ticket), purpose: 'ticket', now: now() });
      const known = person && (await findKnown(db, person));
      if (!known || (await secondSteps.neededBy(known)) !== 'set-up') return fail('ticket_refused');
      return ok(await secondSteps.begin(known));
    },
    async finish({ ticket, code }, browser) {
      const link = { tokenHash: hashToken(ticket), purpose: 'ticket', now: now() } as const;
      const person = await findLink(db, link);
      if (!person) return fail('ticket_refused');
      let recoveryCodes: string[] | null = null;
      if ((await secondSteps.neededBy(person)) === 'code') {
        const checked = await secondSteps.check(person, code);
        if (!checked.ok) return checked;
      } else {
        const confirmed = await secondSteps.confirm(person, code);
        if (!confirmed.ok) return confirmed;
        recoveryCodes = confirmed.value;
      }
      if (!(await useLink(db, link))) return fail('ticket_refused');
      return ok({ person, token: await sessions.open(person, browser), recoveryCodes });
    },
    async join({ token, password }, browser) {
      const joined = await passwordByLink(token, 'join', password);
      return joined.ok ? ok(await enter(joined.value, browser)) : joined;
    },
    async reset(token, password) {
      const used = await passwordByLink(token, 'reset', password);
      return used.ok ? ok({}) : used;
    },
    async changePassword(operator, { password, newPassword }, browser) {
      const confirmed = await confirmPassword(operator, password);
      if (!confirmed.ok) return confirmed;
      const hashed = await passwords.hash(newPassword);
      if (!hashed.ok) return hashed;
      await writePassword(db, operator.id, hashed.value);
      await sessions.end({ operatorId: operator.id, except: operator.sessionHash });
      return ok(await sessions.open(operator, browser));
    },
    async me(operator) {
      const [self] = await findOperators({ workspaceId: operator.workspaceId, ids: [operator.id] });
      const { workspaceName, locale } = await findMe(db, operator);
      if (!self) throw new Error('A signed-in operator is not among the operators');
      return { operator: self, workspace: { id: operator.workspaceId, name: workspaceName }, locale };
    },
  };
}
