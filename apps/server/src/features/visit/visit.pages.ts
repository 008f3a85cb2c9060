import type { RouteReply } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { VisitRow } from '../../db/tables.visitors.ts';
import type { AddressDatabase } from './visit.address-database.ts';
import { keepableAddress } from '../../rules/keepable-address.ts';
import { beginVisit } from './visit.opening.ts';
import type { OpenedPage } from './visit.opening.ts';
import { findPlace } from './visit.place.ts';
import { addPage, countVisits, findVisit, insertVisit } from './visit.store.ts';
import { readDeviceOf, readSourceOf } from './visit.views.ts';

interface Needs {
  readonly core: Core;
  readonly addresses: AddressDatabase;
  /** A page opened later than this after the last sign of life begins a new visit, in ms. */
  readonly sameVisitMs: number;
}

/** Stores an opened page: in the visit that it names, or as the first of a new one. */
export function createPages({
  core,
  addresses,
  sameVisitMs,
}: Needs): (opened: OpenedPage) => Promise<VisitRow> {
  const { db, now } = core;

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
    const visit = visitId === null ? null : await findVisit(db, visitId);
    if (visit?.site_id !== site.id || visit.last_seen_at <= now() - sameVisitMs) return null;
    return visitor && visit.visitor_id !== null && visit.visitor_id !== visitor.id ? null : visit;
  }

  return async (opened) => {
    const running = await findRunning(opened);
    return running ? goOn(running, opened) : begin(opened);
  };
}

/** What the page's rules may ask about the visit. */
export function factsOf(visit: VisitRow, now: number): RouteReply<'POST /v1/sites/:siteKey/visits'>['facts'] {
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
