import { LIMITS } from '@parley/protocol/limits';
import type { OperatorId, TeamId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import type { Receiver } from '../features/conversation/conversation.rules.types.ts';
import type { TransferConversation } from './commands.ts';
import type { World } from './world.ts';

/** Names a receiver as the sender's workspace knows it: whoever is of another one is not found. */
export const receiverKey = (workspaceId: WorkspaceId, to: TransferConversation['to']): string =>
  `${workspaceId} ${'operatorId' in to ? to.operatorId : to.teamId}`;

interface Wanted {
  readonly transfers: readonly TransferConversation[];
  readonly world: Pick<World, 'receivers'>;
  readonly now: number;
}

/** Finds the teams, and the colleagues who are not offline. */
export async function loadReceivers(db: Database, { transfers, world, now }: Wanted): Promise<void> {
  const operatorIds = transfers.flatMap(({ to }) => ('operatorId' in to ? [to.operatorId] : []));
  const teamIds = transfers.flatMap(({ to }) => ('teamId' in to ? [to.teamId] : []));
  const found: { workspaceId: WorkspaceId; receiver: Receiver }[] = [
    ...(operatorIds.length > 0 ? await findPresent(db, operatorIds, now) : []),
    ...(teamIds.length > 0 ? await findTeams(db, teamIds) : []),
  ];
  for (const { workspaceId, receiver } of found)
    world.receivers.set(receiverKey(workspaceId, receiver), receiver);
}

async function findPresent(db: Database, ids: readonly OperatorId[], now: number) {
  const rows = await db
    .selectFrom('operators as o')
    .select(['o.id', 'o.workspace_id', 'o.name'])
    .where('o.id', 'in', ids)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('operator_connections as c')
          .select('c.id')
          .whereRef('c.operator_id', '=', 'o.id')
          .where('c.beat_at', '>', now - LIMITS.silentAfterMs),
      ),
    )
    .execute();
  return rows.map(({ id, workspace_id, name }) => ({
    workspaceId: workspace_id,
    receiver: { kind: 'operator', operatorId: id, name } as const,
  }));
}

/** The teams among these, with the workspaces they are of. */
export async function findTeams(db: Database, ids: readonly TeamId[]) {
  const rows = await db
    .selectFrom('teams')
    .select(['id', 'workspace_id', 'name'])
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, workspace_id, name }) => ({
    workspaceId: workspace_id,
    receiver: { kind: 'team', teamId: id, name } as const,
  }));
}
