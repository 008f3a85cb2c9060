import { CommandId } from '@parley/protocol';
import type { Block, ListedBlock, SiteId, VisitId, VisitorId, WorkspaceId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { sql } from 'kysely';
import type { Database } from '../../db/connection.ts';
import type { BlockRow } from '../../db/tables.blocks.ts';
import type { Stored } from '../../event-log/entry.ts';
import { FOR_GOOD, isBlockedAt, untilOf } from '../../rules/block-times.ts';

const toBlock = (row: BlockRow): Block => ({
  id: row.id,
  at: row.at,
  until: untilOf(row.until),
  reason: row.reason,
  words: row.words,
  operatorId: row.operator_id,
  operatorName: row.operator_name,
  conversationId: row.conversation_id,
});

/** Keeps who is blocked beside the log; written with the entries themselves. */
export async function noteBlocks(db: Database, stored: readonly Stored[]): Promise<void> {
  for (const { entry, row } of stored) {
    if (entry.kind !== 'visitor.blocked' || entry.actor.id === null) continue;
    const { reason, words, until, operatorName } = entry.body;
    const { workspace_id, visitor_id, conversation_id } = row;
    const by = { operator_id: entry.actor.id as BlockRow['operator_id'], operator_name: operatorName };
    await db
      .insertInto('blocks')
      .values({
        id: entry.id,
        workspace_id,
        visitor_id,
        conversation_id,
        reason,
        words,
        ...by,
        at: entry.at,
        until: until ?? FOR_GOOD,
        lifted_at: null,
      })
      .execute();
  }
}

/** Until when somebody may not write; null: they may. */
export async function findEnd(db: Database, id: VisitorId, now: number): Promise<number | null> {
  const row = await db.selectFrom('visitors').select('blocked_until').where('id', '=', id).executeTakeFirst();
  const until = row?.blocked_until ?? null;
  return isBlockedAt(until, now) ? until : null;
}

export const isBlocked = async (db: Database, id: VisitorId, now: number): Promise<boolean> =>
  (await findEnd(db, id, now)) !== null;

/** The block that keeps a visitor from writing now. */
export async function findBlockOf(db: Database, id: VisitorId, now: number): Promise<Block | null> {
  const row = await db
    .selectFrom('visitors as v')
    .innerJoin('blocks as b', 'b.id', 'v.block_id')
    .selectAll('b')
    .where('v.id', '=', id)
    .where('v.blocked_until', '>', now)
    .executeTakeFirst();
  return row ? toBlock(row) : null;
}

interface Wanted {
  readonly workspaceId: WorkspaceId;
  readonly before?: CommandId | undefined;
  readonly now: number;
}

/** Blocks that stand, newest first, one more than a page. */
export async function findBlocks(db: Database, { workspaceId, before, now }: Wanted): Promise<ListedBlock[]> {
  const last = before && (await findBlock(db, workspaceId, before));
  const rows = await db
    .selectFrom('blocks as b')
    .innerJoin('visitors as v', 'v.id', 'b.visitor_id')
    .selectAll('b')
    .select('v.name')
    .where('b.workspace_id', '=', workspaceId)
    // Spelled out, because only so does the index of standing ones serve.
    .where(sql<boolean>`b.lifted_at is null`)
    .where('b.until', '>', now)
    .where(({ eb, or, and }) =>
      last
        ? or([eb('b.at', '<', last.at), and([eb('b.at', '=', last.at), eb('b.id', '<', last.id)])])
        : and([]),
    )
    .orderBy('b.at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(LIMITS.listPage + 1)
    .execute();
  return rows.map((row) => ({ ...toBlock(row), visitorId: row.visitor_id, visitorName: row.name }));
}

export const findBlock = (db: Database, workspaceId: WorkspaceId, id: CommandId) =>
  db
    .selectFrom('blocks')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Lets its visitor write again, if nobody has yet. */
export async function liftBlock(db: Database, { id, visitor_id }: BlockRow, at: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('blocks')
    .set({ lifted_at: at })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('visitors')
    .set({ block_id: null, blocked_until: null })
    .where('id', '=', visitor_id)
    .where('block_id', '=', id)
    .execute();
  return numUpdatedRows > 0n;
}

/** Whoever becomes another visitor in the same browser stays blocked: the block of the one goes on with the other. */
export async function carryBlock(
  db: Database,
  { from, to, newId }: { from: VisitorId; to: VisitorId; newId: string },
  now: number,
): Promise<void> {
  if (from === to || (await isBlocked(db, to, now))) return;
  const row = await db
    .selectFrom('visitors as v')
    .innerJoin('blocks as b', 'b.id', 'v.block_id')
    .selectAll('b')
    .where('v.id', '=', from)
    .where('v.blocked_until', '>', now)
    .executeTakeFirst();
  if (!row) return;
  const carried = { ...row, id: CommandId.parse(newId), visitor_id: to };
  await db.insertInto('blocks').values(carried).execute();
  await db
    .updateTable('visitors')
    .set({ block_id: carried.id, blocked_until: row.until })
    .where('id', '=', to)
    .execute();
}

/** Whose browsing session this is. */
export async function visitorOfVisit(db: Database, siteId: SiteId, id: VisitId): Promise<VisitorId | null> {
  const row = await db
    .selectFrom('visits')
    .select('visitor_id')
    .where('id', '=', id)
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  return row?.visitor_id ?? null;
}
