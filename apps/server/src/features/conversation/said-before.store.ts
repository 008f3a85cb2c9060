import type { QuickMessageId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { entryColumns, readEntry } from '../../event-log/entry.views.ts';
import type { ConversationRow } from '../../db/tables.conversations.ts';
import type { Seer } from './conversation.policy.ts';
import { isOpenFor } from './conversation.sight.ts';

/** So far back is looked, in entries of the visitor's; beyond it nobody remembers the words. */
const entriesRead = 400;
const textsMost = 100;

/** What operators wrote to this conversation's visitor in earlier ones that this operator may see, newest first. */
export async function findSaidBefore(
  db: Database,
  operator: Seer,
  { id, visitor_id }: Pick<ConversationRow, 'id' | 'visitor_id'>,
): Promise<{ texts: string[]; quickMessageIds: QuickMessageId[] }> {
  const first = await db
    .selectFrom('events')
    .select('visitor_cursor')
    .where('conversation_id', '=', id)
    .where('seq', 'is not', null)
    .where('visitor_cursor', 'is not', null)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  const before = first?.visitor_cursor ?? 0;
  const rows = await db
    .selectFrom('events as e')
    .innerJoin('conversations as c', 'c.id', 'e.conversation_id')
    .select(entryColumns.map((name) => `e.${name}` as const))
    .where('e.visitor_id', '=', visitor_id)
    .where('e.visitor_cursor', '<', before)
    .where('e.visitor_cursor', '>=', before - entriesRead)
    .where('e.kind', '=', 'message.added')
    .where('e.actor_kind', '=', 'operator')
    .where((eb) => isOpenFor(eb, operator))
    .orderBy('e.visitor_cursor', 'desc')
    .execute();
  const bodies = rows
    .map(readEntry)
    .flatMap((entry) => (entry.kind === 'message.added' && entry.body.text !== '' ? [entry.body] : []));
  const texts = new Set(bodies.map(({ text }) => text));
  const ids = new Set(bodies.flatMap(({ quickMessageId }) => quickMessageId ?? []));
  return { texts: [...texts].slice(0, textsMost), quickMessageIds: [...ids] };
}
