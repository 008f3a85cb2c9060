import type { AppContext } from '../../context.ts';
import { fail, ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const operatorRoutes = ({ operators, account }: AppContext) =>
  ({
    'GET /v1/operators': async ({ operator }) => ok({ operators: await operators.all(operator.workspaceId) }),
    'POST /v1/operators': ({ operator, body }) => operators.invite(operator.workspaceId, body),
    'PATCH /v1/operators/:operatorId': ({ operator, params, body }) =>
      operators.change({ workspaceId: operator.workspaceId, id: params.operatorId }, body),
    'POST /v1/operators/:operatorId/link': ({ operator, params }) =>
      account.links.create({ workspaceId: operator.workspaceId, id: params.operatorId }),
    'DELETE /v1/operators/:operatorId/second-step': async ({ operator, params }) => {
      const all = await operators.all(operator.workspaceId);
      if (!all.some(({ id }) => id === params.operatorId)) return fail('not_found');
      await account.secondSteps.remove({ workspaceId: operator.workspaceId, id: params.operatorId });
      await account.sessions.end({ operatorId: params.operatorId });
      return ok({});
    },
    'PUT /v1/workspace/second-step': ({ operator, body }) =>
      account.secondSteps.require(operator, body.isRequired),
  }) satisfies Partial<RouteHandlers>;
