import { sql, type Kysely } from 'kysely';

/** On which scale a conversation was rated and by which way, who did not want it rated, and the links that went out by mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run('alter table conversations add column rating_scale integer');
  await run('alter table conversations add column rating_points integer');
  await run('alter table conversations add column rating_via text');
  await run('alter table conversations add column rating_skip text');
  await run('alter table sites add column rating_json text');
  await run(`create table rating_mails (
    conversation_id text not null primary key,
    workspace_id text not null,
    token_hash text not null,
    address_hash text not null,
    language text not null,
    created_at bigint not null,
    expires_at bigint not null,
    tries integer not null,
    uses integer not null,
    sent_at bigint
  )`);
  await run('create unique index rating_mails_by_token on rating_mails (token_hash)');
  await run('create index rating_mails_by_address on rating_mails (address_hash, sent_at)');
  await run('create index rating_mails_by_expiry on rating_mails (expires_at)');
}
