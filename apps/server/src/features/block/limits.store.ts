import { RoleLimits } from '@parley/protocol';
import type { WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { BlockVisitor } from '../../event-log/commands.ts';
import type { World } from '../../event-log/world.ts';

/** As long as nobody has said otherwise. */
const usual: RoleLimits = { longestBlock: 'day' };

const readLimits = (json: string | null): RoleLimits =>
  json === null ? usual : RoleLimits.parse(JSON.parse(json));

/** What operators of a workspace decide by themselves. */
export async function findLimits(db: Database, id: WorkspaceId): Promise<RoleLimits> {
  const row = await db.selectFrom('workspaces').select('limits_json').where('id', '=', id).executeTakeFirst();
  return readLimits(row?.limits_json ?? null);
}

export async function writeLimits(db: Database, id: WorkspaceId, limits: RoleLimits): Promise<void> {
  await db
    .updateTable('workspaces')
    .set({ limits_json: JSON.stringify(limits) })
    .where('id', '=', id)
    .execute();
}

/** For the workspaces in which a group of commands would block somebody. */
export async function loadLongestBlocks(
  db: Database,
  commands: readonly BlockVisitor[],
  world: World,
): Promise<void> {
  for (const id of new Set(commands.map(({ by }) => by.workspaceId)))
    world.longestBlocks.set(id, (await findLimits(db, id)).longestBlock);
}
