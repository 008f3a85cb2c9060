import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const teamRoutes = ({ teams }: AppContext) =>
  ({
    'GET /v1/teams': async ({ operator }) => ok({ teams: await teams.all(operator.workspaceId) }),
    'PUT /v1/teams/:teamId/goal': ({ operator, params, body }) =>
      teams.setGoal(operator.workspaceId, params.teamId, body.goal),
    'POST /v1/teams': async ({ operator, body }) => ok(await teams.add(operator.workspaceId, body.name)),
  }) satisfies Partial<RouteHandlers>;
