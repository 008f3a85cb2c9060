import type { SiteId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { hashToken } from '../../tokens.ts';

/** A visitor who has shown a valid token. */
export interface VisitorCaller {
  readonly id: VisitorId;
  readonly workspaceId: WorkspaceId;
  readonly siteId: SiteId;
  readonly name: string | null;
  readonly allowsPreview: boolean;
}

/** The visitor whom this token names. */
export async function findVisitorByToken(db: Database, token: string): Promise<VisitorCaller | null> {
  const row = await db
    .selectFrom('visitors')
    .select(['id', 'workspace_id', 'site_id', 'name', 'allows_preview'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  if (!row) return null;
  const { id, name } = row;
  return {
    id,
    name,
    workspaceId: row.workspace_id,
    siteId: row.site_id,
    allowsPreview: row.allows_preview === 1,
  };
}
