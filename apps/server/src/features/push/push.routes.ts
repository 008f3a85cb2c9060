import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const pushRoutes = ({ push }: AppContext) =>
  ({
    'GET /v1/push': async ({ operator }) => ok(await push.stateOf(operator)),
    'PUT /v1/push': async ({ operator, body }) => {
      await push.subscribe(operator, body);
      return ok({});
    },
    'DELETE /v1/push': async ({ operator }) => {
      await push.unsubscribe(operator);
      return ok({});
    },
  }) satisfies Partial<RouteHandlers>;
