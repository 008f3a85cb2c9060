import type { SiteForm, SiteId, SiteKey, TeamId, WorkspaceId } from '@parley/protocol';
import { SitePrivacy, SiteSettings } from '@parley/protocol';
import { z } from 'zod';
import type { Database } from '../../db/connection.ts';
import type { Tables } from '../../db/tables.ts';
import { readForm } from '../../form/form.ts';

/** A site as the server works with it. */
export interface SiteRecord {
  readonly id: SiteId;
  readonly workspaceId: WorkspaceId;
  readonly key: SiteKey;
  readonly name: string;
  readonly teamId: TeamId;
  readonly origins: readonly string[];
  readonly settings: SiteSettings;
  readonly privacy: SitePrivacy;
  readonly form: SiteForm;
}

/** What holds for a site about which nobody has decided. */
export const standardPrivacy: SitePrivacy = {
  requiresIdentity: false,
  retentionDays: 365,
  shortensAddresses: false,
};

/** A site as it is written: what it does with what it knows about people is changed apart from the rest. */
export type SiteDraftRecord = Omit<SiteRecord, 'privacy' | 'form'>;

const columns = [
  'id',
  'workspace_id',
  'key',
  'name',
  'team_id',
  'origins_json',
  'settings_json',
  'privacy_json',
  'form_json',
] as const;
type SiteRow = Pick<Tables['sites'], (typeof columns)[number]>;
const Origins = z.array(z.string());

/** The site with this public key. */
export async function findSiteByKey(db: Database, key: SiteKey): Promise<SiteRecord | null> {
  const row = await db.selectFrom('sites').select(columns).where('key', '=', key).executeTakeFirst();
  return row ? toSiteRecord(row) : null;
}

/** The site with this id, whichever workspace it belongs to. */
export async function findSiteById(db: Database, id: SiteId): Promise<SiteRecord | null> {
  const row = await db.selectFrom('sites').select(columns).where('id', '=', id).executeTakeFirst();
  return row ? toSiteRecord(row) : null;
}

/** Row to record; the only reader of the JSON columns. */
function toSiteRecord(row: SiteRow): SiteRecord {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    key: row.key,
    name: row.name,
    teamId: row.team_id,
    origins: Origins.parse(JSON.parse(row.origins_json)),
    settings: SiteSettings.parse(JSON.parse(row.settings_json)),
    privacy: row.privacy_json === null ? standardPrivacy : SitePrivacy.parse(JSON.parse(row.privacy_json)),
    form: readForm(row.form_json),
  };
}

/** The sites of a workspace by name; of every workspace when left out. */
export async function findSites(db: Database, workspaceId?: WorkspaceId): Promise<SiteRecord[]> {
  let query = db.selectFrom('sites').select(columns).orderBy('name').orderBy('id');
  if (workspaceId) query = query.where('workspace_id', '=', workspaceId);
  return (await query.execute()).map(toSiteRecord);
}

export async function insertSite(db: Database, site: SiteDraftRecord): Promise<void> {
  const { id, key, workspaceId } = site;
  await db
    .insertInto('sites')
    .values({ id, key, workspace_id: workspaceId, ...toColumns(site) })
    .execute();
}

/** The site as it is afterwards; null when there is none with this id in the workspace. */
export async function updateSite(
  db: Database,
  site: Omit<SiteDraftRecord, 'key'>,
): Promise<SiteRecord | null> {
  const row = await db
    .updateTable('sites')
    .set(toColumns(site))
    .where('workspace_id', '=', site.workspaceId)
    .where('id', '=', site.id)
    .returning(columns)
    .executeTakeFirst();
  return row ? toSiteRecord(row) : null;
}

const toColumns = ({
  name,
  teamId,
  origins,
  settings,
}: Omit<SiteDraftRecord, 'id' | 'key' | 'workspaceId'>) => ({
  name,
  team_id: teamId,
  origins_json: JSON.stringify(origins),
  settings_json: JSON.stringify(settings),
});
