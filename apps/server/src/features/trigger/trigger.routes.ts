import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const triggerRoutes = ({ triggers }: AppContext) =>
  ({
    'GET /v1/triggers': async ({ operator }) => ok({ triggers: await triggers.all(operator.workspaceId) }),
    'POST /v1/triggers': ({ operator, body }) => triggers.add(operator.workspaceId, body),
    'PUT /v1/triggers/:triggerId': ({ operator, params, body }) =>
      triggers.change(operator.workspaceId, { ...body, id: params.triggerId }),
    'DELETE /v1/triggers/:triggerId': ({ operator, params }) =>
      triggers.remove(operator.workspaceId, params.triggerId),
  }) satisfies Partial<RouteHandlers>;
