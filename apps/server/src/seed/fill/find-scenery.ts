import type { Database } from '../../db/connection.ts';
import type { Scenery } from './talk.ts';

/** The first site, its team and somebody who works there; null in an empty database. */
export async function findScenery(db: Database): Promise<Scenery | null> {
  const site = await db
    .selectFrom('sites')
    .select(['id', 'workspace_id', 'team_id'])
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!site) return null;
  const operator = await db
    .selectFrom('operators')
    .select(['id', 'name'])
    .where('workspace_id', '=', site.workspace_id)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { workspaceId: site.workspace_id, siteId: site.id, teamId: site.team_id, operator };
}
