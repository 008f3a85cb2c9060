import { LIMITS } from '@parley/protocol/limits';
import type { OperatorId, TeamId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import { isRunning } from '../db/running.ts';
import { seesEverything } from '../features/conversation/conversation.policy.ts';
import type { Receiver } from '../features/conversation/rules/rules.types.ts';
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

/** Finds the teams, and the colleagues who are not offline, and whether they are free. */
export async function loadReceivers(db: Database, { transfers, world, now }: Wanted): Promise<void> {
  const operatorIds = transfers.flatMap(({ to }) => ('operatorId' in to ? [to.operatorId] : []));
  const teamIds = transfers.flatMap(({ to }) => ('teamId' in to ? [to.teamId] : []));
  const found: { workspaceId: WorkspaceId; receiver: Receiver }[] = [
    ...(operatorIds.length > 0 ? await findPresent(db, operatorIds, now) : []),
    ...(teamIds.length > 0 ? await findTeams(db, teamIds, now) : []),
  ];
  for (const { workspaceId, receiver } of found)
    world.receivers.set(receiverKey(workspaceId, receiver), receiver);
}

async function findPresent(db: Database, ids: readonly OperatorId[], now: number) {
  const connected = await findConnected(db, ids, now);
  const memberships = await findMemberships(db, ids);
  const open = await countOpen(db, ids);
  return connected.map(({ id, workspace_id, name, role, presence, capacity }) => ({
    workspaceId: workspace_id,
    receiver: {
      kind: 'operator',
      operatorId: id,
      name,
      isFree: presence === 'online' && (open.get(id) ?? 0) < capacity,
      teamIds: seesEverything({ role })
        ? null
        : memberships.filter(({ operator_id }) => operator_id === id).map(({ team_id }) => team_id),
    } as const,
  }));
}

const findMemberships = (db: Database, ids: readonly OperatorId[]) =>
  db.selectFrom('team_members').select(['operator_id', 'team_id']).where('operator_id', 'in', ids).execute();

/** How many conversations each of these has, those on hold not counted. */
async function countOpen(db: Database, ids: readonly OperatorId[]): Promise<Map<OperatorId | null, number>> {
  const rows = await db
    .selectFrom('conversations')
    .select(['operator_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where(isRunning)
    .where('state', '=', 'open')
    .where('held_at', 'is', null)
    .where('operator_id', 'in', ids)
    .groupBy('operator_id')
    .execute();
  return new Map(rows.map(({ operator_id, count }) => [operator_id, count]));
}

function findConnected(db: Database, ids: readonly OperatorId[], now: number) {
  return db
    .selectFrom('operators as o')
    .select(['o.id', 'o.workspace_id', 'o.name', 'o.role', 'o.presence', 'o.capacity'])
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
}

/** The teams among these, with the workspaces they are of. */
export async function findTeams(db: Database, ids: readonly TeamId[], now: number) {
  const rows = await db
    .selectFrom('teams')
    .select(['id', 'workspace_id', 'name'])
    .where('id', 'in', ids)
    .execute();
  const members = await db
    .selectFrom('team_members')
    .select(['team_id', 'operator_id'])
    .where('team_id', 'in', ids)
    .execute();
  const people = members.map(({ operator_id }) => operator_id);
  const present = people.length > 0 ? await findPresent(db, people, now) : [];
  const free = new Set(
    present.filter(({ receiver }) => receiver.isFree).map(({ receiver }) => receiver.operatorId),
  );
  return rows.map(({ id, workspace_id, name }) => ({
    workspaceId: workspace_id,
    receiver: {
      kind: 'team',
      teamId: id,
      name,
      isFree: members.some(({ team_id, operator_id }) => team_id === id && free.has(operator_id)),
    } as const,
  }));
}
