import { aChecklist } from '../builders.ts';
import type { Answers } from './answers.ts';

const nothing = () => ({});

/** A workspace without checklists, which takes new ones. */
export const checklistAnswers = {
  'GET /v1/checklists': () => ({ checklists: [] }),
  'POST /v1/checklists': ({ body }) => aChecklist(body),
  'PUT /v1/checklists/:checklistId': ({ params, body }) => aChecklist({ ...body, id: params.checklistId }),
  'DELETE /v1/checklists/:checklistId': nothing,
  'GET /v1/checklists/figures': () => ({ figures: [] }),
  'GET /v1/conversations/:conversationId/steps': () => ({ marks: [] }),
  'PUT /v1/conversations/:conversationId/steps/:stepId': nothing,
} satisfies Partial<Answers>;
