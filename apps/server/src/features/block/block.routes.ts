import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const blockRoutes = ({ blocks }: AppContext) =>
  ({
    'GET /v1/visitor/block': async ({ visitor }) => ok(await blocks.toldTo(visitor.id)),
    'GET /v1/blocks': async ({ operator, query }) =>
      ok(await blocks.page(operator.workspaceId, query.before)),
    'DELETE /v1/blocks/:blockId': ({ operator, params }) => blocks.lift(operator, params.blockId),
  }) satisfies Partial<RouteHandlers>;
