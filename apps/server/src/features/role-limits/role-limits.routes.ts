import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const roleLimitsRoutes = ({ roleLimits }: AppContext) =>
  ({
    'GET /v1/workspace/limits': async ({ operator }) => ok(await roleLimits.read(operator.workspaceId)),
    'PUT /v1/workspace/limits': async ({ operator, body }) => ok(await roleLimits.change(operator, body)),
  }) satisfies Partial<RouteHandlers>;
