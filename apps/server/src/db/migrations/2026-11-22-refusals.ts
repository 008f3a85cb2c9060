import { sql, type Kysely } from 'kysely';

/** Commands that were refused, so that a late copy is not stored; and since which place an operator sees what they see now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('refusals')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull())
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('refusals_of_authors', ['id', 'author_id'])
    .execute();
  await db.schema.createIndex('refusals_by_age').on('refusals').column('at').execute();
  await sql`alter table operators add column sees_since bigint not null default 0`.execute(db);
}
