import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { Playbook, PlaybookKind } from '../entities/playbook.ts';
import { readErrors } from './common-errors.ts';

/** What helps in a hard conversation. */
export const playbookRoutes = defineRoutes({
  'GET /v1/playbooks': {
    summary: 'The playbooks, one of each kind.',
    as: 'operator',
    reply: z.object({ playbooks: z.array(Playbook) }),
    errors: readErrors,
  },
  'PUT /v1/playbooks/:kind': {
    summary: 'Write a playbook in the own words, or empty it for the usual ones.',
    as: 'supervisor',
    params: z.object({ kind: PlaybookKind }),
    body: Playbook.omit({ kind: true }),
    reply: Playbook,
    errors: ['forbidden', 'origin_refused', ...readErrors],
  },
});
