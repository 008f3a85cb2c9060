import { LIMITS } from '@parley/protocol/limits';
import type { RouteReply, VisitorId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import type { Seer } from '../features/conversation/conversation.policy.ts';
import { openForOperator } from '../features/conversation/conversation.policy.ts';
import { readEntry } from './entry.views.ts';
import {
  toConversation,
  toDepartedConversation,
  toTimelineEvent,
  toVisitorConversation,
  toVisitorTimelineEvent,
} from '../features/conversation/conversation.views.ts';
import {
  findChanges,
  findConversationsOf,
  findThreadAfter,
  findThreadBefore,
  readLogEnd,
  readSeesSince,
  readThreadEnd,
} from './replay.store.ts';

/** "What comes after N", for an operator. */
export async function replayChanges(
  db: Database,
  operator: Seer,
  after: number,
): Promise<RouteReply<'GET /v1/changes'>> {
  // Read first: what is appended meanwhile comes with the next question.
  const { newest, erased } = await readLogEnd(db, operator.workspaceId);
  // Whoever has come to see other conversations since knows some that they may not, and lacks some that they may.
  const isOther = after < (await readSeesSince(db, operator.id));
  if (isOther || after < erased || newest - after > LIMITS.replayMost) {
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
  const { newest, erased } = await readThreadEnd(db, id);
  const isForward = after !== undefined;
  if (isForward && after < erased)
    return { events: [], conversations: [], cursor: newest, hasMore: false, isTooFar: true };
  const found = isForward ? await findThreadAfter(db, id, after) : await findThreadBefore(db, id, before);
  const page = isForward ? LIMITS.replayPage : LIMITS.timelinePage;
  const hasMore = found.length > page;
  const rows = isForward ? found.slice(0, page) : found.slice(-page);
  const conversations = await findConversationsOf(
    db,
    rows.map((row) => row.conversation_id),
  );
  const lastOfPage = rows.at(-1)?.visitor_cursor ?? newest;
  return {
    events: rows.flatMap((row) => toVisitorTimelineEvent(readEntry(row), row) ?? []),
    conversations: conversations.map(toVisitorConversation),
    cursor: isForward && hasMore ? lastOfPage : Math.max(newest, isForward ? lastOfPage : 0),
    hasMore,
  };
}
