import type { Goal, Team, TeamId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';

export async function findTeams(db: Database, workspaceId: WorkspaceId): Promise<Team[]> {
  const rows = await db
    .selectFrom('teams')
    .select(['id', 'name', 'goal'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, goal }) => ({ id, name, ...(goal !== null && { goal }) }));
}

/** Whether all of these are teams of this workspace. */
export async function hasTeams(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly TeamId[],
): Promise<boolean> {
  const known = new Set((await findTeams(db, workspaceId)).map(({ id }) => id));
  return ids.every((id) => known.has(id));
}

export async function insertTeam(db: Database, workspaceId: WorkspaceId, { id, name }: Team): Promise<void> {
  await db.insertInto('teams').values({ id, workspace_id: workspaceId, name }).execute();
}

export async function setGoal(db: Database, id: TeamId, goal: Goal | null): Promise<void> {
  await db.updateTable('teams').set({ goal }).where('id', '=', id).execute();
}
