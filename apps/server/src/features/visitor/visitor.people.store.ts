import type { Visitor, VisitId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { VisitorRow } from '../../db/tables.ts';

export interface Person {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
}

/** What may be corrected about a visitor; what is left out stays. */
export type VisitorChanges = Partial<Pick<VisitorRow, 'name' | 'email' | 'phone' | 'allows_preview'>>;

/** Adds a visitor, to whom the visit belongs from now on unless it already is somebody's. */
export async function insertVisitor(
  db: Database,
  visitor: VisitorRow,
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
    .select(['id', 'name', 'email', 'phone', 'created_at'])
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
  const visitCount = row.visits ?? 0;
  const conversationCount = row.conversations ?? 0;
  return { id, name, email, phone, createdAt: row.created_at, visitCount, conversationCount };
}

/** Changes what is known about a visitor, and their name on all their conversations. False when there is no such visitor. */
export async function updateVisitor(
  db: Database,
  { workspaceId, visitorId }: Person,
  changes: VisitorChanges,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    // Whoever writes conversations takes the workspace first, so that nobody writes the old name back.
    await transaction
      .updateTable('workspaces')
      .set((eb) => ({ last_position: eb.ref('last_position') }))
      .where('id', '=', workspaceId)
      .execute();
    const changed = await transaction
      .updateTable('visitors')
      .set({ ...changes, workspace_id: workspaceId })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', visitorId)
      .returning('id')
      .executeTakeFirst();
    if (changed && changes.name !== undefined) {
      const { name } = changes;
      await transaction
        .updateTable('conversations')
        .set({ visitor_name: name })
        .where('visitor_id', '=', visitorId)
        .execute();
    }
    return changed !== undefined;
  });
}
