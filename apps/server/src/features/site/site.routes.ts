import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import { bearerToken } from '../../plugins/callers.ts';
import { ownOrigin } from '../../plugins/origins.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import { toScriptTag } from './site.views.ts';

export const siteRoutes = ({ sites, siteForm, visitors, config }: AppContext) =>
  ({
    'GET /v1/sites/:siteKey': async ({ site }) => ok(sites.open(site)),
    'GET /v1/sites/:siteKey/welcome': async ({ site }) => ok(await sites.welcome(site)),
    'GET /v1/sites/:siteKey/questions': async ({ site, http }) => {
      const visitor = await visitors.recognise(site, bearerToken(http));
      return ok(await siteForm.questions(site, visitor?.id ?? null));
    },
    'GET /v1/sites/:siteId/form': ({ operator, params }) =>
      siteForm.read({ ...params, workspaceId: operator.workspaceId }),
    'PUT /v1/sites/:siteId/form': ({ operator, params, body }) =>
      siteForm.change({ ...params, workspaceId: operator.workspaceId }, body),
    'GET /v1/sites': async ({ operator, http }) => {
      const origin = ownOrigin(config, http);
      const all = await sites.all(operator.workspaceId);
      return ok({ sites: all.map((site) => ({ ...site, scriptTag: toScriptTag(origin, site.key) })) });
    },
    'POST /v1/sites': ({ operator, body }) => sites.add(operator.workspaceId, body),
    'PUT /v1/sites/:siteId': ({ operator, params, body }) =>
      sites.change(operator.workspaceId, params.siteId, body),
  }) satisfies Partial<RouteHandlers>;
