import type { ConversationId, VisitorId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { Entry } from '../../event-log/entry.ts';
import { isForVisitor } from '../../event-log/entry.ts';
import { entryColumns, readEntry } from '../../event-log/entry.views.ts';

interface Which {
  readonly visitorId: VisitorId;
  readonly conversationId: ConversationId;
}

/** The newest of them; nobody reads more in a mail. */
const mostEntries = 1_000;

export interface Transcript {
  readonly entries: readonly Entry[];
  readonly isAnswered: boolean;
}

/** What the visitor may see of a conversation of theirs, in order; null when it is not theirs. */
export async function findTranscript(
  db: Database,
  { visitorId, conversationId }: Which,
): Promise<Transcript | null> {
  const conversation = await db
    .selectFrom('conversations')
    .select('first_response_at')
    .where('id', '=', conversationId)
    .where('visitor_id', '=', visitorId)
    .executeTakeFirst();
  if (!conversation) return null;
  const rows = await db
    .selectFrom('events')
    .select(entryColumns)
    .where('conversation_id', '=', conversationId)
    .where('seq', 'is not', null)
    .where('visitor_cursor', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(mostEntries)
    .execute();
  const entries = rows.reverse().map(readEntry).filter(isForVisitor);
  return { entries, isAnswered: conversation.first_response_at !== null };
}
