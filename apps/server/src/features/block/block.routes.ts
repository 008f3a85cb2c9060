import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import type { OperatorEventHandlers } from '../../plugins/socket-types.ts';
import { answerStored } from '../conversation/conversation.answers.ts';

export const blockRoutes = ({ blocks }: AppContext) =>
  ({
    'GET /v1/visitor/block': async ({ visitor }) => ok(await blocks.toldTo(visitor.id)),
    'GET /v1/blocks': async ({ operator, query }) =>
      ok(await blocks.page(operator.workspaceId, query.before)),
    'DELETE /v1/blocks/:blockId': ({ operator, params }) => blocks.lift(operator, params.blockId),
    'GET /v1/workspace/limits': async ({ operator }) => ok(await blocks.limits(operator.workspaceId)),
    'PUT /v1/workspace/limits': async ({ operator, body }) => ok(await blocks.changeLimits(operator, body)),
  }) satisfies Partial<RouteHandlers>;

export const operatorBlockEvents = ({ eventLog, blocks }: AppContext) =>
  ({
    'visitor.block': async (payload, { data: { operator } }) => {
      const by = { kind: 'operator', ...operator } as const;
      const outcome = await eventLog.append({ ...payload, kind: 'visitor.block', by });
      if (outcome.ok && outcome.value) await blocks.onBlock(outcome.value);
      return answerStored('visitor.block', outcome, ({ position }) => position);
    },
  }) satisfies Partial<OperatorEventHandlers>;
