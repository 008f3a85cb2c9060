import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Which topic a conversation is about, besides its words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['topic_id text', 'subtopic_id text'])
    await sql`alter table conversations add column ${sql.raw(column)}`.execute(db);
}
