import type { AppContext } from '../../context.ts';
import { fail } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import type { VisitorCaller } from '../visitor/visitor.store.ts';

const self = ({ id, workspaceId }: VisitorCaller) => ({ workspaceId, visitorId: id });

export const privacyRoutes = ({ privacy }: AppContext) =>
  ({
    'GET /v1/visitor/data': async ({ visitor }) => {
      const exported = await privacy.exportOwn(self(visitor));
      return exported.ok ? exported : fail('visitor_unknown');
    },
    'POST /v1/visitor/erase': async ({ visitor }) => {
      const erased = await privacy.eraseOwn(self(visitor));
      return erased.ok ? erased : fail('visitor_unknown');
    },
    'POST /v1/visitors/:visitorId/export': ({ operator, params }) =>
      privacy.exportFor({ ...params, workspaceId: operator.workspaceId }, operator),
    'POST /v1/visitors/:visitorId/erase': ({ operator, params, query }) =>
      privacy.eraseFor(
        { ...params, workspaceId: operator.workspaceId },
        query.recordIds?.split(',') ?? [params.visitorId],
        operator,
      ),
  }) satisfies Partial<RouteHandlers>;
