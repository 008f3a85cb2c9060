import { sql, type Kysely } from 'kysely';

/*
 * Visitors' tokens get a table of their own, because they are renewed while the visitor stays; and what signed identity,
 * retention, erasure and the audit log need to remember.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  await run(`create table visitor_tokens (
    token_hash text not null primary key,
    workspace_id text not null,
    site_id text not null,
    visitor_id text not null,
    is_signed integer not null,
    created_at bigint not null,
    used_at bigint,
    expires_at bigint not null,
    ends_at bigint,
    next_nonce text,
    parent_hash text
  )`);
  await run('create index visitor_tokens_of_visitor on visitor_tokens (visitor_id)');
  await run('create index visitor_tokens_by_expiry on visitor_tokens (expires_at)');
  // Half a year from the migration on, like a new one's.
  const now = Date.now();
  const lasts = 180 * 86_400_000;
  await run(`insert into visitor_tokens (token_hash, workspace_id, site_id, visitor_id, is_signed, created_at, used_at, expires_at)
    select token_hash, workspace_id, site_id, id, 0, created_at, created_at, ${now + lasts} from visitors`);
  await run('drop index visitors_by_token');
  await run('alter table visitors drop column token_hash');

  await run('alter table visitors add column subject text');
  await run('alter table visitors add column signed_name integer not null default 0');
  await run('alter table visitors add column signed_email integer not null default 0');
  await run('alter table visitors add column signed_at bigint');
  await run('alter table visitors add column erased_cursor bigint not null default 0');
  await run('create unique index visitors_by_subject on visitors (site_id, subject)');
  await run('create index visitors_of_site on visitors (site_id, created_at)');

  await run('alter table sites add column privacy_json text');
  await run('alter table sites add column identity_secret text');
  await run('alter table workspaces add column erased_position bigint not null default 0');

  await run(`create table audit_entries (
    id text not null primary key,
    workspace_id text not null,
    at bigint not null,
    kind text not null,
    actor_kind text not null,
    actor_id text,
    actor_name text,
    facts_json text not null
  )`);
  await run('create index audit_of_workspace on audit_entries (workspace_id, id)');
}
