import type { Locale, SiteId, VisitId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import { noteKeys } from '../../person/record-keys.ts';
import type { Statement } from './visitor.statement.ts';
import { endUnsignedTokens } from './visitor.token.store.ts';

interface OfSite {
  readonly id: SiteId;
  readonly workspaceId: WorkspaceId;
}

export interface Vouched {
  readonly site: OfSite;
  readonly statement: Statement;
  /** The unsigned visitor of this browser, who becomes the signed one if that one is new. */
  readonly here: VisitorId | null;
  readonly newId: VisitorId;
  readonly visitId: VisitId | null;
  readonly language: Locale;
  readonly now: number;
}

/** The visitor whom the statement names: known from before, or the one of this browser, or a new one. */
export function findOrMake(db: Database, vouched: Vouched): Promise<VisitorId> {
  return db.transaction().execute(async (transaction) => {
    const known = await findBySubject(transaction, vouched);
    const id = known ?? (await adopt(transaction, vouched)) ?? (await make(transaction, vouched));
    const { visitId, site } = vouched;
    if (visitId !== null) {
      await transaction
        .updateTable('visits')
        .set({ visitor_id: id })
        .where('id', '=', visitId)
        .where('site_id', '=', site.id)
        .where('visitor_id', 'is', null)
        .execute();
    }
    return id;
  });
}

async function findBySubject(db: Database, { site, statement }: Vouched): Promise<VisitorId | null> {
  const row = await db
    .selectFrom('visitors')
    .select('id')
    .where('site_id', '=', site.id)
    .where('subject', '=', statement.subject)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The conversation that somebody began before signing in goes on, and is from now on reached by the signed alone. */
async function adopt(db: Database, { site, statement, here }: Vouched): Promise<VisitorId | null> {
  if (here === null) return null;
  const row = await db
    .updateTable('visitors')
    .set({ subject: statement.subject })
    .where('id', '=', here)
    .where('site_id', '=', site.id)
    .where('subject', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (row) await noteKeys(db, [row.id]);
  if (row) await endUnsignedTokens(db, row.id);
  return row?.id ?? null;
}

async function make(db: Database, vouched: Vouched): Promise<VisitorId> {
  const { site, statement, newId, language, now } = vouched;
  await db
    .insertInto('visitors')
    .values({
      id: newId,
      workspace_id: site.workspaceId,
      site_id: site.id,
      name: null,
      email: null,
      phone: null,
      allows_preview: 1,
      locale: language,
      created_at: now,
      last_cursor: 0,
      subject: statement.subject,
    })
    .onConflict((conflict) => conflict.columns(['site_id', 'subject']).doNothing())
    .execute();
  // Two browsers at the same moment: the other one was first.
  const id = (await findBySubject(db, vouched)) ?? newId;
  await noteKeys(db, [id]);
  return id;
}
