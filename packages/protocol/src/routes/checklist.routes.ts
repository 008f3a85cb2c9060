import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { Checklist, ChecklistDraft, ChecklistFigures, StepMark, StepState } from '../entities/checklist.ts';
import { ChecklistId, ChecklistStepId, ConversationId } from '../entities/ids.ts';
import { Done } from '../entities/values.ts';
import { readErrors, writeErrors } from './common-errors.ts';

const params = z.object({ checklistId: ChecklistId });
const conversation = z.object({ conversationId: ConversationId });

/** What is to be done in conversations, and what was done in each. */
export const checklistRoutes = defineRoutes({
  'GET /v1/checklists': {
    summary: 'All checklists, by their titles.',
    as: 'operator',
    reply: z.object({ checklists: z.array(Checklist) }),
    errors: readErrors,
  },
  'POST /v1/checklists': {
    summary: 'Add a checklist. Quick messages that it names are shared ones.',
    as: 'supervisor',
    body: ChecklistDraft,
    reply: Checklist,
    errors: writeErrors,
  },
  'PUT /v1/checklists/:checklistId': {
    summary: 'Change a checklist. What was ticked stays with the steps that stay.',
    as: 'supervisor',
    params,
    body: ChecklistDraft,
    reply: Checklist,
    errors: writeErrors,
  },
  'DELETE /v1/checklists/:checklistId': {
    summary: 'Remove a checklist, with what was ticked in it.',
    as: 'supervisor',
    params,
    reply: Done,
    errors: writeErrors,
  },
  'GET /v1/checklists/figures': {
    summary: 'How the lists were used in the last 30 days.',
    as: 'supervisor',
    reply: z.object({ figures: z.array(ChecklistFigures) }),
    errors: ['forbidden', ...readErrors],
  },
  'GET /v1/conversations/:conversationId/steps': {
    summary: 'What was ticked and skipped in a conversation, and by whom.',
    as: 'operator',
    params: conversation,
    reply: z.object({ marks: z.array(StepMark) }),
    errors: ['conversation_unknown', ...readErrors],
  },
  'PUT /v1/conversations/:conversationId/steps/:stepId': {
    summary: 'Tick a step, skip it, or (`null`) leave it open again.',
    as: 'operator',
    params: conversation.extend({ stepId: ChecklistStepId }),
    body: z.object({ state: StepState.nullable() }),
    reply: Done,
    errors: ['conversation_unknown', 'not_found', 'origin_refused', ...readErrors],
  },
});
