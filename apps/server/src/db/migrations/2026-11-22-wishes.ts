import { sql, type Kysely } from 'kysely';

/** Opening hours of sites, how visitors who did not wait want their answer, and to whom answers go by mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sites add column hours_json text`.execute(db);
  await sql`alter table conversations add column wish_json text`.execute(db);
  await db.schema
    .createTable('left_messages')
    .addColumn('conversation_id', 'text', (column) => column.primaryKey())
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('site_id', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text')
    .addColumn('page_url', 'text')
    .addColumn('left_at', 'bigint', (column) => column.notNull())
    .addColumn('receipt_at', 'bigint')
    .addColumn('mailed_seq', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('left_messages_by_site')
    .on('left_messages')
    .columns(['site_id', 'left_at'])
    .execute();
}
