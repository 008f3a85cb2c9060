import { LIMITS } from '@parley/protocol/limits';
import type { OperatorId, Pause, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { OperatorRow } from '../../db/tables.operators.ts';

export type GoneBecause = NonNullable<OperatorRow['gone_because']>;

export interface Connection {
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  readonly operatorId: OperatorId;
}

/** Notes a connection; whoever has one is not gone. */
export async function insertConnection(db: Database, connection: Connection, held: Held): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('operator_connections')
      .values({
        id: connection.id,
        workspace_id: connection.workspaceId,
        operator_id: connection.operatorId,
        node_id: held.nodeId,
        beat_at: held.now,
      })
      .execute();
    await transaction
      .updateTable('operators')
      .set({ gone_at: null, gone_because: null })
      .where('id', '=', connection.operatorId)
      .where('gone_at', 'is not', null)
      .execute();
  });
}

export interface Chosen {
  readonly presence: 'online' | 'away';
  readonly pause: Pause | null;
}

interface Ended {
  readonly now: number;
  /** When they were last heard of. */
  readonly goneAt: number;
  readonly because: GoneBecause;
}

/** Forgets a connection, and notes that its operator is gone when it was their last; tells whether it was. */
export async function deleteConnection(
  db: Database,
  connection: Connection,
  { now, goneAt, because }: Ended,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('operator_connections').where('id', '=', connection.id).execute();
    if (await isConnected(transaction, connection.operatorId, now)) return false;
    await transaction
      .updateTable('operators')
      .set({ gone_at: goneAt, gone_because: because })
      .where('id', '=', connection.operatorId)
      .execute();
    return true;
  });
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
    // A beat from the future was made before the clock was put back, and was not repeated since.
    .where(({ eb, or }) =>
      or([eb('beat_at', '<=', now - LIMITS.silentAfterMs), eb('beat_at', '>', now + LIMITS.silentAfterMs)]),
    )
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

/** Notes what somebody chose; a pause has no meaning for who is online. */
export async function writePresence(db: Database, id: OperatorId, chosen: Chosen): Promise<void> {
  const { presence, pause } = chosen;
  const pause_json = presence === 'away' && pause ? JSON.stringify(pause) : null;
  await db.updateTable('operators').set({ presence, pause_json }).where('id', '=', id).execute();
}
