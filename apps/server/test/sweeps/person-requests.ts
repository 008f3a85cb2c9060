import type { Request } from './request.ts';
import { internal } from './stage.ts';
import type { Subject } from './stage.ts';

/** Two records are taken for one person, and apart again. */
export const personRequests = ({ visitorId, mergeableId }: Subject) =>
  ({
    'GET /v1/visitors': { reach: 'self', query: { query: internal } },
    'GET /v1/visitors/:visitorId/same': { reach: 'workspace', params: { visitorId } },
    'POST /v1/visitors/:visitorId/merge': {
      reach: 'workspace',
      params: { visitorId },
      body: { otherId: mergeableId, choices: {} },
    },
    'POST /v1/visitors/:visitorId/separate': { reach: 'workspace', params: { visitorId: mergeableId } },
  }) satisfies Record<string, Request>;
