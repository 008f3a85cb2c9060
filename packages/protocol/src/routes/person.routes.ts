import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { VisitorId } from '../entities/ids.ts';
import { MergeChoices, Visitor, VisitorRecord } from '../entities/people.ts';
import { Words } from '../entities/values.ts';
import { LIMITS } from '../limits.ts';
import { readErrors } from './common-errors.ts';

const params = z.object({ visitorId: VisitorId });

/** Several records of one person: found, taken for one, and told apart again. */
export const personRoutes = defineRoutes({
  'GET /v1/visitors': {
    summary:
      'Records in which a word of the name, an e-mail address, a telephone number or the name that the owner gave begins with this, a page at a time; `next` is `after` of the next page.',
    as: 'operator',
    query: z.object({
      query: Words.trim().min(1).max(LIMITS.searchChars),
      after: Words.max(600).optional(),
    }),
    reply: z.object({ records: z.array(VisitorRecord), next: z.string().nullable() }),
    errors: readErrors,
  },
  'GET /v1/visitors/:visitorId/same': {
    summary: 'Records with the same e-mail address or telephone number that are not taken for this person.',
    as: 'operator',
    params,
    reply: z.object({ records: z.array(VisitorRecord) }),
    errors: ['not_found', ...readErrors],
  },
  'POST /v1/visitors/:visitorId/merge': {
    summary:
      'Take another record for the same person, who is shown with the chosen values. No record changes, and no visitor sees anything of it.',
    as: 'operator',
    params,
    body: z.object({ otherId: VisitorId, choices: MergeChoices }),
    reply: Visitor,
    errors: ['not_found', 'merge_refused', 'origin_refused', ...readErrors],
  },
  'POST /v1/visitors/:visitorId/separate': {
    summary:
      'Take a merge back: this record, and what had been merged into it before, stand for themselves again.',
    as: 'operator',
    params,
    reply: Visitor,
    errors: ['not_found', 'origin_refused', ...readErrors],
  },
});
