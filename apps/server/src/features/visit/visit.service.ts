import type { Result, RouteReply, Visit, VisitId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { EventLog } from '../../event-log/event-log.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { Done } from '../../outcome.ts';
import type { VisitRow } from '../../db/tables.ts';
import type { SiteRecord } from '../site/site.store.ts';
import type { TriggerService } from '../trigger/trigger.service.ts';
import type { AddressDatabase } from './visit.address-database.ts';
import { keepableAddress } from './visit.address.ts';
import { createVisitNews } from './visit.news.ts';
import { beginVisit } from './visit.opening.ts';
import type { OpenedPage } from './visit.opening.ts';
import { findPlace } from './visit.place.ts';
import {
  addPage,
  countVisits,
  endSilentVisits,
  endVisit,
  findPages,
  findPresentVisits,
  findVisit,
  findVisits,
  findVisitsOfVisitor,
  insertVisit,
  renewVisits,
} from './visit.store.ts';
import type { VisitTimings } from './visit.timings.ts';
import { readDeviceOf, readSourceOf, toVisits } from './visit.views.ts';

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
  const leaving = new Set<NodeJS.Timeout>();
  const seen = new Set<VisitId>();
  const news = createVisitNews({
    everyMs: timings.newsEveryMs,
    load: async (workspaceId, ids) => toVisits(db, await findVisits(db, workspaceId, ids), now()),
    tell: (workspaceId, visits) => live.toWorkspace(workspaceId, 'visit.changed', { visits }),
    onProblem: (error) => core.log.error({ err: error }, 'Visits could not be announced'),
  });

  const announce = (visit: Pick<VisitRow, 'id' | 'workspace_id'>): void =>
    news.add(visit.workspace_id, visit.id);

  async function find(site: SiteRecord, id: VisitId): Promise<VisitRow | null> {
    const row = await findVisit(db, id);
    return row?.site_id === site.id ? row : null;
  }

  async function begin(opened: OpenedPage): Promise<VisitRow> {
    const place = await findPlace(addresses, opened.address, opened.timeZone);
    const visitsBefore = opened.visitor ? await countVisits(db, opened.visitor.id) : 0;
    const visit = beginVisit(opened, { place, visitsBefore, now: now() });
    await insertVisit(db, visit, core.newId());
    return visit;
  }

  async function goOn(visit: VisitRow, { page, visitor }: OpenedPage): Promise<VisitRow> {
    const url = keepableAddress(page.url);
    const known =
      visitor && visit.visitor_id === null
        ? { ...visit, visitor_id: visitor.id, visits_before: await countVisits(db, visitor.id) }
        : visit;
    return addPage(db, known, { id: core.newId(), url, title: page.title, at: now() });
  }

  /** The visit that the page names, unless it is over, another site's or somebody else's. */
  async function findRunning({ site, visitId, visitor }: OpenedPage): Promise<VisitRow | null> {
    const visit = visitId === null ? null : await find(site, visitId);
    if (visit === null || visit.last_seen_at <= now() - timings.sameVisitMs) return null;
    return visitor && visit.visitor_id !== null && visit.visitor_id !== visitor.id ? null : visit;
  }

  async function flush(): Promise<void> {
    const ids = [...seen];
    seen.clear();
    await renewVisits(db, ids, now());
  }

  async function end(visit: VisitRow, at: number): Promise<void> {
    await flush();
    await endVisit(db, visit.id, at);
    announce(visit);
  }

  return {
    find,
    announce: (workspaceId, id) => news.add(workspaceId, id),
    async open(opened) {
      const running = await findRunning(opened);
      const visit = running ? await goOn(running, opened) : await begin(opened);
      announce(visit);
      const hasConversation =
        opened.visitor !== null && (await tellConversation(eventLog, opened.visitor, visit));
      return {
        visitId: visit.id,
        triggers: await triggers.inForce(opened.site),
        facts: factsOf(visit, now()),
        hasConversation,
      };
    },
    async leave(site, id) {
      const visit = await find(site, id);
      if (!visit) return fail('not_found');
      // Signs of life from before the goodbye are written with their time, or they would pass for newer than it.
      await flush();
      const at = now();
      const timer = setTimeout(() => {
        leaving.delete(timer);
        end(visit, at).catch((error: unknown) =>
          core.log.error({ err: error }, 'A visit could not be ended'),
        );
      }, timings.leaveGraceMs);
      leaving.add(timer);
      return ok({});
    },
    async seen(visit) {
      seen.add(visit.id);
      // Somebody who was away is there again: that cannot wait for the next beat.
      if (visit.left_at === null) return;
      await flush();
      announce(visit);
    },
    present: async (workspaceId) => toVisits(db, await findPresentVisits(db, workspaceId, now()), now()),
    async withPages(workspaceId, id) {
      const [row] = await findVisits(db, workspaceId, [id]);
      const [visit] = row ? await toVisits(db, [row], now()) : [];
      return visit ? ok({ visit, pages: await findPages(db, id) }) : fail('not_found');
    },
    ofVisitor: async (person) => toVisits(db, await findVisitsOfVisitor(db, person), now()),
    async announceVisitor(workspaceId, visitorId) {
      const rows = await findVisitsOfVisitor(db, { workspaceId, visitorId });
      for (const row of rows.filter(({ left_at }) => left_at === null)) announce(row);
    },
    async beat() {
      await flush();
      for (const { id, workspaceId } of await endSilentVisits(db, now())) news.add(workspaceId, id);
    },
    stop() {
      for (const timer of leaving) clearTimeout(timer);
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

function factsOf(visit: VisitRow, now: number): Opened['facts'] {
  const { campaign, host } = readSourceOf(visit);
  return {
    startedAt: visit.started_at,
    now,
    pagesSeen: visit.page_count,
    visitsBefore: visit.visits_before,
    device: readDeviceOf(visit).kind,
    campaign: campaign?.name ?? campaign?.source ?? '',
    referrerHost: host ?? '',
  };
}
