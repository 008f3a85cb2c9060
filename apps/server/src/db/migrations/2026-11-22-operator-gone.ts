import { sql, type Kysely } from 'kysely';

/**
 * Since when an operator is gone, so that any server can take their conversations back after the grace; null while they
 * are there. The reason is kept until that has been done.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table operators add column gone_at bigint`.execute(db);
  await sql`alter table operators add column gone_because text`.execute(db);
  await sql`create index operators_gone on operators (gone_at) where gone_because is not null`.execute(db);
}
