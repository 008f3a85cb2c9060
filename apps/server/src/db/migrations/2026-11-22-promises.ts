import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table conversations add column promise_json text`.execute(db);
  await db.schema
    .createTable('promises')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('operator_id', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .addColumn('outcome', 'text')
    .execute();
  await sql`create index promises_open on promises (workspace_id, due_at) where outcome is null`.execute(db);
  await sql`create index promises_due on promises (workspace_id, due_at)`.execute(db);
  await sql`create index promises_conversation on promises (conversation_id)`.execute(db);
}
