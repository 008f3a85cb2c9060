import { sql, type Kysely } from 'kysely';

/** In whose conversations a quick message is at hand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table quick_messages add column topic_ids_json text not null default '[]'`.execute(db);
}
