import type { Result, RouteReply, Visit, VisitId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { EventLog } from '../../event-log/event-log.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { Done } from '../../outcome.ts';
import type { VisitRow } from '../../db/tables.visitors.ts';
import type { SiteRecord } from '../site/site.store.ts';
import type { TriggerService } from '../trigger/trigger.service.ts';
import type { AddressDatabase } from './visit.address-database.ts';
import { createVisitNews } from './visit.news.ts';
import type { OpenedPage } from './visit.opening.ts';
import { createPages, factsOf } from './visit.pages.ts';
import { createSigns } from './visit.signs.ts';
import { findPages, findPresentVisits, findVisit, findVisits, findVisitsOfVisitor } from './visit.store.ts';
import type { VisitTimings } from './visit.timings.ts';
import { toVisits } from './visit.views.ts';

type Opened = RouteReply<'POST /v1/sites/:siteKey/visits'>;
type WithPages = RouteReply<'GET /v1/visits/:visitId'>;

/** Who is on the sites, and where they have been. */
export interface VisitService {
  readonly open: (opened: OpenedPage) => Promise<Opened>;
  readonly leave: (site: SiteRecord, id: VisitId) => Promise<Result<Done, 'not_found'>>;
  /** The visit, if it is one of this site's. */
  readonly find: (site: SiteRecord, id: VisitId) => Promise<VisitRow | null>;
  /** A sign of life. */
  readonly seen: (visit: VisitRow) => Promise<void>;
  readonly present: (workspaceId: WorkspaceId) => Promise<Visit[]>;
  readonly withPages: (workspaceId: WorkspaceId, id: VisitId) => Promise<Result<WithPages, 'not_found'>>;
  readonly ofVisitor: (person: { workspaceId: WorkspaceId; visitorId: VisitorId }) => Promise<Visit[]>;
  /** Every visit with every page, for who wants all that is kept. */
  readonly everyOne: (person: { workspaceId: WorkspaceId; visitorId: VisitorId }) => Promise<WithPages[]>;
  /** Tells the consoles how this visit is now. */
  readonly announce: (workspaceId: WorkspaceId, id: VisitId) => void;
  readonly announceVisitor: (workspaceId: WorkspaceId, visitorId: VisitorId) => Promise<void>;
  /** Writes the signs of life, and ends the visits that gave none. */
  readonly beat: () => Promise<void>;
  readonly stop: () => void;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly eventLog: EventLog;
  readonly triggers: TriggerService;
  readonly addresses: AddressDatabase;
  readonly timings: VisitTimings;
}

export function createVisits({ core, live, eventLog, triggers, addresses, timings }: Needs): VisitService {
  const { db, now } = core;
  const { leaveGraceMs, newsEveryMs, sameVisitMs } = timings;
  const news = createVisitNews({
    everyMs: newsEveryMs,
    load: async (workspaceId, ids) => toVisits(db, await findVisits(db, workspaceId, ids), now()),
    tell: (workspaceId, visits) => live.toWorkspace(workspaceId, 'visit.changed', { visits }),
    onProblem: (error) => core.log.error({ err: error }, 'Visits could not be announced'),
  });
  const storePage = createPages({ core, addresses, sameVisitMs });
  const signs = createSigns({ core, leaveGraceMs, announce: news.add });

  async function find(site: SiteRecord, id: VisitId): Promise<VisitRow | null> {
    const row = await findVisit(db, id);
    return row?.site_id === site.id ? row : null;
  }

  return {
    find,
    announce: news.add,
    seen: signs.seen,
    beat: signs.beat,
    async open(opened) {
      const visit = await storePage(opened);
      news.add(visit.workspace_id, visit.id);
      const { visitor, site } = opened;
      const hasConversation = visitor !== null && (await tellConversation(eventLog, visitor, visit));
      // Whoever may not write is not invited to.
      const inForce = visitor?.isBlocked ? [] : await triggers.inForce(site);
      return { visitId: visit.id, triggers: inForce, facts: factsOf(visit, now()), hasConversation };
    },
    async leave(site, id) {
      const visit = await find(site, id);
      if (!visit) return fail('not_found');
      await signs.left(visit);
      return ok({});
    },
    present: async (workspaceId) => toVisits(db, await findPresentVisits(db, workspaceId, now()), now()),
    async withPages(workspaceId, id) {
      const [row] = await findVisits(db, workspaceId, [id]);
      const [visit] = row ? await toVisits(db, [row], now()) : [];
      return visit ? ok({ visit, pages: await findPages(db, id) }) : fail('not_found');
    },
    ofVisitor: async (person) => toVisits(db, await findVisitsOfVisitor(db, person), now()),
    async everyOne(person) {
      const all = await toVisits(db, await findVisitsOfVisitor(db, person, Number.MAX_SAFE_INTEGER), now());
      const withPages: WithPages[] = [];
      for (const visit of all) withPages.push({ visit, pages: await findPages(db, visit.id) });
      return withPages;
    },
    async announceVisitor(workspaceId, visitorId) {
      const rows = await findVisitsOfVisitor(db, { workspaceId, visitorId });
      for (const { id, left_at } of rows) if (left_at === null) news.add(workspaceId, id);
    },
    stop() {
      signs.stop();
      news.stop();
    },
  };
}

/** The page stands in the visitor's running conversation; false when there is none. */
async function tellConversation(
  eventLog: EventLog,
  visitor: NonNullable<OpenedPage['visitor']>,
  visit: VisitRow,
): Promise<boolean> {
  const by = { kind: 'visitor', id: visitor.id, workspaceId: visitor.workspaceId } as const;
  const page = { visitId: visit.id, url: visit.page_url, title: visit.page_title };
  const appended = await eventLog.append({ kind: 'page.view', by, ...page });
  // Too busy to note a page is no reason to refuse the visitor their page.
  return appended.ok && appended.value !== null;
}
