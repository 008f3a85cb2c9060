import { sql, type Kysely } from 'kysely';

/** How hard a conversation is for who has it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['mood text', 'mood_since bigint'])
    await sql`alter table conversations add column ${sql.raw(column)}`.execute(db);
}
