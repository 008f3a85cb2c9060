import type { Team, TeamId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';

export async function findTeams(db: Database, workspaceId: WorkspaceId): Promise<Team[]> {
  return db
    .selectFrom('teams')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('name')
    .orderBy('id')
    .execute();
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
