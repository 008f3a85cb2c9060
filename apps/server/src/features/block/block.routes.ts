import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const blockRoutes = ({ blocks }: AppContext) =>
  ({
    'GET /v1/visitor/block': async ({ visitor }) => ok(await blocks.toldTo(visitor.id)),
    'GET /v1/blocks': async ({ operator, query }) =>
      ok(await blocks.page(operator.workspaceId, query.before)),
    'DELETE /v1/blocks/:blockId': ({ operator, params }) => blocks.lift(operator, params.blockId),
    'GET /v1/workspace/limits': async ({ operator }) => ok(await blocks.limits(operator.workspaceId)),
    'PUT /v1/workspace/limits': async ({ operator, body }) => ok(await blocks.changeLimits(operator, body)),
  }) satisfies Partial<RouteHandlers>;
