import { sql, type Kysely } from 'kysely';

/** The visitor's time zone, so that operators see what time it is there. Null for visits from before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table visits add column time_zone text`.execute(db);
}
