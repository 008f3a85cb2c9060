import { sql, type Kysely } from 'kysely';

/** Checklists, what was ticked in which conversation, and who is new. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table operators add column is_newcomer integer not null default 0`.execute(db);
  await db.schema
    .createTable('checklists')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('topic_ids_json', 'text', (column) => column.notNull())
    .addColumn('steps_json', 'text', (column) => column.notNull())
    .execute();
  await sql`create index checklists_of_workspace on checklists (workspace_id)`.execute(db);
  await db.schema
    .createTable('step_marks')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('checklist_id', 'text', (column) => column.notNull())
    .addColumn('step_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('operator_id', 'text', (column) => column.notNull())
    .addColumn('operator_name', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('step_marks_once', ['conversation_id', 'step_id'])
    .execute();
  await sql`create index step_marks_of_list on step_marks (checklist_id, at)`.execute(db);
}
