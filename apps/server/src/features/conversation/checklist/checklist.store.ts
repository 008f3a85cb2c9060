import { share } from '@parley/kpi';
import { Checklist } from '@parley/protocol';
import type {
  ChecklistDraft,
  ChecklistFigures,
  ChecklistId,
  ConversationId,
  StepMark,
  WorkspaceId,
} from '@parley/protocol';
import type { Database } from '../../../db/connection.ts';
import type { ChecklistRow, StepMarkRow } from '../../../db/tables.checklists.ts';

const toChecklist = (row: ChecklistRow): Checklist =>
  Checklist.parse({
    id: row.id,
    title: row.title,
    topicIds: JSON.parse(row.topic_ids_json),
    steps: JSON.parse(row.steps_json),
  });

const toColumns = ({ title, topicIds, steps }: ChecklistDraft) => ({
  title,
  topic_ids_json: JSON.stringify(topicIds),
  steps_json: JSON.stringify(steps),
});

/** All of a workspace, by their titles. */
export async function findChecklists(db: Database, workspaceId: WorkspaceId): Promise<Checklist[]> {
  const rows = await db
    .selectFrom('checklists')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('title')
    .orderBy('id')
    .execute();
  return rows.map(toChecklist);
}

export async function insertChecklist(
  db: Database,
  workspaceId: WorkspaceId,
  list: Checklist,
): Promise<void> {
  await db
    .insertInto('checklists')
    .values({ id: list.id, workspace_id: workspaceId, ...toColumns(list) })
    .execute();
}

/** False when there is none with this id. */
export async function updateChecklist(
  db: Database,
  workspaceId: WorkspaceId,
  { id, ...draft }: Checklist,
): Promise<boolean> {
  const row = await db
    .updateTable('checklists')
    .set(toColumns(draft))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** False when there is none with this id. What was ticked in it goes too. */
export async function deleteChecklist(
  db: Database,
  workspaceId: WorkspaceId,
  id: ChecklistId,
): Promise<boolean> {
  const row = await db
    .deleteFrom('checklists')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (row) await db.deleteFrom('step_marks').where('checklist_id', '=', id).execute();
  return row !== undefined;
}

export async function findMarks(db: Database, conversationId: ConversationId): Promise<StepMark[]> {
  const rows = await db
    .selectFrom('step_marks')
    .select(['step_id', 'state', 'operator_name', 'at'])
    .where('conversation_id', '=', conversationId)
    .orderBy('at')
    .orderBy('step_id')
    .execute();
  return rows.map(({ step_id, operator_name, ...mark }) => ({
    ...mark,
    stepId: step_id,
    operatorName: operator_name,
  }));
}

/** The newest word stands. */
export async function writeMark(db: Database, row: StepMarkRow): Promise<void> {
  const { state, operator_id, operator_name, at } = row;
  await db
    .insertInto('step_marks')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'step_id']).doUpdateSet({ state, operator_id, operator_name, at }),
    )
    .execute();
}

export async function deleteMark(
  db: Database,
  { conversation_id, step_id }: Pick<StepMarkRow, 'conversation_id' | 'step_id'>,
): Promise<void> {
  await db
    .deleteFrom('step_marks')
    .where('conversation_id', '=', conversation_id)
    .where('step_id', '=', step_id)
    .execute();
}

/** How one list was used since then, by the steps that it has now. */
export async function countUses(db: Database, list: Checklist, since: number): Promise<ChecklistFigures> {
  const marks = db
    .selectFrom('step_marks')
    .where('checklist_id', '=', list.id)
    .where('at', '>', since)
    .where(
      'step_id',
      'in',
      list.steps.map(({ id }) => id),
    );
  const perConversation = marks
    .select(({ fn }) => ['conversation_id', fn.countAll<number>().as('steps')])
    .groupBy('conversation_id');
  const sizes = await db
    .selectFrom(perConversation.as('talks'))
    .select(({ fn }) => ['talks.steps', fn.countAll<number>().as('count')])
    .groupBy('talks.steps')
    .execute();
  const skips = await marks
    .select(({ fn }) => ['step_id', fn.countAll<number>().as('count')])
    .where('state', '=', 'skipped')
    .groupBy('step_id')
    .execute();
  const whole = sizes.reduce((sum, { count }) => sum + Number(count), 0);
  const completed = sizes.find(({ steps }) => Number(steps) === list.steps.length);
  const skipped = list.steps.flatMap(({ id, text }) => {
    const count = Number(skips.find(({ step_id }) => step_id === id)?.count ?? 0);
    return count > 0 ? [{ stepId: id, text, share: share(count, whole) }] : [];
  });
  return {
    checklistId: list.id,
    title: list.title,
    completed: share(Number(completed?.count ?? 0), whole),
    skipped: skipped.toSorted((a, b) => b.share.part - a.share.part),
  };
}
