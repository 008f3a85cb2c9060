import { sql, type Kysely } from 'kysely';

/** What one visitor talked about before, newest first: without it the list of everybody's is looked through for theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index conversations_ended_of_visitor on conversations (visitor_id, ended_at, id)
    where ended_at is not null`.execute(db);
}
