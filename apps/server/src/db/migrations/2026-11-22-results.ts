import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Who passed conversations on and follows them, and what the conversations of a team are for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table conversations add column passed_json text`.execute(db);
  await sql`alter table teams add column goal text`.execute(db);
  await db.schema
    .createTable('passings')
    .addColumn('operator_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('passings_key', ['operator_id', 'conversation_id'])
    .execute();
  await sql`create index passings_of_operator on passings (operator_id, at)`.execute(db);
  await sql`create index passings_of_conversation on passings (conversation_id)`.execute(db);
}
