import { LIMITS } from '@parley/protocol/limits';
import type { OperatorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';

export interface Connection {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly operatorId: OperatorId;
}

export async function insertConnection(db: Database, connection: Connection, held: Held): Promise<void> {
  await db
    .insertInto('operator_connections')
    .values({
      id: connection.id,
      workspace_id: connection.workspaceId,
      operator_id: connection.operatorId,
      node_id: held.nodeId,
      beat_at: held.now,
    })
    .execute();
}

export async function deleteConnection(db: Database, id: string): Promise<void> {
  await db.deleteFrom('operator_connections').where('id', '=', id).execute();
}

interface Held {
  readonly nodeId: string;
  readonly now: number;
}

/** Proof of life for everything that this node holds, in one statement. */
export async function renewConnections(db: Database, { nodeId, now }: Held): Promise<void> {
  await db.updateTable('operator_connections').set({ beat_at: now }).where('node_id', '=', nodeId).execute();
}

/** Removes what a node left behind when it died, and tells whose it was. */
export async function deleteDeadConnections(db: Database, now: number): Promise<Omit<Connection, 'id'>[]> {
  const rows = await db
    .deleteFrom('operator_connections')
    .where('beat_at', '<=', now - LIMITS.silentAfterMs)
    .returning(['workspace_id', 'operator_id'])
    .execute();
  return rows.map((row) => ({ workspaceId: row.workspace_id, operatorId: row.operator_id }));
}

export async function isConnected(db: Database, operatorId: OperatorId, now: number): Promise<boolean> {
  const row = await db
    .selectFrom('operator_connections')
    .select('id')
    .where('operator_id', '=', operatorId)
    .where('beat_at', '>', now - LIMITS.silentAfterMs)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function writePresence(
  db: Database,
  id: OperatorId,
  presence: 'online' | 'away',
): Promise<void> {
  await db.updateTable('operators').set({ presence }).where('id', '=', id).execute();
}
