import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const personRoutes = ({ persons }: AppContext) =>
  ({
    'GET /v1/visitors': async ({ operator, query }) => ok(await persons.search(operator.workspaceId, query)),
    'GET /v1/visitors/:visitorId/same': ({ operator, params }) =>
      persons.same({ ...params, workspaceId: operator.workspaceId }),
    'POST /v1/visitors/:visitorId/merge': ({ operator, params, body }) =>
      persons.merge({ ...params, workspaceId: operator.workspaceId }, body, operator),
    'POST /v1/visitors/:visitorId/separate': ({ operator, params }) =>
      persons.separate({ ...params, workspaceId: operator.workspaceId }, operator),
  }) satisfies Partial<RouteHandlers>;
