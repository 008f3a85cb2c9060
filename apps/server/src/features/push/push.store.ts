import { PushEvent, PushSubscription } from '@parley/protocol';
import type { OperatorId, PushSettings } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { PushSubscriptionRow } from '../../db/tables.push.ts';

export interface Device extends PushSettings {
  readonly sessionHash: string;
  readonly operatorId: OperatorId;
  readonly subscription: PushSubscription;
}

export async function keepDevice(db: Database, row: PushSubscriptionRow): Promise<void> {
  // A browser that somebody else used before has one subscription; it is theirs no more.
  await db
    .deleteFrom('push_subscriptions')
    .where('endpoint', '=', row.endpoint)
    .where('session_hash', '<>', row.session_hash)
    .execute();
  const { session_hash: _, ...change } = row;
  await db
    .insertInto('push_subscriptions')
    .values(row)
    .onConflict((conflict) => conflict.column('session_hash').doUpdateSet(change))
    .execute();
}

export async function forgetDevice(db: Database, sessionHash: string): Promise<void> {
  await db.deleteFrom('push_subscriptions').where('session_hash', '=', sessionHash).execute();
}

/** Devices of these operators whose sessions still hold: whoever is signed out, in whichever way, is told nothing. */
export async function findDevices(
  db: Database,
  operatorIds: readonly OperatorId[],
  { now, usedAfter }: { readonly now: number; readonly usedAfter: number },
): Promise<Device[]> {
  if (operatorIds.length === 0) return [];
  const rows = await db
    .selectFrom('push_subscriptions as p')
    .innerJoin('operator_sessions as s', 's.token_hash', 'p.session_hash')
    .innerJoin('operators as o', 'o.id', 'p.operator_id')
    .selectAll('p')
    .where('p.operator_id', 'in', operatorIds)
    .where('s.expires_at', '>', now)
    .where('s.last_used_at', '>', usedAfter)
    .where('o.is_active', '=', 1)
    .execute();
  return rows.map(toDevice);
}

export async function findDevice(db: Database, sessionHash: string): Promise<Device | null> {
  const row = await db
    .selectFrom('push_subscriptions')
    .selectAll()
    .where('session_hash', '=', sessionHash)
    .executeTakeFirst();
  return row ? toDevice(row) : null;
}

/** Deletes those whose session is over. */
export async function sweepDevices(db: Database, now: number): Promise<void> {
  await db
    .deleteFrom('push_subscriptions')
    .where('session_hash', 'not in', (eb) =>
      eb.selectFrom('operator_sessions').select('token_hash').where('expires_at', '>', now),
    )
    .execute();
}

/** Of these operators, those who have a console open. */
export async function whoIsThere(
  db: Database,
  operatorIds: readonly OperatorId[],
  beatAfter: number,
): Promise<ReadonlySet<OperatorId>> {
  const rows = await db
    .selectFrom('operator_connections')
    .select('operator_id')
    .where('operator_id', 'in', operatorIds)
    .where('beat_at', '>', beatAfter)
    .execute();
  return new Set(rows.map((row) => row.operator_id));
}

/** Those of a team, or who see every team, who did not say that they are away. */
export async function findReady(
  db: Database,
  { workspaceId, teamId }: { readonly workspaceId: string; readonly teamId: string },
): Promise<OperatorId[]> {
  const rows = await db
    .selectFrom('push_subscriptions as p')
    .innerJoin('operators as o', 'o.id', 'p.operator_id')
    .leftJoin('team_members as m', (join) =>
      join.onRef('m.operator_id', '=', 'o.id').on('m.team_id', '=', teamId as never),
    )
    .select('o.id')
    .distinct()
    .where('p.workspace_id', '=', workspaceId as never)
    .where('o.presence', '=', 'online')
    .where('m.team_id', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}

const Events = PushEvent.array();

const toDevice = (row: PushSubscriptionRow): Device => ({
  sessionHash: row.session_hash,
  operatorId: row.operator_id,
  subscription: PushSubscription.parse({ endpoint: row.endpoint, keys: JSON.parse(row.keys_json) }),
  events: Events.parse(JSON.parse(row.events_json)),
  showsText: row.shows_text === 1,
  language: row.language,
});
