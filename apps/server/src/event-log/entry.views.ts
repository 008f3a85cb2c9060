import { TimelineEvent } from '@parley/protocol';
import type { EventRow } from '../db/tables.conversations.ts';
import type { Entry } from './entry.ts';

/** The columns that make an entry. */
export const entryColumns = [
  'position',
  'conversation_id',
  'seq',
  'visitor_cursor',
  'kind',
  'id',
  'actor_kind',
  'actor_id',
  'actor_name',
  'at',
  'body_json',
] as const satisfies readonly (keyof EventRow)[];

export type EntryRow = Pick<EventRow, (typeof entryColumns)[number]>;

/** Row to entry; the only reader of the JSON column. */
export function readEntry(row: EntryRow): Entry {
  const {
    cursor: _cursor,
    conversationId: _conversationId,
    ...entry
  } = TimelineEvent.parse({
    cursor: row.position,
    conversationId: row.conversation_id,
    seq: row.seq,
    id: row.id,
    at: row.at,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    kind: row.kind,
    body: JSON.parse(row.body_json),
  });
  return entry;
}
