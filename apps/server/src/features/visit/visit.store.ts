import type { PageView, VisitId, VisitorId, WorkspaceId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Database } from '../../db/connection.ts';
import type { VisitRow } from '../../db/tables.visitors.ts';

const columns = [
  'id',
  'workspace_id',
  'site_id',
  'visitor_id',
  'started_at',
  'last_seen_at',
  'left_at',
  'city',
  'country',
  'place_from',
  'language',
  'time_zone',
  'device_json',
  'source_json',
  'landing_url',
  'landing_title',
  'page_url',
  'page_title',
  'page_at',
  'page_count',
  'visits_before',
] as const satisfies readonly (keyof VisitRow)[];

/** Pages kept of one visit; a page that reloads itself all night does not fill the disk. */
const mostPages = 500;
const mostPresent = 500;
const mostOfVisitor = 50;

interface Person {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
}

export async function insertVisit(db: Database, visit: VisitRow, pageId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto('visits').values(visit).execute();
    const page = { id: pageId, url: visit.page_url, title: visit.page_title, at: visit.page_at };
    await transaction
      .insertInto('page_views')
      .values({ ...page, workspace_id: visit.workspace_id, visit_id: visit.id })
      .execute();
  });
}

/** Adds a page to a visit that goes on; who comes back after leaving is there again. */
export async function addPage(
  db: Database,
  visit: VisitRow,
  page: PageView & { readonly id: string },
): Promise<VisitRow> {
  const { url, title, at } = page;
  const now = {
    page_url: url,
    page_title: title,
    page_at: at,
    last_seen_at: at,
    left_at: null,
    visitor_id: visit.visitor_id,
  };
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('visits')
      .set((eb) => ({ ...now, page_count: eb('page_count', '+', 1), visits_before: visit.visits_before }))
      .where('id', '=', visit.id)
      .returning(columns)
      .executeTakeFirstOrThrow();
    if (row.page_count <= mostPages) {
      const of = { workspace_id: visit.workspace_id, visit_id: visit.id };
      await transaction
        .insertInto('page_views')
        .values({ id: page.id, url, title, at, ...of })
        .execute();
    }
    return row;
  });
}

export async function findVisit(db: Database, id: VisitId): Promise<VisitRow | null> {
  return (await db.selectFrom('visits').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findVisits(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly VisitId[],
): Promise<VisitRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('visits')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

/** People on the sites, the newest first. */
export async function findPresentVisits(
  db: Database,
  workspaceId: WorkspaceId,
  now: number,
): Promise<VisitRow[]> {
  return db
    .selectFrom('visits')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('last_seen_at', '>', now - LIMITS.visitorGoneMs)
    .where('left_at', 'is', null)
    .orderBy('started_at', 'desc')
    .limit(mostPresent)
    .execute();
}

export async function findVisitsOfVisitor(
  db: Database,
  { workspaceId, visitorId }: Person,
  most = mostOfVisitor,
): Promise<VisitRow[]> {
  return db
    .selectFrom('visits')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('visitor_id', '=', visitorId)
    .orderBy('started_at', 'desc')
    .limit(most)
    .execute();
}

export async function findPages(db: Database, id: VisitId): Promise<PageView[]> {
  return db
    .selectFrom('page_views')
    .select(['url', 'title', 'at'])
    .where('visit_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .limit(mostPages)
    .execute();
}

export async function countVisits(db: Database, visitorId: VisitorId): Promise<number> {
  const row = await db
    .selectFrom('visits')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('visitor_id', '=', visitorId)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Notes that these were there at `at`; nobody's time goes backwards. */
export async function renewVisits(db: Database, ids: readonly VisitId[], at: number): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('visits')
    .set({ last_seen_at: at, left_at: null })
    .where('id', 'in', ids)
    .where('last_seen_at', '<', at)
    .execute();
}

/** Ends a visit whose page was left at `at`, unless it was heard of since. */
export async function endVisit(db: Database, id: VisitId, at: number): Promise<void> {
  await db
    .updateTable('visits')
    .set({ left_at: at })
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .where('last_seen_at', '<=', at)
    .execute();
}

/** Ends the visits of which nothing was heard for too long, and tells which. */
export async function endSilentVisits(
  db: Database,
  now: number,
): Promise<{ id: VisitId; workspaceId: WorkspaceId }[]> {
  const rows = await db
    .updateTable('visits')
    .set((eb) => ({ left_at: eb.ref('last_seen_at') }))
    .where('left_at', 'is', null)
    .where('last_seen_at', '<=', now - LIMITS.visitorGoneMs)
    .returning(['id', 'workspace_id'])
    .execute();
  return rows.map((row) => ({ id: row.id, workspaceId: row.workspace_id }));
}
