import type { ConversationId, VisitId, VisitorId } from '@parley/protocol';
import { PostgresAdapter, sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { Database } from '../../db/connection.ts';
import type { ConversationRow, EventRow } from '../../db/tables.conversations.ts';
import type { Tables } from '../../db/tables.ts';
import { createSaidIndex } from '../../event-log/said-index.ts';
import type { VisitRow } from '../../db/tables.visitors.ts';
import { loadRows } from './load-rows.ts';
import { makeTalk } from './talk.ts';
import type { Scenery } from './talk.ts';

export interface Fill {
  /** At least so many messages are added. */
  readonly messages: number;
  /** The newest talk began shortly before this (ms), the oldest a year earlier. */
  readonly until: number;
  readonly onProgress?: (messages: number) => void;
}

const yearMs = 365 * 86_400_000;
const messagesOfTalk = 24;
const talksOfVisitor = 2;
const talksAtOnce = 400;

/** Ids in the order in which they are made, so that indexes grow at their end. */
function countingIds(prefix: number): () => string {
  let count = 0;
  const start = prefix.toString(16).padStart(8, '0');
  return () => `${start}-0000-7000-8000-${(count += 1).toString(16).padStart(12, '0')}`;
}

interface Rows {
  readonly visitors: Insertable<Tables['visitors']>[];
  readonly visits: VisitRow[];
  readonly conversations: ConversationRow[];
  readonly events: EventRow[];
}

/**
 * Fills a workspace with a year of ended talks, straight into the tables: for measuring what a large store costs. Tells how
 * many messages were added.
 */
export async function fillStore(db: Database, scenery: Scenery, fill: Fill): Promise<number> {
  const { workspaceId } = scenery;
  const talks = Math.ceil(fill.messages / messagesOfTalk);
  const { last_position } = await db
    .selectFrom('workspaces')
    .select('last_position')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const newId = countingIds(last_position + 1);
  let position = last_position;
  let visitor = { id: newId() as VisitorId, cursor: 0 };

  function addTalk(rows: Rows, index: number): void {
    const startedAt = Math.floor(fill.until - yearMs + (yearMs * index) / talks);
    if (index % talksOfVisitor === 0) {
      visitor = { id: newId() as VisitorId, cursor: 0 };
      rows.visitors.push(makeVisitor(scenery, visitor.id, startedAt));
    }
    const ids = { id: newId() as ConversationId, visitId: newId() as VisitId, visitorId: visitor.id };
    const after = { position, cursor: visitor.cursor };
    const talk = makeTalk(scenery, { ...ids, ...after, startedAt, messages: messagesOfTalk, newId });
    position += talk.events.length;
    visitor.cursor += talk.events.length;
    rows.visits.push(makeVisit(scenery, talk.conversation, ids.visitId));
    rows.conversations.push(talk.conversation);
    for (const event of talk.events) rows.events.push(event);
  }

  for (let first = 0; first < talks; first += talksAtOnce) {
    const last = Math.min(talks, first + talksAtOnce);
    const rows: Rows = { visitors: [], visits: [], conversations: [], events: [] };
    for (let index = first; index < last; index += 1) addTalk(rows, index);
    await store(db, scenery, { rows, position });
    fill.onProgress?.(last * messagesOfTalk);
  }
  await settle(db, scenery);
  await createSaidIndex(db)();
  return talks * messagesOfTalk;
}

function store(
  db: Database,
  { workspaceId }: Scenery,
  { rows, position }: { readonly rows: Rows; readonly position: number },
): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await loadRows(transaction, 'visitors', rows.visitors);
    await loadRows(transaction, 'visits', rows.visits);
    await loadRows(transaction, 'conversations', rows.conversations);
    await loadRows(transaction, 'events', rows.events);
    await transaction
      .updateTable('workspaces')
      .set({ last_position: position })
      .where('id', '=', workspaceId)
      .execute();
  });
}

/** The visitors' cursors, and what the database knows of its own tables. */
async function settle(db: Database, { workspaceId }: Scenery): Promise<void> {
  await db
    .updateTable('visitors')
    .set(({ selectFrom, fn }) => ({
      last_cursor: fn.coalesce(
        selectFrom('events as e')
          .select((eb) => eb.fn.max<number>('e.visitor_cursor').as('newest'))
          .whereRef('e.visitor_id', '=', 'visitors.id'),
        'last_cursor',
      ),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('last_cursor', '=', 0)
    .execute();
  // PostgreSQL does it by itself, later; SQLite never does.
  if (db.getExecutor().adapter instanceof PostgresAdapter) await sql`analyze`.execute(db);
}

function makeVisitor(
  { workspaceId, siteId }: Scenery,
  id: VisitorId,
  created_at: number,
): Insertable<Tables['visitors']> {
  const unknown = { name: null, email: null, phone: null, locale: null };
  return {
    ...unknown,
    id,
    workspace_id: workspaceId,
    site_id: siteId,
    allows_preview: 1,
    created_at,
    last_cursor: 0,
  };
}

function makeVisit({ workspaceId, siteId }: Scenery, talk: ConversationRow, id: VisitId): VisitRow {
  const { visitor_id, started_at } = talk;
  const left_at = talk.ended_at ?? started_at;
  const page = 'https://shop.example/orders';
  return {
    id,
    workspace_id: workspaceId,
    site_id: siteId,
    visitor_id,
    started_at,
    last_seen_at: left_at,
    left_at,
    city: null,
    country: null,
    place_from: 'unknown',
    language: 'en',
    time_zone: null,
    device_json: JSON.stringify({ kind: 'unknown', browser: null, system: null }),
    source_json: JSON.stringify({ kind: 'direct' }),
    landing_url: page,
    landing_title: 'Orders',
    page_url: page,
    page_title: 'Orders',
    page_at: started_at,
    page_count: 1,
    visits_before: 0,
  };
}
