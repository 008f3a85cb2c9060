import type { WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { Person } from './account.store.ts';

export interface SecondStep {
  /** In force. */
  readonly secret: string | null;
  /** Being set up. */
  readonly newSecret: string | null;
  readonly lastStep: number;
  readonly isRequired: boolean;
}

export async function findSecondStep(db: Database, { id, workspaceId }: Person): Promise<SecondStep> {
  const row = await db
    .selectFrom('workspaces as w')
    .leftJoin('second_steps as s', (join) =>
      join.onRef('s.workspace_id', '=', 'w.id').on('s.operator_id', '=', id),
    )
    .select(['w.needs_second_step', 's.secret', 's.new_secret', 's.last_step'])
    .where('w.id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return {
    secret: row.secret,
    newSecret: row.new_secret,
    lastStep: row.last_step ?? 0,
    isRequired: row.needs_second_step === 1,
  };
}

export async function writeNewSecret(
  db: Database,
  { id, workspaceId }: Person,
  secret: string,
): Promise<void> {
  await db
    .insertInto('second_steps')
    .values({ operator_id: id, workspace_id: workspaceId, secret: null, new_secret: secret, last_step: 0 })
    .onConflict((conflict) => conflict.column('operator_id').doUpdateSet({ new_secret: secret }))
    .execute();
}

interface Confirmed {
  readonly secret: string;
  readonly step: number;
  readonly recoveryHashes: readonly string[];
}

/** Puts the tried secret in force, with new recovery codes; false when it is not the one being set up any more. */
export async function confirmSecret(db: Database, person: Person, confirmed: Confirmed): Promise<boolean> {
  const { id, workspaceId } = person;
  return db.transaction().execute(async (transaction) => {
    const changed = await transaction
      .updateTable('second_steps')
      .set({ secret: confirmed.secret, new_secret: null, last_step: confirmed.step })
      .where('operator_id', '=', id)
      .where('new_secret', '=', confirmed.secret)
      .returning('operator_id')
      .executeTakeFirst();
    if (!changed) return false;
    await transaction.deleteFrom('recovery_codes').where('operator_id', '=', id).execute();
    const rows = confirmed.recoveryHashes.map((code_hash) => ({
      code_hash,
      workspace_id: workspaceId,
      operator_id: id,
      used_at: null,
    }));
    await transaction.insertInto('recovery_codes').values(rows).execute();
    return true;
  });
}

/** Uses the code of a step of time; of many at the same moment one succeeds. */
export async function takeStep(db: Database, { id }: Person, step: number): Promise<boolean> {
  const taken = await db
    .updateTable('second_steps')
    .set({ last_step: step })
    .where('operator_id', '=', id)
    .where('last_step', '<', step)
    .returning('operator_id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Uses a recovery code; of many at the same moment one succeeds. */
export async function takeRecoveryCode(
  db: Database,
  { id }: Person,
  { codeHash, now }: { readonly codeHash: string; readonly now: number },
): Promise<boolean> {
  const taken = await db
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('operator_id', '=', id)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .returning('operator_id')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function countRecoveryCodes(db: Database, { id }: Person): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_codes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('operator_id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function deleteSecondStep(db: Database, { id, workspaceId }: Person): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of ['second_steps', 'recovery_codes'] as const)
      await transaction
        .deleteFrom(table)
        .where('operator_id', '=', id)
        .where('workspace_id', '=', workspaceId)
        .execute();
  });
}

export async function writeRequired(db: Database, id: WorkspaceId, isRequired: boolean): Promise<void> {
  await db
    .updateTable('workspaces')
    .set({ needs_second_step: isRequired ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}
