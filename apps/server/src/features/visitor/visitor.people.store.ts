import { Consent } from '@parley/protocol';
import type { Insertable, Updateable } from 'kysely';
import type { ConversationId, Locale, Visitor, VisitId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { Tables } from '../../db/tables.ts';
import { readAnswers } from '../../form/form.ts';
import { noteKeys } from '../../person/record-keys.ts';
import { noteChanges } from './visitor.changes.store.ts';
import type { ChangedBy } from './visitor.changes.store.ts';
import type { VisitorRow } from '../../db/tables.visitors.ts';

export interface Person {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
}

/** What may be corrected about a visitor; what is left out stays. */
export type VisitorChanges = Partial<
  Pick<VisitorRow, 'name' | 'email' | 'phone' | 'allows_preview' | 'consent_json' | 'is_vip'>
>;

/** What the owner's server vouches for, since when. */
export type Vouchers = Pick<VisitorChanges, 'name' | 'email'> & { readonly at: number };

/** Adds a visitor, to whom the visit belongs from now on unless it already is somebody's. */
export async function insertVisitor(
  db: Database,
  visitor: Insertable<Tables['visitors']> & Pick<VisitorRow, 'id' | 'site_id'>,
  visitId: VisitId | null,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('visitors').values(visitor).execute();
    if (visitId === null) return;
    await transaction
      .updateTable('visits')
      .set({ visitor_id: visitor.id })
      .where('id', '=', visitId)
      .where('site_id', '=', visitor.site_id)
      .where('visitor_id', 'is', null)
      .execute();
  });
}

/** A visitor with the number of visits and conversations. */
export async function findVisitor(db: Database, { workspaceId, visitorId }: Person): Promise<Visitor | null> {
  const row = await db
    .selectFrom('visitors')
    .select(['id', 'name', 'email', 'phone', 'answers_json', 'consent_json', 'created_at', 'is_vip'])
    .select(['subject', 'signed_name', 'signed_email', 'signed_at'])
    .select((eb) => [
      eb
        .selectFrom('visits')
        .whereRef('visits.visitor_id', '=', 'visitors.id')
        .select(eb.fn.countAll<number>().as('count'))
        .as('visits'),
      eb
        .selectFrom('conversations')
        .whereRef('conversations.visitor_id', '=', 'visitors.id')
        .select(eb.fn.countAll<number>().as('count'))
        .as('conversations'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', visitorId)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, email, phone } = row;
  const signed = readSigned(row);
  const visitCount = row.visits ?? 0;
  const conversationCount = row.conversations ?? 0;
  const answers = readAnswers(row.answers_json).map(({ label, value, at }) => ({ label, value, at }));
  return {
    id,
    name,
    email,
    phone,
    answers,
    consent: readConsent(row.consent_json),
    signed,
    isVip: row.is_vip === 1,
    createdAt: row.created_at,
    visitCount,
    conversationCount,
  };
}

/** The only reader of the column. */
export const readConsent = (json: string | null): Visitor['consent'] =>
  json === null ? null : Consent.parse(JSON.parse(json));

function readSigned(
  row: Pick<VisitorRow, 'subject' | 'signed_name' | 'signed_email' | 'signed_at'>,
): Visitor['signed'] {
  const { subject, signed_at: at } = row;
  if (subject === null || at === null) return null;
  return { subject, at, name: row.signed_name === 1, email: row.signed_email === 1 };
}

/**
 * Changes what is known about a visitor; their conversations learn a new name by the log. What the owner's server vouches for
 * is changed by it alone: whatever else is said in its place is left out. False when there is no such visitor.
 */
export function updateVisitor(
  db: Database,
  person: Person,
  { changes, by = null }: { readonly changes: VisitorChanges; readonly by?: ChangedBy | null },
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await lockWorkspace(transaction, person);
    const known = await transaction
      .selectFrom('visitors')
      .select(['signed_name', 'signed_email', 'name', 'email', 'phone', 'is_vip'])
      .where('workspace_id', '=', person.workspaceId)
      .where('id', '=', person.visitorId)
      .executeTakeFirst();
    if (!known) return false;
    const { name, email, ...others } = changes;
    const written = {
      ...others,
      ...(name !== undefined && known.signed_name === 0 && { name }),
      ...(email !== undefined && known.signed_email === 0 && { email }),
    };
    await write(transaction, person, written);
    if (by) await noteChanges(transaction, person, { before: known, written, by });
    return true;
  });
}

/** Writes what the owner's server says about a visitor, and that it does. */
export function vouchFor(db: Database, person: Person, { name, email, at }: Vouchers): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await lockWorkspace(transaction, person);
    await write(transaction, person, {
      signed_at: at,
      ...(name !== undefined && { name, signed_name: 1 as const }),
      ...(email !== undefined && { email, signed_email: 1 as const }),
    });
  });
}

/** Whoever starts conversations takes the workspace first: every later one begins with the new name. */
async function lockWorkspace(db: Database, { workspaceId }: Person): Promise<void> {
  await db
    .updateTable('workspaces')
    .set((eb) => ({ last_position: eb.ref('last_position') }))
    .where('id', '=', workspaceId)
    .execute();
}

async function write(
  db: Database,
  { workspaceId, visitorId }: Person,
  changes: Updateable<Tables['visitors']>,
): Promise<void> {
  await db
    .updateTable('visitors')
    .set({ ...changes, workspace_id: workspaceId })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', visitorId)
    .execute();
  if ('name' in changes || 'email' in changes || 'phone' in changes) await noteKeys(db, [visitorId]);
}

/** Everything these visitors ever talked about, ended or not. */
export async function findConversationIds(
  db: Database,
  visitorIds: readonly VisitorId[],
): Promise<ConversationId[]> {
  const rows = await db
    .selectFrom('conversations')
    .select('id')
    .where('visitor_id', 'in', visitorIds)
    .execute();
  return rows.map(({ id }) => id);
}

/** In which language the visitor met the widget first. */
export async function findLocale(db: Database, { workspaceId, visitorId }: Person): Promise<Locale | null> {
  const row = await db
    .selectFrom('visitors')
    .select('locale')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', visitorId)
    .executeTakeFirst();
  return row?.locale ?? null;
}
