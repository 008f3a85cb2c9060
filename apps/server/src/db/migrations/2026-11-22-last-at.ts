import { sql, type Kysely } from 'kysely';

/** When the newest entry of a conversation was made: no later one says an earlier time, whatever clocks do meanwhile. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table conversations add column last_at bigint not null default 0`.execute(db);
  await sql`
    update conversations set last_at = coalesce(
      (select max(e.at) from events e where e.conversation_id = conversations.id and e.seq = conversations.last_seq),
      started_at
    )`.execute(db);
}
