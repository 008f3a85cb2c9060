import type { OwnExport, VisitorExport, VisitorId } from '@parley/protocol';
import { conversationColumns } from '../db/conversation-columns.ts';
import type { Database } from '../db/connection.ts';
import type { ConversationRow } from '../db/tables.conversations.ts';
import { entryColumns, readEntry } from './entry.views.ts';
import {
  toConversation,
  toTimelineEvent,
  toVisitorConversation,
  toVisitorTimelineEvent,
} from '../features/conversation/conversation.views.ts';
import type { EntryRow } from './entry.views.ts';

interface Whole {
  readonly row: ConversationRow;
  readonly entries: readonly EntryRow[];
}

async function readAll(db: Database, visitorId: VisitorId): Promise<Whole[]> {
  const rows = await db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('visitor_id', '=', visitorId)
    .orderBy('started_at')
    .execute();
  const all: Whole[] = [];
  for (const row of rows) {
    const entries = await db
      .selectFrom('events')
      .select(entryColumns)
      .where('conversation_id', '=', row.id)
      .orderBy('position')
      .execute();
    all.push({ row, entries });
  }
  return all;
}

/** Every conversation of a visitor with everything in it, for the team. */
export async function readWhole(db: Database, visitorId: VisitorId): Promise<VisitorExport['conversations']> {
  const all = await readAll(db, visitorId);
  return all.map(({ row, entries }) => ({
    conversation: toConversation(row),
    events: entries.map((entry) => toTimelineEvent(readEntry(entry), entry)),
  }));
}

/** The same as the visitor may have it. */
export async function readWholeThread(
  db: Database,
  visitorId: VisitorId,
): Promise<OwnExport['conversations']> {
  const all = await readAll(db, visitorId);
  return all.map(({ row, entries }) => ({
    conversation: toVisitorConversation(row),
    events: entries.flatMap((entry) => toVisitorTimelineEvent(readEntry(entry), entry) ?? []),
  }));
}
