import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { SiteKey, VisitId, VisitorId } from '../entities/ids.ts';
import { Attributes, Told, Tracked } from '../entities/told.ts';
import { PageRule } from '../entities/trigger.ts';
import { Name } from '../entities/values.ts';
import { LIMITS } from '../limits.ts';
import { readErrors } from './common-errors.ts';

const params = z.object({ siteKey: SiteKey });
const asPage = [
  'identity_required',
  'site_unknown',
  'origin_refused',
  'bad_request',
  'rate_limited',
  'internal',
] as const;

/** What the owner's page says and asks by the widget's JavaScript API. */
export const toldRoutes = defineRoutes({
  'POST /v1/sites/:siteKey/told': {
    summary:
      'What the page says about its visitor, for operators to see: of the visitor whose token is sent, else of the visit. `isKept` is false where neither is known yet.',
    as: 'anyone',
    params,
    body: z.object({
      visitId: VisitId.nullable(),
      attributes: Attributes,
      events: z.array(Tracked).max(LIMITS.trackedAtOnce),
    }),
    reply: z.object({ isKept: z.boolean() }),
    errors: asPage,
  },
  'POST /v1/sites/:siteKey/page-rule': {
    summary: 'A page rule that the page names, to be shown now whatever its conditions say.',
    as: 'anyone',
    params,
    body: z.object({ name: Name }),
    reply: PageRule,
    errors: ['not_found', ...asPage],
  },
  'GET /v1/visitors/:visitorId/told': {
    summary: 'What the pages have said about a visitor.',
    as: 'operator',
    params: z.object({ visitorId: VisitorId }),
    reply: Told,
    errors: ['not_found', ...readErrors],
  },
});
