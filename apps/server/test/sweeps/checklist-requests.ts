import type { RouteName } from '@parley/protocol';
import type { Request } from './request.ts';
import type { Subject } from './stage.ts';

/** What is asked of checklists; that one is removed stands with the other removals. */
export const checklistRequests = ({ checklistId, stepId, conversationId }: Subject) => {
  const checklist = () => ({
    title: 'More',
    topicIds: [],
    steps: [{ id: stepId, text: 'Ask', hint: '', quickMessageId: null }],
  });
  return {
    'GET /v1/checklists': { reach: 'self' },
    'GET /v1/checklists/figures': { reach: 'self' },
    'POST /v1/checklists': { reach: 'self', body: checklist() },
    'PUT /v1/checklists/:checklistId': { reach: 'workspace', params: { checklistId }, body: checklist() },
    'GET /v1/conversations/:conversationId/steps': { reach: 'team', params: { conversationId } },
    'PUT /v1/conversations/:conversationId/steps/:stepId': {
      reach: 'team',
      params: { conversationId, stepId },
      body: { state: 'skipped' },
    },
  } as const satisfies Partial<Record<RouteName, Request>>;
};
