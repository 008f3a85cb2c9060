import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const playbookRoutes = ({ playbooks }: AppContext) =>
  ({
    'GET /v1/playbooks': async ({ operator }) => ok({ playbooks: await playbooks.all(operator.workspaceId) }),
    'PUT /v1/playbooks/:kind': async ({ operator, params, body }) =>
      ok(await playbooks.write(operator.workspaceId, { ...params, ...body })),
  }) satisfies Partial<RouteHandlers>;
