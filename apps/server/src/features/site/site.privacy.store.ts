import type { SiteId, SitePrivacy, WorkspaceId } from '@parley/protocol';
import { SitePrivacy as PrivacySchema } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { standardPrivacy } from './site.store.ts';

/** A site of this workspace, and of no other. */
export interface NamedSite {
  readonly workspaceId: WorkspaceId;
  readonly siteId: SiteId;
}

export interface PrivacyRecord {
  readonly name: string;
  readonly privacy: SitePrivacy;
  readonly hasIdentitySecret: boolean;
}

export async function findPrivacy(
  db: Database,
  { workspaceId, siteId }: NamedSite,
): Promise<PrivacyRecord | null> {
  const row = await db
    .selectFrom('sites')
    .select(['name', 'privacy_json', 'identity_secret'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', siteId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    name: row.name,
    privacy: row.privacy_json === null ? standardPrivacy : PrivacySchema.parse(JSON.parse(row.privacy_json)),
    hasIdentitySecret: row.identity_secret !== null,
  };
}

export async function writePrivacy(
  db: Database,
  { workspaceId, siteId }: NamedSite,
  privacy: SitePrivacy,
): Promise<void> {
  await db
    .updateTable('sites')
    .set({ privacy_json: JSON.stringify(privacy) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', siteId)
    .execute();
}

/** The secret with which the owner's server signs; null while there is none. */
export async function findSecret(db: Database, siteId: SiteId): Promise<string | null> {
  const row = await db
    .selectFrom('sites')
    .select('identity_secret')
    .where('id', '=', siteId)
    .executeTakeFirst();
  return row?.identity_secret ?? null;
}

/** Takes a new secret, and ends every way in that the old one has opened. Returns the tokens that have ended. */
export function changeSecret(
  db: Database,
  { workspaceId, siteId }: NamedSite,
  secret: string,
): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('sites')
      .set({ identity_secret: secret })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', siteId)
      .execute();
    const ended = await transaction
      .deleteFrom('visitor_tokens')
      .where('site_id', '=', siteId)
      .where('is_signed', '=', 1)
      .returning('token_hash')
      .execute();
    return ended.map((row) => row.token_hash);
  });
}
