import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import { ownOrigin } from '../../plugins/origins.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const operatorRoutes = ({ operators, config }: AppContext) =>
  ({
    'GET /v1/operators': async ({ operator }) => ok({ operators: await operators.all(operator.workspaceId) }),
    'POST /v1/operators': async ({ operator, body, http }) => {
      const invited = await operators.invite(operator.workspaceId, body);
      if (!invited.ok) return invited;
      const joinUrl = `${ownOrigin(config, http)}${invited.value.joinPath}`;
      return ok({ operator: invited.value.operator, joinUrl });
    },
    'PATCH /v1/operators/:operatorId': ({ operator, params, body }) =>
      operators.change({ workspaceId: operator.workspaceId, id: params.operatorId }, body),
  }) satisfies Partial<RouteHandlers>;
