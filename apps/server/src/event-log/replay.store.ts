import { LIMITS } from '@parley/protocol/limits';
import type { ConversationId, OperatorId, VisitorId, WorkspaceId } from '@parley/protocol';
import { padded } from '../db/bulk.ts';
import { conversationColumns } from '../db/conversation-columns.ts';
import type { Database } from '../db/connection.ts';
import type { ConversationRow, EventRow } from '../db/tables.conversations.ts';
import type { Seer } from '../features/conversation/conversation.policy.ts';
import { seesEverything } from '../features/conversation/conversation.policy.ts';
import type { EntryRow } from './entry.views.ts';
import { entryColumns } from './entry.views.ts';

/** The newest position of a workspace: the place from which an operator listens. */
export async function readPosition(db: Database, id: WorkspaceId): Promise<number> {
  const row = await db
    .selectFrom('workspaces')
    .select('last_position')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.last_position ?? 0;
}

interface LogEnd {
  readonly newest: number;
  /** The place of the newest erasure: who has read less than this still knows what is not there any more. */
  readonly erased: number;
}

/** The same, and since which place nothing was deleted. */
export async function readLogEnd(db: Database, id: WorkspaceId): Promise<LogEnd> {
  const row = await db
    .selectFrom('workspaces')
    .select(['last_position', 'erased_position'])
    .where('id', '=', id)
    .executeTakeFirst();
  return { newest: row?.last_position ?? 0, erased: row?.erased_position ?? 0 };
}

/** The same for a visitor. */
export async function readThreadEnd(db: Database, id: VisitorId): Promise<LogEnd> {
  const row = await db
    .selectFrom('visitors')
    .select(['last_cursor', 'erased_cursor'])
    .where('id', '=', id)
    .executeTakeFirst();
  return { newest: row?.last_cursor ?? 0, erased: row?.erased_cursor ?? 0 };
}

/** The newest places of several workspaces. */
export function readPositions(
  db: Database,
  ids: readonly WorkspaceId[],
): Promise<{ id: WorkspaceId; last_position: number }[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db.selectFrom('workspaces').select(['id', 'last_position']).where('id', 'in', padded(ids)).execute();
}

/** A stretch of a workspace's log, whoever may know of it: a page at most. */
export const findStretch = (db: Database, id: WorkspaceId, { after, upTo }: Span): Promise<EventRow[]> =>
  db
    .selectFrom('events')
    .selectAll()
    .where('workspace_id', '=', id)
    .where('position', '>', after)
    .where('position', '<=', upTo)
    .orderBy('position')
    .limit(LIMITS.replayPage)
    .execute();

/** The place at which an operator began to see what they see now. */
export async function readSeesSince(db: Database, id: OperatorId): Promise<number> {
  const row = await db.selectFrom('operators').select('sees_since').where('id', '=', id).executeTakeFirst();
  return row?.sees_since ?? 0;
}

/** The newest place in what a visitor may see. */
export async function readVisitorCursor(db: Database, id: VisitorId): Promise<number> {
  const row = await db.selectFrom('visitors').select('last_cursor').where('id', '=', id).executeTakeFirst();
  return row?.last_cursor ?? 0;
}

export interface Span {
  readonly after: number;
  readonly upTo: number;
}

/**
 * What an operator may know of a stretch of the log, one entry more than a page when there is more: entries of
 * conversations they see now, and of the time when they could see one that has gone elsewhere since.
 */
export function findChanges(db: Database, operator: Seer, { after, upTo }: Span): Promise<EntryRow[]> {
  let query = db
    .selectFrom('events as e')
    .select(entryColumns.map((column) => `e.${column}` as const))
    .where('e.workspace_id', '=', operator.workspaceId)
    .where('e.position', '>', after)
    .where('e.position', '<=', upTo);
  if (!seesEverything(operator)) {
    const teamIds = operator.teamIds;
    query = query
      .innerJoin('conversations as c', 'c.id', 'e.conversation_id')
      .where(({ eb, or }) =>
        or([
          eb('e.operator_id', '=', operator.id),
          eb('c.operator_id', '=', operator.id),
          eb('c.offered_to', '=', operator.id),
          ...(teamIds.length > 0
            ? [
                eb('e.team_id', 'in', teamIds),
                eb('c.team_id', 'in', teamIds),
                eb('c.offered_team', 'in', teamIds),
              ]
            : []),
        ]),
      );
  }
  return query
    .orderBy('e.position')
    .limit(LIMITS.replayPage + 1)
    .execute();
}

/** The visitor's own entries after a place, one more than a page when there are more. */
export const findThreadAfter = (db: Database, id: VisitorId, after: number): Promise<EntryRow[]> =>
  db
    .selectFrom('events')
    .select(entryColumns)
    .where('visitor_id', '=', id)
    .where('visitor_cursor', '>', after)
    .orderBy('visitor_cursor')
    .limit(LIMITS.replayPage + 1)
    .execute();

/** The newest of the visitor's own entries before a place, in order, one more than a page when there are more. */
export async function findThreadBefore(db: Database, id: VisitorId, before?: number): Promise<EntryRow[]> {
  const rows = await db
    .selectFrom('events')
    .select(entryColumns)
    .where('visitor_id', '=', id)
    .where('visitor_cursor', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('visitor_cursor', 'desc')
    .limit(LIMITS.timelinePage + 1)
    .execute();
  return rows.reverse();
}

/** The conversations that these entries belong to, as they are now. */
export function findConversationsOf(db: Database, ids: Iterable<ConversationId>): Promise<ConversationRow[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('id', 'in', padded(wanted))
    .execute();
}
