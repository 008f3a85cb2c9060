import { createHmac } from 'node:crypto';
import type { VisitorId } from '@parley/protocol';
import { padded } from '../../db/bulk.ts';
import type { Database } from '../../db/connection.ts';
import type { VisitorTokenRow } from '../../db/tables.visitors.ts';
import { hashToken, newToken } from '../../tokens.ts';

/** How visitors' tokens live, in ms. */
const tokenTimes = {
  /** One older than this is followed by another at the next connection. */
  renewAfterMs: 12 * 3_600_000,
  /** How long the old one goes on after the next was first used: other tabs are still on their way to it. */
  graceMs: 5 * 60_000,
  /** One that nobody uses for this long is over. */
  idleMs: 180 * 86_400_000,
} as const;

/** Uses are noted to the hour, so that reading a thread does not write. */
const noteUseMs = 3_600_000;

export type Belongs = Pick<VisitorTokenRow, 'workspace_id' | 'site_id' | 'visitor_id'>;

/** A new token of a visitor, as its holder keeps it. `until`: for a signed one, when the statement ends. */
export async function issueToken(
  db: Database,
  belongs: Belongs,
  { now, until }: { readonly now: number; readonly until: number | null },
): Promise<string> {
  const token = newToken();
  const row = {
    ...belongs,
    token_hash: hashToken(token),
    is_signed: until === null ? 0 : 1,
    created_at: now,
    used_at: now,
    expires_at: until ?? now + tokenTimes.idleMs,
    ends_at: null,
    next_nonce: null,
    parent_hash: null,
  } as const;
  await db.insertInto('visitor_tokens').values(row).execute();
  return token;
}

/** Notes that a token was shown; the first time ends the one before it, after a grace. */
export async function noteUse(
  db: Database,
  token: Pick<VisitorTokenRow, 'token_hash' | 'used_at' | 'parent_hash' | 'is_signed'>,
  now: number,
): Promise<void> {
  if (token.used_at !== null && now - token.used_at < noteUseMs) return;
  const renewed = token.is_signed === 1 ? {} : { expires_at: now + tokenTimes.idleMs };
  await db
    .updateTable('visitor_tokens')
    .set({ used_at: now, ...renewed })
    .where('token_hash', '=', token.token_hash)
    .execute();
  if (token.used_at !== null || token.parent_hash === null) return;
  await db
    .updateTable('visitor_tokens')
    .set({ ends_at: now + tokenTimes.graceMs })
    .where('token_hash', '=', token.parent_hash)
    .where('ends_at', 'is', null)
    .execute();
}

/**
 * The token that follows this one, or null while it is young. Whoever asks with the same token gets the same answer, so that
 * two tabs or a lost answer make no two; and it takes both the token, which is not kept here, and the nonce, which is.
 */
export async function nextToken(db: Database, token: string, now: number): Promise<string | null> {
  const hash = hashToken(token);
  const row = await db
    .updateTable('visitor_tokens')
    .set(({ fn, val, ref }) => ({ next_nonce: fn.coalesce(ref('next_nonce'), val(newToken())) }))
    .where('token_hash', '=', hash)
    .where('created_at', '<=', now - tokenTimes.renewAfterMs)
    .returning(['workspace_id', 'site_id', 'visitor_id', 'is_signed', 'expires_at', 'next_nonce'])
    .executeTakeFirst();
  if (!row?.next_nonce) return null;
  const { next_nonce: nonce, expires_at, ...belongs } = row;
  const next = createHmac('sha256', nonce).update(token).digest('base64url');
  await db
    .insertInto('visitor_tokens')
    .values({
      ...belongs,
      token_hash: hashToken(next),
      created_at: now,
      used_at: null,
      expires_at: row.is_signed === 1 ? expires_at : now + tokenTimes.idleMs,
      ends_at: null,
      next_nonce: null,
      parent_hash: hash,
    })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
    .execute();
  return next;
}

/** Ends a token. */
export async function endToken(db: Database, hash: string): Promise<void> {
  await db.deleteFrom('visitor_tokens').where('token_hash', '=', hash).execute();
}

/** Ends every token of a visitor that the owner's server has not vouched for. */
export async function endUnsignedTokens(db: Database, visitorId: VisitorId): Promise<void> {
  await db
    .deleteFrom('visitor_tokens')
    .where('visitor_id', '=', visitorId)
    .where('is_signed', '=', 0)
    .execute();
}

/** Those of these tokens that still open something. */
export async function findLiving(db: Database, hashes: readonly string[], now: number): Promise<Set<string>> {
  const living = new Set<string>();
  for (let at = 0; at < hashes.length; at += 512) {
    const rows = await db
      .selectFrom('visitor_tokens')
      .select('token_hash')
      .where('token_hash', 'in', padded(hashes.slice(at, at + 512)))
      .where('expires_at', '>', now)
      .where(({ eb, or }) => or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
      .execute();
    for (const row of rows) living.add(row.token_hash);
  }
  return living;
}

/** A signed token lasts as long as the newest statement. */
export async function extendToken(db: Database, hash: string, until: number): Promise<void> {
  await db
    .updateTable('visitor_tokens')
    .set({ expires_at: until })
    .where('token_hash', '=', hash)
    .where('is_signed', '=', 1)
    .execute();
}
