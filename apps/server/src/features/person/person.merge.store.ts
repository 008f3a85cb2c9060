import type { MergeChoices, OperatorId, Result, VisitorId, WorkspaceId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Database } from '../../db/connection.ts';
import { fail, ok } from '../../outcome.ts';
import { branchOf, shownFields, sourcesOf } from '../../person/person.rules.ts';
import type { Group } from '../../person/person.rules.ts';
import { findGroup } from '../../person/person.store.ts';

export interface Merging {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
  readonly otherId: VisitorId;
  readonly choices: MergeChoices;
  readonly by: { readonly id: OperatorId; readonly name: string };
  readonly at: number;
}

/** Who is one person, or two, by now; nothing when it was so before. */
export interface Regrouped {
  readonly kept: VisitorId;
  readonly other: VisitorId;
  readonly ids: readonly VisitorId[];
}

/** Takes the workspace, as whoever writes conversations or erases does: nobody else regroups or deletes meanwhile. */
async function lockWorkspace(db: Database, id: WorkspaceId): Promise<void> {
  await db
    .updateTable('workspaces')
    .set((eb) => ({ last_position: eb.ref('last_position') }))
    .where('id', '=', id)
    .execute();
}

async function recordsOf(db: Database, workspaceId: WorkspaceId, ids: readonly VisitorId[]) {
  return db
    .selectFrom('visitors')
    .select(['id', 'name', 'email', 'phone'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

/** Takes the persons of two records for one. Said twice it is one merge. */
export async function mergeRecords(
  db: Database,
  merging: Merging,
): Promise<Result<Regrouped | null, 'not_found' | 'merge_refused'>> {
  const { workspaceId, visitorId, otherId, choices, by, at } = merging;
  await lockWorkspace(db, workspaceId);
  if (visitorId === otherId) return fail('merge_refused', { detail: 'it is one record' });
  if ((await recordsOf(db, workspaceId, [visitorId, otherId])).length < 2) return fail('not_found');
  const [one, other] = [await findGroup(db, visitorId), await findGroup(db, otherId)];
  const [kept, joining] = [one.ids[0], other.ids[0]];
  if (kept === joining) return ok(null);
  const ids = [...one.ids, ...other.ids];
  if (ids.length > LIMITS.personRecordsMost) return fail('merge_refused', { detail: 'too many records' });
  if (Object.values(choices).some((id) => id !== undefined && !ids.includes(id)))
    return fail('merge_refused', { detail: 'a value is of somebody else' });
  const records = await recordsOf(db, workspaceId, ids);
  const row = {
    workspace_id: workspaceId,
    visitor_id: joining,
    person_id: kept,
    into_id: kept,
    at,
    operator_id: by.id,
    operator_name: by.name,
    choices_json: JSON.stringify(shownAfter([one, other], records, choices)),
  };
  await db.updateTable('visitor_merges').set({ person_id: kept }).where('person_id', '=', joining).execute();
  await db.insertInto('visitor_merges').values(row).execute();
  return ok({ kept, other: joining, ids });
}

type Records = Awaited<ReturnType<typeof recordsOf>>;

/** What was chosen; of what was not, what the kept person showed, or else the other. */
function shownAfter([one, other]: readonly [Group, Group], records: Records, choices: MergeChoices) {
  const [first, second] = [sourcesOf(one, records), sourcesOf(other, records)];
  const chosen: { name?: VisitorId; email?: VisitorId; phone?: VisitorId } = {};
  for (const field of shownFields) {
    const has = records.find(({ id }) => id === first[field])?.[field] ?? null;
    chosen[field] = choices[field] ?? (has === null ? second[field] : first[field]);
  }
  return chosen;
}

/** Takes a merge back: the record leaves with what had been merged into it. */
export async function separateRecord(
  db: Database,
  { workspaceId, visitorId }: Pick<Merging, 'workspaceId' | 'visitorId'>,
): Promise<Result<Regrouped, 'not_found'>> {
  await lockWorkspace(db, workspaceId);
  const { ids, rows, merges } = await findGroup(db, visitorId);
  const row = rows.find((one) => one.visitor_id === visitorId && one.workspace_id === workspaceId);
  if (!row) return fail('not_found');
  await db.deleteFrom('visitor_merges').where('visitor_id', '=', visitorId).execute();
  await db
    .updateTable('visitor_merges')
    .set({ person_id: visitorId })
    .where('visitor_id', 'in', branchOf(visitorId, merges))
    .execute();
  return ok({ kept: ids[0], other: visitorId, ids });
}
