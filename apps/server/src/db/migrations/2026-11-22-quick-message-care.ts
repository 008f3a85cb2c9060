import { sql, type Kysely } from 'kysely';

/** Files of quick messages, what became of each use, and of the pages that they lead to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run('alter table attachments add column quick_message_id text');
  await run(
    'create index attachments_of_quick_message on attachments (quick_message_id) where quick_message_id is not null',
  );
  // Nothing was counted before this moment: nobody may conclude that a text was not used.
  await run(`alter table quick_messages add column counted_from bigint not null default ${Date.now()}`);
  await run(`create table quick_message_uses (
    conversation_id text not null,
    operator_id text not null,
    message_id text not null,
    workspace_id text not null,
    quick_message_id text not null,
    changed_percent integer not null,
    at bigint not null,
    primary key (conversation_id, operator_id, message_id)
  )`);
  await run('create index quick_message_uses_by_time on quick_message_uses (workspace_id, at)');
  await run(`create table quick_message_links (
    workspace_id text not null,
    url text not null,
    state text not null,
    status integer,
    checked_at bigint,
    next_at bigint not null,
    primary key (workspace_id, url)
  )`);
  await run('create index quick_message_links_by_next on quick_message_links (next_at)');
}
