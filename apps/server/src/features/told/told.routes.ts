import type { AppContext } from '../../context.ts';
import { fail, ok } from '../../outcome.ts';
import { bearerToken } from '../../plugins/callers.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const toldRoutes = ({ told, visitors, triggers }: AppContext) =>
  ({
    'POST /v1/sites/:siteKey/told': async ({ site, body, http }) => {
      const visitor = await visitors.recognise(site, bearerToken(http));
      return ok({ isKept: await told.tell({ ...body, site, visitor }) });
    },
    'POST /v1/sites/:siteKey/page-rule': async ({ site, body }) => {
      const rule = await triggers.named(site, body.name);
      return rule ? ok(rule) : fail('not_found');
    },
    'GET /v1/visitors/:visitorId/told': ({ operator, params }) =>
      told.find({ ...params, workspaceId: operator.workspaceId }),
  }) satisfies Partial<RouteHandlers>;
