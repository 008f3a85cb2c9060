import { sql, type Kysely } from 'kysely';

/** How operators have arranged the console for themselves, so that it follows them from browser to browser. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table own_preferences (
    operator_id text not null primary key,
    workspace_id text not null,
    preferences_json text not null
  )`.execute(db);
}
