import { LIMITS } from '@parley/protocol/limits';
import { TeamRouting } from '@parley/protocol';
import type { OperatorId, TeamId, VisitorId, WorkspaceId } from '@parley/protocol';
import { sql } from 'kysely';
import type { Candidate } from '@parley/routing';
import type { Database } from '../../db/connection.ts';
import { isRunning } from '../../db/running.ts';
import { findBusy } from '../../event-log/load-room.ts';

/** What holds for a team about which nobody has decided: whoever sees it first takes it. */
const standardRouting: TeamRouting = { isAutomatic: false, offerMs: 30_000, prefersKnown: true };

/** Text to routing; the only reader of the column. */
const readRouting = (json: string | null): TeamRouting =>
  json === null ? standardRouting : TeamRouting.parse(JSON.parse(json));

export interface NamedTeam {
  readonly workspaceId: WorkspaceId;
  readonly teamId: TeamId;
}

export async function findRouting(
  db: Database,
  { workspaceId, teamId }: NamedTeam,
): Promise<{ readonly name: string; readonly routing: TeamRouting } | null> {
  const row = await db
    .selectFrom('teams')
    .select(['name', 'routing_json'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', teamId)
    .executeTakeFirst();
  return row ? { name: row.name, routing: readRouting(row.routing_json) } : null;
}

/** False when there is no such team in the workspace. */
export async function writeRouting(
  db: Database,
  { workspaceId, teamId }: NamedTeam,
  routing: TeamRouting,
): Promise<boolean> {
  const row = await db
    .updateTable('teams')
    .set({ routing_json: JSON.stringify(routing) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', teamId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The teams of all workspaces whose conversations are offered, by their ids. */
export async function findAutomaticTeams(db: Database): Promise<ReadonlyMap<TeamId, TeamRouting>> {
  const rows = await db
    .selectFrom('teams')
    .select(['id', 'routing_json'])
    .where('routing_json', 'is not', null)
    .execute();
  return new Map(
    rows
      .map(({ id, routing_json }) => [id, readRouting(routing_json)] as const)
      .filter(([, { isAutomatic }]) => isAutomatic),
  );
}

/** What the server asks somebody to take. */
export const findAsked = (db: Database) =>
  db
    .selectFrom('conversations as c')
    .innerJoin('operators as o', 'o.id', 'c.offered_to')
    .select(['c.id', 'c.workspace_id', 'c.offer_until', 'o.id as operator_id', 'o.name', 'o.presence'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('operator_connections as k').select('k.id').whereRef('k.operator_id', '=', 'o.id'),
      ).as('is_connected'),
    )
    .where(sql<boolean>`c.offer_until is not null`)
    .where('c.offer_until', '>', 0)
    .execute();

/** What is on hold until a time that is over. */
export const findSlept = (db: Database, now: number) =>
  db
    .selectFrom('conversations')
    .select(['id', 'workspace_id'])
    .where(sql<boolean>`held_until is not null`)
    .where('held_until', '<=', now)
    .execute();

/** What waits in these teams' queues and is offered to nobody. */
export const findQueue = (db: Database, teamIds: readonly TeamId[]) =>
  db
    .selectFrom('conversations')
    .select(['id', 'workspace_id', 'team_id', 'visitor_id', 'is_urgent', 'is_vip', 'waiting_since'])
    .select(['answer_target_ms', 'wish_json', 'asked_json'])
    .where(isRunning)
    .where('state', '=', 'queued')
    .where('offered_to', 'is', null)
    .where('waiting_since', 'is not', null)
    .where('team_id', 'in', teamIds)
    .execute();

export interface KnownPerson extends Candidate {
  readonly name: string;
}

/** Everybody of a workspace who may sign in, as far as it matters to whom something is offered. */
export async function findPeople(
  db: Database,
  workspaceId: WorkspaceId,
  now: number,
): Promise<KnownPerson[]> {
  const rows = await db
    .selectFrom('operators as o')
    .select(['o.id', 'o.name', 'o.capacity', 'o.presence', 'o.asked_at'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('operator_connections as c')
          .select('c.id')
          .whereRef('c.operator_id', '=', 'o.id')
          .where('c.beat_at', '>', now - LIMITS.silentAfterMs),
      ).as('is_connected'),
    )
    .where('o.workspace_id', '=', workspaceId)
    .where('o.is_active', '=', 1)
    .orderBy('o.name')
    .execute();
  const members = await db
    .selectFrom('team_members')
    .select(['operator_id', 'team_id', 'weight'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const busy = await findBusy(
    db,
    rows.map(({ id }) => id),
  );
  const weightsOf = Map.groupBy(members, (member) => member.operator_id);
  return rows.map(({ id, name, capacity, presence, asked_at, is_connected }) => ({
    id,
    name,
    capacity,
    presence: is_connected ? presence : 'offline',
    askedAt: asked_at,
    busy: busy.get(id) ?? 0,
    weights: new Map(weightsOf.get(id)?.map(({ team_id, weight }) => [team_id, weight])),
  }));
}

/** With whom a visitor spoke last; null: with nobody yet. */
export async function findKnownTo(db: Database, visitorId: VisitorId): Promise<OperatorId | null> {
  const row = await db
    .selectFrom('conversations')
    .select('operator_id')
    .where('visitor_id', '=', visitorId)
    .where('state', '=', 'ended')
    .where('operator_id', 'is not', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.operator_id ?? null;
}

export const noteAsked = (db: Database, id: OperatorId, now: number) =>
  db.updateTable('operators').set({ asked_at: now }).where('id', '=', id).execute();

/** How many wait in each of these teams' queues. */
export async function countWaiting(
  db: Database,
  teamIds: readonly TeamId[],
): Promise<ReadonlyMap<TeamId, number>> {
  if (teamIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('conversations')
    .select(['team_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where(isRunning)
    .where('state', '=', 'queued')
    .where('team_id', 'in', teamIds)
    .groupBy('team_id')
    .execute();
  return new Map(rows.map(({ team_id, count }) => [team_id, Number(count)]));
}
