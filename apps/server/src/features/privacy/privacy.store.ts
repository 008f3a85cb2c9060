import { SitePrivacy } from '@parley/protocol';
import type { SiteId, VisitorExport, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { Person } from './privacy.person.store.ts';

/** A site and how long it keeps what it knows. */
export interface Keeper {
  readonly workspaceId: WorkspaceId;
  readonly siteId: SiteId;
  readonly name: string;
  readonly retentionDays: number;
}

const standardDays = 365;

export async function findKeepers(db: Database): Promise<Keeper[]> {
  const rows = await db.selectFrom('sites').select(['id', 'workspace_id', 'name', 'privacy_json']).execute();
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    siteId: row.id,
    name: row.name,
    retentionDays:
      row.privacy_json === null
        ? standardDays
        : SitePrivacy.parse(JSON.parse(row.privacy_json)).retentionDays,
  }));
}

/** Every invitation that this visitor was ever shown or sent. */
export async function findInvitations(
  db: Database,
  { visitorId }: Person,
): Promise<VisitorExport['invitations']> {
  const rows = await db
    .selectFrom('invitations as i')
    .innerJoin('visits as v', 'v.id', 'i.visit_id')
    .select(['i.text', 'i.state', 'i.created_at'])
    .where('v.visitor_id', '=', visitorId)
    .orderBy('i.created_at')
    .execute();
  return rows.map(({ text, state, created_at }) => ({ text, state, at: created_at }));
}
