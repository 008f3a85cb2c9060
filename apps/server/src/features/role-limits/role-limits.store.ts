import { RoleLimits } from '@parley/protocol';
import type { WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { Command } from '../../event-log/commands.ts';
import type { World } from '../../event-log/world.ts';
import { STANDARD_LIMITS } from '../../rules/role-limits.ts';

const readLimits = (json: string | null): RoleLimits =>
  json === null ? STANDARD_LIMITS : RoleLimits.parse(JSON.parse(json));

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

/** What an operator may do only within limits. */
const limited: ReadonlySet<Command['kind']> = new Set([
  'visitor.block',
  'discount.offer',
  'conversation.end',
]);

/** For the workspaces of a group of commands that ask for something that has limits. */
export async function loadLimits(db: Database, commands: readonly Command[], world: World): Promise<void> {
  const asking = commands.filter(({ kind, by }) => by.kind === 'operator' && limited.has(kind));
  for (const id of new Set(asking.map(({ by }) => by.workspaceId)))
    world.limits.set(id, await findLimits(db, id));
}
