import { sql, type Kysely } from 'kysely';

/** What an owner's page says about its visitor, beside the visitor whose token it showed, or else beside the visit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table told (
    id text not null primary key,
    workspace_id text not null,
    site_id text not null,
    owner_id text not null,
    kind text not null,
    name text not null,
    value_json text not null,
    at bigint not null
  )`.execute(db);
  await sql`create index told_of_owner on told (owner_id, kind, at)`.execute(db);
  await sql`create index told_of_site on told (site_id, at)`.execute(db);
}
