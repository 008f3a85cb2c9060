import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const auditRoutes = ({ audit }: AppContext) =>
  ({
    'GET /v1/audit': async ({ operator, query }) =>
      ok(await audit.page({ ...query, workspaceId: operator.workspaceId })),
  }) satisfies Partial<RouteHandlers>;
