import { sql, type Kysely } from 'kysely';

/** When an answer may next be tried by mail, and how often it was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table left_messages add column mail_after bigint not null default 0`.execute(db);
  await sql`alter table left_messages add column mail_tries integer not null default 0`.execute(db);
}
