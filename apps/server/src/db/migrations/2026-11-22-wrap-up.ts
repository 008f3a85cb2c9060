import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Tags, the outcome of a conversation, and what sites demand before an operator ends one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of [
    'tags_json text',
    'outcome text',
    'sent_to text',
    'is_unwrapped integer not null default 0',
  ])
    await sql`alter table conversations add column ${sql.raw(column)}`.execute(db);
  await sql`alter table sites add column wrap_up_json text`.execute(db);
  await db.schema
    .createTable('tags')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('put_away_at', 'bigint')
    .execute();
  await sql`create index tags_of_workspace on tags (workspace_id)`.execute(db);
  await db.schema
    .createTable('conversation_tags')
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('tag_id', 'text', (column) => column.notNull())
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('conversation_tags_key', ['conversation_id', 'tag_id'])
    .execute();
  await sql`create index conversations_unwrapped on conversations (workspace_id, ended_at, id)
    where is_unwrapped = 1`.execute(db);
}
