import type { AppContext } from '../../context.ts';
import { fail, ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import { noteChange, noteDeed } from './operator.audit.ts';

export const operatorRoutes = ({ operators, account, audit }: AppContext) =>
  ({
    'GET /v1/operators': async ({ operator }) => ok({ operators: await operators.all(operator.workspaceId) }),
    'POST /v1/operators': async ({ operator, body }) => {
      const invited = await operators.invite(operator.workspaceId, body);
      if (!invited.ok) return invited;
      const colleague = invited.value.operator;
      await noteDeed(audit, { by: operator, kind: 'operator.added', colleague, more: { role: body.role } });
      return invited;
    },
    'PATCH /v1/operators/:operatorId': async ({ operator, params, body }) => {
      const before = (await operators.all(operator.workspaceId)).find(({ id }) => id === params.operatorId);
      const changed = await operators.change(
        { workspaceId: operator.workspaceId, id: params.operatorId },
        body,
      );
      if (changed.ok) await noteChange(audit, operator, { before, after: changed.value });
      return changed;
    },
    'POST /v1/operators/:operatorId/link': async ({ operator, params }) => {
      const all = await operators.all(operator.workspaceId);
      const colleague = all.find(({ id }) => id === params.operatorId);
      const link = await account.links.create({ workspaceId: operator.workspaceId, id: params.operatorId });
      const more = { what: 'a new link' };
      if (link.ok && colleague)
        await noteDeed(audit, { by: operator, kind: 'operator.reset', colleague, more });
      return link;
    },
    'DELETE /v1/operators/:operatorId/second-step': async ({ operator, params }) => {
      const all = await operators.all(operator.workspaceId);
      const colleague = all.find(({ id }) => id === params.operatorId);
      if (!colleague) return fail('not_found');
      await account.secondSteps.remove({ workspaceId: operator.workspaceId, id: params.operatorId });
      await account.sessions.end({ operatorId: params.operatorId });
      const more = { what: 'the second step' };
      await noteDeed(audit, { by: operator, kind: 'operator.reset', colleague, more });
      return ok({});
    },
    'PUT /v1/workspace/second-step': ({ operator, body }) =>
      account.secondSteps.require(operator, body.isRequired),
  }) satisfies Partial<RouteHandlers>;
