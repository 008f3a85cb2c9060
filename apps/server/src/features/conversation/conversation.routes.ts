import { LIMITS } from '@parley/protocol/limits';
import type { ConversationId } from '@parley/protocol';
import type { AppContext } from '../../context.ts';
import type { Database } from '../../db/connection.ts';
import type { ConversationRow } from '../../db/tables.conversations.ts';
import { replayChanges, replayThread } from '../../event-log/replay.ts';
import { readPosition } from '../../event-log/replay.store.ts';
import { fail, ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import type { Seer } from './conversation.policy.ts';
import { openForOperator } from './conversation.policy.ts';
import { findConversation, findEnded, findRunning, findTimeline } from './conversation.store.ts';
import { findGroup } from '../../person/person.store.ts';
import { readEntry } from '../../event-log/entry.views.ts';
import { toConversation, toTimelineEvent } from './conversation.views.ts';
import { findSaidBefore } from './said-before.store.ts';

async function findOpen(db: Database, operator: Seer, id: ConversationId): Promise<ConversationRow | null> {
  const row = await findConversation(db, id);
  return row && openForOperator(operator, row) ? row : null;
}

/** So many entries stand before one that is reached. */
const leadEntries = 10;

interface Page {
  readonly before?: number | undefined;
  readonly reach?: number | undefined;
}

async function timelineOf(db: Database, id: ConversationId, { before, reach }: Page = {}) {
  const distance = before === undefined || reach === undefined ? 0 : before - reach + leadEntries;
  const most = Math.min(LIMITS.replayPage, Math.max(LIMITS.timelinePage, distance));
  const found = await findTimeline(db, id, { before, most });
  const rows = found.slice(-most);
  const hasMore = found.length > rows.length;
  return { events: rows.map((row) => toTimelineEvent(readEntry(row), row)), hasMore };
}

export const conversationRoutes = ({ db }: AppContext) =>
  ({
    'GET /v1/snapshot': async ({ operator }) => {
      // Read first: what is appended meanwhile comes again with the changes after it.
      const cursor = await readPosition(db, operator.workspaceId);
      const running = await findRunning(db, operator);
      const ended = (await findEnded(db, operator)).slice(0, LIMITS.listPage);
      return ok({ cursor, conversations: [...running, ...ended].map(toConversation) });
    },
    'GET /v1/changes': async ({ operator, query }) => ok(await replayChanges(db, operator, query.after)),
    'GET /v1/conversations': async ({ operator, query }) => {
      const { visitorId, ...wanted } = query;
      const visitorIds = visitorId && (await findGroup(db, visitorId)).ids;
      const rows = await findEnded(db, operator, { ...wanted, visitorIds });
      const page = rows.slice(0, LIMITS.listPage);
      return ok({ conversations: page.map(toConversation), hasMore: rows.length > page.length });
    },
    'GET /v1/conversations/:conversationId': async ({ operator, params }) => {
      const conversation = await findOpen(db, operator, params.conversationId);
      if (!conversation) return fail('conversation_unknown');
      return ok({ conversation: toConversation(conversation), ...(await timelineOf(db, conversation.id)) });
    },
    'GET /v1/conversations/:conversationId/timeline': async ({ operator, params, query }) => {
      const conversation = await findOpen(db, operator, params.conversationId);
      return conversation ? ok(await timelineOf(db, conversation.id, query)) : fail('conversation_unknown');
    },
    'GET /v1/conversations/:conversationId/said-before': async ({ operator, params }) => {
      const conversation = await findOpen(db, operator, params.conversationId);
      return conversation
        ? ok(await findSaidBefore(db, operator, conversation))
        : fail('conversation_unknown');
    },
    'GET /v1/thread': async ({ visitor, query }) => ok(await replayThread(db, visitor.id, query)),
  }) satisfies Partial<RouteHandlers>;
