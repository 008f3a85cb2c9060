import type { OperatorId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import type { World } from './world.ts';

/** The operators among these who may sign in, with what decides which conversations they may see. */
export async function loadColleagues(
  db: Database,
  ids: readonly OperatorId[],
  { colleagues }: Pick<World, 'colleagues'>,
): Promise<void> {
  const people = await db
    .selectFrom('operators')
    .select(['id', 'workspace_id', 'name', 'role'])
    .where('id', 'in', ids)
    .where('is_active', '=', 1)
    .execute();
  const members = await db
    .selectFrom('team_members')
    .select(['operator_id', 'team_id'])
    .where('operator_id', 'in', ids)
    .execute();
  for (const { id, workspace_id: workspaceId, name, role } of people) {
    const teamIds = members.filter(({ operator_id }) => operator_id === id).map(({ team_id }) => team_id);
    colleagues.set(id, { id, workspaceId, name, role, teamIds });
  }
}
