import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('word_counts')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('quarter', 'bigint', (column) => column.notNull())
    .addColumn('operator_id', 'text', (column) => column.notNull())
    .addColumn('messages', 'integer', (column) => column.notNull())
    .addColumn('brief', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('word_counts_key', ['workspace_id', 'quarter', 'operator_id'])
    .execute();
}
