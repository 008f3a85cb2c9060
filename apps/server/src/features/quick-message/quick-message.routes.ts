import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const quickMessageRoutes = ({ quickMessages }: AppContext) =>
  ({
    'GET /v1/quick-messages': async ({ operator }) => ok({ quickMessages: await quickMessages.of(operator) }),
    'POST /v1/quick-messages': ({ operator, body }) => quickMessages.add(operator, body),
    'PUT /v1/quick-messages/:quickMessageId': ({ operator, params, body }) =>
      quickMessages.change(operator, params.quickMessageId, body),
    'DELETE /v1/quick-messages/:quickMessageId': ({ operator, params }) =>
      quickMessages.remove(operator, params.quickMessageId),
  }) satisfies Partial<RouteHandlers>;
