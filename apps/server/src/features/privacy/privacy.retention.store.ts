import type { ConversationId, SiteId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { leavePersons } from '../../person/person.store.ts';
import type { Counts, RemoveFiles } from './privacy.erase.store.ts';
import {
  eraseConversations,
  eraseVisits,
  eraseVisitors,
  takePlace,
  takeVisitorPlaces,
} from './privacy.erase.store.ts';

/** What is older than its site keeps it. */
export interface Old {
  readonly workspaceId: WorkspaceId;
  readonly siteId: SiteId;
  readonly before: number;
  readonly now: number;
  readonly removeFiles: RemoveFiles;
}

export interface Step {
  readonly counts: Counts;
  readonly conversationIds: readonly ConversationId[];
  readonly visitorIds: readonly VisitorId[];
}

/** So few at once that nobody who writes waits for long. */
const most = { conversations: 50, visits: 200, visitors: 200, tokens: 500, told: 500 } as const;
const nothing: Step = { counts: {}, conversationIds: [], visitorIds: [] };

type Take = (db: Database, old: Old) => Promise<Step>;

/** Conversations in which nothing has happened since; a running one that everybody has forgotten is no exception. */
const takeConversations: Take = async (db, { workspaceId, siteId, before, removeFiles }) => {
  const rows = await db
    .selectFrom('conversations')
    .select(['id', 'visitor_id'])
    .where('workspace_id', '=', workspaceId)
    .where('site_id', '=', siteId)
    .where(({ eb, or, and, fn }) =>
      or([
        eb('ended_at', '<', before),
        and([eb('ended_at', 'is', null), eb(fn.coalesce('last_message_at', 'started_at'), '<', before)]),
      ]),
    )
    .limit(most.conversations)
    .execute();
  if (rows.length === 0) return nothing;
  await takePlace(db, workspaceId);
  await takeVisitorPlaces(db, [...new Set(rows.map((row) => row.visitor_id))]);
  const conversationIds = rows.map(({ id }) => id);
  return { ...nothing, conversationIds, counts: await eraseConversations(db, conversationIds, removeFiles) };
};

/** Visits, but for those that a conversation began with which is kept. */
const takeVisits: Take = async (db, { workspaceId, siteId, before }) => {
  const rows = await db
    .selectFrom('visits as v')
    .select('v.id')
    .where('v.workspace_id', '=', workspaceId)
    .where('v.site_id', '=', siteId)
    .where('v.last_seen_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('conversations as c').select('c.id').whereRef('c.visit_id', '=', 'v.id'))),
    )
    .limit(most.visits)
    .execute();
  return {
    ...nothing,
    counts: await eraseVisits(
      db,
      rows.map(({ id }) => id),
    ),
  };
};

/** Visitors of whom nothing else is left and who have not been here since. */
const takeVisitors: Take = async (db, { siteId, before, removeFiles }) => {
  const rows = await db
    .selectFrom('visitors as p')
    .select('p.id')
    .where('p.site_id', '=', siteId)
    .where('p.created_at', '<', before)
    .where(({ and, not, exists, selectFrom }) =>
      and([
        not(exists(selectFrom('conversations as c').select('c.id').whereRef('c.visitor_id', '=', 'p.id'))),
        not(exists(selectFrom('visits as v').select('v.id').whereRef('v.visitor_id', '=', 'p.id'))),
        not(
          exists(
            selectFrom('visitor_tokens as t')
              .select('t.token_hash')
              .whereRef('t.visitor_id', '=', 'p.id')
              .where('t.used_at', '>=', before),
          ),
        ),
      ]),
    )
    .limit(most.visitors)
    .execute();
  const visitorIds = rows.map(({ id }) => id);
  if (visitorIds.length > 0) await leavePersons(db, visitorIds);
  return { ...nothing, visitorIds, counts: await eraseVisitors(db, visitorIds, removeFiles) };
};

/** Ways in that are over. */
const takeTokens: Take = async (db, { siteId, now }) => {
  const over = db
    .selectFrom('visitor_tokens')
    .select('token_hash')
    .where('site_id', '=', siteId)
    .where(({ eb, or }) => or([eb('expires_at', '<', now), eb('ends_at', '<', now)]))
    .limit(most.tokens);
  const { numDeletedRows } = await db
    .deleteFrom('visitor_tokens')
    .where('token_hash', 'in', over)
    .executeTakeFirstOrThrow();
  return { ...nothing, counts: { tokens: Number(numDeletedRows) } };
};

/** What pages have said about people, who themselves may stay. */
const takeTold: Take = async (db, { siteId, before }) => {
  const old = db
    .selectFrom('told')
    .select('id')
    .where('site_id', '=', siteId)
    .where('at', '<', before)
    .limit(most.told);
  const { numDeletedRows } = await db.deleteFrom('told').where('id', 'in', old).executeTakeFirstOrThrow();
  return { ...nothing, counts: { told: Number(numDeletedRows) } };
};

/** In this order, each until it finds nothing: what hangs on something goes before it. */
export const steps: readonly Take[] = [takeConversations, takeVisits, takeTold, takeVisitors, takeTokens];
