import { PostgresAdapter, sql, type Kysely } from 'kysely';
import type { Database } from '../connection.ts';
import { noteKeys } from '../../person/record-keys.ts';

/** So many visitors at once. */
const most = 500;

/** Which records the team takes for one person, and by what each record is found; those that are there already too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Beginnings are found by the order of bytes, which a language's order is not.
  const bytewise = db.getExecutor().adapter instanceof PostgresAdapter ? ' collate "C"' : '';
  const statements = [
    `create table visitor_merges (
       visitor_id text not null primary key, workspace_id text not null, person_id text not null, into_id text not null,
       at bigint not null, operator_id text not null, operator_name text not null, choices_json text not null)`,
    `create index visitor_merges_person on visitor_merges (person_id)`,
    `create table visitor_keys (
       visitor_id text not null, kind text not null, key text${bytewise} not null, workspace_id text not null,
       primary key (visitor_id, kind, key))`,
    `create index visitor_keys_key on visitor_keys (workspace_id, key, visitor_id)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
  const tables: Database = db.withTables();
  let last = '';
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select id from visitors where id > ${last} order by id limit ${most}`.execute(db);
    await noteKeys(
      tables,
      rows.map(({ id }) => id as never),
    );
    last = rows.at(-1)?.id ?? last;
    if (rows.length < most) return;
  }
}
