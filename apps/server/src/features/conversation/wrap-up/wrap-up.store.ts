import type { SiteId, SiteWrapUp, WorkspaceId, WrapUpDemands } from '@parley/protocol';
import type { Database } from '../../../db/connection.ts';
import { readDemands } from '../../../event-log/wrap-up.views.ts';
import { readForm } from '../../../form/form.ts';

/** What can and has to be said of each site's conversations. */
export async function findWrapUps(db: Database, workspaceId: WorkspaceId): Promise<SiteWrapUp[]> {
  const rows = await db
    .selectFrom('sites')
    .select(['id', 'form_json', 'wrap_up_json'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, form_json, wrap_up_json }) => ({
    siteId: id,
    topics: readForm(form_json).topics,
    demands: readDemands(wrap_up_json),
  }));
}

/** False when the workspace has no such site. */
export async function writeDemands(
  db: Database,
  { workspaceId, siteId }: { readonly workspaceId: WorkspaceId; readonly siteId: SiteId },
  demands: WrapUpDemands,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sites')
    .set({ wrap_up_json: JSON.stringify(demands) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
