import { sql, type Kysely } from 'kysely';

/** To whom a running conversation is offered, who writes in it besides its owner, and of which notes colleagues are told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    'alter table conversations add column offered_team text',
    'alter table conversations add column handover_json text',
    'alter table conversations add column handover_until bigint',
    'alter table conversations add column joined_json text',
    'create index conversations_handed on conversations (handover_until) where handover_until is not null',
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
  await db.schema
    .createTable('mentions')
    .addColumn('operator_id', 'text', (column) => column.notNull())
    .addColumn('note_id', 'text', (column) => column.notNull())
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint')
    .addPrimaryKeyConstraint('mentions_once', ['operator_id', 'note_id'])
    .execute();
  await sql`create index mentions_newest on mentions (operator_id, at)`.execute(db);
  await sql`create index mentions_of_conversation on mentions (conversation_id)`.execute(db);
}
