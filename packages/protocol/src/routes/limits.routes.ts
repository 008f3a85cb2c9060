import { defineRoutes } from '../define.ts';
import { RoleLimits } from '../entities/role-limits.ts';
import { readErrors } from './common-errors.ts';

/** What operators decide by themselves. */
export const limitsRoutes = defineRoutes({
  'GET /v1/workspace/limits': {
    summary: 'What operators decide by themselves.',
    as: 'operator',
    reply: RoleLimits,
    errors: readErrors,
  },
  'PUT /v1/workspace/limits': {
    summary: 'Change it. It is audited.',
    as: 'administrator',
    body: RoleLimits,
    reply: RoleLimits,
    errors: ['forbidden', 'origin_refused', ...readErrors],
  },
});
