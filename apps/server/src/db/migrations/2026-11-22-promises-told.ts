import { sql, type Kysely } from 'kysely';

/** When somebody was told of a promise that is due soon, and that is late; each once, whichever server does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table promises add column reminded_at bigint`.execute(db);
  await sql`alter table promises add column escalated_at bigint`.execute(db);
  await sql`
    create index promises_untold on promises (due_at)
    where outcome is null and escalated_at is null`.execute(db);
}
