import { sql, type Kysely } from 'kysely';

/** Each conversation keeps how long an answer to it may take; those that were there keep the minute that held for all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table conversations add column answer_target_ms integer not null default 60000`.execute(db);
  await sql`alter table conversations add column mail_target_ms integer not null default 300000`.execute(db);
}
