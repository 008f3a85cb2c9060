import { sql, type Kysely } from 'kysely';

/** Devices that are told while no console is open, and the keys with which the server shows who it is to push services. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run(`create table push_subscriptions (
    session_hash text not null primary key,
    workspace_id text not null,
    operator_id text not null,
    endpoint text not null,
    keys_json text not null,
    events_json text not null,
    shows_text integer not null,
    language text not null
  )`);
  await run('create index push_subscriptions_of_operator on push_subscriptions (operator_id)');
  await run('create table server_keys (name text not null primary key, value_json text not null)');
}
