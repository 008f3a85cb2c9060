import { sql } from 'kysely';
import { manyRows, pick } from '../db/bulk.ts';
import { conversationColumns } from '../db/conversation-columns.ts';
import type { Database } from '../db/connection.ts';
import type { ConversationRow } from '../db/tables.conversations.ts';
import type { DecidedGroup } from './decide-group.ts';

/** What no command changes stays out of the update, which spares its indexes. */
const fixed: readonly (keyof ConversationRow)[] = [
  'id',
  'workspace_id',
  'site_id',
  'channel',
  'visitor_id',
  'place_from',
  'city',
  'country',
  'invitation_id',
  'is_urgent',
  'started_at',
  'answer_target_ms',
  'mail_target_ms',
];
const changing = conversationColumns.filter((column) => !fixed.includes(column));

/**
 * What saying something changes, with its types, which PostgreSQL does not see in values alone. No index covers these,
 * so that an update of them leaves every index as it is.
 */
const spoken = {
  waiting_since: 'bigint',
  first_response_at: 'bigint',
  last_seq: 'integer',
  last_message_text: 'text',
  last_message_by: 'text',
  last_message_at: 'bigint',
  last_at: 'bigint',
  unread: 'integer',
  visitor_delivered_seq: 'integer',
  visitor_seen_seq: 'integer',
  operator_delivered_seq: 'integer',
  operator_seen_seq: 'integer',
  position: 'bigint',
  visitor_cursor: 'bigint',
} as const satisfies Partial<Record<keyof ConversationRow, string>>;
type Spoken = Pick<ConversationRow, 'id' | keyof typeof spoken>;
const spokenTypes = { id: 'text', ...spoken };
const spokenColumns = Object.keys(spokenTypes) as (keyof Spoken)[];
const settledColumns = changing.filter((column) => !(column in spoken));

const updateSpoken = manyRows<Spoken>(spokenColumns, (db, rows) => {
  const columns = sql.join(spokenColumns.map((column) => sql.ref(column)));
  const values = rows.map(
    (row) =>
      sql`(${sql.join(spokenColumns.map((column) => sql`cast(${row[column]} as ${sql.raw(spokenTypes[column])})`))})`,
  );
  const set = Object.keys(spoken).map((column) => sql`${sql.ref(column)} = ${sql.ref(`said.${column}`)}`);
  const query = sql`with said(${columns}) as (values ${sql.join(values)})
    update conversations set ${sql.join(set)} from said where conversations.id = said.id`;
  return { compile: () => query.compile(db) };
});

const upsertConversations = manyRows<ConversationRow>(conversationColumns, (db, rows) =>
  db
    .insertInto('conversations')
    .values(rows.map((row) => pick(conversationColumns, row)))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) =>
          Object.fromEntries(changing.map((column) => [column, eb.ref(`excluded.${column}`)])),
        ),
    ),
);

/**
 * Writes the conversations as they are after the group. Most groups only say something in conversations that stay as they
 * are otherwise; a third of the values and none of the indexes are touched then.
 */
export async function writeConversations(
  db: Database,
  { stored, changed }: Pick<DecidedGroup, 'stored' | 'changed'>,
): Promise<void> {
  const first = new Map<string, ConversationRow | null>();
  for (const { before, after } of stored) if (!first.has(after.id)) first.set(after.id, before);
  const isOnlySpoken = (after: ConversationRow): boolean => {
    const before = first.get(after.id);
    return !!before && settledColumns.every((column) => before[column] === after[column]);
  };
  const onlySpoken: ConversationRow[] = [];
  const others: ConversationRow[] = [];
  for (const row of changed.values()) (isOnlySpoken(row) ? onlySpoken : others).push(row);
  await updateSpoken(db, onlySpoken);
  await upsertConversations(db, others);
}
