import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Which articles say what a shop promises in its chat. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table articles add column is_terms integer not null default 0`.execute(db);
}
