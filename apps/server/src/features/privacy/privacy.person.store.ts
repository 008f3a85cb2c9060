import type { ConversationId, OperatorId, VisitId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { leavePersons } from '../../person/person.store.ts';
import type { Counts, RemoveFiles } from './privacy.erase.store.ts';
import {
  addCounts,
  eraseConversations,
  eraseVisits,
  eraseVisitors,
  takePlace,
} from './privacy.erase.store.ts';

export interface Person {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
}

/** What an erasure took away, and who has to be told. */
export interface ErasedPerson {
  readonly counts: Counts;
  readonly visitorIds: readonly VisitorId[];
  /** The other records of the same person, who stay. */
  readonly stayingIds: readonly VisitorId[];
  readonly conversationIds: readonly ConversationId[];
  readonly tokenHashes: readonly string[];
  /** Who has a conversation less than before. */
  readonly operatorIds: readonly OperatorId[];
}

interface Whose {
  readonly workspaceId: WorkspaceId;
  readonly visitorIds: readonly VisitorId[];
}

/** Deletes everything about these records at once; null when one of them is not in the workspace. */
export async function erasePerson(
  db: Database,
  { workspaceId, visitorIds }: Whose,
  removeFiles: RemoveFiles,
): Promise<ErasedPerson | null> {
  // First, as whoever appends to the log does: nothing is added to what is being deleted.
  await takePlace(db, workspaceId);
  const visitors = await db
    .selectFrom('visitors')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', visitorIds)
    .execute();
  if (visitors.length < visitorIds.length) return null;
  const conversations = await db
    .selectFrom('conversations')
    .select(['id', 'operator_id', 'state'])
    .where('visitor_id', 'in', visitorIds)
    .execute();
  const visits = await db.selectFrom('visits').select('id').where('visitor_id', 'in', visitorIds).execute();
  const tokens = await db
    .selectFrom('visitor_tokens')
    .select('token_hash')
    .where('visitor_id', 'in', visitorIds)
    .execute();

  let counts: Counts = {};
  const conversationIds = conversations.map(({ id }) => id);
  for (const ids of groupsOf(conversationIds))
    counts = addCounts(counts, await eraseConversations(db, ids, removeFiles));
  const visitIds = visits.map(({ id }): VisitId => id);
  for (const ids of groupsOf(visitIds)) counts = addCounts(counts, await eraseVisits(db, ids));
  const stayingIds = await leavePersons(db, visitorIds);
  counts = addCounts(counts, await eraseVisitors(db, visitorIds, removeFiles));
  return {
    counts,
    visitorIds,
    stayingIds,
    conversationIds,
    tokenHashes: tokens.map((row) => row.token_hash),
    operatorIds: conversations.flatMap((row) =>
      row.state !== 'ended' && row.operator_id !== null ? [row.operator_id] : [],
    ),
  };
}

/** Databases bound how many values one statement may carry. */
function groupsOf<Id>(ids: readonly Id[]): Id[][] {
  const groups: Id[][] = [];
  for (let at = 0; at < ids.length; at += 500) groups.push(ids.slice(at, at + 500));
  return groups;
}
