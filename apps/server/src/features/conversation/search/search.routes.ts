import type { AppContext } from '../../../context.ts';
import { ok } from '../../../outcome.ts';
import type { RouteHandlers } from '../../../plugins/route-types.ts';
import { countEnded } from '../conversation.store.ts';

export const searchRoutes = ({ db, search }: AppContext) =>
  ({
    'GET /v1/search': async ({ operator, query }) => ok(await search.find(operator, query)),
    'GET /v1/counts': async ({ operator, query }) => ok(await countEnded(db, operator, query.from)),
  }) satisfies Partial<RouteHandlers>;
