import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table visitors add column block_id text`.execute(db);
  await sql`alter table visitors add column blocked_until bigint`.execute(db);
  await sql`alter table workspaces add column limits_json text`.execute(db);
  await db.schema
    .createTable('blocks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('visitor_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('operator_id', 'text', (column) => column.notNull())
    .addColumn('operator_name', 'text', (column) => column.notNull())
    .addColumn('lifted_at', 'bigint')
    .execute();
  await sql`create index blocks_standing on blocks (workspace_id, at) where lifted_at is null`.execute(db);
  await sql`create index blocks_visitor on blocks (visitor_id)`.execute(db);
  await sql`create index blocks_conversation on blocks (conversation_id)`.execute(db);
}
