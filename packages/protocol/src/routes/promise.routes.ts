import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { KeptPromises, OpenPromise } from '../entities/promise.ts';
import { Instant } from '../entities/values.ts';
import { readErrors } from './common-errors.ts';

/** What was promised, and how promises are kept. */
export const promiseRoutes = defineRoutes({
  'GET /v1/promises': {
    summary:
      'Open promises, soonest first: those that this operator has to keep, and for supervisors also all that are late. With how promises were kept in the last 30 days: by this operator, and by all for supervisors.',
    as: 'operator',
    reply: z.object({
      asOf: Instant,
      promises: z.array(OpenPromise),
      mine: KeptPromises,
      team: KeptPromises.nullable(),
    }),
    errors: readErrors,
  },
});
