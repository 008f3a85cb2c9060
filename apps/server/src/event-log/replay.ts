import { LIMITS } from '@parley/protocol/limits';
import type { RouteReply, VisitorId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import type { Seer } from '../features/conversation/conversation.policy.ts';
import { openForOperator } from '../features/conversation/conversation.policy.ts';
import {
  readEntry,
  toConversation,
  toDepartedConversation,
  toTimelineEvent,
  toVisitorConversation,
  toVisitorTimelineEvent,
} from '../features/conversation/conversation.views.ts';
import {
  findChanges,
  findConversationsOf,
  findNewestConversation,
  findThreadAfter,
  findThreadBefore,
  readPosition,
  readVisitorCursor,
} from './replay.store.ts';

/** "What comes after N", for an operator. */
export async function replayChanges(
  db: Database,
  operator: Seer,
  after: number,
): Promise<RouteReply<'GET /v1/changes'>> {
  // Read first: what is appended meanwhile comes with the next question.
  const newest = await readPosition(db, operator.workspaceId);
  if (newest - after > LIMITS.replayMost) {
    return { events: [], conversations: [], cursor: newest, hasMore: false, isTooFar: true };
  }
  const found = await findChanges(db, operator, { after, upTo: newest });
  const rows = found.slice(0, LIMITS.replayPage);
  const hasMore = found.length > rows.length;
  const conversations = await findConversationsOf(
    db,
    rows.map((row) => row.conversation_id),
  );
  return {
    events: rows.map((row) => toTimelineEvent(readEntry(row), row)),
    conversations: conversations.map((row) =>
      openForOperator(operator, row) ? toConversation(row) : toDepartedConversation(row),
    ),
    cursor: hasMore ? (rows.at(-1)?.position ?? after) : newest,
    hasMore,
    isTooFar: false,
  };
}

type Where = { readonly after?: number | undefined; readonly before?: number | undefined };

/** The visitor's thread: after a place, before one, or the newest page when neither is named. */
export async function replayThread(
  db: Database,
  id: VisitorId,
  { after, before }: Where,
): Promise<RouteReply<'GET /v1/thread'>> {
  const newest = await readVisitorCursor(db, id);
  const isForward = after !== undefined;
  const found = isForward ? await findThreadAfter(db, id, after) : await findThreadBefore(db, id, before);
  const page = isForward ? LIMITS.replayPage : LIMITS.timelinePage;
  const hasMore = found.length > page;
  const rows = isForward ? found.slice(0, page) : found.slice(-page);
  const newestConversation = await findNewestConversation(db, id);
  const ids = new Set(rows.map((row) => row.conversation_id));
  // The newest one always comes along: a transfer changes it without an entry that the visitor may see.
  if (newestConversation) ids.add(newestConversation.id);
  const conversations = await findConversationsOf(db, ids);
  const lastOfPage = rows.at(-1)?.visitor_cursor ?? newest;
  return {
    events: rows.flatMap((row) => toVisitorTimelineEvent(readEntry(row), row) ?? []),
    conversations: conversations.map(toVisitorConversation),
    cursor: isForward && hasMore ? lastOfPage : Math.max(newest, isForward ? lastOfPage : 0),
    hasMore,
  };
}
