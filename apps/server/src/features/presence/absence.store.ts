import { LIMITS } from '@parley/protocol/limits';
import { sql } from 'kysely';
import type { ConversationId, OperatorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { GoneBecause } from './presence.store.ts';

export interface Absent {
  readonly id: OperatorId;
  readonly workspaceId: WorkspaceId;
  readonly goneAt: number;
  readonly because: GoneBecause;
}

/** Spelled out, so that the small index of running conversations serves. */
const isRunning = sql<boolean>`state <> 'ended'`;

const holdsSomething = sql<boolean>`id in (
  select operator_id from conversations where state <> 'ended' and operator_id is not null
  union select offered_to from conversations where state <> 'ended' and offered_to is not null
)`;

/**
 * Notes as gone, from now on, those who have or were offered a conversation and have no connection: what a server left that
 * died in the middle of noting it.
 */
export async function noteForgotten(db: Database, now: number): Promise<void> {
  await db
    .updateTable('operators')
    .set({ gone_at: now, gone_because: 'connection-lost' })
    .where('gone_at', 'is', null)
    .where(holdsSomething)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('operator_connections as c')
            .select('c.id')
            .whereRef('c.operator_id', '=', 'operators.id')
            .where('c.beat_at', '>', now - LIMITS.silentAfterMs),
        ),
      ),
    )
    .execute();
}

/** Those whose grace is over, and those who left on purpose and need none. */
export async function findAbsent(db: Database, goneBefore: number): Promise<Absent[]> {
  const rows = await db
    .selectFrom('operators')
    .select(['id', 'workspace_id', 'gone_at', 'gone_because'])
    .where('gone_because', 'is not', null)
    .where(({ eb, or }) => or([eb('gone_at', '<=', goneBefore), eb('gone_because', '=', 'signed-out')]))
    .execute();
  return rows.flatMap(({ id, workspace_id: workspaceId, gone_at: goneAt, gone_because: because }) =>
    goneAt === null || because === null ? [] : [{ id, workspaceId, goneAt, because }],
  );
}

/** The running conversations that an operator has, was offered or had joined, oldest wait first. */
export async function findHeldBy(db: Database, id: OperatorId): Promise<ConversationId[]> {
  const rows = await db
    .selectFrom('conversations')
    .select('id')
    .where(isRunning)
    .where(({ eb, or }) =>
      or([eb('operator_id', '=', id), eb('offered_to', '=', id), eb('joined_json', 'like', `%"${id}"%`)]),
    )
    .orderBy('waiting_since')
    .execute();
  return rows.map((row) => row.id);
}

/** Nothing of theirs is left; they are looked at again when they go the next time. */
export async function settleAbsence(db: Database, { id, goneAt }: Absent): Promise<void> {
  await db
    .updateTable('operators')
    .set({ gone_because: null })
    .where('id', '=', id)
    .where('gone_at', '=', goneAt)
    .execute();
}
