import { sql, type Kysely } from 'kysely';

/** What a site asks before the first message, what was answered, and what a visitor has consented to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run('alter table sites add column form_json text');
  await run('alter table conversations add column topic_json text');
  await run('alter table conversations add column is_urgent integer not null default 0');
  await run('alter table visitors add column answers_json text');
  await run('alter table visitors add column consent_json text');
}
