import { LIMITS } from '@parley/protocol/limits';
import type { ConversationFilter, ConversationId, VisitorId } from '@parley/protocol';
import { sql } from 'kysely';
import { conversationColumns } from '../../db/conversation-columns.ts';
import type { Database } from '../../db/connection.ts';
import { isRunningC } from '../../db/running.ts';
import type { ConversationRow } from '../../db/tables.conversations.ts';
import { fits } from './conversation.filter.ts';
import type { Seer } from './conversation.policy.ts';
import { isOpenFor } from './conversation.sight.ts';
import type { EntryRow } from '../../event-log/entry.views.ts';
import { entryColumns } from '../../event-log/entry.views.ts';

const columns = conversationColumns.map((column) => `c.${column}` as const);

/** Any conversation, whoever it belongs to: the caller asks the policy. */
export async function findConversation(db: Database, id: ConversationId): Promise<ConversationRow | null> {
  const row = await db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** A running conversation whose visitor lets their typing be seen. */
export const findPreviewed = (db: Database, id: ConversationId, now: number) =>
  db
    .selectFrom('conversations as c')
    .innerJoin('visitors as v', 'v.id', 'c.visitor_id')
    .select([
      'c.workspace_id',
      'c.team_id',
      'c.operator_id',
      'c.offered_to',
      'c.offered_team',
      'c.visitor_id',
    ])
    .where('c.id', '=', id)
    .where('c.state', '<>', 'ended')
    .where('v.allows_preview', '=', 1)
    .where(({ eb, or }) => or([eb('v.blocked_until', 'is', null), eb('v.blocked_until', '<=', now)]))
    .executeTakeFirst();

export const findRunning = (db: Database, operator: Seer): Promise<ConversationRow[]> =>
  db
    .selectFrom('conversations as c')
    .select(columns)
    .where((eb) => isOpenFor(eb, operator))
    .where(isRunningC)
    .orderBy('c.started_at')
    .execute();

/** Whether a conversation of this visitor is not over. */
export async function hasRunning(db: Database, id: VisitorId): Promise<boolean> {
  const row = await db
    .selectFrom('conversations')
    .select('id')
    .where('visitor_id', '=', id)
    .where('state', '<>', 'ended')
    .executeTakeFirst();
  return row !== undefined;
}

interface EndedPage extends ConversationFilter {
  readonly endedBefore?: number | undefined;
  readonly beforeId?: ConversationId | undefined;
  readonly visitorIds?: readonly VisitorId[] | undefined;
  readonly endedFrom?: number | undefined;
  readonly isMissed?: 'yes' | undefined;
  readonly isUnwrapped?: 'yes' | undefined;
}

/** Ended conversations, newest first, one more than a page when there are more. */
export function findEnded(db: Database, operator: Seer, page: EndedPage = {}): Promise<ConversationRow[]> {
  let query = db
    .selectFrom('conversations as c')
    .select(columns)
    .where((eb) => isOpenFor(eb, operator))
    .where('c.ended_at', 'is not', null)
    .where((eb) => fits(eb, page));
  if (page.endedFrom !== undefined) query = query.where('c.ended_at', '>=', page.endedFrom);
  if (page.isMissed) query = query.where('c.first_response_at', 'is', null);
  // Spelled out, because only so does its index serve.
  if (page.isUnwrapped) query = query.where(sql<boolean>`c.is_unwrapped = 1`);
  const { endedBefore, beforeId } = page;
  if (endedBefore !== undefined && beforeId === undefined)
    query = query.where('c.ended_at', '<', endedBefore);
  // Two that ended in the same millisecond may stand on both sides of a page's edge.
  if (endedBefore !== undefined && beforeId !== undefined)
    query = query.where((eb) => eb(eb.refTuple('c.ended_at', 'c.id'), '<', eb.tuple(endedBefore, beforeId)));
  if (page.visitorIds !== undefined) query = query.where('c.visitor_id', 'in', page.visitorIds);
  return query
    .orderBy('c.ended_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(LIMITS.listPage + 1)
    .execute();
}

/** How many have ended since `from`, and in how many of them nobody had answered, and how many of whatever time are not wrapped up, of those this operator may see. */
export async function countEnded(
  db: Database,
  operator: Seer,
  from: number,
): Promise<{ ended: number; missed: number; unwrapped: number }> {
  const { ended, missed } = await db
    .selectFrom('conversations as c')
    .select(({ fn }) => [
      fn.countAll<number>().as('ended'),
      sql<number>`coalesce(sum(case when c.first_response_at is null then 1 else 0 end), 0)`.as('missed'),
    ])
    .where((eb) => isOpenFor(eb, operator))
    .where('c.ended_at', 'is not', null)
    .where('c.ended_at', '>=', from)
    .executeTakeFirstOrThrow();
  const { unwrapped } = await db
    .selectFrom('conversations as c')
    .select(({ fn }) => fn.countAll<number>().as('unwrapped'))
    .where((eb) => isOpenFor(eb, operator))
    .where('c.ended_at', 'is not', null)
    .where(sql<boolean>`c.is_unwrapped = 1`)
    .executeTakeFirstOrThrow();
  return { ended: Number(ended), missed: Number(missed), unwrapped: Number(unwrapped) };
}

interface TimelinePage {
  readonly before?: number | undefined;
  /** How many at most. */
  readonly most: number;
}

/** The newest entries of a conversation's timeline before a place in it, in order, one more than a page when there are more. */
export async function findTimeline(
  db: Database,
  id: ConversationId,
  { before, most }: TimelinePage,
): Promise<EntryRow[]> {
  let query = db
    .selectFrom('events')
    .select(entryColumns)
    .where('conversation_id', '=', id)
    .where('seq', 'is not', null);
  if (before !== undefined) query = query.where('seq', '<', before);
  const rows = await query
    .orderBy('seq', 'desc')
    .limit(most + 1)
    .execute();
  return rows.reverse();
}
