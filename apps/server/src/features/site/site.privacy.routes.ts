import type { AppContext } from '../../context.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const sitePrivacyRoutes = ({ sitePrivacy }: AppContext) =>
  ({
    'GET /v1/sites/:siteId/privacy': ({ operator, params }) =>
      sitePrivacy.read({ ...params, workspaceId: operator.workspaceId }),
    'PUT /v1/sites/:siteId/privacy': ({ operator, params, body }) =>
      sitePrivacy.change({ ...params, workspaceId: operator.workspaceId }, body, operator),
    'POST /v1/sites/:siteId/identity-secret': ({ operator, params }) =>
      sitePrivacy.makeSecret({ ...params, workspaceId: operator.workspaceId }, operator),
  }) satisfies Partial<RouteHandlers>;
