import { ChecklistId } from '@parley/protocol';
import type { WorkspaceId } from '@parley/protocol';
import type { AppContext } from '../../../context.ts';
import { fail, ok } from '../../../outcome.ts';
import type { RouteHandlers } from '../../../plugins/route-types.ts';
import { openForOperator } from '../conversation.policy.ts';
import { findConversation } from '../conversation.store.ts';
import { audienceOf } from '../conversation.views.ts';
import {
  countUses,
  deleteChecklist,
  deleteMark,
  findChecklists,
  findMarks,
  insertChecklist,
  updateChecklist,
  writeMark,
} from './checklist.store.ts';

/** How long back it is counted how lists were used. */
const countedMs = 30 * 86_400_000;

export const checklistRoutes = ({ db, now, newId, live }: AppContext) => {
  const announce = (workspaceId: WorkspaceId): void =>
    live.toWorkspace(workspaceId, 'settings.changed', { what: 'checklists' });
  return {
    'GET /v1/checklists': async ({ operator }) =>
      ok({ checklists: await findChecklists(db, operator.workspaceId) }),
    'POST /v1/checklists': async ({ operator, body }) => {
      const list = { ...body, id: ChecklistId.parse(newId()) };
      await insertChecklist(db, operator.workspaceId, list);
      announce(operator.workspaceId);
      return ok(list);
    },
    'PUT /v1/checklists/:checklistId': async ({ operator, params, body }) => {
      const list = { ...body, id: params.checklistId };
      if (!(await updateChecklist(db, operator.workspaceId, list))) return fail('not_found');
      announce(operator.workspaceId);
      return ok(list);
    },
    'DELETE /v1/checklists/:checklistId': async ({ operator, params }) => {
      if (!(await deleteChecklist(db, operator.workspaceId, params.checklistId))) return fail('not_found');
      announce(operator.workspaceId);
      return ok({});
    },
    'GET /v1/checklists/figures': async ({ operator }) => {
      const lists = await findChecklists(db, operator.workspaceId);
      const since = now() - countedMs;
      return ok({ figures: await Promise.all(lists.map((list) => countUses(db, list, since))) });
    },
    'GET /v1/conversations/:conversationId/steps': async ({ operator, params }) => {
      const conversation = await findConversation(db, params.conversationId);
      if (!conversation || !openForOperator(operator, conversation)) return fail('conversation_unknown');
      return ok({ marks: await findMarks(db, conversation.id) });
    },
    'PUT /v1/conversations/:conversationId/steps/:stepId': async ({ operator, params, body }) => {
      const conversation = await findConversation(db, params.conversationId);
      if (!conversation || !openForOperator(operator, conversation)) return fail('conversation_unknown');
      const lists = await findChecklists(db, operator.workspaceId);
      const list = lists.find(({ steps }) => steps.some(({ id }) => id === params.stepId));
      if (!list) return fail('not_found');
      const step = { conversation_id: conversation.id, step_id: params.stepId };
      if (body.state === null) await deleteMark(db, step);
      else
        await writeMark(db, {
          ...step,
          workspace_id: operator.workspaceId,
          checklist_id: list.id,
          state: body.state,
          operator_id: operator.id,
          operator_name: operator.name,
          at: now(),
        });
      live.toAudience(audienceOf(conversation), 'steps.changed', { conversationId: conversation.id });
      return ok({});
    },
  } satisfies Partial<RouteHandlers>;
};
