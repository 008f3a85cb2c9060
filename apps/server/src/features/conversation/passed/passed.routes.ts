import type { AppContext } from '../../../context.ts';
import { ok } from '../../../outcome.ts';
import type { RouteHandlers } from '../../../plugins/route-types.ts';
import { findPassed } from './passed.store.ts';

export const passedRoutes = ({ db }: AppContext) =>
  ({
    'GET /v1/passed': async ({ operator }) => ok({ passed: await findPassed(db, operator) }),
  }) satisfies Partial<RouteHandlers>;
