import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('operator_drafts')
    .addColumn('operator_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('draft_json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('operator_drafts_key', ['operator_id', 'conversation_id'])
    .execute();
  await sql`create index operator_drafts_conversation on operator_drafts (conversation_id)`.execute(db);
}
