import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const routingRoutes = ({ routing, routingTrials, coverage }: AppContext) =>
  ({
    'GET /v1/teams/:teamId/routing': ({ operator: { workspaceId }, params: { teamId } }) =>
      routing.read({ workspaceId, teamId }),
    'PUT /v1/teams/:teamId/routing': ({ operator: { workspaceId }, params: { teamId }, body }) =>
      routing.change({ workspaceId, teamId }, body),
    'POST /v1/routing/try': ({ operator, body }) => routingTrials.run(operator.workspaceId, body),
    'GET /v1/coverage': async ({ operator }) => ok(await coverage.gaps(operator.workspaceId)),
  }) satisfies Partial<RouteHandlers>;
