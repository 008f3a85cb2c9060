import { LIMITS } from '@parley/protocol/limits';
import { sql } from 'kysely';
import type { Operator, OperatorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { isRunning } from '../../db/running.ts';
import { toOperator } from './operator.views.ts';

interface Wanted {
  readonly workspaceId: WorkspaceId;
  /** Everyone in the workspace when left out. */
  readonly ids?: readonly OperatorId[];
  readonly now: number;
}

const counted = (condition: string) =>
  sql<number>`coalesce(sum(case when ${sql.raw(condition)} then 1 else 0 end), 0)`;

/** Operators as they are now, with presence and open conversations, by name. */
export async function findOperators(db: Database, { workspaceId, ids, now }: Wanted): Promise<Operator[]> {
  let query = db
    .selectFrom('operators')
    .select([
      'id',
      'workspace_id',
      'name',
      'email',
      'role',
      'capacity',
      'presence',
      'pause_json',
      'is_newcomer',
      'password_hash',
      'is_active',
    ])
    .where('workspace_id', '=', workspaceId);
  if (ids) query = query.where('id', 'in', ids);
  const rows = await query.orderBy('name').orderBy('id').execute();
  const found = rows.map(({ id }) => id);
  if (found.length === 0) return [];

  const members = await db
    .selectFrom('team_members')
    .select(['team_id', 'operator_id', 'weight'])
    .where('operator_id', 'in', found)
    .execute();
  const connected = await db
    .selectFrom('operator_connections')
    .select('operator_id')
    .distinct()
    .where('operator_id', 'in', found)
    .where('beat_at', '>', now - LIMITS.silentAfterMs)
    .execute();
  const open = await db
    .selectFrom('conversations')
    .select([
      'operator_id',
      counted('held_at is null').as('talking'),
      counted('held_at is not null').as('held'),
    ])
    .select(counted('held_at is null and waiting_since is not null').as('waiting'))
    .where('workspace_id', '=', workspaceId)
    .where(isRunning)
    .where('state', '=', 'open')
    .where('operator_id', 'in', found)
    .groupBy('operator_id')
    .execute();

  const isConnected = new Set(connected.map((row) => row.operator_id));
  const openOf = new Map(open.map((row) => [row.operator_id, row]));
  const membersOf = Map.groupBy(members, (member) => member.operator_id);
  return rows.map((row) =>
    toOperator(row, {
      teams: membersOf.get(row.id) ?? [],
      isConnected: isConnected.has(row.id),
      load: openOf.get(row.id) ?? null,
    }),
  );
}
