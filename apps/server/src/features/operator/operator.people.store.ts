import type { OperatorId, Role, TeamId, TeamWeight, WorkspaceId } from '@parley/protocol';
import type { Insertable, Transaction, Updateable } from 'kysely';
import type { Database } from '../../db/connection.ts';
import type { OperatorRow } from '../../db/tables.operators.ts';
import type { Tables } from '../../db/tables.ts';

interface Person {
  readonly id: OperatorId;
  readonly workspaceId: WorkspaceId;
}

/** What may be changed about an operator; what is left out stays. */
export interface OperatorChanges {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly capacity?: number | undefined;
  readonly teamIds?: readonly TeamId[] | undefined;
  readonly weights?: readonly TeamWeight[] | undefined;
  readonly isActive?: boolean | undefined;
  readonly isNewcomer?: boolean | undefined;
}

/** Whether the operator sees other conversations afterwards. */
export const isAboutSight = ({ role, teamIds }: OperatorChanges): boolean =>
  role !== undefined || teamIds !== undefined;

/** False when the address is somebody's already. */
export async function insertOperator(
  db: Database,
  row: Insertable<OperatorRow>,
  { teamIds, weights = [] }: Pick<OperatorChanges, 'weights'> & { readonly teamIds: readonly TeamId[] },
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('operators')
      .values(row)
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) return false;
    await insertMemberships(transaction, { id: row.id, workspaceId: row.workspace_id }, teamIds);
    await writeWeights(transaction, row.id, weights);
    return true;
  });
}

type Changed = 'changed' | 'unknown' | 'last-administrator';

/** Changes an operator; a workspace always keeps an administrator. */
export async function updateOperator(
  db: Database,
  person: Person,
  changes: OperatorChanges,
): Promise<Changed> {
  const { id, workspaceId } = person;
  const { teamIds, isActive } = changes;
  return db.transaction().execute(async (transaction) => {
    // Taken first, so that two administrators cannot demote each other in the same moment.
    const workspace = await transaction
      .updateTable('workspaces')
      .set((eb) => ({ last_position: eb('last_position', '+', isAboutSight(changes) ? 1 : 0) }))
      .where('id', '=', workspaceId)
      .returning('last_position')
      .executeTakeFirst();
    if (losesAdministrator(changes) && (await isLastAdministrator(transaction, person)))
      return 'last-administrator';
    const row = await transaction
      .updateTable('operators')
      .set({
        workspace_id: workspaceId,
        ...columnsOf(changes),
        // A place of its own in the log: whoever has not come past it loads afresh what they may see now.
        ...(isAboutSight(changes) && { sees_since: workspace?.last_position ?? 0 }),
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!row) return 'unknown';
    if (isActive === false)
      await transaction.deleteFrom('account_links').where('operator_id', '=', id).execute();
    if (teamIds !== undefined) {
      const known = await findWeights(transaction, id);
      await transaction.deleteFrom('team_members').where('operator_id', '=', id).execute();
      await insertMemberships(transaction, person, teamIds);
      await writeWeights(transaction, id, known);
    }
    if (changes.weights) await writeWeights(transaction, id, changes.weights);
    return 'changed';
  });
}

const losesAdministrator = ({ role, isActive }: OperatorChanges): boolean =>
  (role ?? 'administrator') !== 'administrator' || isActive === false;

async function isLastAdministrator(
  transaction: Transaction<Tables>,
  { id, workspaceId }: Person,
): Promise<boolean> {
  const administrators = await transaction
    .selectFrom('operators')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'administrator')
    .where('is_active', '=', 1)
    .execute();
  return administrators.length === 1 && administrators[0]?.id === id;
}

const columnsOf = ({
  name,
  role,
  capacity,
  isActive,
  isNewcomer,
}: OperatorChanges): Updateable<OperatorRow> => ({
  ...(name !== undefined && { name }),
  ...(role !== undefined && { role }),
  ...(capacity !== undefined && { capacity }),
  ...(isActive !== undefined && { is_active: isActive ? 1 : 0 }),
  ...(isNewcomer !== undefined && { is_newcomer: isNewcomer ? 1 : 0 }),
});

async function insertMemberships(
  transaction: Transaction<Tables>,
  { id, workspaceId }: Person,
  teamIds: readonly TeamId[],
): Promise<void> {
  if (teamIds.length === 0) return;
  const rows = [...new Set(teamIds)].map((teamId) => ({
    team_id: teamId,
    operator_id: id,
    workspace_id: workspaceId,
  }));
  await transaction.insertInto('team_members').values(rows).execute();
}

async function findWeights(transaction: Transaction<Tables>, id: OperatorId): Promise<TeamWeight[]> {
  const rows = await transaction
    .selectFrom('team_members')
    .select(['team_id', 'weight'])
    .where('operator_id', '=', id)
    .execute();
  return rows.map(({ team_id: teamId, weight }) => ({ teamId, weight }));
}

/** What they weigh in the teams they are in; others are left out. */
async function writeWeights(
  transaction: Transaction<Tables>,
  id: OperatorId,
  weights: readonly TeamWeight[],
): Promise<void> {
  for (const { teamId, weight } of weights)
    await transaction
      .updateTable('team_members')
      .set({ weight })
      .where('operator_id', '=', id)
      .where('team_id', '=', teamId)
      .execute();
}

export async function findSessions(db: Database, id: OperatorId): Promise<string[]> {
  const rows = await db
    .selectFrom('operator_sessions')
    .select('token_hash')
    .where('operator_id', '=', id)
    .execute();
  return rows.map((row) => row.token_hash);
}
