import type { AppContext } from '../../../context.ts';
import { ok } from '../../../outcome.ts';
import type { RouteHandlers } from '../../../plugins/route-types.ts';
import { seesEverything } from '../conversation.policy.ts';
import { countKept, findOpenPromises } from './promise.store.ts';

export const promiseRoutes = ({ db, now }: AppContext) =>
  ({
    'GET /v1/promises': async ({ operator }) => {
      const asOf = now();
      const { workspaceId } = operator;
      return ok({
        asOf,
        promises: await findOpenPromises(db, operator, asOf),
        mine: await countKept(db, operator, asOf),
        team: seesEverything(operator) ? await countKept(db, { workspaceId, id: null }, asOf) : null,
      });
    },
  }) satisfies Partial<RouteHandlers>;
