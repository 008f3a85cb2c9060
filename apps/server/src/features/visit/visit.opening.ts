import { randomUUID } from 'node:crypto';
import { VisitId } from '@parley/protocol';
import type { Place } from '@parley/protocol';
import type { VisitRow } from '../../db/tables.visitors.ts';
import type { SiteRecord } from '../site/site.store.ts';
import type { VisitorCaller } from '../visitor/visitor.store.ts';
import { keepableAddress } from '../../rules/keepable-address.ts';
import { readDevice } from './visit.device.ts';
import { readSource } from './visit.source.ts';
import { canonicalName } from '../../rules/time-zone.ts';

/** A page that was opened, as the visitor's browser reports it. */
export interface OpenedPage {
  readonly site: SiteRecord;
  readonly visitor: VisitorCaller | null;
  readonly visitId: VisitId | null;
  readonly page: { readonly url: string; readonly title: string };
  readonly referrer: string;
  readonly language: string;
  readonly timeZone: string;
  readonly userAgent: string | undefined;
  /** Used to find the city, and then forgotten. */
  readonly address: string;
}

interface Known {
  readonly place: Place;
  readonly visitsBefore: number;
  readonly now: number;
}

/** A new visit, as it is stored. Its id is a secret of the page, so it is random in every bit. */
export function beginVisit(opened: OpenedPage, { place, visitsBefore, now }: Known): VisitRow {
  const url = keepableAddress(opened.page.url);
  const { title } = opened.page;
  return {
    id: VisitId.parse(randomUUID()),
    workspace_id: opened.site.workspaceId,
    site_id: opened.site.id,
    visitor_id: opened.visitor?.id ?? null,
    started_at: now,
    last_seen_at: now,
    left_at: null,
    city: place.city,
    country: place.country,
    place_from: place.from,
    language: readLanguage(opened.language),
    time_zone: canonicalName(opened.timeZone),
    device_json: JSON.stringify(readDevice(opened.userAgent)),
    source_json: JSON.stringify(readSource(opened.referrer, opened.page.url)),
    landing_url: url,
    landing_title: title,
    page_url: url,
    page_title: title,
    page_at: now,
    page_count: 1,
    visits_before: visitsBefore,
  };
}

/** A language tag (BCP 47), or nothing. */
const readLanguage = (tag: string): string | null =>
  /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null;
