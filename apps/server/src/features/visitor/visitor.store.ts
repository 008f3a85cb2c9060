import type { SiteId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { isBlockedAt } from '../../rules/block-times.ts';
import { hashToken } from '../../tokens.ts';
import { noteUse } from './visitor.token.store.ts';

/** A visitor who has shown a valid token. */
export interface VisitorCaller {
  readonly id: VisitorId;
  readonly workspaceId: WorkspaceId;
  readonly siteId: SiteId;
  readonly name: string | null;
  readonly allowsPreview: boolean;
  /** May not write now. */
  readonly isBlocked: boolean;
  /** Names the token, so that what hangs on it can end with it. */
  readonly tokenHash: string;
  /** The owner's server vouches for who this is, until `expiresAt`. */
  readonly isSigned: boolean;
  readonly expiresAt: number;
}

/** The visitor whom this token names, unless it has ended. */
export async function findVisitorByToken(
  db: Database,
  token: string,
  now: number,
): Promise<VisitorCaller | null> {
  const row = await db
    .selectFrom('visitor_tokens as t')
    .innerJoin('visitors as v', 'v.id', 't.visitor_id')
    .select(['v.id', 'v.workspace_id', 'v.site_id', 'v.name', 'v.allows_preview', 'v.blocked_until'])
    .select(['t.token_hash', 't.is_signed', 't.expires_at', 't.ends_at', 't.used_at', 't.parent_hash'])
    .where('t.token_hash', '=', hashToken(token))
    .executeTakeFirst();
  if (!row || row.expires_at <= now || (row.ends_at !== null && row.ends_at <= now)) return null;
  await noteUse(db, row, now);
  const { id, name } = row;
  return {
    id,
    name,
    workspaceId: row.workspace_id,
    siteId: row.site_id,
    allowsPreview: row.allows_preview === 1,
    isBlocked: isBlockedAt(row.blocked_until, now),
    tokenHash: row.token_hash,
    isSigned: row.is_signed === 1,
    expiresAt: row.expires_at,
  };
}
