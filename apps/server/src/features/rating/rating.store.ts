import type { ConversationId, SiteId, WorkspaceId } from '@parley/protocol';
import { RatingSettings } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';

/** What holds for a site about which nobody has decided: rating is on, because nobody switches it on later. */
const standardRating: RatingSettings = { isAsked: true, scale: 3, reasons: null, asksByMail: true };

export interface RatedSite {
  readonly workspaceId: WorkspaceId;
  readonly siteId: SiteId;
}

export const readRating = (json: string | null): RatingSettings =>
  json === null ? standardRating : RatingSettings.parse(JSON.parse(json));

/** How a site of this workspace asks; null when there is none. */
export async function findRatingSettings(
  db: Database,
  { workspaceId, siteId }: RatedSite,
): Promise<RatingSettings | null> {
  const row = await db
    .selectFrom('sites')
    .select('rating_json')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', siteId)
    .executeTakeFirst();
  return row ? readRating(row.rating_json) : null;
}

/** False when there is no such site. */
export async function writeRatingSettings(
  db: Database,
  { workspaceId, siteId }: RatedSite,
  settings: RatingSettings,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sites')
    .set({ rating_json: JSON.stringify(settings) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Every site with how it asks: there are few. */
export async function findAllRatingSettings(db: Database) {
  const rows = await db.selectFrom('sites').select(['id', 'workspace_id', 'name', 'rating_json']).execute();
  return rows.map((row) => ({
    id: row.id,
    workspaceId: row.workspace_id,
    name: row.name,
    rating: readRating(row.rating_json),
  }));
}

/** Names of a workspace's sites where nobody is asked. */
export async function findUnaskedSites(db: Database, workspaceId: WorkspaceId): Promise<string[]> {
  const rows = await db
    .selectFrom('sites')
    .select(['name', 'rating_json'])
    .where('workspace_id', '=', workspaceId)
    .where('rating_json', 'is not', null)
    .orderBy('name')
    .execute();
  return rows.filter((row) => !readRating(row.rating_json).isAsked).map(({ name }) => name);
}

interface Wanted {
  readonly workspaceId: WorkspaceId;
  readonly siteIds: readonly SiteId[];
  readonly endedAfter: number;
  readonly endedBefore: number;
}

/** Conversations that ended in this time, were neither rated nor skipped, and whose visitor left an address. */
export const findUnrated = (db: Database, { workspaceId, siteIds, endedAfter, endedBefore }: Wanted) =>
  db
    .selectFrom('conversations as c')
    .innerJoin('visitors as v', 'v.id', 'c.visitor_id')
    .leftJoin('rating_mails as m', 'm.conversation_id', 'c.id')
    .select(['c.id', 'c.workspace_id', 'c.site_id', 'v.email', 'v.locale'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.ended_at', '>', endedAfter)
    .where('c.ended_at', '<=', endedBefore)
    .where('c.site_id', 'in', siteIds)
    .where('c.rating_score', 'is', null)
    .where('c.rating_skip', 'is', null)
    .where('v.email', 'is not', null)
    .where((eb) => eb.or([eb('m.conversation_id', 'is', null), eb('m.sent_at', 'is', null)]))
    .where((eb) => eb.or([eb('m.tries', 'is', null), eb('m.tries', '<', 3)]))
    .orderBy('c.ended_at')
    .limit(50)
    .execute();

export type Unrated = Awaited<ReturnType<typeof findUnrated>>[number];

export interface RatingLink {
  readonly conversationId: ConversationId;
  readonly workspaceId: WorkspaceId;
  readonly tokenHash: string;
  readonly addressHash: string;
  readonly language: 'en' | 'ru' | 'it';
  readonly now: number;
  readonly expiresAt: number;
}

/** Takes the one mail that this conversation gets. False: another server has taken it, or this address had one of late. */
export function claimMail(db: Database, link: RatingLink, quietSince: number): Promise<boolean> {
  const { conversationId, tokenHash, addressHash, language, now, expiresAt } = link;
  return db.transaction().execute(async (transaction) => {
    // The workspace's row puts claims in order.
    await transaction
      .updateTable('workspaces')
      .set((eb) => ({ last_position: eb.ref('last_position') }))
      .where('id', '=', link.workspaceId)
      .execute();
    const recent = await transaction
      .selectFrom('rating_mails')
      .select('conversation_id')
      .where('address_hash', '=', addressHash)
      .where('sent_at', '>', quietSince)
      .executeTakeFirst();
    if (recent) return false;
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('rating_mails')
      .values({
        conversation_id: conversationId,
        workspace_id: link.workspaceId,
        token_hash: tokenHash,
        address_hash: addressHash,
        language,
        created_at: now,
        expires_at: expiresAt,
        tries: 1,
        uses: 0,
        // Said before it is done: a server that stops in between has sent none rather than two.
        sent_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .column('conversation_id')
          .doUpdateSet((eb) => ({
            token_hash: tokenHash,
            sent_at: now,
            tries: eb('rating_mails.tries', '+', 1),
          }))
          .where('rating_mails.sent_at', 'is', null),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  });
}

/** The mail server did not take it: it may be tried again, three times in all. */
export async function releaseMail(db: Database, conversationId: ConversationId): Promise<void> {
  await db
    .updateTable('rating_mails')
    .set({ sent_at: null })
    .where('conversation_id', '=', conversationId)
    .execute();
}

/** Links that lead nowhere any more. */
export async function deleteOldLinks(db: Database, now: number): Promise<void> {
  await db.deleteFrom('rating_mails').where('expires_at', '<', now).execute();
}

/** What a link opens: one conversation, as far as its rating goes. */
export const findByLink = (db: Database, tokenHash: string, now: number) =>
  db
    .selectFrom('rating_mails as m')
    .innerJoin('conversations as c', 'c.id', 'm.conversation_id')
    .innerJoin('sites as s', 's.id', 'c.site_id')
    .select(['m.language', 'm.uses', 'c.id', 'c.workspace_id', 'c.visitor_id', 'c.state', 'c.rated_at'])
    .select(['c.rating_score', 'c.rating_reason', 'c.rating_scale', 'c.rating_points'])
    .select(['s.name as site_name', 's.settings_json', 's.rating_json'])
    .where('m.token_hash', '=', tokenHash)
    .where('m.expires_at', '>', now)
    .executeTakeFirst();

export type Linked = NonNullable<Awaited<ReturnType<typeof findByLink>>>;

export async function countUse(db: Database, tokenHash: string): Promise<void> {
  await db
    .updateTable('rating_mails')
    .set((eb) => ({ uses: eb('uses', '+', 1) }))
    .where('token_hash', '=', tokenHash)
    .execute();
}
