import { sql, type Kysely } from 'kysely';

/**
 * What is going on now is little among all that ever was, and is asked for all the time: it has indexes of its own. Lists of
 * what is over are read a page at a time, by time and id.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    'create index visits_open on visits (last_seen_at) where left_at is null',
    'drop index conversations_by_end',
    'create index conversations_by_end on conversations (workspace_id, ended_at, id) where ended_at is not null',
    // The newest of equals is the one that SQLite takes, which knows nothing of how large they are.
    'drop index conversations_running',
    `create index conversations_running on conversations (workspace_id, started_at) where state <> 'ended'`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
