import { sql, type Kysely } from 'kysely';

/**
 * Sessions that show where they are, a second step for signing in, links to choose a new password, and colleagues who may
 * no longer sign in. Sessions from before end: nothing is known of where they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `delete from operator_sessions`,
    `alter table operator_sessions add column id text`,
    `alter table operator_sessions add column browser text`,
    `alter table operator_sessions add column system text`,
    `alter table operator_sessions add column last_used_at bigint not null default 0`,
    `create unique index sessions_by_id on operator_sessions (id)`,
    `alter table join_links rename to account_links`,
    `alter table account_links add column purpose text not null default 'join'`,
    `create index links_of_operator on account_links (operator_id)`,
    `alter table operators add column is_active integer not null default 1`,
    `alter table workspaces add column needs_second_step integer not null default 0`,
    `create table second_steps (
       operator_id text not null, workspace_id text not null, secret text, new_secret text,
       last_step bigint not null default 0, primary key (operator_id))`,
    `create table recovery_codes (
       code_hash text not null, workspace_id text not null, operator_id text not null, used_at bigint,
       primary key (operator_id, code_hash))`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
