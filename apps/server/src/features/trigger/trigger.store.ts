import type { SiteId, Trigger, TriggerDraft, TriggerId, WorkspaceId } from '@parley/protocol';
import { Condition, LocalizedText } from '@parley/protocol';
import { z } from 'zod';
import type { Database } from '../../db/connection.ts';
import type { Tables } from '../../db/tables.ts';

type Row = Tables['triggers'];
const columns = [
  'id',
  'workspace_id',
  'site_id',
  'name',
  'is_enabled',
  'conditions_json',
  'text_json',
  'needs_free_operator',
  'per_visit',
] as const satisfies readonly (keyof Row)[];

interface Which {
  readonly workspaceId: WorkspaceId;
  readonly siteId?: SiteId;
  readonly id?: TriggerId;
}

/** Page rules in the order of their names. */
export async function findTriggers(db: Database, { workspaceId, siteId, id }: Which): Promise<Trigger[]> {
  let query = db.selectFrom('triggers').select(columns).where('workspace_id', '=', workspaceId);
  if (siteId) query = query.where('site_id', '=', siteId);
  if (id) query = query.where('id', '=', id);
  return (await query.orderBy('name').orderBy('id').execute()).map(toTrigger);
}

export async function insertTrigger(db: Database, workspaceId: WorkspaceId, trigger: Trigger): Promise<void> {
  await db
    .insertInto('triggers')
    .values({ id: trigger.id, workspace_id: workspaceId, ...toColumns(trigger) })
    .execute();
}

/** False when there is none with this id. */
export async function updateTrigger(
  db: Database,
  workspaceId: WorkspaceId,
  { id, ...draft }: Trigger,
): Promise<boolean> {
  const row = await db
    .updateTable('triggers')
    .set(toColumns(draft))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteTrigger(db: Database, workspaceId: WorkspaceId, id: TriggerId): Promise<boolean> {
  const row = await db
    .deleteFrom('triggers')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const toColumns = (draft: TriggerDraft): Omit<Row, 'id' | 'workspace_id'> => ({
  site_id: draft.siteId,
  name: draft.name,
  is_enabled: draft.isEnabled ? 1 : 0,
  conditions_json: JSON.stringify(draft.conditions),
  text_json: JSON.stringify(draft.text),
  needs_free_operator: draft.needsFreeOperator ? 1 : 0,
  per_visit: draft.perVisit,
});

const Conditions = z.array(Condition);

const toTrigger = (row: Row): Trigger => ({
  id: row.id,
  siteId: row.site_id,
  name: row.name,
  isEnabled: row.is_enabled === 1,
  conditions: Conditions.parse(JSON.parse(row.conditions_json)),
  text: LocalizedText.parse(JSON.parse(row.text_json)),
  needsFreeOperator: row.needs_free_operator === 1,
  perVisit: row.per_visit,
});
