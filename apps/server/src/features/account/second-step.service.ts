import type { Result, RouteReply, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import { fail, ok } from '../../outcome.ts';
import type { Done } from '../../outcome.ts';
import type { Known, Person } from './account.store.ts';
import type { Guesses } from './guesses.ts';
import { hashRecoveryCode, newRecoveryCodes, newSecret, stepOfCode, uriOf } from './second-step.codes.ts';
import {
  confirmSecret,
  countRecoveryCodes,
  deleteSecondStep,
  findSecondStep,
  takeRecoveryCode,
  takeStep,
  writeNewSecret,
  writeRequired,
} from './second-step.store.ts';
import type { Sessions } from './session.service.ts';

type Secret = RouteReply<'POST /v1/second-step'>;
type Codes = Result<string[], 'code_refused' | 'rate_limited'>;

export interface SecondSteps {
  /** What stands between a right password and a session. */
  readonly neededBy: (person: Person) => Promise<'none' | 'code' | 'set-up'>;
  readonly state: (person: Person) => Promise<RouteReply<'GET /v1/second-step'>>;
  /** A secret to be tried; the one in force stays until then. */
  readonly begin: (known: Known) => Promise<Secret>;
  /** Puts the secret in force if the code is its; answers with recovery codes. */
  readonly confirm: (person: Person, code: string) => Promise<Codes>;
  /** Uses a code of the authenticator or a recovery code. */
  readonly check: (person: Person, code: string) => Promise<Result<true, 'code_refused' | 'rate_limited'>>;
  readonly remove: (person: Person) => Promise<void>;
  /** Asks everyone in the workspace for it; sessions without it end. */
  readonly require: (by: Person, isRequired: boolean) => Promise<Result<Done, 'second_step_required'>>;
}

interface Needs {
  readonly core: Core;
  readonly sessions: Sessions;
  /** Guesses at codes, by operator. */
  readonly guesses: Guesses;
}

export function createSecondSteps({ core, sessions, guesses }: Needs): SecondSteps {
  const { db, now } = core;

  async function isRight(person: Person, code: string): Promise<boolean> {
    const { secret, lastStep } = await findSecondStep(db, person);
    if (secret === null) return false;
    const step = stepOfCode(secret, code, { now: now(), after: lastStep });
    if (step !== null) return takeStep(db, person, step);
    return takeRecoveryCode(db, person, { codeHash: hashRecoveryCode(code), now: now() });
  }

  return {
    async neededBy(person) {
      const { secret, isRequired } = await findSecondStep(db, person);
      if (secret !== null) return 'code';
      return isRequired ? 'set-up' : 'none';
    },
    async state(person) {
      const { secret, isRequired } = await findSecondStep(db, person);
      return { isOn: secret !== null, isRequired, recoveryCodesLeft: await countRecoveryCodes(db, person) };
    },
    async begin(known) {
      const secret = newSecret();
      await writeNewSecret(db, known, secret);
      return { secret, uri: uriOf(secret, known.email) };
    },
    async confirm(person, code) {
      const mayGuess = await guesses.take(person.id);
      if (!mayGuess.ok) return mayGuess;
      const { newSecret: secret, lastStep } = await findSecondStep(db, person);
      const step = secret && stepOfCode(secret, code, { now: now(), after: lastStep });
      if (!secret || !step) return fail('code_refused');
      const recoveryCodes = newRecoveryCodes();
      const recoveryHashes = recoveryCodes.map(hashRecoveryCode);
      if (!(await confirmSecret(db, person, { secret, step, recoveryHashes }))) return fail('code_refused');
      await guesses.forget(person.id);
      return ok(recoveryCodes);
    },
    async check(person, code) {
      const mayGuess = await guesses.take(person.id);
      if (!mayGuess.ok) return mayGuess;
      if (!(await isRight(person, code))) return fail('code_refused');
      await guesses.forget(person.id);
      return ok(true);
    },
    remove: (person) => deleteSecondStep(db, person),
    async require(by, isRequired) {
      const { secret } = await findSecondStep(db, by);
      // Whoever asks everyone has tried it; nobody locks themselves out by a switch.
      if (isRequired && secret === null) return fail('second_step_required');
      await writeRequired(db, by.workspaceId, isRequired);
      if (isRequired) await endWithout(by.workspaceId);
      return ok({});
    },
  };

  async function endWithout(workspaceId: WorkspaceId): Promise<void> {
    await sessions.end({ withoutSecondStep: workspaceId });
  }
}
